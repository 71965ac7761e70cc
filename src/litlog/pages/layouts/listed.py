"""Records in groups of lines: items of lists and paragraphs in a run."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from litlog.model.dates import PartialDate
from litlog.model.pages import Block, Page
from litlog.model.work import Kind, Work
from litlog.pages.dates.entries import Dated
from litlog.pages.layouts.evidence import ENOUGH, Weighed, of_place, weigh
from litlog.pages.layouts.field_records import field_records
from litlog.pages.layouts.facts import with_facts
from litlog.pages.layouts.induce import Induced, Read, induce
from litlog.pages.layouts.heading_links import heading_records
from litlog.pages.layouts.line import Line, line_of, opens_with_label
from litlog.pages.layouts.page_records import page_record
from litlog.pages.layouts.record import Record
from litlog.pages.layouts.references import venue_of
from litlog.pages.layouts.tables import table_records
from litlog.pages.pieces.names import likeness, names_in
from litlog.pages.pieces.titles import title_likeness
from litlog.pages.structure.groups import Group, find_groups
from litlog.pages.structure.outline import above, label_of, name_of_file
from litlog.pages.text.block_text import words_start
from litlog.pages.text.link_scanner import Seen, find_links
from litlog.pages.words.lists import kind_of_list

_WITH_PEOPLE, _TITLE_ALONE = 0.45, 0.7
_MOST_WORDS = 22
_NAME = 0.8
_MOST_NAMED = 0.7
_PROSE = 3.4
"""The weight from which paragraphs list works."""


@dataclass(slots=True)
class ListReader:
    """A reader of a page's groups; `named` are the blocks that name a work, by a link or as a record."""

    page: Page
    dated: Dated
    starts: Sequence[int]
    defined: Mapping[str, str]
    named: set[int]
    records: list[Record] = field(default_factory=list)
    taken: set[int] = field(default_factory=set)
    notes: list[tuple[int, int]] = field(default_factory=list)
    parents: set[int | None] = field(default_factory=set)

    def read(self) -> list[Record]:
        """Return the records of fields, and those of all groups of lines that are none."""
        whole = page_record(self.page)
        self.records = [*([whole] if whole else []), *field_records(self.page), *heading_records(self.page.blocks, self.defined)]
        self.taken = {number for one in self.records for number in (one.block, *one.blocks)}
        self.named |= {one.block for one in self.records}
        self.notes = [(one.block, one.ends) for one in self.records if one.ends > one.block]
        self.parents = {block.parent for block in self.page.blocks if block.kind == "item"}
        for group in find_groups(self.page.blocks):
            if group.form == "rows":
                self._take_table(group)
            elif group.form in ("items", "paragraphs") and not self._is_on_a_work(group):
                self._take(group)
        return self.records

    def _is_on_a_work(self, group: Group) -> bool:
        """Return whether a group stands under an item that names a work: its members are notes on it."""
        blocks = self.page.blocks
        if any(start < group.members[0] <= end for start, end in self.notes):
            return True
        over = [group.parent, *above(blocks, group.parent)] if group.parent is not None else []
        works = [number for number in over if number in self.named and blocks[number].kind == "item"]
        return bool(works) and not self._is_series(group, works[0])

    def _is_series(self, group: Group, work: int) -> bool:
        """Return whether the lines below a work name its volumes: each begins with its title."""
        title = next((one.work.title for one in self.records if one.block == work), "")
        return bool(title) and all(label_of(self.page.blocks[number]).startswith(title) for number in group.members)

    def _take_table(self, group: Group) -> None:
        headings = [label_of(self.page.blocks[one]) for one in self._above(group)]
        found = list(table_records(self.page, group, of_place(headings, self._names()), self._kind(headings)))
        self.records += found
        self.named |= {one.block for one in found}

    def _names(self) -> tuple[str, ...]:
        """Return the page's title; without front matter also the name of its file, and that alone under several titles."""
        titles = sum(block.kind == "heading" and block.level == 1 for block in self.page.blocks)
        if self.page.blocks[0].kind == "front matter" and self.page.title:
            return (self.page.title,)
        return (self.page.title, name_of_file(self.page)) if titles == 1 else (name_of_file(self.page),)

    def _take(self, group: Group) -> None:
        free = [number for number in group.members if number not in self.taken and not self._is_author_of_list(number)]
        lines = [line for number in free if (line := self._line(number)).pieces and not opens_with_label(line)]
        induced = induce(lines)
        if induced is None:
            return
        headings = [*self._intro(group), *(label_of(self.page.blocks[one]) for one in self._above(group))]
        weighed = weigh(induced, headings, self._names(), tasks=self._tasks(group))
        kind = self._kind(headings)
        author = self._author(group)
        for read in induced.reads:
            record = self._record(group, induced, read, weighed, kind, author)
            if record:
                self.records.append(record)
                if record.sure:
                    self.named.add(record.block)

    def _intro(self, group: Group) -> list[str]:
        """Return the line that announces a list, as "My favourites:" does; [] if none stands right before it."""
        blocks, at = self.page.blocks, group.members[0] - 1
        while at >= 0 and blocks[at].kind == "blank":
            at -= 1
        if group.form != "items" or at < 0 or blocks[at].kind != "paragraph":
            return []
        text = blocks[at].raw.strip()
        bold = text.startswith("**") and text.endswith(("**", "**:"))
        return [label_of(blocks[at]) + ":"] if text.rstrip("*_ ").endswith((":", "：")) or bold else []

    def _line(self, number: int) -> Line:
        block = self.page.blocks[number]
        links: Sequence[Seen] = find_links(block.raw, self.defined)
        return line_of(number, block, self.starts[number], links)

    def _above(self, group: Group) -> Iterator[int]:
        if group.parent is not None:
            yield group.parent
            yield from above(self.page.blocks, group.parent)

    def _tasks(self, group: Group) -> float:
        tasks = sum(bool(words_start(self.page.blocks[number]).task) for number in group.members)
        return tasks / len(group.members)

    def _kind(self, headings: Sequence[str]) -> Kind | None:
        return next(filter(None, map(kind_of_list, (*headings, self.page.title))), None)

    def _is_author_of_list(self, number: int) -> bool:
        """Return whether an item is only a name, with a list below it or beside one: titles under their author."""
        if likeness(label_of(self.page.blocks[number])) < _NAME:
            return False
        beside = (other for other in self.parents if other is not None and self._are_siblings(number, other))
        return number in self.parents or any(likeness(label_of(self.page.blocks[one])) >= _NAME for one in beside)

    def _author(self, group: Group) -> str:
        """Return the names in the item above the group: titles listed under their author."""
        if group.parent is None or self.page.blocks[group.parent].kind != "item":
            return ""
        beside = [number for number in self.parents if number is not None and self._are_siblings(number, group.parent)]
        named = sum(likeness(label_of(self.page.blocks[number])) >= _NAME for number in beside)
        label = label_of(self.page.blocks[group.parent])
        return label if likeness(label) >= _NAME and named >= _MOST_NAMED * len(beside) else ""

    def _are_siblings(self, number: int, other: int) -> bool:
        one, two = self.page.blocks[number], self.page.blocks[other]
        return one.kind == two.kind and one.parent == two.parent

    def _record(
        self, group: Group, induced: Induced, read: Read, weighed: Weighed, kind: Kind | None, author: str
    ) -> Record | None:
        chosen, line = read.chosen, read.line
        people, others = names_in(chosen.names or author) if chosen.names or author else ((), False)
        year = read.reference.year if read.reference else None
        work = Work(
            kind=kind,
            title=chosen.title,
            contributors=people,
            and_others=others,
            issued=PartialDate(year, printed=str(year)) if year else None,
            container=venue_of(read.reference.rest) if read.reference else "",
        )
        work = with_facts(work, line, chosen)
        reasons = (f"layout: {induced.layout}", f"read as: {chosen.layout}", *weighed.reasons)
        sure = self._is_sure(group, read, weighed, bool(people))
        certain = chosen.layout in ("citation, title", "in link")
        return Record(line.block, chosen.start, chosen.end, work, chosen.layout, reasons, sure, certain=certain)

    def _is_sure(self, group: Group, read: Read, weighed: Weighed, peopled: bool) -> bool:
        """Return whether a line without a link names a work."""
        chosen, block = read.chosen, self.page.blocks[read.line.block]
        entry = self.dated.of[read.line.block]
        likely = title_likeness(chosen.title)
        if group.form == "paragraphs" and weighed.weight < _PROSE:
            return False
        if entry is not None and group.form == "items":
            return read.line.opened and likely >= 0.7 and "title" != chosen.layout or (peopled and weighed.weight >= ENOUGH)
        if weighed.weight < ENOUGH:
            return False
        if chosen.names:
            return chosen.score >= _WITH_PEOPLE
        short = len(block.raw.split()) <= _MOST_WORDS + len(chosen.title.split())
        return group.form == "items" and likely >= _TITLE_ALONE and short


def with_kind(record: Record) -> Work:
    """Return the work of a record with a kind: where nothing tells, a venue or an arXiv id makes a paper, else a book."""
    if record.work.kind:
        return record.work
    papers = record.work.identifier("arxiv") or (record.work.container and record.layout == "reference")
    return replace(record.work, kind=Kind.PAPER if papers else Kind.BOOK)


__all__ = ["ListReader", "with_kind"]
