"""StoryGraph's library export (https://app.thestorygraph.com/user-export): books with states, stars and reviews."""

from collections.abc import Iterator
from functools import partial

from litlog.formats.common.csv_cells import BOOK, commas, isbn, people
from litlog.formats.common.csv_records import Columns, Row, rows
from litlog.formats.common.record_fields import Fact
from litlog.formats.common.record_importer import RecordImporter
from litlog.formats.common.shelf_words import history, stars


def _read(row: Row) -> Iterator[Fact]:
    """A reading is "2024/01/02-2024/02/03", or one day; the last is what counts."""
    yield from BOOK
    last = row.get("dates read", "").split(",")[-1].strip()
    started, _, ended = last.partition("-")
    yield from history(
        row.get("read status", ""),
        wanted=row.get("date added", ""),
        started=started if ended else "",
        ended=ended or started or row.get("last date read", ""),
    )


_COLUMNS: Columns = {
    "title": "title",
    "authors": partial(people, "author"),
    "contributors": partial(people, "contributor"),
    "isbn/uid": isbn,
    "format": "binding",
    "date added": "added",
    "star rating": stars,
    "review": "note",
    "moods": partial(commas, "tag"),
    "tags": partial(commas, "tag"),
}

IMPORTER = RecordImporter("storygraph", (".csv",), rows(_COLUMNS, _read))
