"""Identifiers and kind of a web page, from its address, metadata and text."""

from collections.abc import Iterable, Iterator
from contextlib import suppress
from typing import TypeVar

from litlog.errors import LitlogError
from litlog.identify import identify
from litlog.model.identifiers import Doi, HackerNewsId, Identifier, Isbn, RepositoryId, Url, VideoId
from litlog.model.work import Kind
from litlog.sources.html.fields.numbers import dois_in, labelled_isbns_in
from litlog.sources.html.metadata.readings import Readings

Number = TypeVar("Number", Doi, Isbn)

_KIND_OF: dict[type, Kind] = {
    RepositoryId: Kind.SOFTWARE, VideoId: Kind.VIDEO, HackerNewsId: Kind.THREAD, Isbn: Kind.BOOK,
}  # fmt: skip

_LISTED = frozenset(("li", "dd", "td", "tr"))
_LONGEST_ENTRY = 60


def identifiers_of(read: Readings, address: str) -> tuple[Identifier, ...]:
    """Return the identifiers in the address, then those that the page states, one of each scheme.

    `address` is the page's canonical one, which may contain a number that a shorter address omits.
    """
    told = (one for work in read.vocabularies for one in work.identifiers)
    found: dict[str, Identifier] = {}
    for identifier in (*_of_address(read.document.url), *told, *_of_address(address)):
        found.setdefault(identifier.scheme, identifier)
    if "isbn" not in found:
        numbers = _printed(read) if _is_of_book(read) else _listed(read)
        found |= {one.scheme: one for one in _only(labelled_isbns_in(numbers))}
    if "doi" not in found and _is_scholarly(read):
        found |= {one.scheme: one for one in _only(dois_in(_printed(read)))}
    return tuple(found.values())


def kind_of(read: Readings, identifiers: tuple[Identifier, ...]) -> Kind:
    """Return the kind that an identifier, or else a metadata vocabulary, gives.

    A page whose Dublin Core has a DOI is a paper.
    """
    named = (_KIND_OF[type(one)] for one in identifiers if type(one) in _KIND_OF)
    has_doi = any(isinstance(one, Doi) for one in read.core.identifiers)
    careful = (read.host.kind, read.scholarly.kind, Kind.PAPER if has_doi else None)
    has_address = any(isinstance(one, Doi) for one in _of_address(read.document.url))
    less_careful = (read.linked.kind, Kind.PAPER if has_address else None, read.graph.kind)
    return next(filter(None, (*named, *careful, *less_careful)), Kind.WEBPAGE)


def _of_address(url: str) -> Iterator[Identifier]:
    with suppress(LitlogError):
        identifier = identify(url)
        if not isinstance(identifier, Url):
            yield identifier


def _is_of_book(read: Readings) -> bool:
    return Kind.BOOK in (read.linked.kind, read.graph.kind) or "isbn" in read.document.metas


def _is_scholarly(read: Readings) -> bool:
    return bool(read.scholarly.title) or read.linked.kind is Kind.PAPER


def _printed(read: Readings) -> Iterator[str]:
    """Return the visible text, without references and recommendations, which `lines` leaves out."""
    yield read.document.first("description")
    yield "\n".join(line.text for line in read.lines)


def _listed(read: Readings) -> Iterator[str]:
    """Return the items of lists and tables, if the page does not claim to be an article: shops list book data so.

    A review may print the number of the book it reviews, but claims to be an article.
    """
    if read.linked.kind is None and read.graph.kind is None and not read.scholarly.kind:
        yield from (line.text for line in read.lines if line.tag in _LISTED and len(line.text) <= _LONGEST_ENTRY)


def _only(numbers: Iterable[Number]) -> Iterator[Number]:
    """Return the number printed on a page, if it is the only one; of several, any may belong to another work."""
    found = set(numbers)
    yield from found if len(found) == 1 else ()
