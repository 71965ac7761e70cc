"""Dates in numbers, `{"date-parts": [[2023, 9]]}`, as Crossref and CSL write them."""

from typing import Any

from litlog.errors import UsageError
from litlog.model.dates import PartialDate
from litlog.sources.loose_json import listed, table


def date_parts(value: Any) -> PartialDate | None:
    """Give the date as far as it is told; `[[null]]` is how Crossref says that it does not know."""
    parts = listed(next(iter(listed(table(value).get("date-parts"))), None))[:3]
    numbers = [int(part) if isinstance(part, str) and part.isdecimal() else part for part in parts]
    numbers = [part for part in numbers if isinstance(part, int) and not isinstance(part, bool) and part > 0]
    if not numbers or len(numbers) != len(parts):
        return None
    return calendar_date(*numbers)


def calendar_date(year: int, month: int | None = None, day: int | None = None) -> PartialDate | None:
    """Give a date of these numbers, the year alone where the rest is on no calendar, None for no year."""
    if not 0 < year <= 9999:
        return None
    try:
        return PartialDate(year, month, day)
    except UsageError:
        return PartialDate(year)
