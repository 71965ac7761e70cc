"""Entries for works on blocks without a date: under a heading that is a year, and on a page that has a day of its own.

A heading "2024" dates what stands below it where the page is a list of things read and nothing below it has a date of
its own: elsewhere it may tell when papers came out. The day of a post or of a daily note, in its front matter or its
file name, is that of the works in it; where other dates on the page are far from that day, it is only when the page
was begun.
"""

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date

from litlog.model.dates import PartialDate
from litlog.model.pages import Block, DatedBy, Entry, Page
from litlog.model.reading import Status
from litlog.pages.dates.dates_of_blocks import labels_above
from litlog.pages.dates.entries import Dated
from litlog.pages.dates.page_date import page_date
from litlog.pages.reading import heading_text
from litlog.pages.structure.outline import name_of_file
from litlog.pages.words.lists import is_list, kind_of_list
from litlog.pages.words.states import status_of_heading

_YEAR = re.compile(r"(?<![\d/.-])(?:19[5-9]|20)\d\d(?![\d/.-])")
_YEAR_ALONE = re.compile(
    r"\W*(?:\w+\s+){0,2}(?:in|im|em|en|nel|w|в)?\s*(?P<year>(?:19[5-9]|20)\d\d)\s?年?\W*(?:\(?\d+\)?\W*|\w+)?"
)
_LOG = re.compile(
    r"\b(?:(?:reading|book) ?(?:log|journal|diary|record|history)s?|lesetagebuch|"
    r"diario de lecturas?|diário de leituras?)\b|"
    r"读书(?:记录|笔记)|読書(?:記録|日記)|독서 ?(?:기록|일기)",
    re.IGNORECASE,
)
_READING_ALONE = re.compile(
    r"\W*(?:my )?(?:readings?|lectures|mes lectures|lecturas|leituras|letture|"
    r"lektüren?|lezen|lektury|чтение|阅读|読書|독서)\W*",
    re.IGNORECASE,
)
_NEAR = 31
"""The most days between the day of a page and the days on it, if the page is of that day."""


def with_undated(page: Page, dated: Dated, works: Collection[int]) -> Dated:
    """Return the entries of a page with those of undated works; `works` are the blocks that name works."""
    alone = [number for number in sorted(works) if dated.of[number] is None]
    if not alone:
        return dated
    adding = _Adding(page, dated, list(dated.of), list(dated.entries))
    adding.under_years(alone)
    adding.of_page([number for number in alone if adding.of[number] is None])
    return adding.ordered()


@dataclass(slots=True)
class _Adding:
    """The entries found so far, to which further ones are added; `of` has for each block the number of its entry."""

    page: Page
    dated: Dated
    of: list[int | None]
    entries: list[Entry]
    begun: dict[int, int] = field(default_factory=dict)

    def under_years(self, alone: Sequence[int]) -> None:
        """Add an entry for each heading that is a year and has undated works below it, but no dates."""
        blocks = self.page.blocks
        if not any(block.kind == "heading" and _YEAR.search(block.raw) for block in blocks):
            return
        with_dates = {above for entry in self.entries for above in _with_above(blocks, entry.block)}
        labels = labels_above(blocks)
        names = (self.page.title, name_of_file(self.page))
        for number in alone:
            for above in _with_above(blocks, number):
                found = (
                    _YEAR_ALONE.fullmatch(heading_text(blocks[above].raw)) if blocks[above].kind == "heading" else None
                )
                if found and above not in with_dates and _were_read((*labels.get(above, ()), *names)):
                    self._add(above, number, Entry(above, PartialDate(int(found["year"])), found["year"]))
                    break

    def of_page(self, alone: Sequence[int]) -> None:
        """Add an entry of the page's own date for each top-level block with works."""
        whole = self._whole() if alone else None
        for number in alone if whole else ():
            owner = number
            while (over := self.page.blocks[owner].parent) is not None and self.page.blocks[over].kind == "item":
                owner = over
            if whole:
                self._add(owner, number, Entry(owner, whole[0], dated_by=whole[1]))

    def _add(self, owner: int, number: int, entry: Entry) -> None:
        if owner not in self.begun:
            self.begun[owner] = len(self.entries)
            self.entries.append(entry)
        self.of[number] = self.begun[owner]
        self.of[owner] = self.begun[owner] if self.of[owner] is None else self.of[owner]

    def _whole(self) -> tuple[PartialDate, DatedBy] | None:
        """Return the date of the page if it is that of its undated works."""
        told = page_date(self.page)
        names = (self.page.title, name_of_file(self.page))
        if told and told[0].precision != "year":
            return told if all(_near(entry.on, told[0]) for entry in self.entries) else None
        titled = _YEAR.findall(self.page.title) if len(self.page.title) < _LONGEST_TITLE else []
        if self.entries or not _were_read(names):
            return None
        return told or ((PartialDate(int(titled[0])), "heading") if len(titled) == 1 else None)

    def ordered(self) -> Dated:
        """Return the entries in page order."""
        if len(self.entries) == len(self.dated.entries):
            return self.dated
        order = sorted(range(len(self.entries)), key=lambda number: self.entries[number].block)
        new = {old: number for number, old in enumerate(order)}
        of = tuple(None if one is None else new[one] for one in self.of)
        return Dated(tuple(self.entries[old] for old in order), of)


_LONGEST_TITLE = 80


def _with_above(blocks: Sequence[Block], number: int) -> Iterator[int]:
    over: int | None = number
    while over is not None:
        yield over
        over = blocks[over].parent


def _near(one: PartialDate, other: PartialDate) -> bool:
    days = abs((date.fromisoformat(one.first_day) - date.fromisoformat(other.first_day)).days)
    return days <= _NEAR


def _were_read(texts: Sequence[str]) -> bool:
    """Return whether headings, the nearest first, and names tell that what is listed was read; not that it is to be."""
    states = [status_of_heading(text) for text in texts]
    if any(state not in (None, Status.READ) for state in states):
        return False
    return Status.READ in states or any(_is_log(text) for text in texts)


def _is_log(text: str) -> bool:
    """Return whether a text names a log of reading, or books: of papers and articles a year is that of publication."""
    of_books = str(kind_of_list(text) or "") == "book" and (is_list(text) or len(text.split()) <= _SHORT)
    return bool(of_books or _LOG.search(text) or _READING_ALONE.fullmatch(text))


_SHORT = 3
"""A title of no more words names what the page lists: "Books", "My bookshelf"."""
