"""Records of fields: front matter, a heading or an item with fields below it, a paragraph of fields."""

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from itertools import takewhile

from litlog.model.pages import Block, Page
from litlog.model.work import Kind, Work
from litlog.pages.layouts.field_lines import FieldLine, fields_of_block, names_of
from litlog.pages.layouts.field_values import Told, with_value
from litlog.pages.layouts.record import Record
from litlog.pages.layouts.record_titles import title_of_fields
from litlog.pages.pieces.anchor_text import read_anchor
from litlog.pages.pieces.titles import title_likeness
from litlog.pages.structure.outline import above, label_of
from litlog.pages.words.lists import kind_of_list, tells_of_others

_TELLING = frozenset(("author", "identifier", "venue", "publisher", "translator", "editor"))
_DATING = frozenset(("year", "rating", "day", "pages"))
_LINK_ALONE = re.compile(r"\s*[-*+]\s+\[(?P<label>[^\[\]\n]{1,60})\]\([^()\s]*\)\s*")
_BESIDE = 6
"""Blocks behind the fields in which their title may stand as a link."""
_MOST = 12
"""Fields of one record."""


def field_records(page: Page) -> list[Record]:
    """Return the works that fields in the text of a page describe."""
    blocks = page.blocks
    found = [fields_of_block(number, block) for number, block in enumerate(blocks)]
    records = []
    for run in _runs(blocks, found):
        for one in _parted(run):
            record = _record(page, one)
            if record:
                records.append(record)
    return records


def fields_and_links(page: Page, titled: Collection[int]) -> tuple[list[Record], list[Record]]:
    """Return the records of fields, and those of which a link beside the fields is the work.

    `titled` are the blocks in which a link's text is a title.
    """
    found = field_records(page)
    linked = [one for one in found if _has_other_title(page.blocks, one, titled)]
    alone = len(found) == 1  # a list of books is no page of notes
    return [replace(one, noted=alone) for one in found if one not in linked], linked


def _has_other_title(blocks: Sequence[Block], record: Record, titled: Collection[int]) -> bool:
    """Return whether a link beside the fields is their title, and not the heading above them."""
    if blocks[record.block].kind != "heading" or record.work.identifiers:
        return False  # a work with a DOI among its fields is no other that is linked below
    last = min(record.blocks[-1] + _BESIDE, len(blocks))
    below = takewhile(lambda number: blocks[number].kind != "heading", range(record.block + 1, last))
    return any(number in titled for number in below if number not in record.blocks)


def _runs(blocks: Sequence[Block], found: Sequence[list[FieldLine]]) -> Iterator[list[FieldLine]]:
    """Return runs of fields in blocks one after another, with nothing but blanks between them, under one parent."""
    run: list[FieldLine] = []
    for number, block in enumerate(blocks):
        if block.kind == "blank":
            continue
        fields = found[number]
        if run and (not fields or _begins(block, fields) or block.parent != blocks[run[-1].block].parent):
            yield run
            run = []
        run += fields
    if run:
        yield run


def _begins(block: Block, fields: Sequence[FieldLine]) -> bool:
    """Return whether a block begins with a line that is no field: the title of what follows."""
    return "\n" in block.raw[: fields[0].start].strip("\n") and bool(
        block.raw[: fields[0].start].split("\n")[0].strip()
    )


def _parted(run: Sequence[FieldLine]) -> Iterator[list[FieldLine]]:
    """Return the records of a run: a field that is there already begins the next."""
    now: list[FieldLine] = []
    for line in run:
        names = names_of(now)
        again = line.name == "author" and "author" in names and "title" not in names
        if now and (line.name == "title" or again):
            if line.name == "title" and "title" not in names and not _TELLING & names:
                now.append(line)
                continue
            yield now
            now = []
        now.append(line)
    if now:
        yield now[:_MOST]


def _record(page: Page, lines: Sequence[FieldLine]) -> Record | None:
    names = names_of(lines)
    titled = title_of_fields(page.blocks, lines)
    generic = any(line.generic and line.name == "title" for line in lines)
    if (
        titled is None
        or (generic and not names & (_TELLING | {"presenter", "year"}))
        or not (names & _TELLING or ("title" in names and names & (_DATING | {"link"})) or len(names & _DATING) > 1)
    ):
        return None
    if title_likeness(titled.text) < 0.5 or (tells_of_others(titled.text) and len(titled.text.split()) < 3):
        return None
    told = Told(Work(title=titled.text))
    for line in lines:
        told = with_value(told, line.name, line.value) if line.name != "title" else told
    kind = told.work.kind or next(filter(None, map(kind_of_list, _labels(page, titled.block))), None)
    work = replace(told.work, kind=kind or _kind(names, told.work))
    return Record(
        titled.block,
        titled.start,
        titled.end,
        work,
        "record of fields",
        ("layout: record of fields", f"fields: {', '.join(sorted(names))}"),
        sure=True,
        blocks=(*dict.fromkeys(line.block for line in lines), *_links_behind(page.blocks, lines[-1].block)),
        ends=_end(page.blocks, titled.block),
        rating=told.rating,
        status=told.status,
        day=told.day,
        tags=told.tags,
        link=next(((line.block, line.start, line.end) for line in _addressed(lines)), None),
    )


def _links_behind(blocks: Sequence[Block], last: int) -> Iterator[int]:
    """Return the items behind the fields that are labels of links and no more: "* [about](…)"."""
    for number in range(last + 1, len(blocks)):
        found = _LINK_ALONE.fullmatch(blocks[number].raw)
        if not found or blocks[number].parent != blocks[last].parent or read_anchor(found["label"]).kind != "label":
            return
        yield number


def _addressed(lines: Sequence[FieldLine]) -> Iterator[FieldLine]:
    """Return the fields that may have the address: that for the link before one for a DOI."""
    for name in ("link", "identifier"):
        yield from (line for line in lines if line.name == name and "/" in line.value)


def _kind(names: Collection[str], work: Work) -> Kind:
    paper = work.identifier("doi") or work.identifier("arxiv") or "venue" in names
    return Kind.PAPER if paper else Kind.BOOK


def _labels(page: Page, number: int) -> Iterator[str]:
    for one in above(page.blocks, number):
        yield label_of(page.blocks[one])
    yield page.title


def _end(blocks: Sequence[Block], number: int) -> int:
    """Return the last block below a heading, and for a paragraph the last before the next heading; -1 for an item."""
    if blocks[number].kind == "item":
        return -1
    level = blocks[number].level or 6
    for later in range(number + 1, len(blocks)):
        if blocks[later].kind == "heading" and blocks[later].level <= level:
            return later - 1
    return len(blocks) - 1
