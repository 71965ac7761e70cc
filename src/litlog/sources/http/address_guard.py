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

# What Python's registry of addresses has left out, or came to know only in some of its versions.
_NOT_PUBLIC = tuple(
    map(
        ipaddress.ip_network,
        (
            "0.0.0.0/8",  # this network: RFC 1122
            "100.64.0.0/10",  # behind a provider's NAT: RFC 6598
            "192.0.0.0/24",  # protocol assignments: RFC 6890
            "192.88.99.0/24",  # relays from IPv6: RFC 7526
            "198.18.0.0/15",  # benchmarks: RFC 2544
            "240.0.0.0/4",  # reserved: RFC 1112
            "::/96",  # IPv4 in its oldest dress: RFC 4291, 2.5.5.1
            "64:ff9b:1::/48",  # translation inside of a network: RFC 8215
            "100::/64",  # to be discarded: RFC 6666
            "2001::/23",  # protocol assignments, Teredo among them: RFC 2928
            "2001:db8::/32",  # documentation: RFC 3849, and the next: RFC 9637
            "3fff::/20",
            "5f00::/16",  # segments of a route: RFC 9602
            "fc00::/7",  # unique local: RFC 4193
            "fe80::/10",  # of a link: RFC 4291
            "fec0::/10",  # of a site, as it was once: RFC 3879
        ),
    )
)


def networks(allowed: Sequence[str]) -> tuple[Network, ...]:
    """Return the networks of an allow-list such as `("127.0.0.0/8",)`."""
    return tuple(map(ipaddress.ip_network, allowed))


def look_up(host: str, port: int) -> list[str]:
    """Return the addresses from the system's resolver, which may take as long as it likes; see `in_time`."""
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
    if not _is_public(plain):
        raise Refused(
            f"{host} is at {address}, which is not a public address.",
            "Pages of a private network are not fetched; `litlog edit` takes what you know about it.",
        )


def _is_public(plain: Address) -> bool:
    named = plain.is_global and not (plain.is_multicast or plain.is_reserved)
    return named and not any(plain in network for network in _NOT_PUBLIC)


def _unwrapped(address: Address) -> Address:
    """Return the IPv4 address embedded in an IPv6 address (RFC 4291 2.5.5.2, RFC 3056, RFC 6052)."""
    if not isinstance(address, ipaddress.IPv6Address):
        return address
    if address in ipaddress.IPv6Network("64:ff9b::/96"):
        return ipaddress.IPv4Address(int(address) & 0xFFFFFFFF)
    return address.ipv4_mapped or address.sixtofour or address
