"""LibraryThing's tab-delimited export (https://www.librarything.com/more/import): books with collections and dates."""

from collections.abc import Iterator
from functools import partial

from litlog.formats.common.csv_cells import BOOK, commas, isbn, pages
from litlog.formats.common.csv_records import Columns, Row, rows
from litlog.formats.common.record_fields import Fact
from litlog.formats.common.record_importer import RecordImporter
from litlog.formats.common.shelf_words import history, listed, stars, state

_EVERY_BOOK = "your library"
"""The collection in which every book is."""


def _publication(cell: str) -> Iterator[Fact]:
    """Return the publisher of "Gallimard (1979), Poche"."""
    yield "publisher", cell.partition("(")[0].strip()


def _collections(row: Row) -> Iterator[Fact]:
    yield from BOOK
    names = [str(name) for _, name in commas("tag", row.get("collections", ""))]
    states = [name for name in names if state(name)]
    dates = {word: row.get(name, "").strip("[] ") for word, name in _DATES.items()}
    yield from history(states[0] if states else "", wanted=dates["added"], started=dates["from"], ended=dates["to"])
    yield from (("tag", name) for name in names if name not in states and name.lower() != _EVERY_BOOK)
    yield "added", dates["added"]


_DATES = {"added": "entry date", "from": "date started", "to": "date read"}
_COLUMNS: Columns = {
    "book id": "id:librarything",
    "title": "title",
    "primary author": "author",
    "secondary author": partial(listed, "author", separators=r"\|"),
    "publication": _publication,
    "date": "date",
    "isbn": isbn,
    "isbns": partial(commas, "isbn"),
    "page count": pages,
    "rating": stars,
    "tags": partial(commas, "tag"),
    "languages": "language",
    "review": "note",
    "comment": "note",
    "private comment": "note",
}

IMPORTER = RecordImporter("librarything", (".tsv", ".txt"), rows(_COLUMNS, _collections, delimiter="\t"))
