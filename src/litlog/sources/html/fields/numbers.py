"""DOIs and ISBNs in the text of a page."""

import re
from collections.abc import Iterable, Iterator
from contextlib import suppress

from litlog.errors import NotIdentified
from litlog.model.identifiers import Doi, Isbn

_DOI = re.compile(r"\b10\.\d{4,9}/[^\s\"'<>]{1,200}")
_ISBN = re.compile(
    r"\bISBN(?:-?1[03])?\s?[:：]?\s{0,3}(97[89][\d -]{10,14}|\d[\d -]{8,12}[\dX])(?![\d-])", re.IGNORECASE
)


def dois_in(texts: Iterable[str]) -> Iterator[Doi]:
    """Return the DOIs of texts, with or without "doi:" or a resolver's address before them, in order."""
    for found in (match[0] for text in texts for match in _DOI.finditer(text)):
        with suppress(NotIdentified):
            yield Doi.parse(_whole(found.rstrip(".,;")))


def _whole(doi: str) -> str:
    """Return a DOI without an unopened closing bracket; balanced ones stay, as in "10.1016/0022-2836(81)90087"."""
    return doi[:-1].rstrip(".,;") if doi.endswith(")") and doi.count("(") < doi.count(")") else doi


def labelled_isbns_in(texts: Iterable[str]) -> Iterator[Isbn]:
    """Return the numbers with "ISBN" before them, in order."""
    yield from isbns(match[1] for text in texts for match in _ISBN.finditer(text))


def isbns(numbers: Iterable[str]) -> Iterator[Isbn]:
    """Return those that are a valid ISBN, with or without the label."""
    for number in numbers:
        with suppress(NotIdentified):
            yield Isbn.parse(number.upper().removeprefix("ISBN").strip(" :"))
