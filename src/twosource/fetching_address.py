"""The address of a page, checked before anything is sent to it: no other scheme, port, or network than may be asked."""

from __future__ import annotations

import ipaddress
import re
from dataclasses import dataclass
from urllib.parse import quote, urlsplit

from twosource.errors import RefusedAddress, Unreachable
from twosource.fetching_settings import FetchSettings, Surroundings

PORTS = {"http": 80, "https": 443}
LONGEST_URL = 4_096
CONTROL = re.compile(r"[\x00-\x1f\x7f]")
HOST = re.compile(r"[a-z0-9_-]{1,63}(?:\.[a-z0-9_-]{1,63})*\.?")
PATH_SAFE = "/%:@!$&'()*+,;=~-._?"
# Networks of IPv6 in which an address of IPv4 is reached: NAT64 (RFC 6052) and 6to4 (RFC 3056).
NAT64 = ipaddress.ip_network("64:ff9b::/96")
SIX_TO_FOUR = ipaddress.ip_network("2002::/16")
# Teredo (RFC 4380) leads to any address of IPv4; addresses local to a site (RFC 3879) count as public in Python.
HIDDEN = (ipaddress.ip_network("2001::/32"), ipaddress.ip_network("fec0::/10"))
WRITE_PAGE = "give the http or https address of a page"
SAVE_PAGE = "save the page yourself and give the file"
IpAddress = ipaddress.IPv4Address | ipaddress.IPv6Address


@dataclass(frozen=True, slots=True)
class Target:
    """An address that may be asked: `path` as it goes into the request, with the query."""

    scheme: str
    host: str
    port: int
    path: str

    @property
    def origin(self) -> str:
        """Scheme, host and, where it is not the usual one, the port."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return f"{self.scheme}://{host}" + ("" if self.port == PORTS[self.scheme] else f":{self.port}")

    @property
    def url(self) -> str:
        """The whole address."""
        return self.origin + self.path


def read_address(page: str, url: str, settings: FetchSettings) -> Target:
    """The address that a URL names. `page` is the one asked for, which an error names.

    Raises RefusedAddress for another scheme or port, for credentials, and for what is no URL.
    """
    url = url.strip()
    if len(url) > LONGEST_URL or CONTROL.search(url):
        raise RefusedAddress(page, "the address is too long or has control characters in it", WRITE_PAGE)
    try:
        parts = urlsplit(url)
        host, port = (parts.hostname or "").rstrip("."), parts.port
        ascii_host = host if host.isascii() else host.encode("idna").decode("ascii")
    except ValueError as error:
        raise RefusedAddress(page, f"{url!r} is no address ({error})", WRITE_PAGE) from error
    if parts.scheme not in PORTS:
        raise RefusedAddress(page, f"the address begins with {parts.scheme or 'no'!s}:// ", WRITE_PAGE)
    if parts.username is not None or parts.password is not None:
        raise RefusedAddress(page, "there is a user name or password in the address", "leave it out, or save the page")
    port = PORTS[parts.scheme] if port is None else port
    if port not in settings.ports:
        advice = f"if it may be asked, say so with --port {port} (in Python, FetchSettings(ports=...))"
        raise RefusedAddress(page, f"port {port} is none of a news site's", advice)
    if not _is_host(ascii_host):
        raise RefusedAddress(page, f"{host!r} is no name of a host", WRITE_PAGE)
    try:
        query = f"?{quote(parts.query, safe=PATH_SAFE)}" if parts.query else ""
        path = quote(parts.path or "/", safe=PATH_SAFE) + query
    except UnicodeError as error:
        raise RefusedAddress(page, "the address holds what is no letter", WRITE_PAGE) from error
    return Target(parts.scheme, ascii_host, port, path)


def _is_host(host: str) -> bool:
    if len(host) > 253:
        return False
    return bool(HOST.fullmatch(host)) or (":" in host and "%" not in host and _read_ip(host) is not None)


def find_addresses(page: str, target: Target, settings: FetchSettings, surroundings: Surroundings) -> tuple[str, ...]:
    """The addresses of the target's host that may be connected to; the connection is made to these and no others.

    Raises Unreachable where the host has no address, RefusedAddress where it has only such as must not be asked.
    """
    try:
        found = surroundings.resolve(target.host, target.port)
    except (OSError, UnicodeError) as error:
        cause = f"there is no host of the name {target.host!r} ({error})"
        raise Unreachable(page, cause, "check the address and your connection") from error
    allowed = tuple(address for address in found if may_connect(address, settings.networks))
    if not allowed:
        shown = ", ".join(found[:3]) or "no address"
        cause = f"{target.host!r} is in a private or reserved network ({shown})"
        advice = f"if it may be asked, say so with --network {found[0]} (in Python, FetchSettings(networks=...)), or "
        raise RefusedAddress(page, cause, f"{advice if found else ''}{SAVE_PAGE}")
    return allowed


def may_connect(address: str, networks: tuple[str, ...] = ()) -> bool:
    """Whether an IP address is a public one, or in one of the networks that are allowed besides.

    >>> may_connect("93.184.216.34"), may_connect("169.254.169.254"), may_connect("::ffff:10.0.0.1")
    (True, False, False)
    """
    ip = _read_ip(address)
    if ip is None:
        return False
    ip = _inner(ip)
    if any(ip in ipaddress.ip_network(network) for network in networks):
        return True
    special = ip.is_multicast or ip.is_reserved or ip.is_unspecified or ip.is_loopback or ip.is_link_local
    return ip.is_global and not special and not any(ip in network for network in HIDDEN)


def _inner(ip: IpAddress) -> IpAddress:
    """The address of IPv4 within one of IPv6 that leads to it."""
    if isinstance(ip, ipaddress.IPv4Address):
        return ip
    if ip.ipv4_mapped is not None:
        return ip.ipv4_mapped
    if ip in NAT64:
        return ipaddress.IPv4Address(int(ip) & 0xFFFFFFFF)
    if ip in SIX_TO_FOUR:
        return ipaddress.IPv4Address((int(ip) >> 80) & 0xFFFFFFFF)
    return ip


def _read_ip(text: str) -> IpAddress | None:
    try:
        return ipaddress.ip_address(text)
    except ValueError:
        return None
