"""Changing a log entry: new text or a new date; its marker, indentation and date format are kept."""

from dataclasses import dataclass, replace
from datetime import date
from itertools import pairwise

from litlog.errors import Refused, UsageError
from litlog.model.pages import Page
from litlog.pages.dates.number_order import writes_day_first
from litlog.pages.edits.entries.add_entry import check_entry, put_entry
from litlog.pages.edits.entries.bullets import notes
from litlog.pages.edits.entries.date_examples import guides
from litlog.pages.edits.entries.day_format import DayMarks
from litlog.pages.edits.entries.days_printed import printed_as
from litlog.pages.edits.entries.delete_entry import without
from litlog.pages.edits.entries.entry_lines import EntryLines, entry_on, first_under
from litlog.pages.edits.entries.entry_parts import Parts, is_day_alone, parts_of, parts_of_frame
from litlog.pages.edits.entries.entry_text import Words, words_typed
from litlog.pages.edits.entries.frames import BEGINS_WITH_LINK, Frame, frame_of
from litlog.pages.edits.entries.style import Style, learn_style
from litlog.pages.edits.entries.table_rows import escaped
from litlog.pages.edits.sync.splice import replaced
from litlog.pages.edits.sync.unchanged import BY_HAND, told, what_is_new
from litlog.pages.reading import heading_text
from litlog.pages.text.block_text import words_start


def change_entry(page: Page, line: int, text: str | None = None, on: date | None = None) -> Page:
    """Return the page with a new text, or a new date, for the entry on this line.

    The first line of `text` replaces the text of the entry; further lines replace what is nested under it, which is
    kept if there are none. With a new date the entry moves to where the page has that day. Raises `NotFound` if no
    entry is on the line, `UsageError` for an empty text, and `Refused` if anything else would change.
    """
    entry = entry_on(page, line)
    words = words_typed(text) if text is not None else None
    if text is not None and not words:
        raise _nothing_left()
    if words and is_day_alone(entry):
        entry = _only_one_under(entry)
    changing = _Changing(entry, learn_style(page, guides(page)))
    moves = on is not None and not on.isoformat().startswith(entry.day)
    return changing.moved(words, on) if on and moves else changing.said(words)


def entry_text(page: Page, line: int) -> str:
    """Return the exact lines of the entry on this line, with what is nested under it; raises `NotFound`."""
    return entry_on(page, line).text


def rewrite_entry(page: Page, line: int, lines: str) -> Page:
    """Return the page with the lines of an entry replaced; unchanged lines keep every byte.

    Raises `NotFound` if no entry is on the line, `UsageError` for no lines, `Refused` if anything else would change.
    """
    entry = entry_on(page, line)
    if not lines.strip():
        raise _nothing_left()
    after = replaced(page, entry.numbers, _with_old_ends(entry.text, lines))
    what_is_new(told(page, entry.numbers), after)
    return after


def _nothing_left() -> UsageError:
    return UsageError("There is nothing to write in its place.", "`litlog log --delete` takes an entry out.")


def _with_old_ends(old: str, new: str) -> str:
    """Return new lines with the line ends of the old ones, since an editor may have changed them."""
    known = {line.rstrip("\r"): line + "\n" for line in old.split("\n")[:-1]}
    end = "\r\n" if "\r\n" in old else "\n"
    return "".join(known.get(line, line + end) for line in new.removesuffix("\n").split("\n"))


def _only_one_under(day: EntryLines) -> EntryLines:
    """Return the only entry under a day; raises `Refused`, with their line numbers, if there are several."""
    under = first_under(day)
    if len(under) != 1:
        name = day.page.name
        lines = ", ".join(f"{name}:{day.page.blocks[number].line}" for number in under[:8])
        raise Refused(
            f"There are {len(under)} entries under this day.",
            f"Name one of them: {lines}." if under else "`litlog log --date` adds one.",
        )
    return entry_on(day.page, day.page.blocks[under[0]].line)


def _inside_link(words: str) -> str:
    """Return words that begin with a link without its opening bracket, which stands before the date."""
    if not BEGINS_WITH_LINK.match(words):
        raise Refused("The entry has its day inside its link.", f"Begin with [Title](address). {BY_HAND}")
    return words[1:]


@dataclass(frozen=True, slots=True)
class _Changing:
    """An entry that is being changed, and the style in which its page writes entries."""

    entry: EntryLines
    style: Style

    def said(self, words: Words | None) -> Page:
        """Return the page with a new text for the entry, at its present place."""
        return self._written(parts_of(self.entry), words) if words else self.entry.page

    def moved(self, words: Words | None, on: date) -> Page:
        """Return the page with the entry dated to another day, moved if the order of the page requires it."""
        if self._has_a_day() and self._stands_right(on):
            dated = self._dated(on)
            if dated:
                return self._written(dated, words, on)
        return self._elsewhere(words, on)

    def _has_a_day(self) -> bool:
        return self.entry.entry is not None and self.entry.entry.on.precision == "day"

    @property
    def _old(self) -> str:
        return self.entry.entry.printed if self.entry.entry else ""

    def _frame(self) -> Frame | None:
        is_item = self.entry.entry and self.entry.block.kind == "item"
        return frame_of(self.entry.block, self.entry.entry) if self.entry.entry and is_item else None

    def _dated(self, on: date) -> Parts | None:
        """Return another day in the format of the old one; a day heading may have a weekday or a count beside it."""
        marks = DayMarks(self.entry.page, guides(self.entry.page), on)
        if self.entry.entry and self.entry.block.kind == "heading" and is_day_alone(self.entry):
            text = heading_text(self.entry.block.raw)
            printed = marks.heading(self.entry.entry, text)
            return Parts(self.entry.block.raw.replace(text, printed, 1), "", "") if printed else None
        frame = self._frame()
        if frame:
            others = [one.printed for one in marks.marks]
            day = printed_as(frame.day, on, others, day_first=writes_day_first(self.entry.page.blocks))
            return parts_of_frame(replace(frame, day=day)) if day else None
        printed = marks.date_like(self._old) if self._old else ""
        parts = parts_of(self.entry) if printed else Parts("", "", "")
        return replace(parts, head=parts.head.replace(self._old, printed, 1)) if printed else None

    def _stands_right(self, on: date) -> bool:
        """Return whether the entry may keep its place with its new day; each day has at most one heading."""
        others = [one for one in guides(self.entry.page) if one.block not in self.entry.numbers]
        before = [one.on.first_day for one in others if one.block < self.entry.start][-1:]
        after = [one.on.first_day for one in others if one.block > self.entry.start][:1]
        if is_day_alone(self.entry) and on.isoformat() in (one.on.first_day for one in others):
            return False
        days = [*before, on.isoformat(), *after]
        return all(one >= other if self.style.descending else one <= other for one, other in pairwise(days))

    def _elsewhere(self, words: Words | None, on: date) -> Page:
        if self.entry.block.kind not in ("item", "paragraph") or is_day_alone(self.entry):
            raise Refused("Only a bullet or a paragraph can go to another place, not a day as a whole.", BY_HAND)
        parts = parts_of(self.entry)
        frame = self._frame()
        if words_start(self.entry.block).task and not frame:
            raise Refused("The entry has a checkbox, which would have no place there.", BY_HAND)
        kept = words or Words(parts.words)
        below = "" if kept.notes else self.entry.below
        rest = without(self.entry)
        others = told(self.entry.page, self.entry.numbers)
        return put_entry(rest, replace(kept, below=below), on, others, frame)

    def _written(self, parts: Parts, words: Words | None, on: date | None = None) -> Page:
        page, said = self.entry.page, words or Words(parts.words)
        after = replaced(page, self.entry.numbers, self._text(parts, said))
        new = what_is_new(told(page, self.entry.numbers), after)
        day = on.isoformat() if on else self.entry.day
        check_entry(new, replace(said, below=self.entry.text), day, heading=self.entry.block.kind == "heading")
        return after

    def _text(self, parts: Parts, said: Words) -> str:
        first = escaped(said.first) if self.entry.block.kind == "table" else said.first
        if parts.linked:
            first = _inside_link(first)
        line = (self._head(parts) if first else parts.head) + first + parts.tail
        whole = line if line.endswith("\n") else line + self.style.line_end
        return whole + (self._notes(said) if said.notes else self.entry.below)

    def _head(self, parts: Parts) -> str:
        """Return the head with a separator if the date had no text after it."""
        if parts.words or not parts.head.strip() or parts.head[-1:] in " \t":
            return parts.head
        mark = parts.head[-1] in "-–—:"
        return parts.head + (" " if mark else self.style.separator if self._old else " ")

    def _notes(self, said: Words) -> str:
        if self.entry.block.kind != "item":
            raise UsageError("The entry has no place for notes under it.", "Give it in one line.")
        children = [one for one in self.entry.page.blocks[self.entry.start + 1 : self.entry.end] if one.kind == "item"]
        indent = children[0].indent if children else self.entry.block.indent + self.style.unit
        return notes(self.style, said, indent)
