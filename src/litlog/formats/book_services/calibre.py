"""calibre's catalogue as CSV (https://manual.calibre-ebook.com/generated/en/calibredb.html): books with their ids."""

from collections.abc import Iterator
from functools import partial

from litlog.formats.common.csv_cells import BOOK, commas, isbn, people
from litlog.formats.common.csv_records import Columns, Row, rows
from litlog.formats.common.record_fields import Fact
from litlog.formats.common.record_importer import RecordImporter
from litlog.formats.common.shelf_words import stars

_SCHEMES = {"isbn": "isbn", "doi": "doi", "amazon": "asin", "mobi-asin": "asin", "arxiv": "arxiv", "url": "url",
            "goodreads": "id:goodreads"}  # fmt: skip


def _identifiers(cell: str) -> Iterator[Fact]:
    """Return the identifiers in "goodreads:39077187,isbn:9780756411800"."""
    for part in cell.split(","):
        scheme, _, value = part.strip().partition(":")
        if scheme in _SCHEMES and value:
            yield _SCHEMES[scheme], value


def _more(row: Row) -> Iterator[Fact]:
    yield from BOOK
    if row.get("series") and row.get("series_index"):
        yield "volume", row["series_index"].removesuffix(".0")


_COLUMNS: Columns = {
    "title": "title",
    "authors": partial(people, "author"),
    "rating": stars,
    "timestamp": "added",
    "isbn": isbn,
    "identifiers": _identifiers,
    "comments": "abstract",
    "tags": partial(commas, "tag"),
    "series": "series",
    "languages": "language",
    "publisher": "publisher",
    "pubdate": lambda cell: (("date", cell[:10]),),
    "uuid": "id:calibre",
}

IMPORTER = RecordImporter("calibre", (".csv",), rows(_COLUMNS, _more))
