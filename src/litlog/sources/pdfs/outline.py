"""PDF outline (bookmarks): the table of contents of a file."""

from collections.abc import Iterator
from itertools import islice
from typing import Any

from litlog.sources.pdfs.page_labels import page_labels, pages_by_number

_MOST_LINES = 1_000
_DEEPEST = 6
_LONGEST_TITLE = 300


def outline(reader: Any) -> list[tuple[int, str, str]]:
    """Return the lines of the outline of a `pypdf` reader: level from 1, title, page label or "".

    The first thousand lines of the first six levels are returned; raises whatever `pypdf` raises for a damaged one.
    """
    entries = list(islice(_entries(reader.outline, 1), _MOST_LINES))
    if not entries:
        return []
    labels, places = page_labels(reader), pages_by_number(reader)
    return [(level, title, _label(entry, labels, places)) for level, title, entry in entries]


def _entries(outline: list[Any], level: int) -> Iterator[tuple[int, str, Any]]:
    """Yield the outline entries with their levels; `pypdf` gives nested entries as a list after their parent."""
    for entry in outline:
        if not isinstance(entry, list):
            title = " ".join(str(entry.title).split())[:_LONGEST_TITLE]
            if title:
                yield level, title, entry
        elif level < _DEEPEST:
            yield from _entries(entry, level + 1)


def _label(entry: Any, labels: list[str], places: dict[int, int]) -> str:
    """Return the page label of an entry, whose page is a reference or, from some programs, an index."""
    place = places.get(entry.page.idnum) if hasattr(entry.page, "idnum") else entry.page
    return labels[place] if isinstance(place, int) and 0 <= place < len(labels) else ""
