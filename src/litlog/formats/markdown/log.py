"""Generated log, for a library without a stored log page: dated bullets under a heading per year.

    ## 2023 Log
    * 2/21 - read [Title](https://example.org) by Author
        * p. 3: a note

The notes are indented by a tab. It may have a heading for each day instead.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from litlog.formats.common.display import long_date
from litlog.formats.markdown.front_matter import front_matter
from litlog.formats.markdown.note_bullets import Style, bullet, under_headings
from litlog.formats.markdown.reading_events import EVER, Event, events
from litlog.model.dates import PartialDate
from litlog.model.item import Item
from litlog.model.pages import LoggedEntry

STYLE = Style(marker="* ", unit="\t")
_HALF_A_YEAR = 6


@dataclass(frozen=True, slots=True)
class LogForm:
    """Form of a log: the values of its front matter, and whether each day has a heading.

    `days` are the first and the last day to include (ISO 8601).
    """

    title: str = "Reading Log"
    permalink: str = "/log/"
    headings: bool = False
    days: tuple[str, str] = EVER


PLAIN = LogForm()


def render_log(items: Iterable[Item], entries: Sequence[LoggedEntry] = (), form: LogForm = PLAIN) -> str:
    """Return the log of items and of entries from pages, oldest first, with one section a year.

    `entries` come newest first, as a library lists them.
    A page's entry on an item and day replaces the library's own events of that day.
    """
    found = events(tuple(items), entries, days=form.days)
    lines = log_sections(found, headings=form.headings)
    return front_matter(form.title, form.permalink) + "".join(line + "\n" for line in lines)


def log_sections(found: Sequence[Event], *, headings: bool = False) -> Iterator[str]:
    """Return the lines of a log: for each year a blank line, a heading, and its events."""
    for year, of_year in groupby(found, key=lambda event: event.place[:4]):
        yield ""
        yield f"## {int(year)} Log" if year else "## Log"
        before = None
        for heading, under in groupby(of_year, key=_heading if headings else _heading_of_what_is_no_day):
            if heading:
                yield from ("", f"### {heading}")
            for event in under:
                yield from _lines(event, "" if heading or not event.on else _day(event.on, before) + " - ")
                before = event.on or before


def _heading(event: Event) -> str:
    """Return the day of an event, or what is known of it; an entry that carries no date is of the day above."""
    on = event.on or (PartialDate.parse(event.place) if event.place else None)
    return long_date(on) if on else ""


def _heading_of_what_is_no_day(event: Event) -> str:
    """Return a month or a year: no bullet begins with one."""
    return long_date(event.on) if event.on and not event.on.day else ""


def _lines(event: Event, day: str) -> Iterator[str]:
    first, *rest = event.text.split("\n")
    yield from bullet(day + first, STYLE)
    yield from rest
    yield from under_headings(event.notes, STYLE, depth=1)


def _day(on: PartialDate, before: PartialDate | None) -> str:
    """Return "2/09"; a range as "4/12 - 5/03".

    The year is printed where it would be ambiguous: long after the previous day, and at both ends of a range over
    New Year.
    """
    far = before is not None and abs((on.month or 1) - (before.month or 1)) > _HALF_A_YEAR
    told = far or (on.end is not None and on.end.year != on.year)
    end = f" - {_day_of(on.end, with_year=told)}" if on.end else ""
    return _day_of(on, with_year=told) + end


def _day_of(on: PartialDate, *, with_year: bool) -> str:
    return f"{on.month}/{on.day or 1:02d}" + (f"/{on.year}" if with_year else "")
