"""Comparing two readings: a log before and after one of its sections has become its own page."""

from collections.abc import Iterator
from dataclasses import dataclass

from litlog.errors import Refused
from litlog.model.pages import Annotation, Meaning, Page, PageNote

_BY_HAND = "Nothing was changed. Move the section by hand, and `litlog import` both files."
_WITH_YEAR = "Nothing was changed. Write the year into these dates, or make them no dates."


@dataclass(frozen=True, slots=True)
class Reading:
    """A page and its meaning, with the section that is to be moved, if there is one."""

    page: Page
    meaning: Meaning
    section: Annotation | None = None

    def blocks(self, *, moved: bool) -> Iterator[tuple[object, ...]]:
        """Return the blocks of the section, or else those outside it."""
        for number, one in enumerate(self.page.blocks):
            if self._is(number, moved=moved):
                yield one.kind, one.level, one.raw

    def entries(self, *, moved: bool) -> Iterator[tuple[object, ...]]:
        """Return the entries of the section, or else those outside it."""
        for one in self.meaning.entries:
            if self._is(one.block, moved=moved):
                yield self.page.blocks[one.block].raw, one.on, one.printed

    def notes(self, *, moved: bool) -> Iterator[tuple[object, ...]]:
        """Return the notes of the section, or else those outside it, each with its parent note."""
        for one in self.meaning.notes:
            if self._is(one.block, moved=moved):
                above = self.meaning.notes[one.parent].text if one.parent is not None else ""
                yield (
                    self.page.blocks[one.block].raw,
                    one.text,
                    one.kind,
                    one.anchor,
                    above,
                    self._is_about(one, moved=moved),
                )

    def _is(self, block: int, *, moved: bool) -> bool:
        return self.section is None or inside(self.section, block) is moved

    def _is_about(self, note: PageNote, *, moved: bool) -> bool:
        """Return whether a note is on the work that the section, or the whole page, is about."""
        about = self.section or next(iter(self.meaning.annotations), None)
        return moved and about is not None and about.work == note.work


def inside(section: Annotation, block: int) -> bool:
    """Return whether a block belongs to a section."""
    return section.block <= block <= section.end


def check_kept(before: Reading, log: Reading) -> None:
    """Raise `Refused` if anything that stays in the log would be parsed differently without the section."""
    for told in (Reading.blocks, Reading.entries, Reading.notes):
        if list(told(before, moved=False)) != list(told(log, moved=False)):
            raise Refused("Without the section the log would read otherwise.", _BY_HAND)


def check_moved(before: Reading, page: Reading) -> None:
    """Raise `Refused` unless the new page is about one work as a whole and has the notes of the section."""
    last = len(page.page.blocks) - 1
    if [(one.block, one.end) for one in page.meaning.annotations] != [(0, last)]:
        raise Refused("The new page would not read as notes on one work.", _BY_HAND)
    if list(before.entries(moved=True)) != list(page.entries(moved=True)):
        raise Refused("The section has dates that would read otherwise on a page of its own.", _WITH_YEAR)
    if list(before.notes(moved=True)) != list(page.notes(moved=True)) or _contents(before) != _contents(page):
        raise Refused("The notes would read otherwise on a page of their own.", _BY_HAND)


def _contents(reading: Reading) -> object:
    about = reading.section or reading.meaning.annotations[0]
    return reading.meaning.works[about.work].contents
