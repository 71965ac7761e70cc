"""What a page is, and by which identifiers it is known."""

import re
from collections.abc import Iterator
from contextlib import suppress

from litlog.errors import LitlogError, NotIdentified
from litlog.identify import identify
from litlog.model.identifiers import Doi, HackerNewsId, Identifier, Isbn, RepositoryId, Url, VideoId
from litlog.model.work import Kind
from litlog.sources.html.readings import Readings

_KIND_OF: dict[type, Kind] = {
    RepositoryId: Kind.SOFTWARE, VideoId: Kind.VIDEO, HackerNewsId: Kind.THREAD, Isbn: Kind.BOOK,
}  # fmt: skip
_PRINTED_ISBN = re.compile(
    r"ISBN(?:-?1[03])?\s?[:：]?\s{0,3}(97[89][\d -]{10,14}|\d[\d -]{8,12}[\dX])(?![\d-])", re.IGNORECASE
)


def identifiers_of(read: Readings) -> tuple[Identifier, ...]:
    """Give what the address itself names, then what the page tells, one of each scheme."""
    told = (one for work in read.vocabularies for one in work.identifiers)
    found: dict[str, Identifier] = {}
    for identifier in (*_of_address(read.document.url), *told):
        found.setdefault(identifier.scheme, identifier)
    if "isbn" not in found and read.linked.kind is Kind.BOOK:
        found |= {one.scheme: one for one in _printed_isbn(read)}
    return tuple(found.values())


def kind_of(read: Readings, identifiers: tuple[Identifier, ...]) -> Kind:
    """Give what an identifier, or else a vocabulary says that it is; a page whose Dublin Core has a DOI is a paper."""
    named = (_KIND_OF[type(one)] for one in identifiers if type(one) in _KIND_OF)
    has_doi = any(isinstance(one, Doi) for one in read.core.identifiers)
    careful = (read.host.kind, read.scholarly.kind, Kind.PAPER if has_doi else None)
    return next(filter(None, (*named, *careful, read.linked.kind, read.graph.kind)), Kind.WEBPAGE)


def _of_address(url: str) -> Iterator[Identifier]:
    with suppress(LitlogError):
        identifier = identify(url)
        if not isinstance(identifier, Url):
            yield identifier


def _printed_isbn(read: Readings) -> Iterator[Isbn]:
    """Give the number that is printed on the page of a book, if it is the only one there."""
    texts = (read.document.first("description"), *(line.text for line in read.lines))
    numbers = set()
    for found in (match[1] for text in texts for match in _PRINTED_ISBN.finditer(text)):
        with suppress(NotIdentified):
            numbers.add(Isbn.parse(found.strip()))
    yield from numbers if len(numbers) == 1 else ()
