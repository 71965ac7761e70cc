"""StoryGraph's library export (https://app.thestorygraph.com/user-export): books with states, stars and reviews."""

import re
from collections.abc import Iterator
from functools import partial

from litlog.formats.common.csv_cells import BOOK, commas, isbn, people
from litlog.formats.common.csv_records import Columns, Row, rows
from litlog.formats.common.record_fields import Fact
from litlog.formats.common.record_importer import RecordImporter
from litlog.formats.common.reviews import review
from litlog.formats.common.shelf_words import history, stars, state
from litlog.model.reading import Status

_ROLE = re.compile(r"(?P<name>[^()]+?)\s*\((?P<role>[^()]*)\)")
_ROLES = {"translator": "translator", "editor": "editor", "author": "author", "co-author": "author"}


def _read(row: Row) -> Iterator[Fact]:
    """Dates read are readings, in any order: "2024/01/02-2024/02/03", or one day; all but the last were finished.

    So was the last, if the book is wanted or being read once more.
    """
    yield from BOOK
    word = row.get("read status", "")
    readings = sorted(
        filter(any, map(_reading, row.get("dates read", "").split(","))), key=lambda one: one[1] or one[0]
    )
    is_over = state(word) in (Status.READ, Status.ABANDONED)
    earlier = [one for one in readings if one[1]] if not is_over else readings[:-1]
    for started, ended in earlier:
        yield from history("finished", started=started, ended=ended)
    last = readings[-1] if readings and readings[-1] not in earlier else ("", "")
    yield from history(
        word,
        wanted="" if earlier else row.get("date added", ""),
        started=last[0],
        ended=last[1] or row.get("last date read", "") if is_over else "",
    )


def _reading(text: str) -> tuple[str, str]:
    """Return start and end of a reading; one day is its end."""
    started, dash, ended = text.strip().partition("-")
    return (started.strip(), ended.strip()) if dash else ("", started.strip())


def _contributors(cell: str) -> Iterator[Fact]:
    """Return the people of "Ken Orlov (Translator), Mia Rand", each with a role."""
    for name in re.split(r",\s*(?![^()]*\))", cell):
        found = _ROLE.fullmatch(name.strip())
        if found:
            yield _ROLES.get(found["role"].strip().lower(), "contributor"), found["name"]
        elif name.strip():
            yield "contributor", name.strip()


_COLUMNS: Columns = {
    "title": "title",
    "authors": partial(people, "author"),
    "contributors": _contributors,
    "isbn/uid": isbn,
    "format": "binding",
    "date added": "added",
    "star rating": stars,
    "review": partial(review, "note"),
    "moods": partial(commas, "tag"),
    "tags": partial(commas, "tag"),
}

IMPORTER = RecordImporter("storygraph", (".csv",), rows(_COLUMNS, _read))
