"""Feeds of a local site are watched, and what changes is told."""

import json
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta

import feedparser
import pytest
from tests.fetching.site import Reply, Standstill, local, run_site
from tests.store.made import surroundings
from tests.store.streams import find_stream

from twosource.errors import NotFound
from twosource.fetching import Fetcher, FetchSettings
from twosource.model.desk import ChangeKind, Watched
from twosource.presenting.desk_text import waiting_to_text, watched_to_text
from twosource.store.desk import Desk
from twosource.watching import Watch
from twosource.watching.atom import write_atom
from twosource.watching.webhook import deliver, register

START = datetime(2031, 3, 11, 8, 0, tzinfo=UTC)
FILLER = (
    "Smoke lay over the valley until the evening, and the road along the river stayed closed to all but the engines.",
    "The owner of the Lorn textile mill, which stood empty since the spring, told reporters that he sold the looms.",
    "Mara Quist of the weavers guild in Norland has asked for years that the stairs of the Lorn mill be mended.",
)


def page(*lines, title="Fire at the Lorn textile mill in Norland", day="2031-03-10"):
    body = "".join(f"<p>{line}</p>" for line in (*lines, *FILLER))
    head = f'<title>{title}</title><meta property="article:published_time" content="{day}T09:00:00+00:00">'
    return Reply(f"<!doctype html><html lang=en><head>{head}</head><article><h1>{title}</h1>{body}</article>".encode())


@dataclass
class Newsroom:
    """A desk that watches a feed of the site; its clock moves when it is told to."""

    site: object
    desk: Desk
    watch: Watch
    items: list = field(default_factory=list)
    now: datetime = START

    def publish(self, name, *lines, updated="2031-03-10", **given):
        self.site.replies[f"/{name}"] = page(*lines, **given)
        self.items = [item for item in self.items if item[0] != name] + [(name, updated)]
        entries = "".join(
            f"<item><title>{name}</title><link>{self.site.url('/' + item)}</link>"
            f"<pubDate>{datetime.fromisoformat(day):%a, %d %b %Y} 09:00:00 GMT</pubDate></item>"
            for item, day in self.items
        )
        feed = f"<rss version='2.0'><channel><title>Lorn Ledger</title>{entries}</channel></rss>".encode()
        kind = (("Content-Type", "application/rss+xml"), ("ETag", f'"{len(feed)}-{updated}"'))
        self.site.replies["/feed"] = Reply(feed, headers=kind)

    def go_round(self, **later):
        self.now += timedelta(**later)
        return self.watch.go_round([self.site.url("/feed")])


@pytest.fixture
def newsroom(tmp_path):
    still = Standstill()
    with run_site() as site:
        room = Newsroom(site, None, None)
        world = surroundings(now=lambda: room.now)
        with Desk(tmp_path / "news.db", surroundings=world) as desk:
            room.desk = desk
            room.watch = Watch(desk, Fetcher(local(site, interval=0.0), still.surroundings()))
            room.publish("one.html", "9 weavers were killed in the mill, the fire brigade said.")
            yield room


def kinds(found):
    return [told.change.kind for told in found.changes]


def test_a_new_story_is_told_once(newsroom):
    assert kinds(newsroom.go_round()) == [ChangeKind.STORY]
    assert kinds(newsroom.go_round(minutes=20)) == []


def test_every_change_cites_its_sentence(newsroom):
    (told,) = newsroom.go_round().changes
    article = newsroom.desk.article(told.change.evidence[0].article).article
    assert all(one.sentence in article.text for one in told.change.evidence)


def test_a_page_that_is_known_is_not_asked_for_again(newsroom):
    newsroom.go_round()
    newsroom.go_round(minutes=20)
    assert newsroom.site.pages_asked.count("/one.html") == 1


def test_a_feed_is_not_asked_before_its_time(newsroom):
    newsroom.go_round()
    newsroom.go_round(minutes=5)
    assert newsroom.site.pages_asked.count("/feed") == 1


def test_the_version_that_is_known_is_sent_along(newsroom):
    newsroom.go_round()
    newsroom.go_round(minutes=20)
    asked = zip(newsroom.site.asked, newsroom.site.headers, strict=True)
    sent = [head.get("If-None-Match") for path, head in asked if path == "/feed"]
    assert (sent[0], bool(sent[1])) == (None, True)


def test_a_feed_that_fails_is_left_alone_twice_as_long_each_time(newsroom):
    newsroom.site.replies["/feed"] = Reply(b"", 500)
    asked = []
    for _ in range(12):
        newsroom.go_round(minutes=15)
        asked.append(newsroom.site.pages_asked.count("/feed"))
    assert asked == [1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 3, 3]


def test_a_page_that_robots_txt_forbids_is_not_asked_for(newsroom):
    newsroom.site.replies["/robots.txt"] = Reply(b"User-agent: *\nDisallow: /one.html\n")
    found = newsroom.go_round()
    assert (newsroom.site.pages_asked, "robots.txt" in found.problems[0].error) == (["/feed"], True)


def test_a_revised_count_is_told_with_both_values(newsroom):
    newsroom.go_round()
    newsroom.publish(
        "two.html", "12 weavers were killed in the mill, the ministry said.", updated="2031-03-11", day="2031-03-11"
    )
    changes = newsroom.go_round(minutes=20).changes
    (revised,) = [told.change for told in changes if told.change.kind is ChangeKind.REVISED]
    assert ("9" in revised.before, "12" in revised.after) == (True, True)


def test_a_new_count_is_told(newsroom):
    newsroom.go_round()
    newsroom.publish("two.html", "31 weavers were injured in the mill, the ministry said.", updated="2031-03-11")
    assert ChangeKind.FIGURE in kinds(newsroom.go_round(minutes=20))


class TestChangedArticle:
    def change(self, newsroom):
        newsroom.go_round()
        newsroom.publish("one.html", "11 weavers were killed in the mill, the fire brigade said.", updated="2031-03-11")
        return newsroom.go_round(minutes=20)

    def test_the_fact_that_changed_is_told(self, newsroom):
        found = self.change(newsroom)
        (change,) = [told.change for told in found.changes if told.change.kind is ChangeKind.ARTICLE]
        assert (change.before, change.after) == ("9 weavers killed", "11 weavers killed")

    def test_both_versions_are_kept(self, newsroom):
        (added,) = self.change(newsroom).added
        lows = [newsroom.desk.article(one).figures[0].low for one in (added.replaces, added.article)]
        assert lows == [9, 11]

    def test_one_that_the_feed_does_not_tell_of_is_found_by_looking_again(self, newsroom):
        newsroom.go_round()
        newsroom.site.replies["/one.html"] = page("13 weavers were killed in the mill, the fire brigade said.")
        assert ChangeKind.ARTICLE in kinds(newsroom.go_round(hours=2))


class TestPromises:
    def test_one_that_falls_due_is_told_on_its_day(self, newsroom):
        newsroom.publish("one.html", "The state will rebuild the mill by 2031-03-14.")
        assert kinds(newsroom.go_round()) == [ChangeKind.STORY]
        assert kinds(newsroom.go_round(days=1)) == []
        assert kinds(newsroom.go_round(days=2)) == [ChangeKind.DUE]
        assert kinds(newsroom.go_round(days=1)) == []


def test_what_people_put_right_is_told_too(newsroom):
    newsroom.go_round()
    figure = newsroom.desk.article(newsroom.desk.search("killed > 0")[0].article).figures[0]
    newsroom.desk.review.correct(figure.id, {"low": 10, "high": 10}, who="ana")
    assert kinds(newsroom.go_round(minutes=20)) == [ChangeKind.REVISED]


def test_stories_that_are_joined_are_told_with_the_reason(newsroom):
    *before, last = find_stream("joined")
    added = newsroom.desk.add(before).added
    newsroom.watch.tell(added, START.date())
    told = newsroom.watch.tell(newsroom.desk.add([last]).added, START.date())
    assert told[0].change.kind is ChangeKind.JOINED
    assert told[0].change.text.count("sto-") == 2
    assert newsroom.watch.tell((), START.date()) == ()


def test_the_changes_are_a_feed_that_feedparser_reads(newsroom):
    newsroom.publish("one.html", "9 weavers were killed &lt;script&gt; in the mill, the brigade said.")
    newsroom.go_round()
    read = feedparser.parse(write_atom(newsroom.watch.latest()))
    assert (bool(read.bozo), [entry.id for entry in read.entries]) == (False, ["urn:twosource:changes:1"])


class TestWebhook:
    def test_it_is_sent_what_changed_since_it_was_named(self, newsroom):
        newsroom.site.replies["/hook"] = Reply(b"")
        hook = newsroom.site.url("/hook")
        newsroom.go_round()
        register(newsroom.watch, hook)
        newsroom.publish("two.html", "31 weavers were injured in the mill, the ministry said.", updated="2031-03-11")
        newsroom.go_round(minutes=20)
        faults = [deliver(newsroom.watch, hook) for _ in range(2)]
        (sent,) = [json.loads(body)["changes"] for body in newsroom.site.sent]
        assert (faults, [change["kind"] for change in sent]) == ([None, None], ["figure_new"])

    def test_what_was_not_taken_is_sent_again(self, newsroom):
        register(newsroom.watch, newsroom.site.url("/hook"))
        newsroom.go_round()
        faults = [deliver(newsroom.watch, newsroom.site.url("/hook")) for _ in range(2)]
        assert all("1 changes wait" in fault for fault in faults)


def test_feeds_are_listed_and_forgotten(newsroom):
    newsroom.go_round()
    (feed,) = newsroom.watch.feeds()
    assert (feed.url, feed.failures, feed.polled is not None) == (newsroom.site.url("/feed"), 0, True)
    newsroom.watch.forget([feed.url])
    assert newsroom.watch.feeds() == ()


def test_what_is_not_watched_is_not_forgotten(newsroom):
    with pytest.raises(NotFound):
        newsroom.watch.forget(["https://example.org/other"])


def test_what_a_person_puts_right_of_an_article_is_told(newsroom):
    newsroom.go_round()
    article = newsroom.desk.search("mill")[0].id
    newsroom.desk.review.correct(newsroom.desk.article(article).figures[0].id, {"low": 7, "high": 7}, who="ana")
    newsroom.desk.review.correct_article(article, {"published": "2031-03-09", "outlet": "Vale Gazette"}, who="ana")
    told = newsroom.go_round(minutes=20).changes
    assert [(one.change.kind, one.change.after) for one in told] == [(ChangeKind.REVISED, "7")]


def test_an_article_in_another_language_is_told_of_as_such(newsroom):
    newsroom.go_round()
    newsroom.publish("two.html", title=RUSSIAN[0], updated="2031-03-11")
    newsroom.site.replies["/two.html"] = Reply(RUSSIAN_PAGE.encode())
    (told,) = newsroom.go_round(minutes=20).changes
    assert (told.change.kind, "Russian" in told.change.text) == (ChangeKind.STORY, True)


RUSSIAN = (
    "Буксир сел на мель у входа в гавань",
    "Вечером во вторник буксир сел на мель у входа в гавань, сообщила в среду портовая служба города.",
    "На борту было шесть человек, все они сошли на берег сами, никто из них не пострадал, говорится в сообщении.",
    "Судно обещают снять с мели до конца недели, когда поднимется вода и утихнет северный ветер.",
)
RUSSIAN_PAGE = (
    f"<!doctype html><html lang=ru><head><title>{RUSSIAN[0]}</title><meta charset=utf-8></head><body><article>"
    f"<h1>{RUSSIAN[0]}</h1>{''.join(f'<p>{line}</p>' for line in RUSSIAN[1:])}</article></body></html>"
)


class TestRefusedHere:
    """A feed that must not be asked as the watch is set ("add --port ...") has not failed."""

    @pytest.fixture
    def refused(self, newsroom):
        """A newsroom whose feed was refused once, and a watch that may ask it."""
        allowed = newsroom.watch
        newsroom.watch = Watch(newsroom.desk, Fetcher(FetchSettings()))
        return newsroom, newsroom.go_round(), allowed

    def test_what_allows_it_is_told_and_nothing_is_asked(self, refused):
        newsroom, found, _ = refused
        assert (len(found.problems), "--port" in found.problems[0].error) == (1, True)
        assert newsroom.site.asked == []

    def test_it_does_not_count_as_a_failure(self, refused):
        (feed,) = refused[0].watch.feeds()
        assert (feed.failures, "--port" in feed.fault) == (0, True)
        assert "not asked" in watched_to_text(feed)

    def test_it_is_asked_as_soon_as_it_may_be(self, refused):
        newsroom, _, allowed = refused
        newsroom.watch = allowed
        assert kinds(newsroom.go_round(minutes=1)) == [ChangeKind.STORY]

    def test_it_is_well_after_that(self, refused):
        newsroom, _, allowed = refused
        newsroom.watch = allowed
        newsroom.go_round(minutes=1)
        (feed,) = allowed.feeds()
        assert (feed.failures, feed.fault) == (0, None)

    def test_a_watch_tells_it_again_only_when_it_is_due(self, refused):
        newsroom = refused[0]
        told = [len(newsroom.go_round(minutes=5).problems) for _ in range(7)]
        assert told == [0, 0, 0, 0, 0, 1, 0]

    def test_a_watch_that_begins_tells_it(self, refused):
        newsroom = refused[0]
        newsroom.watch = Watch(newsroom.desk, Fetcher(FetchSettings()))
        assert len(newsroom.go_round(minutes=1).problems) == 1

    def test_a_page_that_a_feed_names_is_asked_as_soon_as_it_may_be(self, newsroom):
        other = newsroom.site.url("/one.html").replace("127.0.0.1", "127.0.0.2")
        newsroom.site.replies["/feed"] = Reply(newsroom.site.replies["/feed"].body.replace(
            newsroom.site.url("/one.html").encode(), other.encode()))  # fmt: skip
        wide = newsroom.watch
        still = Standstill(names={"127.0.0.2": ("127.0.0.2",)})
        settings = FetchSettings(ports=(newsroom.site.port,), networks=("127.0.0.1",), interval=0.0)
        newsroom.watch = Watch(newsroom.desk, Fetcher(settings, still.surroundings()))
        assert "--network 127.0.0.2" in newsroom.go_round().problems[0].error
        newsroom.watch = wide
        newsroom.go_round(minutes=1)
        assert newsroom.site.pages_asked.count("/feed") == 1


def test_a_shorter_time_between_polls_holds_at_once(newsroom):
    newsroom.go_round()
    newsroom.watch = replace(newsroom.watch, interval=timedelta(minutes=1))
    newsroom.go_round(minutes=2)
    assert newsroom.site.pages_asked.count("/feed") == 2


def test_a_longer_time_between_polls_holds_at_once(newsroom):
    newsroom.go_round()
    newsroom.watch = replace(newsroom.watch, interval=timedelta(hours=2))
    newsroom.go_round(minutes=20)
    assert newsroom.site.pages_asked.count("/feed") == 1


def test_a_shorter_time_between_polls_does_not_reach_a_feed_that_fails(newsroom):
    newsroom.site.replies["/feed"] = Reply(b"", 500)
    newsroom.go_round()
    newsroom.watch = replace(newsroom.watch, interval=timedelta(minutes=1))
    newsroom.go_round(minutes=2)
    assert newsroom.site.pages_asked.count("/feed") == 1


@pytest.mark.parametrize(("failures", "told"), [(1, "failed once"), (2, "failed twice"), (3, "failed 3 times")])
def test_failures_are_counted_in_words(failures, told):
    feed = Watched("https://example.org/feed", None, "2031-03-11T08:30:00+00:00", failures, "it answered 500")
    assert (told in watched_to_text(feed), told in waiting_to_text(feed)) == (True, True)
