"""Bare day numbers: entries dated by a paragraph that is only a day number, under a heading for the month."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from litlog.model.pages import Entry, Page
from litlog.pages.dates.entries import find_entries
from litlog.pages.edits.entries.day_format import DayMarks
from litlog.pages.edits.entries.day_headings import Days
from litlog.pages.edits.entries.entry_text import Words
from litlog.pages.edits.entries.insertion_points import Spot, under_mark
from litlog.pages.edits.entries.style import Style, learn_style


def are_bare(marks: Sequence[Entry]) -> bool:
    """Return whether all entries are dated by the number of the day alone."""
    return all(one.printed.isdigit() and len(one.printed) <= 2 for one in marks)


@dataclass(frozen=True, slots=True)
class BareDays:
    """A page layout in which the entries `marks` are paragraphs that hold only the number of a day."""

    page: Page
    marks: Sequence[Entry]
    words: Words
    on: date

    def spot(self) -> Spot:
        """Return the insertion point of the entry: under its day, among the days of its month, or in a new month."""
        style = learn_style(self.page, self.marks)
        months = [one for one in find_entries(self.page).entries if self._is_month(one)]
        month = next((one for one in months if (one.on.year, one.on.month) == (self.on.year, self.on.month)), None)
        if month is None:
            return self._new_month(style, months)
        inside = [one for one in self.marks if (one.on.year, one.on.month) == (self.on.year, self.on.month)]
        days = Days(self.page, inside, self.words, self.on)
        if any(one.on.day == self.on.day for one in inside):
            return next(days.spots())
        if inside:
            return days.new_day(style, self._day(style, days))
        return under_mark(self.page.blocks, month.block, style, self._day(style, days))

    def _is_month(self, one: Entry) -> bool:
        return self.page.blocks[one.block].kind == "heading" and one.on.precision == "month"

    def _new_month(self, style: Style, months: Sequence[Entry]) -> Spot:
        days = Days(self.page, months, self.words, self.on)
        section = next(DayMarks(self.page, months, self.on).sections(style, self._day(style, days)))
        return days.new_day(learn_style(self.page, months), section)

    def _day(self, style: Style, days: Days) -> str:
        padded = any(one.printed.startswith("0") for one in self.marks)
        number = f"{self.on.day:02d}" if padded else str(self.on.day)
        return number + style.line_end * 2 + days.body(style)
