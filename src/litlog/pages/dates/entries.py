"""The dated entries of a log: which blocks have a date, of which year, and which entry each block belongs to.

A year that is not on the line comes from the heading or the dated line above that has one; in a run of dates
without a year, a month that jumps by more than half a year has crossed New Year.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import PurePath

from litlog.errors import UsageError
from litlog.model.dates import PartialDate
from litlog.model.pages import Block, DatedBy, Entry, Page
from litlog.pages.dates.forms import Printed, date_at, year_in
from litlog.pages.dates.places import SEPARATOR, printed_date
from litlog.pages.reading import heading_text
from litlog.pages.text.frontmatter import front_matter_values

_YEAR_HEADING_WORDS = 5
"""A heading that gives its year to what follows is short: "2023 Log", "Spring 2021"."""
_HALF_A_YEAR = 6
_FILE_MONTH = re.compile(r"(?:^|[^\d])(20\d\d)[-_](\d\d?)(?:[-_](\d\d?))?(?!\d)")


@dataclass(slots=True)
class Dated:
    """The entries of a page; `of` gives for each block the number of the entry it belongs to, or None."""

    entries: list[Entry] = field(default_factory=list)
    of: list[int | None] = field(default_factory=list)


def find_entries(page: Page) -> Dated:
    """Find the dated entries of a page, in its order."""
    day_first = writes_day_first(page.blocks)
    newest_first = writes_newest_first(page.blocks, day_first=day_first)
    finder = _Finder(page.blocks, day_first, newest_first, year=_outer_year(page))
    for number in range(len(page.blocks)):
        finder.take(number)
    return finder.dated


def file_date(page: Page) -> PartialDate | None:
    """Give the date in the front matter or the file's name, which all of an undated page is of."""
    first = page.blocks[0] if page.blocks else None
    value = front_matter_values(first.raw).get("date", "") if first and first.kind == "front matter" else ""
    stem = PurePath(page.path).stem
    numbers = _FILE_MONTH.search(stem)
    try:
        if numbers:
            return PartialDate(int(numbers[1]), int(numbers[2]), int(numbers[3]) if numbers[3] else None)
        found = date_at(value) or date_at(stem)
        return PartialDate(found.year, found.month, found.day) if found and found.year else None
    except UsageError:
        return None


def _outer_year(page: Page) -> tuple[int, DatedBy] | None:
    known = file_date(page)
    return (known.year, "file") if known else None


def writes_day_first(blocks: Sequence[Block]) -> bool:
    """Decide the order of "3/06" for the whole document: a part above twelve is a day."""
    pairs = [found for found in map(printed_date, blocks) if found and found.first and found.second]
    return any((one.first or 0) > 12 for one in pairs) and not any((one.second or 0) > 12 for one in pairs)


def writes_newest_first(blocks: Sequence[Block], *, day_first: bool) -> bool:
    """Tell whether days without a year go back in time more often than on; order is evidence, not a rule.

    A step of more than half a year may lead into another year, and tells nothing.
    """
    found = [one for one in map(printed_date, blocks) if one and not one.year]
    days = [(one.second, one.first) if day_first else (one.month or one.first, one.day or one.second) for one in found]
    places = [(month, day or 0) for month, day in days if month]
    steps = [one for one in pairwise(places) if abs(one[0][0] - one[1][0]) <= _HALF_A_YEAR and one[0] != one[1]]
    return sum(after < before for before, after in steps) * 2 > len(steps)


@dataclass(slots=True)
class _Finder:
    """Goes through the blocks once. `year` is the year in force and where it came from."""

    blocks: Sequence[Block]
    day_first: bool
    newest_first: bool
    year: tuple[int, DatedBy] | None
    month: int | None = None
    heading_month: PartialDate | None = None
    flowing: int | None = None
    siblings: dict[int | None, int] = field(default_factory=dict)
    dated: Dated = field(default_factory=Dated)

    def take(self, number: int) -> None:
        """Read the next block."""
        block = self.blocks[number]
        found = printed_date(block, under_month=self.heading_month is not None)
        entry = self._entry(number, block, found) if found else None
        if block.kind == "heading":
            self._enter_heading(block, entry)
        if entry:
            self.dated.entries.append(entry)
            own = len(self.dated.entries) - 1
            if block.kind == "paragraph":
                self.flowing = own
            if block.kind == "item" and block.level == 1:
                self.siblings[block.parent] = own
        self.dated.of.append(len(self.dated.entries) - 1 if entry else self._inherited(number, block))

    def _enter_heading(self, block: Block, entry: Entry | None) -> None:
        self.flowing = None
        self.heading_month = entry.on if entry and entry.on.precision == "month" else None
        text = heading_text(block.raw)
        year = year_in(text) if not entry and len(text.split()) <= _YEAR_HEADING_WORDS else None
        if year:
            self.year, self.month = (year, "heading"), None

    def _inherited(self, number: int, block: Block) -> int | None:
        """Give the entry above that an undated block belongs to."""
        if block.kind == "item" and block.level == 1 and block.parent in self.siblings:
            before = self.dated.entries[self.siblings[block.parent]]
            self.dated.entries.append(Entry(number, before.on, dated_by="carried"))
            return len(self.dated.entries) - 1
        if self.flowing is not None and block.kind != "heading":
            return self.flowing
        return self.dated.of[block.parent] if block.parent is not None else None

    def _entry(self, number: int, block: Block, found: Printed) -> Entry | None:
        try:
            on, by = self._resolve(found)
        except UsageError:
            return None
        if on is None:
            return None
        separator = SEPARATOR.match(block.raw, found.end)
        printed = block.raw[found.start : found.end].strip()
        return Entry(number, on, printed, separator[0] if separator and block.kind == "item" else "", by)

    def _resolve(self, found: Printed) -> tuple[PartialDate | None, DatedBy]:
        month, day = self._month_and_day(found.first, found.second)
        month, day = found.month or month, found.day or day
        if month is None and self.heading_month:
            month = self.heading_month.month
        year, by = self._year(found.year, month)
        if year is None:
            return None, by
        on = PartialDate(year, month, day, end=self._end(found, year, month))
        self.year, self.month = (year, "heading" if by == "heading" else "line"), month
        return on, by

    def _month_and_day(self, first: int | None, second: int | None) -> tuple[int | None, int | None]:
        return (second, first) if self.day_first else (first, second)

    def _year(self, printed: int | None, month: int | None) -> tuple[int | None, DatedBy]:
        if printed:
            return printed, "line"
        if not self.year:
            return None, "line"
        year, by = self.year
        if month and self.month and abs(month - self.month) > _HALF_A_YEAR:
            # December is left for January in a log that goes on, and January for December in one that goes back.
            year += (month < self.month and not self.newest_first) - (month > self.month and self.newest_first)
        return year, "heading" if by == "line" else by

    def _end(self, found: Printed, year: int, month: int | None) -> PartialDate | None:
        to_month, to_day = self._month_and_day(found.to_first, found.to_second)
        to_month, to_day = found.to_month or to_month, found.to_day or to_day
        if not (to_month or to_day):
            return None
        to_month = to_month or month
        crossed = bool(to_month and month and to_month < month)
        return PartialDate(found.to_year or year + crossed, to_month, to_day)
