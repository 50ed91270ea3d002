"""A site of our own for tests of fetching: a local server that answers as it is told, and a clock that does not run."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from twosource.fetching import FetchSettings, Surroundings

PAGE = b"<!doctype html><p>The bridge at Lunde was closed on Friday.</p>"
NOON = datetime(2023, 5, 9, 12, 0, tzinfo=UTC)


@dataclass(frozen=True)
class Reply:
    """What the site answers: a status, headers, a body; or what writes the whole answer itself."""

    body: bytes = PAGE
    status: int = 200
    headers: tuple[tuple[str, str], ...] = (("Content-Type", "text/html; charset=utf-8"),)
    write: Callable[[BaseHTTPRequestHandler], None] | None = None


@dataclass
class Site:
    """The running site: its replies by path, the requests that came, with their headers, and what was sent to it."""

    port: int = 0
    replies: dict[str, Reply | list[Reply]] = field(default_factory=dict)
    asked: list[str] = field(default_factory=list)
    sent: list[bytes] = field(default_factory=list)
    headers: list[dict[str, str]] = field(default_factory=list)
    most_at_once: int = 0
    at_once: int = 0

    def url(self, path: str = "/page.html", host: str = "127.0.0.1") -> str:
        """The address of a path."""
        return f"http://{host}:{self.port}{path}"

    @property
    def pages_asked(self) -> list[str]:
        """The paths that came but robots.txt."""
        return [path for path in self.asked if path != "/robots.txt"]

    def reply(self, path: str) -> Reply:
        """The reply for a path; of several the next one, the last for ever."""
        found = self.replies.get(path, Reply(b"no such page", 404))
        if isinstance(found, list):
            return found.pop(0) if len(found) > 1 else found[0]
        return found


@contextmanager
def run_site() -> Iterator[Site]:
    """A site on a free port of this machine; it ends with the block."""
    site = Site()
    lock = threading.Lock()

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            with lock:
                site.asked.append(self.path)
                site.headers.append(dict(self.headers.items()))
                site.at_once += 1
                site.most_at_once = max(site.most_at_once, site.at_once)
                reply = site.reply(self.path)
            left = []

            def leave() -> None:
                with lock:
                    site.at_once -= not left
                    left.append(True)

            try:
                answer(self, reply, leave)
            except OSError:
                self.close_connection = True
            finally:
                leave()

        def do_POST(self) -> None:
            with lock:
                site.sent.append(self.rfile.read(int(self.headers["Content-Length"])))
                reply = site.reply(self.path)
            answer(self, reply, lambda: None)

        def log_message(self, *_: object) -> None:
            return

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    server.block_on_close = False
    site.port = server.server_address[1]
    thread = threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True)
    thread.start()
    try:
        yield site
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


def answer(handler: BaseHTTPRequestHandler, reply: Reply, leave: Callable[[], None]) -> None:
    """Send the reply; `leave` is called before its end, for whoever has read that may ask again."""
    if reply.write is not None:
        reply.write(handler)
        handler.close_connection = True
        return
    handler.send_response(reply.status)
    for name, value in reply.headers:
        handler.send_header(name, value)
    handler.send_header("Content-Length", str(len(reply.body)))
    handler.end_headers()
    leave()
    handler.wfile.write(reply.body)


@dataclass
class Standstill:
    """A clock that only a sleep moves, and names that lead to this machine unless told otherwise."""

    seconds: float = 1_000.0
    slept: list[float] = field(default_factory=list)
    names: dict[str, tuple[str, ...]] = field(default_factory=dict)

    def sleep(self, seconds: float) -> None:
        """No pause, but the clock goes on."""
        self.slept.append(round(seconds, 3))
        self.seconds += seconds

    def resolve(self, host: str, _: int) -> tuple[str, ...]:
        """The addresses of a name."""
        return self.names.get(host, ("127.0.0.1",))

    def surroundings(self) -> Surroundings:
        """The world as this clock and these names make it."""
        return Surroundings(clock=lambda: self.seconds, sleep=self.sleep, now=lambda: NOON, resolve=self.resolve)


def local(site: Site, **given: object) -> FetchSettings:
    """Settings under which this machine may be asked, at the port of the site."""
    return FetchSettings(ports=(site.port,), networks=("127.0.0.0/8",), **given)
