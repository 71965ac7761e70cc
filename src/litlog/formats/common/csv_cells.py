"""Shared values of CSV cells in exports of book services."""

from collections.abc import Iterator

from litlog.formats.common.record_fields import Fact
from litlog.formats.common.shelf_words import listed
from litlog.model.work import Kind

BOOK: tuple[Fact, ...] = (("kind", Kind.BOOK.value),)


def isbn(cell: str) -> Iterator[Fact]:
    """Return an ISBN without the characters that protect it from rounding in spreadsheets.

    `="0241951445"` or `[2070291340]`.
    """
    bare = cell.strip('="[] ')
    if bare:
        yield "isbn", bare


def commas(word: str, cell: str) -> Iterator[Fact]:
    """Return the parts of a cell between commas."""
    return listed(word, cell, ",")


def people(word: str, cell: str) -> Iterator[Fact]:
    """Return the people of a cell, between commas or "&"; "Smith, Mark" is one."""
    parts = cell.split(",")
    if len(parts) == 2 and " " not in parts[0].strip():
        yield word, cell
    else:
        yield from listed(word, cell, r",\s|\s&\s")


def pages(cell: str) -> Iterator[Fact]:
    """Return the length of a book, which the file has as a bare number."""
    if cell.strip().isdecimal() and int(cell) > 0:
        yield "length", f"{int(cell)} pages"
