"""Tags and ratings on a page, and the work each of them belongs to."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from litlog.model.page_marks import PageRating, PageTag
from litlog.model.pages import Annotation, Entry, Mention, Page
from litlog.pages.notes.tags import may_tag, tag_field, tags_in
from litlog.pages.pieces.ratings import may_rate, rates_in_fractions, rating_columns, rating_in, rating_stated
from litlog.pages.text.block_text import words_start
from litlog.pages.text.front_matter import front_matter_list, front_matter_values
from litlog.pages.text.masks import hide, outermost, without_code

_NO_WORKS = ("person", "company", "image")


@dataclass(frozen=True, slots=True)
class Marks:
    """The tags and ratings that a page gives its works, each work and tag once per block."""

    tags: tuple[PageTag, ...] = ()
    ratings: tuple[PageRating, ...] = ()


def find_marks(
    page: Page, entries: Sequence[Entry], mentions: Sequence[Mention], annotations: Sequence[Annotation]
) -> Marks:
    """Return the tags and ratings of a page: in front matter, in lines that name a work, in fields below one."""
    links: dict[int, list[tuple[int, int]]] = {}
    for one in mentions:
        if not page.blocks[one.block].raw.startswith("[[", one.start):
            links.setdefault(one.block, []).append((one.start, one.end))
    dates = {one.block: one.printed for one in entries if one.printed}
    sections = {number: one.work for one in annotations for number in range(one.block, one.end + 1)}
    reader = _Reader(page, _by_block(mentions), links, dates, sections, _of_page(page, annotations))
    tags, ratings = list(reader.tags()), list(reader.ratings())
    return Marks(tuple(dict.fromkeys(tags)), tuple(dict.fromkeys(ratings)))


def _by_block(mentions: Iterable[Mention]) -> Mapping[int, list[Mention]]:
    found: dict[int, list[Mention]] = {}
    for one in mentions:
        if one.work and one.kind not in _NO_WORKS:
            found.setdefault(one.block, []).append(one)
    return found


def _of_page(page: Page, annotations: Sequence[Annotation]) -> str:
    """Return the work that the page as a whole is about, if its front matter may have tags for it."""
    headed = bool(page.blocks) and page.blocks[0].kind == "front matter"
    whole = (0, len(page.blocks) - 1)
    return next((one.work for one in annotations if headed and (one.block, one.end) == whole), "")


@dataclass(frozen=True, slots=True)
class _Reader:
    """A parser with, for each block, its works, the spans of links except `[[tags]]`, the date, the section's work.

    `whole` is the work that the page as a whole is about.
    """

    page: Page
    here: Mapping[int, list[Mention]]
    links: Mapping[int, list[tuple[int, int]]]
    dates: Mapping[int, str]
    sections: Mapping[int, str]
    whole: str

    def tags(self) -> Iterator[PageTag]:
        for tag in front_matter_list(self.page.blocks[0].raw, "tags") if self.whole else ():
            yield PageTag(self.whole, tag, 0)
        for number, block in enumerate(self.page.blocks):
            if not may_tag(block.raw):
                continue
            owner = self._field_owner(number)
            for tag in tag_field(block) if owner else ():
                yield PageTag(owner, tag, number)
            for at, tag in tags_in(block.raw, self._free(number), self._end(number)) if number in self.here else ():
                yield PageTag(self._before(number, at), tag, number)

    def ratings(self) -> Iterator[PageRating]:
        values = front_matter_values(self.page.blocks[0].raw) if self.whole else {}
        rated = rating_stated(values.get("rating") or values.get("stars", ""))
        if rated:
            yield PageRating(self.whole, rated, 0)
        columns = rating_columns(self.page.blocks)
        fractions = rates_in_fractions(self.page.blocks)
        for number, block in enumerate(self.page.blocks):
            spoken = block.kind in ("item", "paragraph", "heading", "table", "quote")
            if not spoken or not (number in columns or may_rate(block.raw)):
                continue
            owner = self._one(number) or self._field_owner(number)
            found = columns.get(number) or rating_in(
                self._free(number), fractions=fractions, is_field=number not in self.here
            )
            if owner and found:
                yield PageRating(owner, found, number)

    def _one(self, number: int) -> str:
        """Return the only work that a block names; discussion threads in which it was found do not count."""
        here = self.here.get(number, ())
        works = {one.work for one in here if one.kind != "thread"} or {one.work for one in here}
        return next(iter(works)) if len(works) == 1 else ""

    def _field_owner(self, number: int) -> str:
        """Return the work that a field bullet belongs to: that of the item above, or of the section."""
        block = self.page.blocks[number]
        if number in self.here or block.kind not in ("item", "paragraph"):
            return ""
        above = self._one(block.parent) if block.parent is not None else ""
        return above or self.sections.get(number, "")

    def _before(self, number: int, at: int) -> str:
        """Return the last work named before a place in a block, or else the first after it."""
        here = self.here[number]
        return next((one.work for one in reversed(here) if one.start < at), here[0].work)

    def _end(self, number: int) -> int:
        return max(one.end for one in self.here[number])

    def _free(self, number: int) -> str:
        """Return a block with its links, code and date blanked out, at the same length."""
        block = self.page.blocks[number]
        date = self.dates.get(number, "")
        start = block.raw.find(date, words_start(block).at) + len(date)
        spans = [(0, max(start, words_start(block).at)), *self.links.get(number, ())]
        return hide(without_code(block.raw), outermost(spans))
