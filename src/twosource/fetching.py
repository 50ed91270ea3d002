"""Pages fetched from the web, politely: robots.txt, one request at a time to a host, pauses, limits, and no cookies.

Nothing is asked but public addresses, each checked before the connection is made to it, at every redirect anew.
Proxies that the environment names are not used.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from dataclasses import dataclass
from datetime import UTC
from email.utils import parsedate_to_datetime
from urllib.parse import urljoin, urlsplit

from twosource.errors import BadResponse, BadStatus, PageError, RefusedAddress, Unreachable
from twosource.fetching_address import Target, find_addresses, read_address
from twosource.fetching_exchange import TRY_LATER, Answer, Asker, Request
from twosource.fetching_pace import Pace
from twosource.fetching_robots import SIZE_LIMIT as ROBOTS_LIMIT
from twosource.fetching_robots import Robots
from twosource.fetching_settings import SYSTEM, FetchSettings, Surroundings
from twosource.model.article import Page
from twosource.model.record import Problem
from twosource.reading.charset import header_charset

__all__ = ["FetchSettings", "Fetched", "Fetcher", "Surroundings", "Version", "fetch", "fetch_all"]

REDIRECTS = frozenset({301, 302, 303, 307, 308})
ROBOTS_REDIRECTS = 5
"""RFC 9309, 2.3.1.2."""
BUSY = frozenset({429, 503})
FIRST_WAIT = 5.0
"""Seconds after a site said that it is busy and not for how long; each further wait is twice as long."""
WINDOW = 64
"""Pages that may be ahead of the next one in the given order; it bounds the memory."""
MEDIA = ("image/", "video/", "audio/", "font/")
STATUS_NAMES: Mapping[int, str] = {
    401: "it wants a password", 402: "it wants to be paid", 403: "it refuses", 404: "there is no such page",
    410: "the page is gone", 429: "too many requests", 451: "the page is blocked by law", 500: "the site has failed",
    502: "the site has failed", 503: "the site is busy", 504: "the site has failed",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Version:
    """Which version of a page one has, as its server named it; sent along, it spares a page that has not changed."""

    etag: str | None = None
    modified: str | None = None


@dataclass(frozen=True, slots=True)
class Fetched:
    """A page as fetched, None where it has not changed, and its version."""

    page: Page | None
    version: Version


def fetch(url: str, *, settings: FetchSettings | None = None, surroundings: Surroundings = SYSTEM) -> Page:
    """The page at a web address: its bytes, the address it was found at last, the day, the charset of its header.

    Raises FetchError, naming the address: RefusedAddress, RefusedByRobots, Unreachable, TimedOut, BadStatus or
    BadResponse. For more than one page of a site use `fetch_all` or a `Fetcher`, which know when it was asked last.
    """
    return Fetcher(settings, surroundings).fetch(url)


def fetch_all(
    urls: Iterable[str], *, settings: FetchSettings | None = None, surroundings: Surroundings = SYSTEM
) -> Iterator[Page | Problem]:
    """The pages at the addresses in the order given, a Problem for each that could not be fetched.

    Several hosts are asked at once, each of them for one page at a time.
    """
    fetcher = Fetcher(settings, surroundings)
    waiting = dict(enumerate(urls))
    done: dict[int, Page | Problem] = {}
    running: dict[Future[Page | Problem], tuple[int, str]] = {}
    following = 0
    with ThreadPoolExecutor(max_workers=fetcher.settings.hosts_at_once) as pool:
        while waiting or running or done:
            while following in done:
                yield done.pop(following)
                following += 1
            for index in _ready(waiting, following, {host for _, host in running.values()}, fetcher.settings):
                url = waiting.pop(index)
                running[pool.submit(fetcher.try_fetch, url)] = (index, _host(url))
            for future in wait(running, return_when=FIRST_COMPLETED).done:
                done[running.pop(future)[0]] = future.result()


def _ready(waiting: Mapping[int, str], following: int, busy: set[str], settings: FetchSettings) -> list[int]:
    """The pages to begin with now: the first ones of hosts that are not being asked."""
    hosts = set(busy)
    ready: list[int] = []
    for index in range(following, following + WINDOW):
        if index in waiting and len(hosts) < settings.hosts_at_once and _host(waiting[index]) not in hosts:
            hosts.add(_host(waiting[index]))
            ready.append(index)
    return ready


def _host(url: str) -> str:
    try:
        return urlsplit(url.strip()).hostname or ""
    except ValueError:
        return ""


class Fetcher:
    """Fetches pages, and knows of each site its robots.txt and when it was asked last."""

    def __init__(self, settings: FetchSettings | None = None, surroundings: Surroundings = SYSTEM) -> None:
        self.settings = settings or FetchSettings()
        self._surroundings = surroundings
        self._asker = Asker(self.settings, surroundings)
        self._pace = Pace(surroundings)
        self._robots = Robots(self.settings, surroundings, self._ask_robots)

    def fetch(self, url: str) -> Page:
        """The page at a web address, as the function of that name gives it."""
        page = self.fetch_version(url, Version()).page
        if page is None:
            raise BadStatus(url, "the site says that the page has not changed, unasked", TRY_LATER)
        return page

    def find_refusal(self, url: str) -> RefusedAddress | None:
        """Why the address must not be asked as things are set here, found without asking it; None where it may be."""
        try:
            find_addresses(url, read_address(url, url, self.settings), self.settings, self._surroundings)
        except RefusedAddress as error:
            return error
        except Unreachable:
            return None
        return None

    def try_fetch(self, url: str) -> Page | Problem:
        """The page, or the problem that kept it from being fetched."""
        try:
            return self.fetch(url)
        except PageError as error:
            return Problem(error.page, str(error))

    def fetch_version(self, url: str, known: Version) -> Fetched:
        """The page where it is another version than the one known. Raises FetchError."""
        sent = {"If-None-Match": known.etag, "If-Modified-Since": known.modified}
        extra = {name: value for name, value in sent.items() if value and value.isprintable()}
        target = read_address(url, url, self.settings)
        seen: set[str] = set()
        left = self.settings.total_seconds
        for _ in range(self.settings.most_redirects + 1):
            if target.url in seen:
                raise BadResponse(url, "the site redirects in a circle", "open it in a browser and save the page")
            seen.add(target.url)
            answer, spent = self._ask_page(url, target, left, extra)
            left -= spent
            if answer.status not in REDIRECTS:
                return self._take(url, target, answer, known)
            target = self._next(url, target, answer)
        most = self.settings.most_redirects
        raise BadResponse(url, f"the site redirects more than {most} times", "open it in a browser and save the page")

    def _ask_page(self, url: str, target: Target, seconds: float, extra: Mapping[str, str]) -> tuple[Answer, float]:
        """The answer for a page that robots.txt allows, asked for again where the site is busy; and the seconds spent.

        Waiting for the site's turn is no time spent.
        """
        addresses = find_addresses(url, target, self.settings, self._surroundings)
        interval = max(self.settings.interval, self._robots.check(url, target))
        request = Request(url, target, addresses, self.settings.size_limit, seconds, extra)
        for tried in range(1, self.settings.most_tries + 1):
            with self._pace.turn(target.host, interval):
                started = self._surroundings.clock()
                answer = self._asker.ask(request)
                spent = self._surroundings.clock() - started
            if answer.status not in BUSY or tried == self.settings.most_tries:
                break
            pause = self._pause(answer, tried)
            if pause > self.settings.longest_wait:
                raise BadStatus(url, f"the site is busy and asks to wait {pause:,.0f} seconds", TRY_LATER)
            self._pace.rest(target.host, pause)
        return answer, spent

    def _ask_robots(self, page: str, target: Target) -> Answer:
        """The answer for a robots.txt, its redirects followed."""
        seconds = self.settings.total_seconds
        for _ in range(ROBOTS_REDIRECTS + 1):
            addresses = find_addresses(page, target, self.settings, self._surroundings)
            with self._pace.turn(target.host, self.settings.interval):
                answer = self._asker.ask(Request(page, target, addresses, ROBOTS_LIMIT, seconds, {}))
            if answer.status not in REDIRECTS:
                return answer
            target = self._next(page, target, answer)
        return Answer(404, {})

    def _next(self, url: str, target: Target, answer: Answer) -> Target:
        """Where a redirect leads, checked as the first address was."""
        location = answer.headers.get("location", "")
        if not location:
            raise BadResponse(url, "the site redirects to nowhere", "open it in a browser and save the page")
        try:
            location = location.encode("latin-1").decode("utf-8")
            return read_address(url, urljoin(target.url, location), self.settings)
        except ValueError as error:
            raise BadResponse(url, f"the site redirects to what is no address ({error})", TRY_LATER) from error

    def _pause(self, answer: Answer, tried: int) -> float:
        """The seconds that the site asks to wait, or that are usual."""
        wanted = answer.headers.get("retry-after", "").strip()
        if wanted.isdecimal():
            return float(wanted[:9])
        try:
            until = parsedate_to_datetime(wanted)
        except (TypeError, ValueError, OverflowError, IndexError):
            return FIRST_WAIT * 2.0 ** (tried - 1)
        zoned = until if until.tzinfo is not None else until.replace(tzinfo=UTC)
        return max(0.0, (zoned - self._surroundings.now()).total_seconds())

    def _take(self, url: str, target: Target, answer: Answer, known: Version) -> Fetched:
        """The page in an answer that is no redirect."""
        kind = answer.headers.get("content-type", "")
        version = Version(answer.headers.get("etag"), answer.headers.get("last-modified"))
        if answer.status == 304 and known != Version():
            return Fetched(None, Version(version.etag or known.etag, version.modified or known.modified))
        if answer.status != 200:
            why = STATUS_NAMES.get(answer.status, "it has no page for us")
            raise BadStatus(url, f"{target.host} answered {answer.status}: {why}", "check the address, or try later")
        if answer.is_cut:
            limit = self.settings.size_limit // 1_000_000
            raise BadResponse(url, f"the page is larger than the limit of {limit} MB", "give the page of one article")
        if kind.lower().startswith(MEDIA):
            raise BadResponse(url, f"this is {kind.partition(';')[0]}, not a page", "give the page of an article")
        day = self._surroundings.now().date()
        return Fetched(Page(url, answer.body, target.url, day, charset=header_charset(kind)), version)
