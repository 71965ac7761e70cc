"""Dated entries of a log: which blocks print a date, the year of each date, and the entry each block belongs to.

If a line prints no year, the year comes from the nearest heading or dated line above that has one. In a run of dates
without a year, a month that jumps by more than half a year means that a new year has begun.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache

from litlog.errors import UsageError
from litlog.model.dates import PartialDate
from litlog.model.pages import Block, DatedBy, Entry, Page
from litlog.pages.dates.counted_days import CountedDays
from litlog.pages.dates.date_forms import year_in
from litlog.pages.dates.date_places import SEPARATOR, printed_date
from litlog.pages.dates.dates_of_blocks import locate
from litlog.pages.dates.number_order import day_order, writes_newest_first
from litlog.pages.dates.page_date import is_a_day, page_date
from litlog.pages.dates.printed_date import Printed
from litlog.pages.dates.scores import are_scores
from litlog.pages.dates.words_like_dates import without_words
from litlog.pages.dates.years import Years
from litlog.pages.reading import as_read, heading_text

_YEAR_HEADING_WORDS = 5
"""A heading that gives its year to what follows is short: "2023 Log", "Spring 2021"."""


@dataclass(frozen=True, slots=True)
class Dated:
    """The entries of a page; `of` maps each block to the number of the entry it belongs to, or None."""

    entries: tuple[Entry, ...]
    of: tuple[int | None, ...]


def find_entries(page: Page) -> Dated:
    """Return the dated entries of a page, in page order."""
    return _entries(as_read(page))


@lru_cache(maxsize=2)  # one edit asks six times, of the page as it was and as it will be
def _entries(page: Page) -> Dated:
    located = locate(page)
    by_block = without_words(page.blocks, located.dates)
    printed = list(filter(None, by_block))
    day_first = day_order(page.blocks, printed).day_first
    newest_first = writes_newest_first(printed, day_first=day_first)
    whole = page_date(page)
    finder = _Finder(
        page.blocks,
        by_block,
        day_first,
        Years(whole[0].year, whole[1], newest_first) if whole else Years(None, "file", newest_first),
        counted=CountedDays(page.blocks, day_first=day_first),
        journal=whole[0] if whole and is_a_day(page) else None,
        scores=are_scores(printed),
        ends=located.ends,
    )
    for number in range(len(page.blocks)):
        finder.take(number)
    return Dated(tuple(finder.entries), tuple(finder.of))


@dataclass(slots=True)
class _Finder:
    """A single pass over the blocks that collects the entries; `printed` are the dates printed anywhere in them.

    A date at the `ends` of a line is that of the line alone. If the page is the journal of one day, `journal` is it.
    """

    blocks: Sequence[Block]
    printed: Sequence[Printed | None]
    day_first: bool
    years: Years
    counted: CountedDays
    journal: PartialDate | None
    scores: bool
    ends: frozenset[int]
    heading_month: PartialDate | None = None
    flowing: int | None = None
    siblings: dict[int | None, int] = field(default_factory=dict)
    entries: list[Entry] = field(default_factory=list)
    of: list[int | None] = field(default_factory=list)

    def take(self, number: int) -> None:
        """Process the next block."""
        block = self.blocks[number]
        entry = self._printed(number, block) or self._counted(number, block)
        if block.kind == "heading":
            self._enter_heading(block, entry)
        if entry:
            own = self._add(entry)
            if block.kind == "paragraph":
                self.flowing = None if number in self.ends else own
            if block.kind == "item" and block.level == 1 and number not in self.ends:
                self.siblings[block.parent] = own
        self.of.append(len(self.entries) - 1 if entry else self._inherited(number, block))

    def _add(self, entry: Entry) -> int:
        self.entries.append(entry)
        return len(self.entries) - 1

    def _enter_heading(self, block: Block, entry: Entry | None) -> None:
        self.flowing = None
        self.heading_month = entry.on if entry and entry.on.precision == "month" else None
        text = heading_text(block.raw)
        year = year_in(text) if not entry and len(text.split()) <= _YEAR_HEADING_WORDS else None
        if year:
            self.years.enter(year)

    def _inherited(self, number: int, block: Block) -> int | None:
        """Return the number of the entry above that an undated block belongs to, or of a new entry without a date."""
        first = block.kind == "item" and block.level == 1
        if first and block.parent in self.siblings:
            before = self.entries[self.siblings[block.parent]]
            return self._add(Entry(number, before.on, dated_by="carried"))
        if self.flowing is not None and block.kind != "heading":
            return self.flowing
        above = self.of[block.parent] if block.parent is not None else None
        if above is None and first and self.journal:
            return self._add(Entry(number, self.journal, dated_by="file"))
        return above

    def _counted(self, number: int, block: Block) -> Entry | None:
        on = self.counted.on(block)
        return Entry(number, on, dated_by="count") if on else None

    def _printed(self, number: int, block: Block) -> Entry | None:
        found = self.printed[number]
        if self.heading_month and block.kind == "paragraph" and number not in self.ends:
            found = printed_date(block, under_month=True)
        if not found or (self.scores and found.first and not found.year):
            return None
        try:
            dated = self._resolve(found)
        except UsageError:
            return None
        if dated is None:
            return None
        separator = SEPARATOR.match(block.raw, found.end)
        printed = block.raw[found.start : found.end].strip()
        behind = separator[0] if separator and block.kind == "item" and number not in self.ends else ""
        return Entry(number, dated[0], printed, behind, dated[1])

    def _resolve(self, found: Printed) -> tuple[PartialDate, DatedBy] | None:
        month, day = found.month_and_day(day_first=self.day_first)
        if month is None and self.heading_month:
            month = self.heading_month.month
        dated = self.years.date(found, month, day)
        end = self._end(found, dated[0]) if dated else None
        return (replace(dated[0], end=end), dated[1]) if dated else None

    def _end(self, found: Printed, on: PartialDate) -> PartialDate | None:
        month, day = found.last_month_and_day(day_first=self.day_first)
        if not (month or day):
            return None
        month = month or on.month
        crossed = bool(month and on.month and month < on.month)
        return PartialDate(found.to_year or on.year + crossed, month, day)
