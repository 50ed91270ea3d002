"""What a site's robots.txt allows (RFC 9309): fetched once a day for each site, and kept to."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass

from protego import Protego

from twosource.errors import BadResponse, RefusedAddress, RefusedByRobots, TimedOut, UnreadablePage
from twosource.fetching_address import Target
from twosource.fetching_exchange import Answer
from twosource.fetching_settings import AGENT, FetchSettings, Surroundings

SIZE_LIMIT = 500 * 1024
"""Bytes of a robots.txt that are read; what follows is left out (RFC 9309, 2.5)."""
KEPT_SECONDS = 24 * 3600
"""RFC 9309, 2.4."""
RETRIED_SECONDS = 600
"""A site whose robots.txt could not be had is asked for it again after so long."""
MOST_SITES = 10_000
SAVE_PAGE = "save the page yourself and give the file, or ask the site"
BUSY = 429


@dataclass(frozen=True, slots=True)
class Rules:
    """What a site allows: by its robots.txt, or everything or nothing where it has none. `until` is the clock's."""

    text: Protego | None
    allows_rest: bool
    until: float

    def allow(self, url: str) -> bool:
        """Whether the page at the address may be fetched."""
        return self.allows_rest if self.text is None else self.text.can_fetch(url, AGENT)

    @property
    def delay(self) -> float:
        """The seconds that the site wants between two requests."""
        delay = self.text.crawl_delay(AGENT) if self.text is not None else None
        return delay if delay is not None and math.isfinite(delay) and delay > 0 else 0.0


class Robots:
    """The rules of the sites seen so far. `ask` fetches a robots.txt, following its redirects."""

    def __init__(
        self, settings: FetchSettings, surroundings: Surroundings, ask: Callable[[str, Target], Answer]
    ) -> None:
        self._settings = settings
        self._clock = surroundings.clock
        self._ask = ask
        self._known: dict[str, Rules] = {}

    def check(self, page: str, target: Target) -> float:
        """The seconds that the site wants between two requests.

        Raises RefusedByRobots where the page must not be fetched, Unreachable where the site cannot be reached.
        """
        rules = self._known.get(target.origin)
        if rules is None or rules.until <= self._clock():
            rules = self._fetch(page, target)
            if len(self._known) >= MOST_SITES:
                self._known.clear()
            self._known[target.origin] = rules
        if not rules.allow(target.url):
            cause = "robots.txt of the site does not allow it" if rules.text else "the site's robots.txt cannot be had"
            raise RefusedByRobots(page, f"{cause} ({target.origin}/robots.txt)", SAVE_PAGE)
        if rules.delay > self._settings.longest_wait:
            cause = f"robots.txt of the site asks for {rules.delay:,.0f} seconds between two pages"
            raise RefusedByRobots(page, cause, SAVE_PAGE)
        return rules.delay

    def _fetch(self, page: str, target: Target) -> Rules:
        now = self._clock()
        try:
            answer = self._ask(page, Target(target.scheme, target.host, target.port, "/robots.txt"))
        except (BadResponse, TimedOut, RefusedAddress, UnreadablePage):
            return Rules(None, allows_rest=False, until=now + RETRIED_SECONDS)
        if answer.status == 200:
            return Rules(read_rules(answer.body), allows_rest=True, until=now + KEPT_SECONDS)
        if 400 <= answer.status < 500 and answer.status != BUSY:
            return Rules(None, allows_rest=True, until=now + KEPT_SECONDS)
        return Rules(None, allows_rest=False, until=now + RETRIED_SECONDS)


def read_rules(data: bytes) -> Protego:
    """The rules in the bytes of a robots.txt."""
    return Protego.parse(data[:SIZE_LIMIT].decode("utf-8-sig", "replace").replace("\x00", ""))
