"""Where blocks print the date of what they tell: at the start of a bullet, in a heading, in a table's first cell.

Dates elsewhere in the text are something else: a publication, a price, "as of 3/15".
"""

import re
from dataclasses import replace

from litlog.model.pages import Block
from litlog.pages.dates.forms import Printed, date_at, date_in, day_alone, dotted
from litlog.pages.reading import heading_text
from litlog.pages.text.blocktext import words_start

SEPARATOR = re.compile(r"[\])*_]*(?:[ \t]*[-–—:][ \t]*|[ \t]+|(?=[\r\n|]|$))")
"""What stands between a date and the words after it."""

_OPENING = re.compile(r"[(\[*_]*")
_DAY_COUNT = re.compile(r"(?:day|week)\s*\d+\s*[:.,-]?\s*", re.IGNORECASE)


def printed_date(block: Block, *, under_month: bool = False) -> Printed | None:
    """Read the date that a block prints; offsets are in its `raw`.

    `under_month` says that the heading above names a month, so that a lone number is a day of it.
    """
    at = words_start(block).at
    if block.kind == "heading":
        return _shifted(_in_heading(heading_text(block.raw)), at)
    if block.kind == "item":
        return _at_start(block.raw, at)
    if block.kind == "table":
        return _shifted(_in_cell(block.raw[at:].partition("|")[0].strip()), at)
    if block.kind == "paragraph":
        return _in_paragraph(block.raw, at, under_month=under_month)
    return None


def _shifted(found: Printed | None, by: int) -> Printed | None:
    return replace(found, start=found.start + by, end=found.end + by) if found else None


def _in_heading(text: str) -> Printed | None:
    count = _DAY_COUNT.match(text)
    return date_at(text, count.end() if count else 0) or date_in(text)


def _in_cell(text: str) -> Printed | None:
    found = date_at(text)
    return found if found and found.end == len(text) else dotted(text)


def _at_start(raw: str, at: int) -> Printed | None:
    opening = _OPENING.match(raw, at)
    found = date_at(raw, opening.end() if opening else at)
    has_day = found and (found.day or found.first)
    return found if found and has_day and SEPARATOR.match(raw, found.end) else None


def _in_paragraph(raw: str, at: int, *, under_month: bool) -> Printed | None:
    """Read a paragraph that is only a date, or begins with one in bold type."""
    words = raw[at:].strip()
    if under_month and day_alone(words):
        return _shifted(day_alone(words), at)
    found = _at_start(raw, at)
    alone = found and not raw[found.end :].strip("*_: \t\r\n")
    return found if alone or words.startswith("**") else None
