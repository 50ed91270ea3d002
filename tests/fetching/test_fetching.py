"""Pages are fetched politely, within limits, from public addresses only; each failure names the page and the cause."""

import gzip
import zlib
from datetime import date

import brotli
import pytest
from tests.fetching.site import PAGE, Reply, Site, Standstill, local

from twosource.errors import BadResponse, BadStatus, FetchError, RefusedAddress, RefusedByRobots, Unreachable
from twosource.fetching import Fetcher, FetchSettings, Version, fetch, fetch_all
from twosource.model.article import Page
from twosource.model.record import Problem


def get(site: Site, still: Standstill, path: str = "/page.html", **given: object) -> Page:
    return fetch(site.url(path), settings=local(site, **given), surroundings=still.surroundings())


def redirect(to: str, status: int = 302) -> Reply:
    return Reply(b"", status, (("Location", to),))


def test_a_page_comes_with_its_address_day_and_charset(site: Site, still: Standstill) -> None:
    assert get(site, still) == Page(site.url(), PAGE, site.url(), date(2023, 5, 9), charset="utf-8")


def test_a_page_without_a_declared_charset_has_none(site: Site, still: Standstill) -> None:
    site.replies["/page.html"] = Reply(headers=(("Content-Type", "text/html"),))
    assert get(site, still).charset is None


def test_the_program_says_who_it_is(site: Site, still: Standstill) -> None:
    get(site, still, contact="desk@example.org")
    agents = {headers["User-Agent"] for headers in site.headers}
    assert len(agents) == 1
    assert agents.pop().startswith("Twosource/")
    assert "+desk@example.org" in site.headers[-1]["User-Agent"]


def test_no_cookie_is_kept(site: Site, still: Standstill) -> None:
    site.replies["/one"] = Reply(b"", 302, (("Location", "/page.html"), ("Set-Cookie", "a=b")))
    get(site, still, "/one")
    assert "Cookie" not in site.headers[-1]


def test_proxies_of_the_environment_are_not_used(
    site: Site, still: Standstill, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("http_proxy", "http://127.0.0.1:1/")
    assert get(site, still).data == PAGE


def test_letters_beyond_ascii_and_blanks_in_an_address_are_written_as_the_web_does(
    site: Site, still: Standstill
) -> None:
    site.replies["/br%C3%BCcke%20zu?q=%C3%B6&r=%41"] = Reply()
    assert get(site, still, "/brücke zu?q=ö&r=%41#top").data == PAGE


@pytest.mark.parametrize(
    ("coding", "pack"),
    [
        ("gzip", gzip.compress),
        ("deflate", zlib.compress),
        ("deflate", lambda data: zlib.compress(data)[2:-4]),
        ("br", brotli.compress),
        ("identity", bytes),
    ],
    ids=["gzip", "zlib", "raw deflate", "brotli", "plain"],
)
def test_a_packed_page_is_unpacked(site: Site, still: Standstill, coding: str, pack: object) -> None:
    site.replies["/page.html"] = Reply(pack(PAGE), headers=(("Content-Encoding", coding),))
    assert get(site, still).data == PAGE


@pytest.mark.parametrize("pack", [gzip.compress, zlib.compress, brotli.compress], ids=["gzip", "deflate", "br"])
def test_a_bomb_is_refused_at_the_size_limit(site: Site, still: Standstill, pack: object) -> None:
    coding = {gzip.compress: "gzip", zlib.compress: "deflate", brotli.compress: "br"}[pack]
    site.replies["/page.html"] = Reply(pack(b"a" * 30_000_000), headers=(("Content-Encoding", coding),))
    with pytest.raises(BadResponse, match="larger than the limit of 2 MB"):
        get(site, still, size_limit=2_000_000)


def test_a_page_over_the_size_limit_is_refused_before_it_is_read_whole(site: Site, still: Standstill) -> None:
    sent = []

    def write(handler: object) -> None:
        handler.send_response(200)
        handler.end_headers()
        for _ in range(2_000):
            handler.wfile.write(b"a" * 100_000)
            sent.append(1)

    site.replies["/page.html"] = Reply(write=write)
    with pytest.raises(BadResponse, match="larger than the limit of 1 MB"):
        get(site, still, size_limit=1_000_000)
    assert len(sent) < 500


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_a_redirect_is_followed_and_the_last_address_kept(site: Site, still: Standstill, status: int) -> None:
    site.replies["/old"] = redirect("page.html?x=1#part", status)
    site.replies["/page.html?x=1"] = Reply()
    page = get(site, still, "/old")
    assert (page.name, page.url) == (site.url("/old"), site.url("/page.html?x=1"))


@pytest.mark.parametrize(
    ("location", "error", "cause"),
    [
        ("http://10.0.0.1/", RefusedAddress, "port 80 is none"),
        ("http://inside.example.org:PORT/", RefusedAddress, "private or reserved network"),
        ("http://[::1]:PORT/", RefusedAddress, "private or reserved network"),
        ("http://[::ffff:169.254.169.254]:PORT/", RefusedAddress, "private or reserved network"),
        ("file:///etc/passwd", RefusedAddress, "begins with file"),
        ("ftp://example.org/", RefusedAddress, "begins with ftp"),
        ("javascript:alert(1)", RefusedAddress, "begins with javascript"),
        ("http://user:word@127.0.0.1:PORT/", RefusedAddress, "user name or password"),
        ("http://127.0.0.1:PORT/loop", BadResponse, "in a circle"),
        ("http://[::1", BadResponse, "no address"),
        ("", BadResponse, "redirects to nowhere"),
    ],
)
def test_a_redirect_is_checked_like_the_first_address(
    site: Site, still: Standstill, location: str, error: type[FetchError], cause: str
) -> None:
    still.names = {
        "inside.example.org": ("10.1.2.3",),
        "::1": ("::1",),
        "::ffff:169.254.169.254": ("::ffff:169.254.169.254",),
    }
    site.replies["/loop"] = redirect(location.replace("PORT", str(site.port)))
    with pytest.raises(error, match=rf"^{site.url('/loop')}: .*{cause}.*; \w+"):
        get(site, still, "/loop")


def test_redirects_come_to_an_end(site: Site, still: Standstill) -> None:
    for number in range(20):
        site.replies[f"/{number}"] = redirect(f"/{number + 1}")
    with pytest.raises(BadResponse, match="more than 10 times"):
        get(site, still, "/0")
    assert len(site.pages_asked) == 11


def test_the_connection_is_made_to_the_address_that_was_checked(site: Site, still: Standstill) -> None:
    answers = [("127.0.0.1",), ("127.0.0.1",), ("10.0.0.1",)]
    surroundings = still.surroundings()
    rebinding = type(surroundings)(surroundings.clock, surroundings.sleep, surroundings.now, lambda *_: answers.pop(0))
    page = fetch(site.url(host="news.example.org"), settings=local(site), surroundings=rebinding)
    assert page.data == PAGE
    assert site.headers[-1]["Host"] == f"news.example.org:{site.port}"
    assert len(answers) == 1


def test_only_the_allowed_addresses_of_a_host_are_asked(site: Site, still: Standstill) -> None:
    still.names = {"news.example.org": ("10.0.0.1", "127.0.0.1")}
    assert fetch(
        site.url(host="news.example.org"), settings=local(site), surroundings=still.surroundings()
    ).data == PAGE  # fmt: skip


def test_nothing_on_this_machine_is_asked_unless_it_is_allowed(site: Site, still: Standstill) -> None:
    with pytest.raises(RefusedAddress, match="private or reserved network"):
        fetch(site.url(), settings=FetchSettings(ports=(site.port,)), surroundings=still.surroundings())
    assert site.asked == []


@pytest.mark.parametrize(("status", "cause"), [(404, "there is no such page"), (500, "failed"), (403, "refuses")])
def test_an_error_of_the_site_is_named(site: Site, still: Standstill, status: int, cause: str) -> None:
    site.replies["/page.html"] = Reply(b"", status)
    with pytest.raises(BadStatus, match=f"answered {status}: .*{cause}"):
        get(site, still)


def test_pictures_are_no_pages(site: Site, still: Standstill) -> None:
    site.replies["/page.html"] = Reply(headers=(("Content-Type", "image/png"),))
    with pytest.raises(BadResponse, match="this is image/png"):
        get(site, still)


def test_a_site_that_cannot_be_reached_is_named(still: Standstill) -> None:
    settings = FetchSettings(ports=(9,), networks=("127.0.0.0/8",))
    with pytest.raises(Unreachable, match=r"^http://127.0.0.1:9/a: 127.0.0.1 cannot be reached \(.*refused\)"):
        fetch("http://127.0.0.1:9/a", settings=settings, surroundings=still.surroundings())


@pytest.mark.parametrize(
    ("wanted", "slept"),
    [
        ((("Retry-After", "7"),), [1.0, 7.0]),
        ((("Retry-After", "Tue, 09 May 2023 12:00:30 GMT"),), [1.0, 30.0]),
        ((("Retry-After", "Tue, 09 May 2023 11:00:00 GMT"),), [1.0, 1.0]),
        ((("Retry-After", "soon"),), [1.0, 5.0]),
        ((), [1.0, 5.0]),
    ],
)
@pytest.mark.parametrize("status", [429, 503])
def test_a_busy_site_is_asked_again_after_the_time_it_wants(
    site: Site, still: Standstill, status: int, wanted: tuple[tuple[str, str], ...], slept: list[float]
) -> None:
    site.replies["/page.html"] = [Reply(b"", status, wanted), Reply()]
    assert get(site, still).data == PAGE
    assert still.slept == slept


def test_a_site_that_stays_busy_is_given_up(site: Site, still: Standstill) -> None:
    site.replies["/page.html"] = Reply(b"", 503)
    with pytest.raises(BadStatus, match="busy"):
        get(site, still)
    assert len(site.pages_asked) == 3


def test_a_site_that_wants_a_long_wait_is_given_up_at_once(site: Site, still: Standstill) -> None:
    site.replies["/page.html"] = Reply(b"", 503, (("Retry-After", "86400"),))
    with pytest.raises(BadStatus, match="asks to wait 86,400 seconds"):
        get(site, still)
    assert len(site.pages_asked) == 1


def test_a_page_that_has_not_changed_is_not_sent_again(site: Site, still: Standstill) -> None:
    fetcher = Fetcher(local(site), still.surroundings())
    site.replies["/page.html"] = [Reply(headers=(("ETag", '"a1"'), ("Last-Modified", "yesterday"))), Reply(b"", 304)]
    first = fetcher.fetch_version(site.url(), Version())
    assert first.version == Version('"a1"', "yesterday")
    second = fetcher.fetch_version(site.url(), first.version)
    assert (second.page, second.version) == (None, first.version)
    sent = site.headers[-1]
    assert (sent["If-None-Match"], sent["If-Modified-Since"]) == ('"a1"', "yesterday")


def test_a_version_with_line_ends_in_it_adds_no_header(site: Site, still: Standstill) -> None:
    Fetcher(local(site), still.surroundings()).fetch_version(site.url(), Version('"a"\r\nX-Other: 1'))
    assert "X-Other" not in site.headers[-1]
    assert "If-None-Match" not in site.headers[-1]


def test_several_pages_come_in_the_order_given_with_the_problems_among_them(site: Site, still: Standstill) -> None:
    site.replies["/two"] = Reply(b"two")
    urls = [site.url(), "ftp://example.org/", site.url("/no"), site.url("/two", "b.example.org"), "no address"]
    found = list(fetch_all(urls, settings=local(site), surroundings=still.surroundings()))
    assert [one.name if isinstance(one, Page) else one.page for one in found] == urls
    assert [isinstance(one, Problem) for one in found] == [False, True, True, False, True]


def test_a_host_is_asked_for_one_page_at_a_time_with_a_pause_between(site: Site, still: Standstill) -> None:
    for number in range(5):
        site.replies[f"/{number}"] = Reply()
    urls = [site.url(f"/{number}") for number in range(5)]
    found = list(fetch_all(urls, settings=local(site, interval=2.0), surroundings=still.surroundings()))
    assert all(isinstance(one, Page) for one in found)
    assert site.most_at_once == 1
    assert still.slept == [2.0] * 5


def test_a_long_list_is_taken_in_piece_by_piece(site: Site, still: Standstill) -> None:
    urls = [site.url(f"/{number}", f"host{number % 50}.example.org") for number in range(200)]
    found = list(fetch_all(urls, settings=local(site, interval=0.0), surroundings=still.surroundings()))
    assert [one.page for one in found] == urls


def test_no_pages_are_no_work() -> None:
    assert list(fetch_all([])) == []


def test_a_page_that_robots_txt_forbids_is_not_asked_for(site: Site, still: Standstill) -> None:
    site.replies["/robots.txt"] = Reply(b"User-agent: *\nDisallow: /page")
    with pytest.raises(RefusedByRobots, match=r"^http.*/page\.html: robots\.txt of the site does not allow it"):
        get(site, still)
    assert site.asked == ["/robots.txt"]


def test_a_redirect_to_what_robots_txt_forbids_is_not_followed(site: Site, still: Standstill) -> None:
    site.replies["/robots.txt"] = Reply(b"User-agent: *\nDisallow: /page")
    site.replies["/old"] = redirect("/page.html")
    with pytest.raises(RefusedByRobots):
        get(site, still, "/old")
    assert site.pages_asked == ["/old"]
