"""Page dates: the date of a whole page, from its front matter or its file name."""

import re
from pathlib import PurePath

from litlog.errors import UsageError
from litlog.model.dates import PartialDate
from litlog.model.pages import DatedBy, Page
from litlog.pages.dates.date_forms import date_at
from litlog.pages.dates.number_order import page_values
from litlog.pages.dates.printed_date import Printed

_IN_NAME = re.compile(r"(?:^|[^\d])(20\d\d)[-_](\d\d?)(?:[-_](\d\d?))?(?!\d)")
_YEAR_OF_LOG = re.compile(
    r"(?:(?:log|reading|readings|journal|notes?|diary|books|papers|articles|list|year)[-_ ])*(20\d\d)"
    r"(?:[-_ ](?:log|reading|readings|journal|notes?|diary|books|papers|articles|list))*",
    re.IGNORECASE,
)
"""A file name with the year of the log; "benjamin-1936" has the year of a work."""
_DAY_NAME = re.compile(r"(?:19|20)\d\d[-_.]?\d\d[-_.]?\d\d")


def page_date(page: Page) -> tuple[PartialDate, DatedBy] | None:
    """Return the date of a page without dated entries, and its origin: front matter first, then the file name."""
    values = page_values(page.blocks)
    stated = _date(date_at((values.get("date") or values.get("on", "")).lstrip("[")))
    if stated:
        return stated, "front matter"
    named = _in_name(PurePath(page.path).stem)
    return (named, "file") if named else None


def is_a_day(page: Page) -> bool:
    """Return whether a page is a daily journal page, whose file name is only the day: `2021_04_22.md`."""
    return bool(_DAY_NAME.fullmatch(PurePath(page.path).stem))


def _in_name(stem: str) -> PartialDate | None:
    year = _YEAR_OF_LOG.fullmatch(stem)
    numbers = _IN_NAME.search(stem)
    if year:
        return PartialDate(int(year[1]))
    if not numbers:
        return _date(date_at(stem))
    return _date(Printed(0, 0, int(numbers[1]), int(numbers[2]), int(numbers[3]) if numbers[3] else None))


def _date(found: Printed | None) -> PartialDate | None:
    try:
        return PartialDate(found.year, found.month, found.day) if found and found.year else None
    except UsageError:
        return None
