"""Link destinations: the kind of thing a link goes to, from host and path only; the text around it may overrule."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from operator import itemgetter

from litlog.errors import NotIdentified
from litlog.identify.address import Address, has_schemeless_host
from litlog.identify.goals import (
    ABSTRACT,
    ARTICLE,
    BOOK_PAGE,
    IMAGE,
    INTERNAL,
    PERSON,
    PUBLISHED,
    SHOP,
    WEBPAGE,
    Goal,
)
from litlog.identify.hosts import BY_HOST, FIRST_LABELS
from litlog.identify.pasted import identify_address
from litlog.identify.paths import ANYWHERE, BY_FILE, BY_PATH, Row, fits
from litlog.identify.tracking import at_amazon
from litlog.identify.urls import canonical_address
from litlog.model.identifiers import Identifier
from litlog.model.links import LinkRole

_IMAGE_FILE = re.compile(r"[^?#]*\.(?:png|jpe?g|gif|svg|webp|bmp|ico|avif)(?:[?#].*)?", re.IGNORECASE | re.DOTALL)
_ARCHIVED = re.compile(r"(?:https?://web\.archive\.org/(?:web/)?\d{4,14}[a-z_]*/)+(.+)", re.IGNORECASE | re.DOTALL)
_BOOK_DOI = re.compile(r"10\.\d+/(?:[a-z]+\.)?97[89][\d-]{10,14}")
_BY_SCHEME: dict[str, Goal] = {"arxiv": ABSTRACT, "pmid": ABSTRACT, "pmcid": PUBLISHED, "doi": PUBLISHED}


@dataclass(frozen=True, slots=True)
class Destination:
    """The destination of a link; `kind` is a word of `Kind`, or person, company, collection, internal or image.

    `identifiers` has the most specific identifier of the address, a `Url` where there is no better one, and
    nothing for a page of the reader's own site. `guessed` tells that neither host nor path are known: an article, then.
    """

    kind: str
    role: LinkRole
    identifiers: tuple[Identifier, ...] = ()
    guessed: bool = False


@lru_cache(maxsize=16_384)
def describe(url: str) -> Destination:
    """Return the destination of a link. Never fails: what is no URL is "internal" (site-relative) or "webpage"."""
    if archived := _ARCHIVED.fullmatch(url):
        return replace(_describe(archived[1]), role=LinkRole.ARCHIVE)
    return _describe(url)


def _describe(url: str) -> Destination:
    if not _absolute(url):
        return Destination(*(IMAGE if _IMAGE_FILE.fullmatch(url) else _relative(url)))
    try:
        address = canonical_address(url)
    except NotIdentified:
        return Destination(*WEBPAGE)
    identifier = identify_address(address)
    goal = _goal(address, identifier)
    return Destination(*(goal or _with_pdf(address, ARTICLE)), (identifier,), guessed=goal is None)


def _absolute(url: str) -> bool:
    return bool(re.match(r"(?:https?:)?//", url, re.IGNORECASE)) or has_schemeless_host(url)


def _relative(url: str) -> Goal:
    if url.lower().startswith("mailto:"):
        return PERSON
    return WEBPAGE if re.match(r"[a-z][a-z0-9+.-]*:", url, re.IGNORECASE) else INTERNAL


def _goal(address: Address, identifier: Identifier) -> Goal | None:
    if identifier.scheme in ("isbn", "asin"):
        return SHOP if at_amazon(address) else _at_host(address) or _named_host(address) or BOOK_PAGE
    if identifier.scheme == "doi" and _BOOK_DOI.fullmatch(identifier.value):
        return BOOK_PAGE
    known = _at_host(address)
    if known:
        return known
    if identifier.scheme in _BY_SCHEME:
        return _with_pdf(address, _BY_SCHEME[identifier.scheme])
    goal = _named_host(address) or _first(address, BY_FILE) or _first(address, ANYWHERE)
    return _with_pdf(address, goal) if goal else None


def _with_pdf(address: Address, goal: Goal) -> Goal:
    kind, role = goal
    full_text = kind == "paper" and re.search(r"\.pdf$|/e?pdf(?:direct)?/", address.path, re.IGNORECASE)
    return (kind, LinkRole.PDF if full_text else role)


def _at_host(address: Address) -> Goal | None:
    """Return the table rows of the host and of its parent domains."""
    return _first(address, _rows_at(address.host))


@lru_cache(maxsize=1024)
def _rows_at(host: str) -> Sequence[Row]:
    rows = [row for name in _with_domains(host) for row in BY_PATH.get(name, ())]
    return sorted(rows, key=itemgetter(0))


def _with_domains(host: str) -> Iterator[str]:
    while host:
        yield host
        host = host.partition(".")[2]


def _first(address: Address, rows: Sequence[Row]) -> Goal | None:
    return next((row[2] for row in rows if fits(row, address.path)), None)


def _named_host(address: Address) -> Goal | None:
    """Return the table entry of the host, its first label, or its parent domains; a site's front page is a web page."""
    labels = address.host.removeprefix("www.").split(".")
    above = (BY_HOST.get(".".join(labels[start:])) for start in range(1, len(labels) - 1))
    goal = BY_HOST.get(".".join(labels)) or FIRST_LABELS.get(labels[0]) or next(filter(None, above), None)
    return WEBPAGE if goal and address.path == "/" and not address.parameters else goal
