"""Three-way merge of two edits of one page, block by block; conflicts are reported and never guessed.

The algorithm is diff3 (Khanna, Kunal and Pierce, 2007) over blocks instead of lines: what only one side changed is
taken from that side, what both changed in the same way is taken once, what both changed differently is a conflict.
The result is parsed again; if an entry would get a day that neither side gave it, the whole page is a conflict.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise
from typing import Literal

from litlog.model.pages import Block, Page
from litlog.pages.dates.date_places import printed_date
from litlog.pages.dates.entries import find_entries
from litlog.pages.edits.sync.align_blocks import align, common_start
from litlog.pages.reading import read_page

Side = Literal["mine", "theirs"]


@dataclass(frozen=True, slots=True)
class Conflict:
    """A part that both sides changed differently: both texts, and the lines of their documents on which they begin."""

    mine: str
    theirs: str
    mine_line: int
    theirs_line: int


@dataclass(frozen=True, slots=True)
class Merged:
    """A merged document; if there are conflicts and no side was preferred, `data` is that of `mine`."""

    data: bytes
    conflicts: tuple[Conflict, ...] = ()


def merge(base: bytes, mine: bytes, theirs: bytes, prefer: Side | None = None) -> Merged:
    """Merge two documents that derive from `base`; if both changed the same blocks, the side in `prefer` wins.

    Dated entries that both sides inserted in one place are all kept, those of `mine` before those of `theirs`.
    """
    if theirs in (base, mine):
        return Merged(mine)
    if mine == base:
        return Merged(theirs)
    found = _merged_by_blocks(base, mine, theirs, prefer)
    if found is None:
        texts = [one.decode("utf-8", "backslashreplace") for one in (mine, theirs)]
        whole = Conflict(texts[0], texts[1], 1, 1)
        found = Merged(theirs if prefer == "theirs" else mine, (whole,))
    return Merged(mine, found.conflicts) if found.conflicts and not prefer else found


def _merged_by_blocks(base: bytes, mine: bytes, theirs: bytes, prefer: Side | None) -> Merged | None:
    """Return the merged document, or None if the result is only valid when one side is taken as a whole."""
    pages = [read_page(one) for one in (base, mine, theirs)]
    encodings = {page.encoding for page in pages if not page.data.isascii()} or {"utf-8"}
    if len(encodings) > 1:
        return None
    end = "\r\n" if base.rpartition(b"\n")[0].endswith(b"\r") else "\n"
    blocks = [_ended(page, end) for page in pages]
    merging = _Merging(blocks[0], blocks[1], blocks[2], prefer)
    chosen = [raw for region in merging.regions() for raw in merging.resolved(region)]
    text = "".join(chosen)
    if not _ends(pages):
        text = text.removesuffix(end)
        chosen[-1:] = [raw.removesuffix(end) for raw in chosen[-1:]]
    merged = read_page(text.encode(encodings.pop()))
    return Merged(merged.data, tuple(merging.conflicts)) if _reads_alike(merged, chosen, pages[1:]) else None


def _ended(page: Page, end: str) -> Sequence[Block]:
    """Return the blocks with a line end after the last, so that the text that follows does not change it."""
    if not page.blocks or page.blocks[-1].raw.endswith("\n"):
        return page.blocks
    return (*page.blocks[:-1], replace(page.blocks[-1], raw=page.blocks[-1].raw + end))


def _ends(pages: Sequence[Page]) -> bool:
    """Return whether the merged document ends in a line end: as in the side that changed this."""
    was, here, there = (not page.data or page.data.endswith(b"\n") for page in pages)
    return there if here == was else here


def _reads_alike(merged: Page, chosen: Sequence[str], sides: Sequence[Page]) -> bool:
    """Return whether every block of the result is still parsed as its own block.

    Also check that every entry has a day that one of the sides gave it.
    """
    if [one.raw for one in merged.blocks if one.kind != "blank"] != [raw for raw in chosen if raw.strip()]:
        return False
    given = {told for page in sides for told in _dated(page)}
    return given.issuperset(_dated(merged))


def _dated(page: Page) -> Iterator[tuple[str, str]]:
    entries = (one for one in find_entries(page).entries if one.dated_by != "carried")
    return ((page.blocks[one.block].raw.rstrip("\r\n"), str(one.on)) for one in entries)


@dataclass(frozen=True, slots=True)
class _Run:
    """A range of blocks, from `start` to before `end`."""

    blocks: Sequence[Block]
    start: int
    end: int

    @property
    def raws(self) -> list[str]:
        return [one.raw for one in self.blocks[self.start : self.end]]

    @property
    def line(self) -> int:
        """Return the line on which it begins, or would begin."""
        if self.start < len(self.blocks):
            return self.blocks[self.start].line
        return self.blocks[-1].line + self.blocks[-1].raw.count("\n") if self.blocks else 1

    def within(self, before: int, after: int) -> "_Run":
        return _Run(self.blocks, self.start + before, self.end - after)

    def has_whole_entries(self) -> bool:
        """Return whether it holds only dated entries with all that is nested under them."""
        return all(self._is_part_of_entry(number) for number in range(self.start, self.end))

    def _is_part_of_entry(self, number: int) -> bool:
        block = self.blocks[number]
        nested = block.parent is not None and block.parent >= self.start
        opens = block.kind == "heading" or (block.kind == "item" and block.level == 1)
        return nested or block.kind == "blank" or (opens and printed_date(block) is not None)


_Region = tuple[_Run, _Run, _Run]


@dataclass(slots=True)
class _Merging:
    """The blocks of the three documents; a region is the corresponding range of blocks in each."""

    base: Sequence[Block]
    mine: Sequence[Block]
    theirs: Sequence[Block]
    prefer: Side | None
    conflicts: list[Conflict] = field(default_factory=list)

    def regions(self) -> Iterator[_Region]:
        """Return the regions: each block that is in all three documents, and the differing ranges between those."""
        mine, theirs = dict(align(self.base, self.mine)), dict(align(self.base, self.theirs))
        common = [(i, mine[i], theirs[i]) for i in range(len(self.base)) if i in mine and i in theirs]
        ends = (len(self.base), len(self.mine), len(self.theirs))
        for before, after in pairwise([(-1, -1, -1), *common, ends]):
            yield self._region([one + 1 for one in before], after)
            if after != ends:
                yield self._region(after, [one + 1 for one in after])

    def _region(self, starts: Sequence[int], ends: Sequence[int]) -> _Region:
        base, mine, theirs = map(_Run, (self.base, self.mine, self.theirs), starts, ends)
        return base, mine, theirs

    def resolved(self, region: _Region) -> list[str]:
        """Return the merged texts of a region."""
        base, mine, theirs = region
        if theirs.raws in (base.raws, mine.raws):
            return mine.raws
        if mine.raws == base.raws:
            return theirs.raws
        return self._decided(mine, theirs) if base.raws else self._both_inserted(mine, theirs)

    def _both_inserted(self, mine: _Run, theirs: _Run) -> list[str]:
        """Return both insertions merged: common blocks at start or end once, the rest if it is whole entries."""
        first = common_start(mine.raws, theirs.raws)
        last = common_start(mine.raws[first:][::-1], theirs.raws[first:][::-1])
        rest = mine.within(first, last), theirs.within(first, last)
        kept = all(run.has_whole_entries() for run in rest) or not all(run.raws for run in rest)
        middle = rest[0].raws + rest[1].raws if kept else self._decided(*rest)
        return [*mine.raws[:first], *middle, *mine.raws[len(mine.raws) - last :]]

    def _decided(self, mine: _Run, theirs: _Run) -> list[str]:
        self.conflicts.append(Conflict("".join(mine.raws), "".join(theirs.raws), mine.line, theirs.line))
        return theirs.raws if self.prefer == "theirs" else mine.raws
