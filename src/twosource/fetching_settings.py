"""How pages are fetched: what a person may set, and the clock, the sleep and the resolver that tests replace."""

from __future__ import annotations

import ipaddress
import socket
import ssl
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from importlib.metadata import version

from twosource.errors import UsageError
from twosource.reading.page import SIZE_LIMIT

AGENT = "Twosource"
"""The name that a robots.txt gives rules for."""
USUAL_PORTS = (80, 443)
MOST_PORTS = 65_535


@dataclass(frozen=True, slots=True)
class FetchSettings:
    """How pages are fetched. Seconds, bytes and counts are limits; `interval` is the least time between two requests.

    `contact` is an address that the operator of a site can write to; it goes into the User-Agent. `networks` are
    private networks ("10.0.0.0/8") from which pages may be fetched all the same, `ports` the ports that may be asked.
    Raises UsageError for what is no network or port.
    """

    contact: str | None = None
    size_limit: int = SIZE_LIMIT
    connect_seconds: float = 10.0
    read_seconds: float = 20.0
    total_seconds: float = 60.0
    most_redirects: int = 10
    interval: float = 1.0
    longest_wait: float = 120.0
    most_tries: int = 3
    hosts_at_once: int = 4
    ports: tuple[int, ...] = USUAL_PORTS
    networks: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        for network in self.networks:
            try:
                ipaddress.ip_network(network)
            except ValueError as error:
                raise UsageError(f"{network!r} is no network; write it as 10.0.0.0/8, or an address") from error
        for port in self.ports:
            if not 0 < port <= MOST_PORTS:
                raise UsageError(f"{port} is no port; it is a number from 1 to {MOST_PORTS}")

    @property
    def user_agent(self) -> str:
        """Who asks: the program with its version, and whom to write to."""
        return f"{AGENT}/{version('twosource')} (reads news pages{f'; +{self.contact}' if self.contact else ''})"


def resolve(host: str, port: int) -> tuple[str, ...]:
    """The addresses of a host as the system's resolver gives them. Raises OSError or UnicodeError."""
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return tuple(dict.fromkeys(str(entry[4][0]) for entry in found))


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What fetching needs of the world: seconds that never go back, a pause, the time of day, names, certificates."""

    clock: Callable[[], float] = time.monotonic
    sleep: Callable[[float], None] = time.sleep
    now: Callable[[], datetime] = lambda: datetime.now(UTC)
    resolve: Callable[[str, int], tuple[str, ...]] = resolve
    tls: Callable[[], ssl.SSLContext] = ssl.create_default_context


SYSTEM = Surroundings()
