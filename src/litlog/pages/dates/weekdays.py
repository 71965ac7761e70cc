"""Weekdays beside dates: parsing them, and checking whether they agree with the date."""

import calendar
import re
from datetime import date

from litlog.model.dates import PartialDate

NAMES = r"(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?"
WEEKDAY = re.compile(rf"(?P<day>{NAMES})\b[.,]?\s+", re.IGNORECASE)
"""A weekday before its date."""

_SIGNS = "月火水木金土日", "一二三四五六日", "월화수목금토일", "一二三四五六天"
_SIGN = "[" + "".join(sorted(set("".join(_SIGNS)))) + "]"
_AFTER = re.compile(
    rf"\s*[,(（\[–—-]?\s*(?:(?P<name>(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|{NAMES}(?=\s*(?:[)\].,:–—-]|\Z|\n)))|"
    rf"(?:星期|礼拜|周|週)(?P<prefixed>{_SIGN})|(?P<suffixed>{_SIGN})(?:曜日?|요일)|(?<=[(（])(?P<enclosed>{_SIGN})(?=[)）]))",
    re.IGNORECASE,
)
"""A weekday after its date; a short name must end something, as "3/05 Sat down to read" has none."""
_SHORT = [name.lower() for name in calendar.day_abbr]


def weekday_number(name: str) -> int:
    """Return the number of a weekday name that one of the patterns here has matched; Monday is 0."""
    if name.isascii():
        return _SHORT.index(name[:3].lower())
    return next(signs.index(name) for signs in _SIGNS if name in signs)


def weekday_after(text: str, end: int) -> int | None:
    """Parse the weekday that follows a date which ends at `end`."""
    found = _AFTER.match(text, end)
    return weekday_number(next(filter(None, found.groups()))) if found else None


def agrees(weekday: int | None, on: PartialDate) -> bool:
    """Return whether a date can fall on this weekday; a date without a day can fall on any."""
    known = weekday is not None and on.month is not None and on.day is not None and on.year > 0
    return not known or date(on.year, on.month or 1, on.day or 1).weekday() == weekday
