"""Reading list in Markdown: works under headings, each with its people, links, status and notes."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TextIO

from litlog.formats.citations.styles import check_style, references
from litlog.formats.common.display import linked_title, names, other_links, stars
from litlog.formats.common.markdown_escaping import escaped
from litlog.formats.markdown.grouping import check_group, grouped
from litlog.formats.markdown.note_bullets import Style, bullet, under_headings
from litlog.model.item import Item
from litlog.model.reading import Status

_STYLE = Style(marker="- ", unit="  ")
# The last two are Obsidian's, and those of others that keep tasks in Markdown.
_BOXES = {Status.READ: "[x] ", Status.WANT: "[ ] ", Status.READING: "[/] ", Status.ABANDONED: "[-] "}


@dataclass(frozen=True, slots=True)
class ReadingList:
    """`group` is status, tag, year, kind or month (in which the reader met a work), `style` that of its references."""

    group: str = "status"
    style: str = ""
    name: str = "markdown"
    suffix: str = ".md"

    def grouped(self, group: str) -> "ReadingList":
        """Return the list in another grouping; raises `UsageError` for one that there is not."""
        check_group(group)
        return replace(self, group=group)

    def citing(self, style: str) -> "ReadingList":
        """Return the list with references in a citation style; raises `UsageError` for one that there is not."""
        check_style(style)
        return replace(self, style=style)

    def render(self, items: Iterable[Item], out: TextIO) -> None:
        """Write the list; the items under each heading keep their order."""
        out.write("# Reading list\n")
        listed = list(items)
        named = self._references(listed)
        for heading, under in grouped(listed, self.group):
            lines = [line for item in under for line in _lines(item, named.get(item.key))]
            out.write(f"\n## {escaped(heading)}\n\n" + "\n".join(lines) + "\n")

    def _references(self, items: Sequence[Item]) -> dict[str, str]:
        """Return the reference of each work by its key: the letters after years are assigned over the whole list."""
        if not self.style:
            return {}
        written = references([item.work for item in items], self.style)
        return {item.key: text for item, text in zip(items, written, strict=True)}


EXPORTER = ReadingList()


def _lines(item: Item, reference: str | None) -> Iterator[str]:
    yield from bullet(_headline(item, reference), _STYLE)
    yield from under_headings(item.reading.notes, _STYLE, depth=1)


def _headline(item: Item, reference: str | None) -> str:
    reading = item.reading
    box = _BOXES.get(reading.status, "") if reading.status else ""
    said = _described(item) if reference is None else " ".join(filter(None, (reference, _progress(item))))
    links = [one for one in other_links(item.work) if not (reference and _target(one) in reference)]
    return (
        box
        + said
        + (f" {stars(reading.rating)}" if reading.rating else "")
        + (f" (priority {reading.priority} of 5)" if reading.priority else "")
        + (f" ({', '.join(links)})" if links else "")
    )


def _described(item: Item) -> str:
    work = item.work
    people = f" by {escaped(names(work))}" if work.authors else ""
    venue = f"*{escaped(work.container)}*" if work.container else ""
    facts = [part for part in (venue, str(work.year or ""), _progress(item)) if part]
    return ", ".join([linked_title(item) + people, *facts])


def _target(markdown_link: str) -> str:
    return markdown_link.rpartition("](")[2].strip("<>()")


def _progress(item: Item) -> str:
    """Reading progress, printed only for works that were begun and not finished."""
    last = item.reading.statuses[-1] if item.reading.statuses else None
    if not last or last.status not in (Status.READING, Status.ABANDONED):
        return ""
    return escaped(f"{last.status} {last.progress}".strip())
