"""Dates in numbers, `{"date-parts": [[2023, 9]]}`, as Crossref and CSL write them."""

from typing import Any

from litlog.errors import UsageError
from litlog.model.dates import PartialDate
from litlog.parsing.loose_json import listed, table


def date_parts(value: Any) -> PartialDate | None:
    """Return the date as far as it is told; `[[null]]` is how Crossref says that it does not know."""
    parts = listed(next(iter(listed(table(value).get("date-parts"))), None))[:3]
    numbers = [part for part in map(_number, parts) if part > 0]
    if not numbers or len(numbers) != len(parts):
        return None
    return calendar_date(*numbers)


def _number(part: Any) -> int:
    """Return a number; DataCite and some others write them as texts, "0" stands for nothing."""
    if isinstance(part, str):
        return int(part) if part.isascii() and part.isdigit() and len(part) <= 4 else 0
    return part if isinstance(part, int) and not isinstance(part, bool) else 0


def calendar_date(year: int, month: int | None = None, day: int | None = None) -> PartialDate | None:
    """Return a date of these numbers, the year alone where the rest is on no calendar, None for no year."""
    if not 0 < year <= 9999:
        return None
    try:
        return PartialDate(year, month, day)
    except UsageError:
        return PartialDate(year)
