"""One request and its answer: to a checked address, within limits of time and size.

urllib3 speaks HTTP for us: it is kept up by many, and its connections can be opened to one address under the name and
the certificate of another host.
"""

from __future__ import annotations

import socket
import ssl
import threading
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from http.client import HTTPException

from urllib3 import BaseHTTPResponse
from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.exceptions import HTTPError

from twosource.errors import BadResponse, TimedOut, Unreachable, UnreadablePage
from twosource.fetching_address import Target
from twosource.fetching_settings import FetchSettings, Surroundings
from twosource.reading.decompression import read_coded

CHUNK = 65_536
MOST_ADDRESSES = 3
"""Of a host that are tried, when the first cannot be reached."""
HEADERS = {
    "Accept": "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8",
    "Accept-Encoding": "gzip, deflate, br",
    "Connection": "close",
}
TRY_LATER = "try again later, or save the page yourself and give the file"


@dataclass(frozen=True, slots=True)
class Request:
    """What is asked of which addresses of the target's host, and what the answer may cost.

    `page` is the address that a person asked for, which every error names. `size` is in bytes, of the body as sent and
    as unpacked; `seconds` from the request to the last byte.
    """

    page: str
    target: Target
    addresses: Sequence[str]
    size: int
    seconds: float
    extra: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Answer:
    """What a server answered. The body is read only of a 200, to the limit; `is_cut` where there was more."""

    status: int
    headers: Mapping[str, str]
    body: bytes = b""
    is_cut: bool = False


@dataclass(frozen=True, slots=True)
class Asker:
    """Sends requests."""

    settings: FetchSettings
    surroundings: Surroundings

    def ask(self, request: Request) -> Answer:
        """The answer of the target. Raises Unreachable, TimedOut or BadResponse."""
        connection = self._connect(request)
        expired = threading.Event()
        host = request.target.host
        try:
            with _cut_off_after(request.seconds, connection.sock, expired):
                answer = self._exchange(connection, request)
        except (HTTPError, HTTPException, OSError, ValueError) as error:
            if expired.is_set() or isinstance(error, TimeoutError):
                raise TimedOut(request.page, f"{host} did not send the page in time", TRY_LATER) from error
            raise BadResponse(request.page, f"{host} broke off its answer ({_name(error)})", TRY_LATER) from error
        finally:
            connection.close()
        if expired.is_set():
            raise TimedOut(request.page, f"{host} did not send the page in time", TRY_LATER)
        return _unpack(request, answer)

    def _connect(self, request: Request) -> HTTPConnection:
        """A connection to the first address that can be reached."""
        problem: Exception | None = None
        for address in request.addresses[:MOST_ADDRESSES]:
            connection = self._open(request.target, address)
            try:
                connection.connect()
            except (HTTPError, OSError, ValueError) as error:
                connection.close()
                problem = error
            else:
                connection.timeout = self.settings.read_seconds
                return connection
        host = request.target.host
        if isinstance(problem, ssl.SSLError):
            cause = f"{host} has no certificate that can be trusted ({_name(problem)})"
            raise Unreachable(request.page, cause, "save the page yourself if you trust the site") from problem
        raise Unreachable(request.page, f"{host} cannot be reached ({_name(problem)})", TRY_LATER) from problem

    def _open(self, target: Target, address: str) -> HTTPConnection:
        seconds = self.settings.connect_seconds
        if target.scheme == "http":
            return HTTPConnection(address, target.port, timeout=seconds)
        context = self.surroundings.tls()
        return HTTPSConnection(
            address, target.port, timeout=seconds, ssl_context=context, server_hostname=target.host
        )  # fmt: skip

    def _exchange(self, connection: HTTPConnection, request: Request) -> Answer:
        host = request.target.origin.partition("://")[2]
        headers = {"Host": host, "User-Agent": self.settings.user_agent, **HEADERS, **request.extra}
        connection.request("GET", request.target.path, headers=headers, preload_content=False, decode_content=False)
        response = connection.getresponse()
        shown = {name.lower(): value for name, value in response.headers.items()}
        if response.status != 200:
            return Answer(response.status, shown)
        return Answer(200, shown, *_read_body(response, request.size))


def _unpack(request: Request, answer: Answer) -> Answer:
    """The answer without its content coding. Raises BadResponse where it is not whole."""
    if answer.status != 200:
        return answer
    length = answer.headers.get("content-length", "")[:18]
    if not answer.is_cut and length.isdecimal() and len(answer.body) < int(length):
        cause = f"{request.target.host} sent {len(answer.body):,} bytes of {int(length):,}"
        raise BadResponse(request.page, cause, TRY_LATER)
    try:
        coding = answer.headers.get("content-encoding", "")
        body, whole = read_coded(request.page, answer.body, coding, request.size + 1)
    except UnreadablePage as error:
        raise BadResponse(error.page, error.cause, error.advice) from error
    if not whole and not answer.is_cut:
        raise BadResponse(request.page, f"what {request.target.host} sent packed is cut off or damaged", TRY_LATER)
    is_cut = answer.is_cut or len(body) > request.size
    return Answer(200, answer.headers, body[: request.size], is_cut)


def _read_body(response: BaseHTTPResponse, limit: int) -> tuple[bytes, bool]:
    """At most `limit` bytes of the body as sent, and whether there were more."""
    parts: list[bytes] = []
    size = 0
    while size <= limit:
        data = response.read1(CHUNK)
        if not data:
            break
        parts.append(data)
        size += len(data)
    return b"".join(parts)[:limit], size > limit


@contextmanager
def _cut_off_after(seconds: float, sock: socket.socket, expired: threading.Event) -> Iterator[None]:
    """Ends the connection after so many seconds, whatever the server sends: a header a byte at a time, say."""

    def cut_off() -> None:
        expired.set()
        try:
            sock.shutdown(socket.SHUT_RDWR)
        except OSError:
            return

    timer = threading.Timer(max(0.0, seconds), cut_off)
    timer.daemon = True
    timer.start()
    try:
        yield
    finally:
        timer.cancel()


def _name(error: Exception | None) -> str:
    text = str(getattr(error, "strerror", None) or error or type(error).__name__)
    return text.rpartition(">: ")[2][:200]
