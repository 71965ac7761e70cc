"""What all vocabularies of a page say, weighed field by field; empty beats wrong."""

from collections.abc import Callable, Iterable
from typing import TypeVar
from urllib.parse import urlsplit

from litlog.errors import LitlogError
from litlog.identify import canonical_url, identify
from litlog.model.identifiers import HackerNewsId, Identifier, RepositoryId, Url, VideoId
from litlog.model.links import Link
from litlog.model.people import Contributor, Role
from litlog.model.work import Kind, Work
from litlog.normalise.names import person
from litlog.sources.html.authorship import authors
from litlog.sources.html.describing import description
from litlog.sources.html.document import Document
from litlog.sources.html.publication import issued
from litlog.sources.html.readings import readings_of
from litlog.sources.html.repositories import repository_title
from litlog.sources.html.sites import host_word
from litlog.sources.html.titles import title

Value = TypeVar("Value")
_KIND_OF: dict[type, Kind] = {RepositoryId: Kind.SOFTWARE, VideoId: Kind.VIDEO, HackerNewsId: Kind.THREAD}


def weighed(document: Document) -> Work:
    """Give the work that the page is, or is about; a scholarly vocabulary comes first, what is visible last."""
    read = readings_of(document)
    address, identifiers = _address(document), _identifiers(document, read.vocabularies)
    kind = _kind(read.vocabularies, identifiers)
    return Work(
        kind=kind,
        genre=read.scholarly.genre,
        title=repository_title(identifiers, read.title) or title(read),
        contributors=_as_channels(authors(read), identifiers),
        issued=issued(read),
        container=read.host.container or read.scholarly.container or read.site,
        publisher=read.scholarly.publisher,
        volume=read.scholarly.volume,
        issue=read.scholarly.issue,
        pages=read.scholarly.pages,
        abstract=description(read),
        language=_language(read.vocabularies, document),
        identifiers=identifiers,
        links=(Link(address),) if address else (),
    )


def _as_channels(people: tuple[Contributor, ...], identifiers: tuple[Identifier, ...]) -> tuple[Contributor, ...]:
    """Give those who put a video on the web as what they are there, a channel."""
    if not any(isinstance(one, VideoId) for one in identifiers):
        return people
    return tuple(person(one.printed or one.name, Role.CHANNEL) for one in people)


def _first(works: Iterable[Work], field: Callable[[Work], Value]) -> Value | None:
    return next(filter(None, map(field, works)), None)


def _kind(told: Iterable[Work], identifiers: tuple[Identifier, ...]) -> Kind:
    for identifier in identifiers:
        if type(identifier) in _KIND_OF:
            return _KIND_OF[type(identifier)]
    return _first(told, lambda work: work.kind) or Kind.WEBPAGE


def _language(told: Iterable[Work], document: Document) -> str:
    """Give the language's two-letter code; `<html lang>` is right more often than what is told to machines."""
    root = document.root
    shown = root.get("lang") or root.get("{http://www.w3.org/XML/1998/namespace}lang") or ""
    languages = (shown, document.first("content-language"), *(work.language for work in told))
    code = next(filter(None, languages), "").replace("_", "-").split("-")[0].lower()
    return code if code.isascii() and code.isalpha() and len(code) in (2, 3) else ""


def _address(document: Document) -> str:
    """Give the canonical address that the page tells, if it is on the page's own site and no home page."""
    links = document.root.xpath("//link[translate(@rel,'CANOIL','canoil')='canonical']/@href")
    for told in (*links[:1], document.first("og:url"), document.url):
        try:
            address = canonical_url(told.strip())
        except LitlogError:
            continue
        if _is_same_place(address, document.url):
            return address
    return ""


def _is_same_place(address: str, url: str) -> bool:
    there, here = urlsplit(address), urlsplit(url)
    is_home = there.path in ("", "/") and not there.query and here.path not in ("", "/")
    return not is_home and host_word(address) == host_word(url)


def _identifiers(document: Document, told: Iterable[Work]) -> tuple[Identifier, ...]:
    """Give what the address itself names, then what the page tells, one of each scheme."""
    found: dict[str, Identifier] = {}
    for identifier in (*_of_address(document.url), *(one for work in told for one in work.identifiers)):
        found.setdefault(identifier.scheme, identifier)
    return tuple(found.values())


def _of_address(url: str) -> list[Identifier]:
    try:
        identifier = identify(url)
    except LitlogError:
        return []
    return [] if isinstance(identifier, Url) else [identifier]
