"""A reading list in Markdown: works under headings, each with its people, links, marks and notes."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import TextIO

from litlog.formats.escaping import escaped
from litlog.formats.grouping import check_group, grouped
from litlog.formats.note_bullets import Style, bullet, under_headings
from litlog.formats.wording import linked_title, names, other_links, stars
from litlog.model.item import Item
from litlog.model.reading import Status

_STYLE = Style(marker="- ", unit="  ")
# The last two are Obsidian's, and those of others that keep tasks in Markdown.
_BOXES = {Status.READ: "[x] ", Status.WANT: "[ ] ", Status.READING: "[/] ", Status.ABANDONED: "[-] "}


@dataclass(frozen=True, slots=True)
class ReadingList:
    """`group` is status, tag, year, kind or month (in which the reader met a work)."""

    group: str = "status"
    name: str = "markdown"
    suffix: str = ".md"

    def grouped(self, group: str) -> "ReadingList":
        """Give the list in another grouping; raises `UsageError` for one that there is not."""
        check_group(group)
        return replace(self, group=group)

    def render(self, items: Iterable[Item], out: TextIO) -> None:
        """Write the list; under each heading the items stand in the order in which they come."""
        out.write("# Reading list\n")
        for heading, under in grouped(items, self.group):
            lines = [line for item in under for line in _lines(item)]
            out.write(f"\n## {escaped(heading)}\n\n" + "\n".join(lines) + "\n")


EXPORTER = ReadingList()


def _lines(item: Item) -> Iterator[str]:
    yield from bullet(_headline(item), _STYLE)
    yield from under_headings(item.reading.notes, _STYLE, depth=1)


def _headline(item: Item) -> str:
    work, reading = item.work, item.reading
    box = _BOXES.get(reading.status, "") if reading.status else ""
    people = f" by {escaped(names(work))}" if work.authors else ""
    venue = f"*{escaped(work.container)}*" if work.container else ""
    facts = [part for part in (venue, str(work.year or ""), _progress(item)) if part]
    links = other_links(work)
    return (
        box
        + ", ".join([linked_title(item) + people, *facts])
        + (f" {stars(reading.rating)}" if reading.rating else "")
        + (f" ({', '.join(links)})" if links else "")
    )


def _progress(item: Item) -> str:
    """How far the reader is: said only of what was begun and not finished."""
    last = item.reading.statuses[-1] if item.reading.statuses else None
    if not last or last.status not in (Status.READING, Status.ABANDONED):
        return ""
    return escaped(f"{last.status} {last.progress}".strip())
