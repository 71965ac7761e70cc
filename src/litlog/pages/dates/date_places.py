"""Date positions: where blocks print the date of their entry (start of a bullet, heading, first cell of a table row).

Dates elsewhere in the text mean something else: a publication, a price, "as of 3/15".
"""

import re
from dataclasses import replace

from litlog.model.pages import Block, Entry
from litlog.pages.dates.date_forms import date_at, date_in, day_alone, dotted, month_alone, year_beside
from litlog.pages.dates.printed_date import Printed
from litlog.pages.reading import heading_text
from litlog.pages.text.block_text import words_start

_TAG = r"(?:em|i|b|strong|small|sub|sup|u|code|kbd|span|time|nobr|mark|date)"
_CLOSING = rf"(?:[ \t]?[\])]|[*_`]|</{_TAG}>)*"
SEPARATOR = re.compile(rf"(?:[:：.,](?=[\])*_`<]))?{_CLOSING}(?:[ \t]*[-–—:：]+[ \t]*|[ \t]+|(?=[\r\n|]|$))")
"""The separator between a date and the words after it."""

_DASH = re.compile(r"[ \t]+[-–—][ \t]+")
_MARKED_OFF = re.compile(r"[\])*_`]*[ \t]*[-–—:：]")

OPENING = re.compile(rf"(?:[(\[*_`]|<{_TAG}(?:\s[^<>\n]{{0,99}})?>)*", re.IGNORECASE)
"""Text allowed before a date: a bracket, marks or tags of bold or italic type."""
_ENCLOSED = re.compile(rf"[ \t]?(?:[\])`]|</{_TAG}>)", re.IGNORECASE)
_CONTENTS = re.compile(r"\[(?:[^\[\]\n]|\[[^\[\]\n]*\])*\]\(#")
"""A line of a table of contents: a link to a heading of the page, which has the date of its own."""
_REFERENCE = re.compile(r"[^\W\d_]{3,}[”\"'’)]?\.[”\"'’*_]*\s")
"""The end of a sentence, as between the parts of a reference: the date behind it is not one of the log."""
DAY_COUNT = re.compile(r"(?:day|week)\s*\d+\s*[:.,-]?\s*", re.IGNORECASE)
"""A count before the date: "Day 96: ", "Week 3 - "."""

_LONGEST_HEADING = 200
_PROPERTY = re.compile(r"^[ \t]*(?:[-*+][ \t]+)?(?:on|date)::[ \t]*\[*(?=\w)", re.MULTILINE)
"""Logseq's property of a block that is its date: "on:: [[2021/04/22]]"."""
_SCORE = re.compile(r"[ \t]*(?:stars?\b|points?\b|rating\b|of\b|[★⭐✩☆])", re.IGNORECASE)
"""Text after "3/5" that makes it a rating or a fraction."""


def printed_date(block: Block, *, under_month: bool = False) -> Printed | None:
    """Parse the date that a block prints for its entry; offsets are positions in its `raw`.

    `under_month` tells that the heading above names a month, so that a number alone is a day of that month.
    """
    at = words_start(block).at
    if _CONTENTS.match(block.raw, at):
        return None
    if block.kind == "heading":
        return _shifted(_in_heading(heading_text(block.raw)[:_LONGEST_HEADING]), at)
    if block.kind == "item":
        return _at_start(block.raw, at) or _in_property(block.raw)
    if block.kind == "table":
        return _shifted(_in_cell(block.raw[at:].partition("|")[0].strip()), at)
    if block.kind == "paragraph":
        return _in_paragraph(block.raw, at, under_month=under_month) or _in_property(block.raw)
    return None


def _shifted(found: Printed | None, by: int) -> Printed | None:
    return replace(found, start=found.start + by, end=found.end + by) if found else None


def _in_heading(text: str) -> Printed | None:
    count = DAY_COUNT.match(text)
    opening = OPENING.match(text, count.end() if count else 0)
    found = date_at(text, opening.end() if opening else 0) or _inside(text) or month_alone(text)
    return replace(found, year=found.year or year_beside(text, found)) if found else None


def _inside(text: str) -> Printed | None:
    """Find the date inside a heading that is no reference: 'Dale, Una. "Fog." Fog Wiki. 2 May 2014.' is one."""
    found = date_in(text)
    return found if found and not _REFERENCE.search(text, 0, found.start) else None


def _in_cell(text: str) -> Printed | None:
    found = date_at(text)
    return found if found and found.end == len(text) else dotted(text)


def _at_start(raw: str, at: int) -> Printed | None:
    opening = OPENING.match(raw, at)
    start = opening.end() if opening else at
    found = date_at(raw, start)
    if found and found.to_first and not SEPARATOR.match(raw, found.end):  # "3/08 - 4/5, once more"
        dash = _DASH.search(raw, start, found.end)
        found = date_at(raw[: dash.start()], start) if dash else found
    sure = found and (found.year or found.to_first or not _SCORE.match(raw, found.end))
    has_day = found and (found.day or (found.first and sure))
    ends = found and (found.weekday is not None or SEPARATOR.match(raw, found.end))
    return found if has_day and ends else None


def _in_property(raw: str) -> Printed | None:
    named = _PROPERTY.search(raw) if "::" in raw else None
    found = date_at(raw, named.end()) if named else None
    return found if found and found.day else None


def _in_paragraph(raw: str, at: int, *, under_month: bool) -> Printed | None:
    """Parse a paragraph that is only a date, or begins with a bold date, or with a full date and a dash or colon."""
    words = raw[at:].strip()
    if under_month and day_alone(words):
        return _shifted(day_alone(words), at)
    found = _at_start(raw, at)
    alone = found and not raw[found.end :].strip("*_: \t\r\n")
    whole = found and found.year and _MARKED_OFF.match(raw, found.end)
    enclosed = found and found.year and found.start > at and _ENCLOSED.match(raw, found.end)
    return found if alone or whole or enclosed or words.startswith("**") else None


def words_after_date(block: Block, entry: Entry) -> int:
    """Return where the words of a dated block begin: behind its date, unless it ends the line or has a later cell."""
    start = words_start(block).at
    at = block.raw.find(entry.printed, start) if entry.printed else -1
    before = block.raw[start:at]
    if at < 0 or "\n" in before or (block.kind != "heading" and not OPENING.fullmatch(before)):
        return start
    separator = SEPARATOR.match(block.raw, at + len(entry.printed))
    return separator.end() if separator else at + len(entry.printed)
