"""SSRF guard: only public network addresses may be requested.

A public page must not make litlog request the reader's router, printer or cloud (server-side request forgery,
https://cheatsheetseries.owasp.org/cheatsheets/Server_Side_Request_Forgery_Prevention_Cheat_Sheet.html). A name is
resolved once and the connection uses the checked address, so that a second DNS lookup cannot differ.
"""

import ipaddress
import socket
from collections.abc import Callable, Sequence

from litlog.errors import Refused

Address = ipaddress.IPv4Address | ipaddress.IPv6Address
Network = ipaddress.IPv4Network | ipaddress.IPv6Network
Lookup = Callable[[str, int], list[str]]
"""Return the addresses of a name for a port; raises `OSError` for one that it does not know."""


def networks(allowed: Sequence[str]) -> tuple[Network, ...]:
    """Return the networks of an allow-list such as `("127.0.0.0/8",)`."""
    return tuple(map(ipaddress.ip_network, allowed))


def look_up(host: str, port: int) -> list[str]:
    """Return the addresses from the system's resolver, which has its own time limits."""
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return list(dict.fromkeys(str(entry[4][0]) for entry in found))


def resolve(host: str, port: int, allowed: Sequence[Network] = (), lookup: Lookup = look_up) -> list[str]:
    """Return the addresses of a host, all of them checked; raises `Refused`, or `OSError` for an unknown name."""
    addresses = _written_out(host) or lookup(host, port)
    for address in addresses:
        _check(host, address, allowed)
    return addresses


def _written_out(host: str) -> list[str]:
    """Return the address that a host gives in numbers, including obscured forms: `2130706433`, `0x7f.1`."""
    try:
        return [str(ipaddress.IPv6Address(host))]
    except ValueError:
        pass
    try:
        return [socket.inet_ntoa(socket.inet_aton(host))]
    except (OSError, UnicodeError):
        return []


def _check(host: str, address: str, allowed: Sequence[Network]) -> None:
    plain = _unwrapped(ipaddress.ip_address(address))
    if any(plain in network for network in allowed):
        return
    if not plain.is_global or plain.is_multicast or plain.is_reserved:
        raise Refused(
            f"{host} is at {address}, which is not a public address.",
            "Pages of a private network are not fetched; `litlog edit` takes what you know about it.",
        )


def _unwrapped(address: Address) -> Address:
    """Return the IPv4 address embedded in an IPv6 address (RFC 4291 2.5.5.2, RFC 3056, RFC 6052)."""
    if not isinstance(address, ipaddress.IPv6Address):
        return address
    if address in ipaddress.IPv6Network("64:ff9b::/96"):
        return ipaddress.IPv4Address(int(address) & 0xFFFFFFFF)
    return address.ipv4_mapped or address.sixtofour or address
