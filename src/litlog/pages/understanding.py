"""Page meaning: entries, works, mentions, notes, statuses and relations, as an index over the blocks of a page."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache

from litlog.model.dates import PartialDate
from litlog.model.page_marks import PageRating, PageStatus, PageTag
from litlog.model.pages import Annotation, Meaning, Mention, Page, PageAnchor, PageNote
from litlog.model.reading import Anchor
from litlog.model.work import Work
from litlog.pages.dates.entries import Dated, find_entries
from litlog.pages.dates.undated_works import with_undated
from litlog.pages.layouts.verdict import Verdict
from litlog.pages.notes.anchors import places_in
from litlog.pages.notes.contents import ContentsLine, find_contents
from litlog.pages.notes.fields import is_field, with_field
from litlog.pages.notes.marks import find_marks
from litlog.pages.notes.notes import NoteTaker, citations
from litlog.pages.notes.relations import find_relations
from litlog.pages.notes.remarks import find_remarks, with_remark
from litlog.pages.notes.sections import Section, find_sections, with_records
from litlog.pages.notes.statuses import StatusReader
from litlog.pages.pieces.anchor_text import read_anchor
from litlog.pages.pieces.people_text import people_in
from litlog.pages.reading import as_read, heading_text
from litlog.pages.text.block_text import words_of
from litlog.pages.works.page_sightings import read_sightings
from litlog.pages.works.reasons import told
from litlog.pages.works.same_work import Tie, join
from litlog.pages.works.sightings import Sighting

_SPOKEN = ("heading", "item", "paragraph", "quote", "table", "html")


def understand(page: Page, *, base_urls: Sequence[str] = ()) -> Meaning:
    """Return the meaning of a page; `base_urls` are the addresses at which the library's own pages are published."""
    return _understood(as_read(page), tuple(base_urls))


@lru_cache(maxsize=2)  # an entry put on a page is looked at as a change of it, and then taken in
def _understood(page: Page, base_urls: Sequence[str]) -> Meaning:
    dated = find_entries(page)
    sightings, _ = read_sightings(page, dated, base_urls)
    works = {one.mention.block for one in sightings if one.mention.target == "work"}
    further = with_undated(page, dated, works)
    if further is not dated:
        sightings = [
            replace(one, mention=replace(one.mention, entry=further.of[one.mention.block])) for one in sightings
        ]
        dated = further
    joined = join(sightings)
    return _Understanding(page, dated, sightings, joined.names, joined.works, joined.ties).meaning()


def verdicts(page: Page, *, base_urls: Sequence[str] = ()) -> Mapping[int, Verdict]:
    """Return the verdict on each block that stands in a list or a run of paragraphs: how it is read, and why."""
    dated = find_entries(page)
    return read_sightings(page, dated, base_urls)[1].verdicts


def _with_heading(work: Work, page: Page, section: Section) -> Work:
    """Return the work with what the heading of its section says, or for a whole page the page's title."""
    block = page.blocks[section.start]
    if block.kind != "heading":
        return work if work.title else replace(work, title=page.title)
    cited = read_anchor(heading_text(block.raw))
    if cited.kind != "citation":
        return work
    people, others = people_in(cited.people)
    issued = PartialDate(cited.year, printed=str(cited.year)) if cited.year else work.issued
    return replace(work, title=cited.title, contributors=people, and_others=others, issued=issued)


@dataclass(slots=True)
class _Understanding:
    """A builder of the meaning; `works` grows by what fields, contents and remarks say of them."""

    page: Page
    dated: Dated
    sightings: Sequence[Sighting]
    names: Mapping[int, str]
    works: dict[str, Work]
    ties: Mapping[int, Tie]
    notes: list[PageNote] = field(default_factory=list)
    contents: list[ContentsLine] = field(default_factory=list)

    def meaning(self) -> Meaning:
        """Return the complete meaning."""
        mentions = self._mentions()
        found = find_sections(self.page, self.sightings, self.dated)
        sections = [
            one
            for one in with_records(found, self.sightings, self.page.blocks, self.dated)
            if one.sighting in self.names
        ]
        cited = citations(mentions)
        for section in sections:
            self._take_section(section, cited)
        self._take_remarks()
        annotations = tuple(
            Annotation(one.start, one.end, self.names[one.sighting]) for one in sections if not one.record
        )
        entries = self.dated.entries
        marks = find_marks(self.page, entries, mentions, annotations)
        return Meaning(
            works=self.works,
            entries=entries,
            mentions=mentions,
            notes=tuple(self.notes),
            annotations=annotations,
            anchors=tuple(self._anchors(annotations)),
            relations=find_relations(self.page.blocks, self.sightings, self.names, self.notes),
            statuses=tuple(self._statuses(mentions, annotations)),
            tags=tuple(dict.fromkeys((*self._told_tags(), *marks.tags))),
            ratings=tuple(dict.fromkeys((*self._told_ratings(), *marks.ratings))),
        )

    def _statuses(self, mentions: Sequence[Mention], annotations: Sequence[Annotation]) -> Iterator[PageStatus]:
        """Return the statuses that fields tell, and those of words and signs in blocks where no field does."""
        fields = [
            PageStatus(self.names[number], one.told.status, one.told.day, one.mention.block)
            for number, one in self._told()
            if one.told and one.told.status
        ]
        stated = {(one.work, one.block) for one in fields}
        listed = {
            self.names[number] for number, one in enumerate(self.sightings) if one.listed and number in self.names
        }
        read = StatusReader(self.page, self.dated.entries, mentions, annotations, listed).read()
        yield from fields
        yield from (one for one in read if (one.work, one.block) not in stated)

    def _told(self) -> Iterator[tuple[int, Sighting]]:
        return ((number, one) for number, one in enumerate(self.sightings) if one.told and number in self.names)

    def _told_ratings(self) -> Iterator[PageRating]:
        for number, one in self._told():
            if one.told and one.told.rating:
                yield PageRating(self.names[number], one.told.rating, one.mention.block)

    def _told_tags(self) -> Iterator[PageTag]:
        for number, one in self._told():
            yield from (
                PageTag(self.names[number], tag, one.mention.block) for tag in (one.told.tags if one.told else ())
            )

    def _mentions(self) -> tuple[Mention, ...]:
        found = []
        for number, one in enumerate(self.sightings):
            name = self.names.get(number, "")
            target = "work" if name else one.mention.target
            tie = self.ties.get(number)
            joined = (told(tie, self.sightings[tie.other].mention, self.page.blocks),) if tie else ()
            found.append(replace(one.mention, work=name, target=target, why=(*one.mention.why, *joined)))
        return tuple(sorted(found, key=lambda one: (one.block, one.start)))

    def _take_section(self, section: Section, cited: Mapping[int, Sequence[str]]) -> None:
        """Add the contents, fields and notes of a section on a work."""
        name = self.names[section.sighting]
        numbers = range(section.start, section.end + 1)
        lines = find_contents(self.page.blocks, section.start, section.end)
        self.contents += lines
        self.works[name] = _with_heading(self.works[name], self.page, section)
        fields = [number for number in numbers if self._is_field(number)]
        for number in fields:
            self.works[name] = with_field(self.works[name], words_of(self.page.blocks[number]))
        if section.record:
            return
        if lines:
            self.works[name] = replace(self.works[name], contents=tuple(line.item for line in lines))
        skipped = {line.block for line in lines} | set(fields) | {self.sightings[section.sighting].mention.block}
        skipped |= {self.page.blocks[line.block].parent or line.block for line in lines[:1]}
        skipped |= {entry.block for entry in self.dated.entries if name in cited.get(entry.block, ())}  # it was met
        taker = NoteTaker(self.page.blocks, name, cited, skipped, first=len(self.notes))
        self.notes += taker.take(numbers)

    def _is_field(self, number: int) -> bool:
        block = self.page.blocks[number]
        return block.kind in ("item", "paragraph") and is_field(words_of(block))

    def _take_remarks(self) -> None:
        remarks = find_remarks(self.page.blocks, self.sightings, self.names, self.notes)
        for remark in remarks:
            self.works[remark.work] = with_remark(self.works[remark.work], remark.text)
        self.notes += remarks

    def _anchors(self, annotations: Sequence[Annotation]) -> Iterator[PageAnchor]:
        """Return the places that blocks refer to, each with the work of its section."""
        listed = {line.block: line.item for line in self.contents}
        owner = {number: one.work for one in annotations for number in range(one.block, one.end + 1)}
        for number, block in enumerate(self.page.blocks):
            if block.kind not in _SPOKEN:
                continue
            places = list(places_in(block))
            item = listed.get(number)
            if item and item.page and not places:
                yield PageAnchor(number, Anchor("page", item.page), owner.get(number, ""))
            yield from (PageAnchor(number, place, owner.get(number, "")) for place in places)
