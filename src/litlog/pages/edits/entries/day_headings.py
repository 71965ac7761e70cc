"""Entries under day headings or date lines: the insertion point under the day, which is created if missing."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from litlog.model.pages import Block, Entry, Page
from litlog.pages.edits.entries.bullets import bullet, notes
from litlog.pages.edits.entries.day_format import DayMarks
from litlog.pages.edits.entries.entry_text import Words
from litlog.pages.edits.entries.insertion_points import Spot, in_year, kept_apart, next_heading, under_mark
from litlog.pages.edits.entries.style import Style, learn_style

_LOWEST = 6
_ENOUGH = 10
"""Number of days from which the spacing between days is learned."""


@dataclass(frozen=True, slots=True)
class Days:
    """A page layout in which the entries `marks` are headings for days or months, or lines that are a date."""

    page: Page
    marks: Sequence[Entry]
    words: Words
    on: date

    def spots(self) -> Iterator[Spot]:
        """Return the possible insertion points of the entry, the best first."""
        style = learn_style(self.page, self.marks)
        today = [one for one in self.marks if self._is_today(one)]
        printing = DayMarks(self.page, self.marks, self.on)
        if today and not printing.inline:
            mark = today[-1].block
            end = min(self._end(mark), next_heading(self._blocks, mark, level=6))
            yield under_mark(self._blocks, mark, style, self.body(style), end=end)
            return
        body = self.body(style, inline=printing.inline)
        sections = list(printing.sections(style, body))
        yield from (self.new_day(style, text) for text in sections)
        yield from (in_year(self._blocks, self.on.year, style, text) for text in sections)

    @property
    def _blocks(self) -> Sequence[Block]:
        return self.page.blocks

    def _is_today(self, one: Entry) -> bool:
        first = self.on.replace(day=1) if one.on.precision == "month" else self.on
        return one.on.first_day == first.isoformat() and not one.on.end

    def body(self, style: Style, *, inline: bool = False) -> str:
        """Return the content of a day: a bullet, a paragraph if there are no notes, or text that follows a date."""
        below = notes(style, self.words, "")
        if not inline and (below or style.body == "item"):
            return bullet(style, f"{style.box} {self.words.first}" if style.box else self.words.first, self.words)
        return self.words.first + style.line_end + (style.line_end + below if below else "")

    def new_day(self, style: Style, text: str) -> Spot:
        """Return the insertion point of a new day among the others, in date order."""
        earlier = [one for one in self.marks if one.on.first_day <= self.on.isoformat()]
        model = earlier[-1] if earlier else self.marks[0]
        if style.descending:
            before = self._start(earlier[0].block) if earlier else self._end(self.marks[-1].block)
        else:
            before = self._end(model.block) if earlier else self._start(model.block)
        return kept_apart(self._blocks, self._behind_text(before), text, style.line_end, tight=self._tight())

    def _behind_text(self, before: int) -> int:
        """Return the insertion point before the blank lines at the end of a page, so that they stay at the end."""
        while before == len(self._blocks) and before and self._blocks[before - 1].kind == "blank":
            before -= 1
        return before

    def _start(self, mark: int) -> int:
        """Return the number of the first block of a day, which may have its own heading directly above its date."""
        above = self._blocks[mark].parent
        between = self._blocks[above + 1 : mark] if above is not None else ()
        titled = above is not None and self._blocks[mark].kind == "heading" and not self._has_other_days(above)
        return above if above is not None and titled and all(one.kind == "blank" for one in between) else mark

    def _has_other_days(self, heading: int) -> bool:
        return sum(self._blocks[one.block].parent == heading for one in self.marks) > 1

    def _end(self, mark: int) -> int:
        """Return the block number after the content of a day: the next day, or a heading of a higher level."""
        level = self._blocks[mark].level if self._blocks[mark].kind == "heading" else _LOWEST
        later = next((one.block for one in self.marks if one.block > mark), None)
        if later is None:
            return next_heading(self._blocks, mark, level)
        return min(next_heading(self._blocks, mark, level - 1), self._start(later))

    def _tight(self) -> bool:
        """Return whether days follow each other without a blank line, judged by the last of them."""
        later = [self._start(one.block) for one in self.marks[1:][-_ENOUGH:]]
        return bool(later) and not any(self._blocks[number - 1].kind == "blank" for number in later)
