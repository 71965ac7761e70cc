"""BookWyrm's CSV export of books (https://docs.joinbookwyrm.com/): shelves, days of reading, stars and reviews."""

from collections.abc import Iterator
from functools import partial

from litlog.formats.common.csv_cells import BOOK, isbn, people
from litlog.formats.common.csv_records import Columns, Row, rows
from litlog.formats.common.record_fields import Fact
from litlog.formats.common.record_importer import RecordImporter
from litlog.formats.common.reviews import review
from litlog.formats.common.shelf_words import history, stars


def _shelf(row: Row) -> Iterator[Fact]:
    """A reading ends by being finished or stopped; a book that is on no shelf may have been read."""
    yield from BOOK
    yield from history(
        row.get("shelf", ""),
        wanted=row.get("shelf_date", ""),
        started=row.get("start_date", ""),
        ended=row.get("finish_date", "") or row.get("stopped_date", ""),
    )


_COLUMNS: Columns = {
    "title": "title",
    "author_text": partial(people, "author"),
    "remote_id": "id:bookwyrm",
    "openlibrary_key": "id:openlibrary",
    "goodreads_key": "id:goodreads",
    "isbn_13": isbn,
    "isbn_10": isbn,
    "rating": stars,
    "review_content": partial(review, "note"),
    "shelf_date": "added",
}

IMPORTER = RecordImporter("bookwyrm", (".csv",), rows(_COLUMNS, _shelf))
