"""Unchanged check: all blocks outside an edit must keep their order, text, day, links and notes."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from litlog.errors import Refused
from litlog.model.pages import Block, Meaning, Page
from litlog.pages.dates.entries import find_entries
from litlog.pages.understanding import understand

BY_HAND = "Nothing was changed. Edit the file by hand, and `litlog import` it again."


@dataclass(frozen=True, slots=True)
class Told:
    """What a block says, independent of its position: its text, the day it belongs to, its links and notes."""

    number: int
    line: int
    block: Block
    day: str
    said: tuple[object, ...]

    @property
    def words(self) -> str:
        """Return the block's text on one line."""
        return " ".join(self.block.raw.split())

    @property
    def same(self) -> tuple[object, ...]:
        """Return the values that must not change; a block at the end of a page may lose or gain its line end."""
        block = self.block
        return block.kind, block.level, block.indent, block.raw.rstrip("\r\n"), self.day, self.said


def told(page: Page, gone: range = range(0)) -> list[Told]:
    """Return what the blocks of a page say, without the blank ones and those that are to be removed."""
    dated = find_entries(page)
    said = _said(understand(page))
    return [
        Told(number, block.line, block, str(dated.entries[of].on) if of is not None else "", said.get(number, ()))
        for number, (block, of) in enumerate(zip(page.blocks, dated.of, strict=True))
        if block.kind != "blank" and number not in gone
    ]


def what_is_new(kept: Sequence[Told], after: Page) -> list[Told]:
    """Return what an edit has added to a page; `kept` is what its unchanged blocks said before the edit.

    Raises `Refused`, with the line, if one of those blocks would be parsed differently.
    """
    now = told(after)
    first = _alike(kept, now)
    rest = len(kept) - first
    last = _alike(kept[first:][::-1], now[first:][::-1])
    if last < rest:
        raise _would_change(kept[first : len(kept) - last], now[first : len(now) - last])
    return now[first : len(now) - rest]


def _alike(some: Sequence[Told], others: Sequence[Told]) -> int:
    """Return the length of the common prefix."""
    pairs = enumerate(zip(some, others, strict=False))
    return next((at for at, (one, other) in pairs if one.same != other.same), min(len(some), len(others)))


def _would_change(kept: Sequence[Told], now: Sequence[Told]) -> Refused:
    one = kept[0]
    words = one.block.raw.rstrip("\r\n")
    again = next((other for other in now if other.block.raw.rstrip("\r\n") == words), None)
    if again and again.day != one.day:
        day = again.day or "no day"
        return Refused(f"Line {one.line} has no date of its own and would get {day} instead of {one.day}.", BY_HAND)
    return Refused(f"Line {one.line} of the page would read differently: {words[:80]}", BY_HAND)


def _said(meaning: Meaning) -> Mapping[int, tuple[object, ...]]:
    """Return for each block its links and notes; a work without a link may be known through an added block."""
    said: dict[int, list[object]] = {}
    for one in meaning.mentions:
        if one.url:
            said.setdefault(one.block, []).append((one.start, one.end, one.url, one.target, one.role))
    for note in meaning.notes:
        said.setdefault(note.block, []).append((note.text, note.kind, note.anchor, note.heading))
    return {number: tuple(facts) for number, facts in said.items()}
