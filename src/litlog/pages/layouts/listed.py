"""Records in groups of lines: items of lists and paragraphs in a run."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from litlog.model.dates import PartialDate
from litlog.model.pages import Page
from litlog.model.work import Kind, Work
from litlog.pages.dates.entries import Dated
from litlog.pages.layouts.evidence import ENOUGH, Weighed, of_place, weigh
from litlog.pages.layouts.facts import with_facts
from litlog.pages.layouts.field_records import fields_and_links
from litlog.pages.layouts.heading_links import heading_records, last_below
from litlog.pages.layouts.induce import Read, induce
from litlog.pages.layouts.line import Line, line_of, opens_with_label, titles_address
from litlog.pages.layouts.list_authors import author_above, authors_of_lists, is_name
from litlog.pages.layouts.page_context import intro_of, kind_under, names_of_page, share_of_tasks, titles_among
from litlog.pages.layouts.page_records import page_record
from litlog.pages.layouts.record import Record
from litlog.pages.layouts.references import read_reference, venue_of
from litlog.pages.layouts.tables import table_records
from litlog.pages.layouts.verdict import Verdict, reasons_of, why_not
from litlog.pages.pieces.names import names_in
from litlog.pages.pieces.titles import title_likeness
from litlog.pages.structure.groups import Group, find_groups
from litlog.pages.structure.outline import above, label_of
from litlog.pages.text.link_scanner import Seen, find_links

_WITH_PEOPLE, _TITLE_ALONE = 0.45, 0.7
_MOST_WORDS = 22
_NAME = 0.8
_TELLING = 1.5
"""The weight from which a layout adds to what the words around a link say."""
_PROSE = 3.4
"""The weight from which paragraphs list works."""


@dataclass(slots=True)
class ListReader:
    """A reader of a page's groups; `named` are the blocks that name a work, by a link or as a record.

    `titled` are those in which a link's text is a title, `labels` the texts of links that the page repeats.
    """

    page: Page
    dated: Dated
    starts: Sequence[int]
    defined: Mapping[str, str]
    named: set[int]
    titled: Collection[int] = ()
    labels: Collection[str] = ()
    records: list[Record] = field(default_factory=list)
    taken: set[int] = field(default_factory=set)
    notes: set[int] = field(default_factory=set)
    names: tuple[str, ...] = ()
    authors: dict[int | None, set[int]] = field(default_factory=dict)
    holders: set[int | None] = field(default_factory=set)
    verdicts: dict[int, Verdict] = field(default_factory=dict)

    def read(self) -> list[Record]:
        """Return the records of fields, and those of all groups of lines that are none."""
        whole = page_record(self.page)
        fields, linked = fields_and_links(self.page, self.titled)
        self.records = [*([whole] if whole else []), *fields, *self._titled_by_headings()]
        self.taken = {number for one in self.records for number in (one.block, *one.blocks)}
        self.named |= {one.block for one in self.records}
        self.names = names_of_page(self.page)
        self.notes = {n for one in (*self.records, *linked) for n in range(one.block + 1, one.ends + 1)}
        self.authors = authors_of_lists(self.page.blocks)
        self.holders = {
            self.page.blocks[number].parent for number in self.named if self.page.blocks[number].kind == "item"
        }
        for group in find_groups(self.page.blocks):
            if group.form == "rows":
                self._take_table(group)
            elif group.form == "headings":
                self._take_headings(group)
            elif group.form in ("items", "paragraphs") and not self._is_on_a_work(group):
                self._take(titles_among(self.page, group))
        return self.records

    def _titled_by_headings(self) -> Iterator[Record]:
        """Return the records whose title is a heading, with the kind that the headings above tell of."""
        blocks = self.page.blocks
        for one in heading_records(blocks, self.defined, self.labels):
            kind = kind_under(self.page, [label_of(blocks[number]) for number in above(blocks, one.heading)])
            yield replace(one, work=replace(one.work, kind=kind))

    def _is_on_a_work(self, group: Group) -> bool:
        """Return whether a group stands under an item that names a work: its members are notes on it."""
        blocks = self.page.blocks
        over = () if group.parent is None else (group.parent, *above(blocks, group.parent))
        works = [number for number in over if number in self.named and blocks[number].kind == "item"]
        return group.members[0] in self.notes or (bool(works) and not self._is_series(group, works[0]))

    def _is_series(self, group: Group, work: int) -> bool:
        """Return whether the lines below a work name its volumes: each begins with its title."""
        title = next((one.work.title for one in self.records if one.block == work), "")
        return bool(title) and all(label_of(self.page.blocks[number]).startswith(title) for number in group.members)

    def _take_table(self, group: Group) -> None:
        headings = [label_of(self.page.blocks[one]) for one in self._above(group)]
        found = list(table_records(self.page, group, of_place(headings, self.names), kind_under(self.page, headings)))
        self.records += found
        self.named |= {one.block for one in found}

    def _take_headings(self, group: Group) -> None:
        """Take headings that are references: "## Lund, Ada. _Weir Songs_. Reed Press, 1993."."""
        lines = [line for number in group.members if (line := self._line(number)).pieces]
        found = [(line, reference) for line in lines if (reference := read_reference(line)) and reference.year]
        if not found or len(found) < 0.5 * len(lines):
            return
        kind = kind_under(self.page, [label_of(self.page.blocks[one]) for one in self._above(group)])
        for line, reference in found:
            read = Read(line, reference.read, reference)
            record = self._record(group, "reference", read, Weighed(((ENOUGH, "headings are references"),)), kind, "")
            ends = last_below(self.page.blocks, line.block)
            self.records.append(replace(record, sure=True, ends=ends))
            self.named.add(line.block)

    def _take(self, group: Group) -> None:
        free = [number for number in group.members if number not in self.taken and not self._is_author_of_list(number)]
        lines = [line for number in free if (line := self._line(number)).pieces and not opens_with_label(line)]
        induced = induce(lines)
        if induced is None:
            return
        headings = [*intro_of(self.page, group), *(label_of(self.page.blocks[one]) for one in self._above(group))]
        weighed = weigh(induced, headings, self.names, tasks=share_of_tasks(self.page, group))
        kind = kind_under(self.page, headings)
        author = author_above(self.page.blocks, group.parent, self.authors)
        for read in induced.reads:
            record = self._record(group, induced.layout, read, weighed, kind, author)
            alone = titles_address(read.line, read.chosen.title)
            record = replace(record, certain=True, linked=True) if alone else record
            if record.sure or record.certain or (weighed.weight >= _TELLING and self.dated.of[record.block] is None):
                self.records.append(record)
            if record.sure:
                self.named.add(record.block)
            self._judge(group, induced.layout, read, weighed, sure=record.sure)

    def _judge(self, group: Group, layout: str, read: Read, weighed: Weighed, *, sure: bool) -> None:
        """Keep how a line was read, and what kept it from being a work."""
        least = _PROSE if group.form == "paragraphs" else ENOUGH
        because = "" if sure else why_not(read, weighed, group.form, least)
        chosen = read.chosen
        verdict = Verdict(layout, chosen.layout, chosen.title, chosen.names, weighed, because)
        self.verdicts[read.line.block] = verdict

    def _line(self, number: int) -> Line:
        block = self.page.blocks[number]
        links: Sequence[Seen] = find_links(block.raw, self.defined)
        return line_of(number, block, self.starts[number], links, self.labels)

    def _above(self, group: Group) -> Iterator[int]:
        yield from () if group.parent is None else (group.parent, *above(self.page.blocks, group.parent))

    def _is_author_of_list(self, number: int) -> bool:
        """Return whether an item is only a name, with a list below it or beside one: titles under their author."""
        return bool(self.authors.get(self.page.blocks[number].parent)) and is_name(self.page.blocks, number)

    def _record(
        self, group: Group, layout: str, read: Read, weighed: Weighed, kind: Kind | None, author: str
    ) -> Record:
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
        reasons = reasons_of(layout, read, work, weighed, author)
        placed = any(reason.startswith(("heading", "page")) for reason in weighed.reasons) and weighed.weight > 0
        sure = self._is_sure(group, read, weighed, peopled=bool(people))
        certain = chosen.layout in ("citation, title", "in link")
        return Record(
            line.block, chosen.start, chosen.end, work, chosen.layout, reasons, sure, certain=certain, placed=placed
        )

    def _is_sure(self, group: Group, read: Read, weighed: Weighed, *, peopled: bool) -> bool:
        """Return whether a line without a link names a work."""
        chosen, block = read.chosen, self.page.blocks[read.line.block]
        entry = self.dated.of[read.line.block]
        likely = title_likeness(chosen.title)
        if group.form == "paragraphs" and weighed.weight < _PROSE:
            return False
        if entry is not None and group.form == "items" and (peopled or weighed.weight < _PROSE):
            return peopled and likely >= _TITLE_ALONE and (read.line.opened or weighed.weight >= ENOUGH)
        if weighed.weight < ENOUGH:
            return False
        if chosen.names:
            return chosen.score >= _WITH_PEOPLE
        if read.line.block in self.holders:  # items below it name works by links: it is their label
            return False
        short = len(block.raw.split()) <= _MOST_WORDS + len(chosen.title.split())
        return group.form == "items" and likely >= _TITLE_ALONE and short
