"""One request at a time to each host, and some seconds between two."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager

from twosource.fetching_settings import Surroundings


class Pace:
    """When each host may be asked again."""

    def __init__(self, surroundings: Surroundings) -> None:
        self._surroundings = surroundings
        self._hosts = threading.Lock()
        self._turns: dict[str, threading.Lock] = {}
        self._free_at: dict[str, float] = {}

    @contextmanager
    def turn(self, host: str, interval: float) -> Iterator[None]:
        """Waits for the host's turn; the next one comes `interval` seconds after this one's end at the earliest."""
        with self._hosts:
            lock = self._turns.setdefault(host, threading.Lock())
        with lock:
            wait = self._free_at.get(host, 0.0) - self._surroundings.clock()
            if wait > 0:
                self._surroundings.sleep(wait)
            try:
                yield
            finally:
                self.rest(host, interval)

    def rest(self, host: str, seconds: float) -> None:
        """Leaves the host alone for so many seconds at least."""
        free_at = self._surroundings.clock() + seconds
        self._free_at[host] = max(free_at, self._free_at.get(host, 0.0))
