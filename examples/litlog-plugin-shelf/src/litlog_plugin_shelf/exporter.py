"""A format: one line a work, "Cormen, Introduction to Algorithms, 2009"."""

from collections.abc import Iterable

from litlog.formats.protocols import TextExporter
from litlog.model.item import Item


def render_titles(items: Iterable[Item]) -> str:
    """Return one line for each item: surnames, title and year, as far as they are known."""
    return "".join(f"{_line(item)}\n" for item in items)


def _line(item: Item) -> str:
    work = item.work
    surnames = " and ".join(person.surname or person.name for person in work.authors)
    return ", ".join(filter(None, (surnames, work.full_title, str(work.year or ""))))


EXPORTER = TextExporter("titles", ".txt", render_titles)
