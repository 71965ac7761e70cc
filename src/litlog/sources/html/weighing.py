"""What all vocabularies of a page say, weighed field by field; empty beats wrong."""

from collections.abc import Callable, Iterable
from typing import TypeVar
from urllib.parse import urlsplit

from litlog.errors import LitlogError
from litlog.identify import canonical_url, identify
from litlog.model.identifiers import HackerNewsId, Identifier, RepositoryId, Url, VideoId
from litlog.model.links import Link
from litlog.model.people import Contributor
from litlog.model.work import Kind, Work
from litlog.sources.html import dublin_core, highwire, open_graph, schema_org, visible
from litlog.sources.html.document import Document
from litlog.sources.html.repositories import repository_title
from litlog.sources.html.sites import host_word, letters, site_of
from litlog.sources.html.titles import chosen_title

Value = TypeVar("Value")
_KIND_OF: dict[type, Kind] = {RepositoryId: Kind.SOFTWARE, VideoId: Kind.VIDEO, HackerNewsId: Kind.THREAD}


def weighed(document: Document) -> Work:
    """Give the work that the page is, or is about; a scholarly vocabulary comes first, what is visible last."""
    scholarly, linked, core, graph, seen = (
        reader.read(document) for reader in (highwire, schema_org, dublin_core, open_graph, visible)
    )
    told = (scholarly, linked, core, graph, seen)
    tag = visible.title_tag(document)
    site = site_of(document, [graph.container, linked.container], tag)
    names = [site, graph.container, linked.container]
    address, identifiers = _address(document), _identifiers(document, told)
    kind = _kind(told, identifiers)
    return Work(
        kind=kind,
        genre=scholarly.genre,
        title=repository_title(identifiers, tag)
        or chosen_title([scholarly.title, graph.title, linked.title, core.title, tag], seen.title, names, document.url),
        contributors=_authors((scholarly, linked, core, graph, seen), [*names, host_word(document.url)]),
        issued=_first((scholarly, linked, graph, core, seen), lambda work: work.issued),
        container=scholarly.container or site,
        publisher=scholarly.publisher,
        volume=scholarly.volume,
        issue=scholarly.issue,
        pages=scholarly.pages,
        abstract=_abstract(document, told),
        language=_language(told, document),
        identifiers=identifiers,
        links=(Link(address),) if address else (),
    )


def _first(works: Iterable[Work], field: Callable[[Work], Value]) -> Value | None:
    return next(filter(None, map(field, works)), None)


def _kind(told: Iterable[Work], identifiers: tuple[Identifier, ...]) -> Kind:
    for identifier in identifiers:
        if type(identifier) in _KIND_OF:
            return _KIND_OF[type(identifier)]
    return _first(told, lambda work: work.kind) or Kind.WEBPAGE


def _authors(told: Iterable[Work], sites: list[str]) -> tuple[Contributor, ...]:
    """Give the first vocabulary's people, without the site itself."""
    own = {letters(site) for site in sites}
    by_place = (tuple(one for one in work.contributors if letters(one.name) not in own) for work in told)
    return next(filter(None, by_place), ())


def _abstract(document: Document, told: Iterable[Work]) -> str:
    scholarly, linked, core, graph, _ = told
    described = document.first("description", "twitter:description")
    return scholarly.abstract or graph.abstract or described or linked.abstract or core.abstract


def _language(told: Iterable[Work], document: Document) -> str:
    """Give the language's two-letter code; `<html lang>` is right more often than what is told to machines."""
    *others, seen = (work.language for work in told)
    languages = (seen, document.first("content-language"), *others)
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
