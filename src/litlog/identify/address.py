"""URL parser: a web address in its parts, normalised to one spelling.

The normal form is that of RFC 3986 section 6.2.2: host in lower case (IDNA, by UTS 46's non-transitional mapping), no
default port, no dot segments, no unnecessary percent-encoding.
"""

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from urllib.parse import quote, unquote

from litlog.errors import NotIdentified

LONGEST = 8_000
"""Maximum length in characters, well above what browsers and servers accept."""

# RFC 3986, appendix B, for the two schemes that a bibliography cites.
_PARTS = re.compile(
    r"(?:(?P<scheme>https?):)?//(?P<place>[^/?#\\]*)(?P<path>(?:/[^?#]*)?)(?:\?(?P<query>[^#]*))?(?:#(?P<fragment>.*))?",
    re.IGNORECASE | re.DOTALL,
)
_SLASHES = re.compile(r"(?:https?:)?//", re.IGNORECASE)
_OTHER_SCHEME = re.compile(r"[a-z][a-z0-9+.-]*:(?!\d)", re.IGNORECASE)
_PLACE = re.compile(r"(?P<host>\[[0-9a-fA-F:.]+\]|[^:\[\]]+)(?::(?P<port>\d{0,5}))?", re.ASCII)
_LABEL = re.compile(r"[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?")
_SCHEMELESS = re.compile(r"(?:[\w-]{1,63}\.){1,8}[^\W\d_][\w-]{1,62}\.?(?::\d{1,5})?(?=[/?#]|$)")
# Ends of file names that are no top-level domain, but for .md, which people mean as Markdown.
_FILE = re.compile(
    r"[^/?#]*\.(?:pdf|txt|html?|bib|ris|json|csv|epub|docx?|tex|md|png|jpe?g|gif|svg|xml|ya?ml)", re.IGNORECASE
)
_ENCODED = re.compile(r"%[0-9A-Fa-f]{2}|[^A-Za-z0-9._~!$&'()*+,;=:@/-]")
_UNRESERVED = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~")


@dataclass(frozen=True, slots=True)
class Address:
    """A parsed URL; `port` is empty if it is the scheme's default; `parameters` are those of the query, in order."""

    scheme: str
    host: str
    port: str = ""
    path: str = "/"
    parameters: tuple[str, ...] = ()
    fragment: str = ""

    def __str__(self) -> str:
        """Return the URL, with a fragment only if it is a route (`#!`)."""
        port = f":{self.port}" if self.port else ""
        query = "?" + "&".join(self.parameters) if self.parameters else ""
        route = f"#{self.fragment}" if self.fragment.startswith("!") else ""
        return f"{self.scheme}://{self.host}{port}{self.path}{query}{route}"

    @property
    def plain_path(self) -> str:
        """Return the path with its percent-encoding decoded, for finding identifiers in it."""
        return unquote(self.path)

    def value(self, *names: str) -> str:
        """Return the first value of a query parameter that has one of these names (in lower case), or ""."""
        for parameter in self.parameters:
            name, _, value = parameter.partition("=")
            if name.lower() in names:
                return unquote(value.replace("+", " "))
        return ""

    def at(self, *hosts: str) -> bool:
        """Return whether the host is one of these or a subdomain of one."""
        return not _domains(self.host).isdisjoint(hosts)


@lru_cache(maxsize=1024)
def _domains(host: str) -> frozenset[str]:
    """Return a host and its parent domains."""
    labels = host.split(".")
    return frozenset(".".join(labels[start:]) for start in range(len(labels)))


def read_address(text: str) -> Address:
    """Return a parsed http or https URL, or host without scheme; raises `NotIdentified` for anything else."""
    text = re.sub(r"[\t\r\n]", "", text.strip())
    if len(text) > LONGEST:
        raise NotIdentified("The address is too long to be one.", f"It has more than {LONGEST:,} characters.")
    found = _PARTS.fullmatch(text if _SLASHES.match(text) else _with_slashes(text))
    place = _PLACE.fullmatch(found["place"]) if found else None
    if not found or not place:
        raise _refusal(text)
    try:
        scheme, port = _scheme_and_port((found["scheme"] or "http").lower(), (place["port"] or "").lstrip("0"))
        return Address(
            scheme,
            _host(place["host"], text),
            port,
            _without_dot_segments(_encoded(found["path"])),
            tuple(_encoded(one, also="?") for one in (found["query"] or "").split("&") if one),
            _encoded(found["fragment"] or "", also="?"),
        )
    except UnicodeEncodeError as error:
        raise _refusal(text) from error


def has_schemeless_host(text: str) -> bool:
    """Return whether a text begins like "example.org/x", and not like a file name."""
    if not _SCHEMELESS.match(text):
        return False
    return text.lower().startswith("www.") or not _FILE.fullmatch(text)


def _with_slashes(text: str) -> str:
    if not has_schemeless_host(text):
        raise _refusal(text)
    return "//" + text


def _refusal(text: str) -> NotIdentified:
    if "@" in text.partition("//")[2].partition("/")[0]:
        return NotIdentified("The address holds a user name.", "Leave out everything up to the @.")
    if _OTHER_SCHEME.match(text) and not text.lower().startswith("http"):
        return NotIdentified(f'"{text[:80]}" is not a web address.', "litlog reads http and https addresses.")
    return NotIdentified(f'"{text[:80]}" is not a web address.', "Write it like https://example.org/article.")


def _scheme_and_port(scheme: str, port: str) -> tuple[str, str]:
    """Return https for both schemes, since both name one page and old logs use http for sites that moved.

    If a port selects the server, only a default port is removed and nothing else is changed.
    """
    if port == {"http": "80", "https": "443"}[scheme]:
        port = ""
    return (scheme, port) if port else ("https", "")


def _host(printed: str, text: str) -> str:
    if printed.startswith("["):
        return printed.lower()
    wide = unicodedata.normalize("NFKC", printed).lower().replace("。", ".").removesuffix(".")
    labels = [label if label.isascii() else _punycode(label) for label in wide.split(".")]
    if not wide.isprintable() or len(labels) > 40 or not all(_LABEL.fullmatch(label) for label in labels):
        raise _refusal(text)
    return ".".join(labels)


def _punycode(label: str) -> str:
    return "xn--" + label[:63].encode("punycode").decode("ascii")


def _encoded(part: str, also: str = "") -> str:
    """Return the part with exactly those characters percent-encoded that must be."""

    def one(found: re.Match[str]) -> str:
        piece = found[0]
        if len(piece) == 1:
            return piece if piece in also else quote(piece, safe="")
        letter = chr(int(piece[1:], 16))
        return letter if letter in _UNRESERVED else piece.upper()

    return _ENCODED.sub(one, part)


def _without_dot_segments(path: str) -> str:
    """Return the path with "." and ".." resolved (RFC 3986 section 5.2.4)."""
    if "/." not in path:
        return path or "/"
    kept: list[str] = []
    for segment in path.split("/")[1:]:
        if segment == "..":
            kept = kept[:-1]
        elif segment != ".":
            kept.append(segment)
    return "/" + "/".join(kept) + ("/" if path.endswith(("/.", "/..")) and kept else "")
