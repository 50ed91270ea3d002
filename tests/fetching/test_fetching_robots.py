"""robots.txt as RFC 9309 has it: what is allowed with it, without it, and how long that holds."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.fetching.site import Reply, Site, Standstill, local

from twosource.errors import FetchError, RefusedByRobots
from twosource.fetching import Fetcher
from twosource.fetching_robots import Rules, read_rules


def allowed(site: Site, still: Standstill, path: str = "/page.html") -> bool:
    try:
        Fetcher(local(site), still.surroundings()).fetch(site.url(path))
    except RefusedByRobots:
        return False
    return True


@pytest.mark.parametrize(
    ("status", "expected"),
    [(401, True), (403, True), (404, True), (410, True), (429, False), (500, False), (503, False)],
)
def test_without_a_robots_txt_the_status_decides(site: Site, still: Standstill, status: int, expected: bool) -> None:
    site.replies["/robots.txt"] = Reply(b"", status)
    assert allowed(site, still) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (b"", True),
        (b"User-agent: *\nDisallow:", True),
        (b"User-agent: *\nDisallow: /", False),
        (b"User-agent: twosource\nDisallow: /\n\nUser-agent: *\nAllow: /", False),
        (b"User-agent: Twosource\nAllow: /\n\nUser-agent: *\nDisallow: /", True),
        (b"User-agent: Otherbot\nDisallow: /", True),
        (b"User-agent: *\nDisallow: /\nAllow: /page", True),
        (b"User-agent: *\nDisallow: /*.html$", False),
        (b"\xef\xbb\xbfUser-agent: *\nDisallow: /", False),
        (b"User-agent: *\r\nDisallow: /\x00\r\n", False),
        (b"<!doctype html><h1>Not here</h1>", True),
        (b"#" * 520_000 + b"\nUser-agent: *\nDisallow: /", True),
        (b"User-agent: *\nDisallow: /\n" + b"#" * 600_000, False),
    ],
)
def test_the_rules_are_kept(site: Site, still: Standstill, text: bytes, expected: bool) -> None:
    site.replies["/robots.txt"] = Reply(text)
    assert allowed(site, still) is expected


def test_a_redirected_robots_txt_counts(site: Site, still: Standstill) -> None:
    site.replies["/robots.txt"] = Reply(b"", 301, (("Location", "/rules"),))
    site.replies["/rules"] = Reply(b"User-agent: *\nDisallow: /")
    assert not allowed(site, still)


def test_a_robots_txt_that_redirects_for_ever_is_none(site: Site, still: Standstill) -> None:
    site.replies["/robots.txt"] = Reply(b"", 301, (("Location", "/robots.txt"),))
    assert allowed(site, still)
    assert site.asked.count("/robots.txt") == 6


def test_a_robots_txt_behind_a_private_address_forbids_all(site: Site, still: Standstill) -> None:
    still.names = {"inside.example.org": ("10.0.0.1",)}
    site.replies["/robots.txt"] = Reply(b"", 301, (("Location", f"http://inside.example.org:{site.port}/"),))
    assert not allowed(site, still)


def test_a_robots_txt_is_asked_for_once_a_day(site: Site, still: Standstill) -> None:
    fetcher = Fetcher(local(site), still.surroundings())
    for _ in range(3):
        fetcher.fetch(site.url())
    assert site.asked.count("/robots.txt") == 1
    still.seconds += 25 * 3600
    fetcher.fetch(site.url())
    assert site.asked.count("/robots.txt") == 2


def test_a_robots_txt_that_could_not_be_had_is_asked_for_again_after_ten_minutes(site: Site, still: Standstill) -> None:
    fetcher = Fetcher(local(site), still.surroundings())
    site.replies["/robots.txt"] = [Reply(b"", 500), Reply(b"")]
    with pytest.raises(RefusedByRobots, match="cannot be had"):
        fetcher.fetch(site.url())
    with pytest.raises(RefusedByRobots):
        fetcher.fetch(site.url())
    still.seconds += 601
    fetcher.fetch(site.url())


def test_each_origin_has_its_own_robots_txt(site: Site, still: Standstill) -> None:
    fetcher = Fetcher(local(site), still.surroundings())
    fetcher.fetch(site.url())
    fetcher.fetch(site.url(host="other.example.org"))
    assert site.asked.count("/robots.txt") == 2


def test_the_delay_that_a_site_wants_is_kept(site: Site, still: Standstill) -> None:
    site.replies["/robots.txt"] = Reply(b"User-agent: *\nCrawl-delay: 9")
    fetcher = Fetcher(local(site, interval=2.0), still.surroundings())
    for _ in range(3):
        fetcher.fetch(site.url())
    assert still.slept == [2.0, 9.0, 9.0]


def test_a_site_that_wants_days_between_two_pages_is_not_read(site: Site, still: Standstill) -> None:
    site.replies["/robots.txt"] = Reply(b"User-agent: *\nCrawl-delay: 86400")
    with pytest.raises(RefusedByRobots, match="asks for 86,400 seconds between two pages"):
        Fetcher(local(site), still.surroundings()).fetch(site.url())


@pytest.mark.parametrize("delay", [b"nan", b"inf", b"-5", b"soon", b""])
def test_a_delay_that_is_no_time_is_none(delay: bytes) -> None:
    rules = Rules(read_rules(b"User-agent: *\nCrawl-delay: " + delay), allows_rest=True, until=0.0)
    assert rules.delay == 0.0


@given(st.one_of(st.binary(), st.text(alphabet="UserAgnt-:*\n Disalow/$%#").map(str.encode)))
def test_any_robots_txt_can_be_read(data: bytes) -> None:
    rules = read_rules(b"User-agent: *\nDisallow: " + data)
    assert rules.can_fetch("https://example.org/a%zz", "Twosource") in (True, False)


def test_a_site_that_is_gone_is_no_refusal(still: Standstill) -> None:
    dead = Site(port=9)
    with pytest.raises(FetchError) as caught:
        Fetcher(local(dead), still.surroundings()).fetch(dead.url())
    assert not isinstance(caught.value, RefusedByRobots)
