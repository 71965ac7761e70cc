"""A fresh log in the founding style, for a library that keeps no page: dated bullets under the heading of their year.

    ## 2023 Log
    * 2/21 - read [Title](https://example.org) by Author
        * p. 3: a note

The notes are indented by a tab.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from litlog.formats.front_matter import front_matter
from litlog.formats.note_bullets import Style, bullet, under_headings
from litlog.formats.reading_events import Event, events
from litlog.formats.wording import MONTHS
from litlog.model.dates import PartialDate
from litlog.model.item import Item
from litlog.model.pages import LoggedEntry

STYLE = Style(marker="* ", unit="\t")


def render_log(
    items: Iterable[Item],
    entries: Sequence[LoggedEntry] = (),
    *,
    title: str = "Reading Log",
    permalink: str = "/log/",
) -> str:
    """Give the log of items and of entries from pages, oldest first, with one section a year.

    `entries` come newest first, as a library lists them.
    What a page says of an item on a day stands for what the library itself knows of that day.
    """
    lines = list(log_sections(events(tuple(items), entries)))
    return front_matter(title, permalink) + "".join(line + "\n" for line in lines)


def log_sections(found: Sequence[Event]) -> Iterator[str]:
    """Give the lines of a log: for each year a blank line, a heading, and its events."""
    for year, of_year in groupby(found, key=lambda event: event.place[:4]):
        yield ""
        yield f"## {int(year)} Log" if year else "## Log"
        for event in of_year:
            yield from _lines(event)


def _lines(event: Event) -> Iterator[str]:
    first, *rest = event.text.split("\n")
    dated = f"{_day(event.on)} - {first}" if event.on else first
    yield from bullet(dated, STYLE)
    yield from rest
    yield from under_headings(event.notes, STYLE, depth=1)


def _day(on: PartialDate) -> str:
    """Give "2/09", or what is known: "February 2023", "2023"; a range as "4/12 - 5/03"."""
    end = f" - {_day(on.end)}" if on.end else ""
    if on.day:
        return f"{on.month}/{on.day:02d}{end}"
    return (f"{MONTHS[on.month - 1]} {on.year}" if on.month and on.month <= 12 else f"{on.year}") + end
