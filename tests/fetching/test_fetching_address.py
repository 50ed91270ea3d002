"""Which addresses may be asked, and which lead into a private network by whatever way they are written."""

import pytest

from twosource.errors import RefusedAddress, Unreachable, UsageError
from twosource.fetching import FetchSettings, Surroundings
from twosource.fetching_address import find_addresses, may_connect, read_address

SETTINGS = FetchSettings()


@pytest.mark.parametrize(
    ("url", "written"),
    [
        ("http://Example.ORG", "http://example.org/"),
        (" https://example.org/a?b=c#d ", "https://example.org/a?b=c"),
        ("https://example.org:443/a", "https://example.org/a"),
        ("http://example.org:443/a", "http://example.org:443/a"),
        ("http://bücher.example/straße", "http://xn--bcher-kva.example/stra%C3%9Fe"),
        ("http://example.org./a", "http://example.org/a"),
        ("http://[2001:4860:4860::8888]/a", "http://[2001:4860:4860::8888]/a"),
        ("http://example.org/a%2fb%zz\\c", "http://example.org/a%2fb%zz%5Cc"),
    ],
)
def test_an_address_is_written_in_one_way(url: str, written: str) -> None:
    assert read_address(url, url, SETTINGS).url == written


@pytest.mark.parametrize(
    "url",
    [
        "", "example.org/a", "//example.org/a", "file:///etc/passwd", "ftp://example.org/",
        "gopher://example.org/", "data:text/html,hi", "http://", "http:///a", "http://user@example.org/",
        "http://user:word@example.org/", "http://@example.org/", "http://example.org:22/",
        "http://example.org:0/", "http://example.org:99999/", "http://example.org:port/",
        "http://exa mple.org/", "http://example.org/\r\nHost: other", "http://[::1/",
        "http://[fe80::1%25eth0]/", "http://exa\\mple.org/", "http://" + "a" * 64 + ".org/",
        "http://" + "a." * 200 + "org/", "http://example.org/" + "a" * 5000, "http://example.org\x00.org/",
        "http://ex<b>ample.org/", "http://\u2028.org/",
    ],
)  # fmt: skip
def test_what_is_no_address_of_a_page_is_refused(url: str) -> None:
    with pytest.raises(RefusedAddress, match=r"; \w+"):
        read_address(url, url, SETTINGS)


@pytest.mark.parametrize(
    "address",
    [
        "127.0.0.1", "127.9.9.9", "10.0.0.1", "172.16.0.1", "172.31.255.255", "192.168.1.1", "169.254.169.254",
        "100.64.0.1", "100.100.100.200", "0.0.0.0",  # noqa: S104 - it is refused here
        "224.0.0.1", "239.1.1.1", "240.0.0.1", "255.255.255.255",
        "192.0.2.1", "198.18.0.1", "198.51.100.1", "203.0.113.1", "192.0.0.170", "::", "::1", "fe80::1",
        "fc00::1", "fd00:ec2::254", "fec0::1", "ff02::1", "::ffff:127.0.0.1", "::ffff:10.0.0.1",
        "::ffff:a9fe:a9fe", "::127.0.0.1", "64:ff9b::a00:1", "64:ff9b::7f00:1", "2002:7f00:1::",
        "2002:a00:1::1", "2001:0:4136:e378:8000:63bf:3fff:fdd2", "2001:db8::1", "fe80::1%eth0", "no address",
        "127.1", "",
    ],
)  # fmt: skip
def test_private_and_reserved_addresses_are_refused(address: str) -> None:
    assert not may_connect(address)


@pytest.mark.parametrize(
    "address", ["93.184.216.34", "8.8.8.8", "2606:4700:4700::1111", "::ffff:8.8.8.8", "64:ff9b::808:808", "172.32.0.1"]
)
def test_public_addresses_are_asked(address: str) -> None:
    assert may_connect(address)


def test_a_private_network_may_be_allowed() -> None:
    assert may_connect("10.1.2.3", ("10.0.0.0/8", "fd00::/8"))
    assert may_connect("fd00::1", ("10.0.0.0/8", "fd00::/8"))
    assert not may_connect("192.168.0.1", ("10.0.0.0/8", "fd00::/8"))


@pytest.mark.parametrize("host", ["127.0.0.1", "0x7f.1", "2130706433", "0177.0.0.1", "127.1", "localhost"])
def test_however_this_machine_is_written_it_is_refused(host: str) -> None:
    target = read_address("page", f"http://{host}/", SETTINGS)
    with pytest.raises((RefusedAddress, Unreachable)):
        find_addresses("page", target, SETTINGS, Surroundings())


def test_a_host_without_an_address_is_named() -> None:
    def resolve(host: str, port: int) -> tuple[str, ...]:
        raise OSError("Name or service not known")

    target = read_address("http://no.example/", "http://no.example/", SETTINGS)
    with pytest.raises(Unreachable, match=r"no host of the name 'no\.example'"):
        find_addresses("http://no.example/", target, SETTINGS, Surroundings(resolve=resolve))


def test_a_refused_port_is_told_with_what_allows_it():
    with pytest.raises(RefusedAddress, match="--port 8099"):
        read_address("page", "http://example.org:8099/a", FetchSettings())


@pytest.mark.parametrize(
    "given", [{"networks": ("here",)}, {"networks": ("10.0.0.1/8",)}, {"ports": (0,)}, {"ports": (70_000,)}]
)
def test_what_is_no_network_or_port_is_told(given):
    with pytest.raises(UsageError):
        FetchSettings(**given)
