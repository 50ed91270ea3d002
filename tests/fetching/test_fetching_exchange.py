"""Servers that are slow, broken or hostile: the answer ends in time, with an error of ours."""

import socket
import subprocess
import threading
import time
from collections.abc import Callable
from http.server import BaseHTTPRequestHandler
from pathlib import Path
from ssl import PROTOCOL_TLS_SERVER, SSLContext, create_default_context

import pytest
from tests.fetching.site import NOON, PAGE, Reply, Site, Standstill, local

from twosource.errors import BadResponse, FetchError, TimedOut, Unreachable
from twosource.fetching import FetchSettings, Surroundings, fetch


def failure(site: Site, still: Standstill, **given: object) -> FetchError:
    started = time.monotonic()
    with pytest.raises(FetchError) as caught:
        fetch(site.url(), settings=local(site, **given), surroundings=still.surroundings())
    assert time.monotonic() - started < 5
    return caught.value


def drip(data: bytes, head: bytes = b"") -> Callable[[BaseHTTPRequestHandler], None]:
    """A server that sends the head at once, and then a byte at a time for ever."""

    def write(handler: BaseHTTPRequestHandler) -> None:
        handler.wfile.write(head)
        for _ in range(200):
            handler.wfile.write(data)
            time.sleep(0.05)

    return write


OK = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n"


@pytest.mark.parametrize(
    "write",
    [
        drip(b"a", OK + b"\r\n"),
        drip(b"a", OK + b"Content-Length: 9999\r\n\r\n"),
        drip(b"1", OK + b"Transfer-Encoding: chunked\r\n\r\n"),
        drip(b"1\r\na\r\n", OK + b"Transfer-Encoding: chunked\r\n\r\n"),
        drip(b"a", OK + b"X-Slow: "),
        drip(b"X: y\r\n", OK),
        drip(b"H"),
        drip(b"HTTP/1.1 100 Continue\r\n\r\n"),
    ],
    ids=["body", "length", "chunk size", "chunks", "header", "headers", "status", "continue"],
)
def test_a_page_that_comes_byte_by_byte_is_given_up_at_the_deadline(
    site: Site, still: Standstill, write: Callable[[BaseHTTPRequestHandler], None]
) -> None:
    site.replies["/page.html"] = Reply(write=write)
    assert isinstance(failure(site, still, total_seconds=0.4), TimedOut | BadResponse)


def test_a_server_that_says_nothing_is_given_up(site: Site, still: Standstill) -> None:
    site.replies["/page.html"] = Reply(write=lambda _: time.sleep(1))
    assert isinstance(failure(site, still, read_seconds=0.2), TimedOut)


@pytest.mark.parametrize(
    "raw",
    [
        b"",
        b"\r\n\r\n",
        b"nonsense\r\n\r\n",
        b"HTTP/9.9 abc\r\n\r\n",
        b"HTTP/1.1 200 OK\r\n" + b"X: y\r\n" * 500 + b"\r\n",
        b"HTTP/1.1 200 OK\r\nX: " + b"y" * 100_000 + b"\r\n\r\n",
        OK + b"Content-Length: 500\r\n\r\nshort",
        OK + b"Transfer-Encoding: chunked\r\n\r\nzz\r\nabc",
        OK + b"Transfer-Encoding: chunked\r\n\r\n5\r\nab",
        OK + b"Content-Encoding: zstd\r\n\r\nabc",
        b"HTTP/1.1 302 Found\r\nLocation: http://\xff\xfe/\r\n\r\n",
    ],
)
def test_a_broken_answer_is_an_error_of_ours(site: Site, still: Standstill, raw: bytes) -> None:
    site.replies["/page.html"] = Reply(write=lambda handler: handler.wfile.write(raw))
    assert failure(site, still).page == site.url()


@pytest.mark.parametrize(
    "raw",
    [
        OK + b"Content-Length: abc\r\n\r\n" + PAGE,
        OK + b"Content-Length: -5\r\n\r\n" + PAGE,
        OK + b"\r\n" + PAGE,
        OK + b"Transfer-Encoding: chunked\r\n\r\n%x\r\n%s\r\n0\r\n\r\n" % (len(PAGE), PAGE),
        OK + b"Content-Encoding: gzip\r\n\r\n" + PAGE,
        OK.replace(b"\r\n", b"\n") + b"\n" + PAGE,
    ],
)
def test_a_sloppy_answer_is_read(site: Site, still: Standstill, raw: bytes) -> None:
    site.replies["/page.html"] = Reply(write=lambda handler: handler.wfile.write(raw))
    assert fetch(site.url(), settings=local(site), surroundings=still.surroundings()).data == PAGE


@pytest.fixture(scope="module")
def certificate(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A certificate for news.example.org with its key, signed by itself; the test is skipped where none can be made."""
    path = tmp_path_factory.mktemp("tls") / "news.pem"
    command = ["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes"]
    options = ["-days", "2", "-subj", "/CN=news.example.org", "-addext", "subjectAltName=DNS:news.example.org"]
    try:
        subprocess.run([*command, "-keyout", path, "-out", f"{path}.crt", *options], check=True, capture_output=True)
    except (OSError, subprocess.CalledProcessError):
        pytest.skip("no openssl here to make a certificate")
    path.write_text(path.read_text() + Path(f"{path}.crt").read_text())
    return path


@pytest.fixture
def secure_port(certificate: Path) -> int:
    """The port of a server that speaks TLS and sends one page to each who asks."""
    context = SSLContext(PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate)
    server = socket.create_server(("127.0.0.1", 0))

    def serve() -> None:
        for _ in range(4):
            try:
                plain, _ = server.accept()
                with context.wrap_socket(plain, server_side=True) as secure:
                    secure.recv(4096)
                    secure.sendall(OK + b"Content-Length: %d\r\n\r\n%s" % (len(PAGE), PAGE))
            except OSError:
                continue

    threading.Thread(target=serve, daemon=True).start()
    yield server.getsockname()[1]
    server.close()


def secure(port: int, host: str, trusted: Path | None) -> bytes | str:
    still = Standstill()
    surroundings = Surroundings(
        clock=lambda: still.seconds,
        sleep=still.sleep,
        now=lambda: NOON,
        resolve=still.resolve,
        tls=lambda: create_default_context(cafile=trusted),
    )
    settings = FetchSettings(ports=(port,), networks=("127.0.0.0/8",))
    return fetch(f"https://{host}:{port}/", settings=settings, surroundings=surroundings).data


def test_the_certificate_is_checked_against_the_name_and_not_the_address(secure_port: int, certificate: Path) -> None:
    assert secure(secure_port, "news.example.org", certificate) == PAGE


def test_a_certificate_of_another_host_is_not_trusted(secure_port: int, certificate: Path) -> None:
    with pytest.raises(Unreachable, match="no certificate that can be trusted"):
        secure(secure_port, "other.example.org", certificate)


def test_a_certificate_that_nobody_signed_is_not_trusted(secure_port: int) -> None:
    with pytest.raises(Unreachable, match="no certificate that can be trusted"):
        secure(secure_port, "news.example.org", None)
