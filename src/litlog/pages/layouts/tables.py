"""Records in tables: each column is the field that its header names, or else that its cells look like."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from litlog.model.pages import Block, Page
from litlog.model.reading import Status
from litlog.model.work import Kind, Work
from litlog.pages.layouts.field_values import Told, with_value
from litlog.pages.layouts.record import Record
from litlog.pages.pieces.cut import inner
from litlog.pages.pieces.names import likeness, names_in
from litlog.pages.pieces.titles import title_likeness
from litlog.pages.structure.groups import Group
from litlog.pages.structure.tables import Cell, cells_of
from litlog.pages.text.link_scanner import links_as_texts
from litlog.pages.words.credits import SURE_BY
from litlog.pages.words.fields import FieldName, field_of, tells_of_end

_BREAK = re.compile(r"<br\s*/?>", re.IGNORECASE)
_TAG = re.compile(r"</?[a-z][^<>]*>", re.IGNORECASE)
_NUMBER = re.compile(r"^\s*(?:\*\*)?\d{1,4}[.)、]\s*")
_READING = frozenset(
    (
        "author",
        "year",
        "rating",
        "day",
        "started",
        "status",
        "venue",
        "identifier",
        "publisher",
        "presenter",
        "pages",
        "kind",
    )
)
_SAMPLE = 30
"""Rows by which a column without a telling header is judged."""


def header_of(blocks: Sequence[Block], group: Group) -> list[FieldName | None]:
    """Return the field of each column by the words of the header; the first column of a field counts."""
    names = [field_of(shown(cell.text)) for cell in cells_of(blocks[group.members[0]].raw)]
    seen: set[FieldName] = set()
    found: list[FieldName | None] = []
    for name in names:
        found.append(None if name in seen else name)
        if name:
            seen.add(name)
    if "venue" in found and "year" not in found:  # of papers the day in a table is when they came out
        found = ["year" if name == "day" else name for name in found]
    return found


def shown(cell: str) -> str:
    """Return what a reader sees of a cell, up to the first line break: no tags, marks, or addresses of links."""
    text = links_as_texts(_BREAK.split(cell)[0]).replace("&nbsp;", " ").replace("\\\\|", "|").replace("\\|", "|")
    return inner(_TAG.sub("", text))


def table_records(page: Page, group: Group, evidence: float, kind: Kind | None) -> Iterator[Record]:
    """Return the works in the rows of a table; `evidence` is the weight of what the page and its headings say."""
    blocks = page.blocks
    rows = [(number, cells_of(blocks[number].raw)) for number in group.members[2:]]
    columns = with_content(header_of(blocks, group), [cells for _, cells in rows[:_SAMPLE]])
    told = {name for name in columns if name}
    if "title" not in told and len(rows) == 1 and "author" in told and told & {"year", "venue"}:
        yield from _titled_above(blocks, group, rows[0], columns, kind)
        return
    if "title" not in told or not (told & _READING or evidence >= 1.5):
        return
    ends = any(tells_of_end(shown(cell.text)) for cell in cells_of(blocks[group.members[0]].raw))
    reasons = ("layout: table", "columns: " + ", ".join(name or "–" for name in columns))
    for number, cells in rows:
        record = _record(number, cells, columns, kind, reasons)
        if record:
            yield replace(record, status=record.status or _state(cells, columns, ends=ends))


def _state(cells: Sequence[Cell], columns: Sequence[FieldName | None], *, ends: bool) -> Status | None:
    """Return read for a row with a day at which the reading ended, reading for one with a beginning only."""
    days = {
        name: any(map(str.isdigit, cell.text))
        for cell, name in zip(cells, columns, strict=False)
        if name in ("day", "started")
    }
    if ends and days.get("day"):
        return Status.READ
    return Status.READING if days.get("started") and "day" in days and not days["day"] else None


def with_content(columns: list[FieldName | None], rows: Sequence[Sequence[Cell]]) -> list[FieldName | None]:
    """Return the columns with that of the titles, where no header names it: linked or titled cells beside others."""
    if "title" in columns or not rows or not ({name for name in columns if name} & _READING):
        return columns
    scores = {place: _titles(place, rows) for place, name in enumerate(columns) if name in (None, "link")}
    best = max(scores, key=lambda place: scores[place], default=None)
    if best is None or scores[best] < 0.6:
        return columns
    return ["title" if place == best else name for place, name in enumerate(columns)]


def _titles(place: int, rows: Sequence[Sequence[Cell]]) -> float:
    """Return how much the cells of a column look like titles: distinct, of some words, perhaps linked."""
    texts = [cells[place].text for cells in rows if place < len(cells) and cells[place].text]
    if not texts:
        return 0.0
    words = [shown(text) for text in texts]
    distinct = len(set(words)) / len(words)
    linked = sum("](" in text or "][" in text for text in texts) / len(texts)
    likely = sum(
        title_likeness(text) * (1.0 if len(text.split()) > 1 or len(text) > 6 else 0.4) for text in words
    ) / len(words)
    people = sum(likeness(text) >= 0.8 for text in words) / len(words)
    return distinct * likely * (0.6 + 0.4 * linked) * (1.0 - 0.5 * people)


def _record(
    number: int, cells: Sequence[Cell], columns: Sequence[FieldName | None], kind: Kind | None, reasons: tuple[str, ...]
) -> Record | None:
    told, title = Told(Work(kind=kind)), None
    for cell, name in zip(cells, columns, strict=False):
        if name == "title" and title is None and cell.text:
            title = cell
        elif name and name not in ("number", "note", "link", "presenter", "title", "rating"):  # columns have a scale
            told = with_value(told, name, shown(cell.text) if name != "identifier" else cell.text)
    if title is None:
        return None
    text = _NUMBER.sub("", shown(title.text)) if len(shown(title.text)) > 6 else shown(title.text)
    work = _with_names(replace(told.work, title=text))
    if not text or text in "-–—":
        return None
    return Record(
        number, title.start, title.end, work, "table", reasons,
        sure=title_likeness(text) > 0.2 or text.isdigit() or "/" in text,
        rating=told.rating, status=told.status, day=told.day, tags=told.tags, certain=True,
    )  # fmt: skip


def _titled_above(
    blocks: Sequence[Block],
    group: Group,
    row: tuple[int, list[Cell]],
    columns: Sequence[FieldName | None],
    kind: Kind | None,
) -> Iterator[Record]:
    """Return the work of a table of one row, whose title is the first line above it since the last rule or heading."""
    first = group.members[0]
    while first > 0 and blocks[first - 1].kind in ("paragraph", "blank"):
        first -= 1
    titles = [number for number in range(first, group.members[0]) if blocks[number].kind == "paragraph"]
    told = Told(Work(kind=kind))
    for cell, name in zip(row[1], columns, strict=False):
        if name and name not in ("number", "note", "link", "presenter", "title"):
            told = with_value(told, name, shown(cell.text))
    if titles and told.work.contributors:
        raw = blocks[titles[0]].raw
        lead = _NUMBER.match(raw)
        start = lead.end() if lead else len(raw) - len(raw.lstrip())
        title = inner(links_as_texts(raw[start:].strip()))
        paper = told.work.kind or (Kind.PAPER if told.work.container else Kind.BOOK)
        yield Record(
            titles[0], start, len(raw.rstrip()), replace(told.work, title=title, kind=paper), "table of one row",
            ("layout: table of one row",), sure=title_likeness(title) > 0.2,
            blocks=tuple(range(titles[0], _stop(blocks, group))),
            rating=told.rating, status=told.status, linked=True,
        )  # fmt: skip


def _stop(blocks: Sequence[Block], group: Group) -> int:
    """Return the block at which the part of the page with a table ends: the next rule, heading or table."""
    number = group.members[-1] + 1
    while number < len(blocks) and blocks[number].kind in ("blank", "paragraph"):
        number += 1
    return number


def _with_names(work: Work) -> Work:
    """Return a work whose title cell had the people, too: "Weir Songs by Ada Lund"."""
    for by in SURE_BY & {"by", "von", "por", "par", "door", "przez"}:
        head, found, tail = work.title.rpartition(f" {by} ")
        if found and not work.contributors and likeness(tail) >= 0.8:
            people, others = names_in(tail)
            return replace(work, title=head, contributors=people, and_others=others)
    return work


__all__ = ["header_of", "shown", "table_records", "with_content"]
