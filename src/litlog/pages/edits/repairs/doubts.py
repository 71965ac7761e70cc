"""Doubts: inconsistencies only the reader can correct (weekdays that contradict dates, links with a wrong target)."""

import calendar
import re
from collections.abc import Iterator
from datetime import date

from litlog.errors import UsageError
from litlog.model.dates import PartialDate
from litlog.model.pages import Block, Page
from litlog.pages.dates.date_forms import date_at
from litlog.pages.dates.date_places import printed_date
from litlog.pages.dates.entries import find_entries
from litlog.pages.dates.number_order import writes_day_first
from litlog.pages.dates.printed_date import Printed
from litlog.pages.dates.weekdays import NAMES, agrees
from litlog.pages.edits.repairs.link_targets import doubtful_targets
from litlog.pages.edits.repairs.repair import Doubt
from litlog.pages.text.masks import without_code

_NEAR_WEEKDAY = re.compile(rf"(?<![\w/.-])(?=\w)(?=[^\n]{{0,24}}\b{NAMES}\b)", re.IGNORECASE)
_SPOKEN = ("heading", "item", "paragraph", "quote", "table")


def doubts(page: Page) -> tuple[Doubt, ...]:
    """Return the inconsistencies of a page, in page order."""
    found = [*_wrong_weekdays(page), *doubtful_targets(page.blocks)]
    return tuple(sorted(found, key=lambda one: one.block))


def _wrong_weekdays(page: Page) -> Iterator[Doubt]:
    day_first = writes_day_first(page.blocks)
    dated = {entry.block: entry.on for entry in find_entries(page).entries if entry.printed}
    for number, block in enumerate(page.blocks):
        for found in _with_weekday(block) if block.kind in _SPOKEN else ():
            own = dated.get(number) if not found.year else None
            on = own or _date(found, day_first=day_first)
            if on and not agrees(found.weekday, on):
                yield Doubt(number, _told(block.raw[found.start : found.end].strip(), found.weekday or 0, on))


def _with_weekday(block: Block) -> Iterator[Printed]:
    """Return the dates of a block that have a weekday beside them: its own first, then those in its text."""
    own = printed_date(block)
    if own and not without_code(block.raw)[own.start : own.end].strip():
        return
    if own and own.weekday is not None:
        yield own
    end = own.end if own else 0
    text = without_code(block.raw)
    for place in _NEAR_WEEKDAY.finditer(text):
        found = date_at(text, place.start()) if place.start() >= end else None
        if found and found.year and found.weekday is not None:
            end = found.end
            yield found


def _date(found: Printed, *, day_first: bool) -> PartialDate | None:
    month, day = found.month_and_day(day_first=day_first)
    try:
        return PartialDate(found.year, month, day) if found.year and month and day else None
    except UsageError:
        return None


def _told(printed: str, weekday: int, on: PartialDate) -> str:
    said = calendar.day_name[weekday]
    real = calendar.day_name[date(on.year, on.month or 1, on.day or 1).weekday()]
    return f"{printed} is said to be a {said}, but {on} was a {real}"
