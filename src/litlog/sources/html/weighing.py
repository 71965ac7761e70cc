"""What all vocabularies of a page say, weighed field by field; empty beats wrong."""

from collections.abc import Callable, Iterable
from typing import TypeVar
from urllib.parse import urlsplit

from litlog.errors import LitlogError
from litlog.identify import canonical_url, identify
from litlog.model.dates import PartialDate
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
    scholarly, linked, core, graph = (
        reader.read(document) for reader in (highwire, schema_org, dublin_core, open_graph)
    )
    told = (scholarly, linked, core, graph)
    tag, heading = visible.title_tag(document), visible.heading(document)
    site = site_of(document, [graph.container, linked.container], tag)
    names = [site, graph.container, linked.container]
    address, identifiers = _address(document), _identifiers(document, told)
    kind = _kind(told, identifiers)
    return Work(
        kind=kind,
        genre=scholarly.genre,
        title=repository_title(identifiers, tag)
        or chosen_title([scholarly.title, graph.title, linked.title, core.title, tag], heading, names, document.url),
        contributors=_authors(told, [*names, host_word(document.url)]) or visible.byline(document),
        issued=_issued((scholarly, linked, graph, core), document),
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
    """Give the first vocabulary's people, or else the first's organisations; the site itself is no author."""
    own = {letters(site) for site in sites}
    by_place = [tuple(one for one in work.contributors if letters(one.name) not in own) for work in told]
    people = [tuple(one for one in place if not one.literal) for place in by_place]
    return next((place for place, some in zip(by_place, people, strict=True) if some), ()) or next(
        filter(None, by_place), ()
    )


def _issued(told: Iterable[Work], document: Document) -> PartialDate | None:
    """Give the first date; a later one that agrees with it and knows the day is the better of the two."""
    dates = [work.issued for work in told if work.issued]
    if not dates or dates[0].precision != "day":
        dates += filter(None, [visible.published(document)])
    agreeing = (one for one in dates if one.precision == "day" and str(one).startswith(str(dates[0])))
    return next(agreeing, None) or next(iter(dates), None)


def _abstract(document: Document, told: Iterable[Work]) -> str:
    scholarly, linked, core, graph = told
    described = document.first("description", "twitter:description")
    return scholarly.abstract or graph.abstract or described or linked.abstract or core.abstract


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
