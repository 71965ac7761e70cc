"""Explanation of a parsed page as plain data: the prediction format of the reading-log scorer, one per page."""

import re
from collections.abc import Iterator, Mapping
from pathlib import PurePath

from litlog.model.dates import PartialDate
from litlog.model.identifiers import Url
from litlog.model.pages import DatedBy, Meaning, Mention, Page
from litlog.model.work import Work
from litlog.pages.dates.number_order import day_order
from litlog.pages.dates.page_date import page_date
from litlog.pages.notes.work_lists import find_lists
from litlog.pages.works.reasons import line_of

Plain = dict[str, object]
_DATE_LINE = re.compile(r"[\ufeff \t]*(?:date|on)[ \t]*(?:::|[:=])", re.IGNORECASE)


def explain(page: Page, meaning: Meaning) -> Plain:
    """Return entries, works with their mentions, nesting, lists, anchors and annotations.

    Lines count from 1 in the file.

    People, organisations and pages that are no works are listed among the works, with their own kind, so that
    every link of the page is accounted for.
    """
    order = day_order(page.blocks)
    return {
        "doc": PurePath(page.path).name,
        "day_first": {"value": order.day_first, "because": order.because},
        "entries": list(_entries(page, meaning)),
        "works": list(_works(page, meaning)),
        "notes": list(_nesting(page, meaning)),
        "lists": list(_lists(page, meaning)),
        "anchors": list(_anchors(page, meaning)),
        "annotations": [
            {"line": page.blocks[one.block].line, "end": _last_line(page, one.end), "work": one.work}
            for one in meaning.annotations
        ],
    }


def _entries(page: Page, meaning: Meaning) -> Iterator[Plain]:
    yield from _of_front_matter(page, meaning)
    for one in meaning.entries:
        if one.printed or one.dated_by == "count":
            yield {
                "line": page.blocks[one.block].line,
                "date": str(one.on).partition("/")[0],
                "end": str(one.on.end) if one.on.end else None,
                "precision": one.on.precision,
                "from": one.dated_by,
                "printed": one.printed,
            }


def _of_front_matter(page: Page, meaning: Meaning) -> Iterator[Plain]:
    """Return the entry of a page that is dated in its front matter, on the line of that date."""
    on = next((one.on for one in meaning.entries if one.dated_by == "front matter" and not one.printed), None)
    if on:
        lines = page.blocks[0].raw.split("\n")
        at = next((place for place, line in enumerate(lines) if _DATE_LINE.match(line)), 0)
        printed = lines[at].strip()
        yield {
            "line": at + 1,
            "date": str(on),
            "end": None,
            "precision": on.precision,
            "from": "front matter",
            "printed": printed,
        }


def _works(page: Page, meaning: Meaning) -> Iterator[Plain]:
    named: dict[str, list[Mention]] = {}
    for one in meaning.mentions:
        named.setdefault(one.work or f"{one.target}:{one.url or one.text}", []).append(one)
    statuses = {one.work: str(one.status) for one in meaning.statuses}
    ratings = {one.work: one.rating for one in meaning.ratings}
    tags: dict[str, dict[str, None]] = {}
    for tagged in meaning.tags:
        tags.setdefault(tagged.work, {})[tagged.tag] = None
    whole = page_date(page)
    for name, mentions in named.items():
        work = meaning.works.get(name, Work())
        yield {
            "id": name,
            "kind": str(work.kind or mentions[0].kind),
            "title": work.title,
            "authors": [one.printed or one.name for one in work.contributors],
            "year": [one.year for one in (work.issued, work.revised) if one],
            "ids": {one.scheme: one.value for one in work.identifiers if not isinstance(one, Url)},
            "status": statuses.get(name, "mentioned"),
            "tags": list(tags.get(name, ())),
            "rating": ratings.get(name),
            "mentions": [_mention(page, meaning, one, whole) for one in mentions],
        }


def mention_as_plain(page: Page, meaning: Meaning, one: Mention) -> Plain:
    """Return a mention with its line, its day and why it is one."""
    return _mention(page, meaning, one, page_date(page))


def _mention(page: Page, meaning: Meaning, one: Mention, whole: tuple[PartialDate, DatedBy] | None) -> Plain:
    on = meaning.entries[one.entry].on if one.entry is not None else whole[0] if whole else None
    said: Mapping[str, object] = {"url": one.url} if one.url else {"text": one.text}
    return {
        "line": line_of(one, page.blocks),
        **said,
        "kind": one.kind,
        "date": str(on).partition("/")[0] if on else None,
        "why": list(one.why),
    }


def _nesting(page: Page, meaning: Meaning) -> Iterator[Plain]:
    """Return parent and child items, and top-level items with the dated heading or paragraph they belong to."""
    dated = {one.block for one in meaning.entries if page.blocks[one.block].kind == "heading"}
    for block in page.blocks:
        if block.kind == "item" and block.parent is not None:
            above = page.blocks[block.parent]
            if above.kind == "item" or block.parent in dated:
                yield {"line": block.line, "parent": above.line}


def _lists(page: Page, meaning: Meaning) -> Iterator[Plain]:
    for one in find_lists(page.blocks, meaning.entries, meaning.mentions):
        line = page.blocks[one.block].line if one.block is not None else 1
        yield {"line": line, "group": list(one.group), "works": list(one.works)}


def _anchors(page: Page, meaning: Meaning) -> Iterator[Plain]:
    for one in meaning.anchors:
        value = f"{one.anchor.value}-{one.anchor.end}" if one.anchor.end else one.anchor.value
        yield {"line": page.blocks[one.block].line, "kind": one.anchor.kind, "value": value}


def _last_line(page: Page, block: int) -> int:
    return page.blocks[block].line + max(page.blocks[block].raw.count("\n") - 1, 0)
