"""Printed dates: the parsed parts of a date as numbers; a part that is not printed is unknown."""

import re
from dataclasses import dataclass
from datetime import date

from litlog.normalise.month_names import ABBREVIATED, ENGLISH
from litlog.normalise.month_names import MONTHS as OF_ANY_LANGUAGE

MONTHS = {name: place for names in (ENGLISH, ABBREVIATED) for place, name in enumerate(names, 1)} | {"sept": 9}


@dataclass(frozen=True, slots=True)
class Printed:
    """A date as printed from `start` to `end`.

    `first` and `second` are the numbers of "3/06", whose order the whole document decides; elsewhere `month` and
    `day` are known. Those with `to_` end a range. `weekday` is 0 for Monday.
    """

    start: int
    end: int
    year: int | None = None
    month: int | None = None
    day: int | None = None
    first: int | None = None
    second: int | None = None
    to_year: int | None = None
    to_month: int | None = None
    to_day: int | None = None
    to_first: int | None = None
    to_second: int | None = None
    weekday: int | None = None

    def month_and_day(self, *, day_first: bool) -> tuple[int | None, int | None]:
        """Return month and day, with the numbers of "3/06" taken in this order."""
        pair = (self.second, self.first) if day_first else (self.first, self.second)
        return self.month or pair[0], self.day or pair[1]

    def last_month_and_day(self, *, day_first: bool) -> tuple[int | None, int | None]:
        """Return month and day of the end of a range."""
        pair = (self.to_second, self.to_first) if day_first else (self.to_first, self.to_second)
        return self.to_month or pair[0], self.to_day or pair[1]


def printed(found: re.Match[str], start: int, weekday: int | None = None) -> Printed:
    """Return the date parts matched by the groups of a format; `start` is the offset of the date."""
    parts = found.groupdict()
    if parts.get("week"):
        return _in_week(found, start)
    return Printed(
        start,
        found.end(),
        _year(parts.get("y")),
        _number(parts.get("m")) or _month(parts.get("month")),
        _number(parts.get("d")),
        _number(parts.get("a")),
        _number(parts.get("b")),
        _year(parts.get("y2")),
        _number(parts.get("m2")) or _month(parts.get("month2")),
        _number(parts.get("d2")),
        _number(parts.get("a2")),
        _number(parts.get("b2")),
        weekday,
    )


def _in_week(found: re.Match[str], start: int) -> Printed:
    """Return the days of a week of the ISO calendar, or one of them; a week that the year has not is no date."""
    year, week, nth = int(found["y"]), int(found["week"]), int(found["nth"] or 0)
    try:
        first, last = date.fromisocalendar(year, week, nth or 1), date.fromisocalendar(year, week, 7)
    except ValueError:
        return Printed(start, found.end(), year, month=week, day=99)
    if nth:
        return Printed(start, found.end(), first.year, first.month, first.day)
    end = {"to_year": last.year, "to_month": last.month, "to_day": last.day}
    return Printed(start, found.end(), first.year, first.month, first.day, **end)


def _year(text: str | None) -> int | None:
    """Return a year of four digits, or of two: 70 to 99 mean 1970 to 1999, as a log has no older days."""
    if text is None or len(text) == 4:
        return int(text) if text else None
    return int(text) + (1900 if int(text) >= 70 else 2000)


def _number(text: str | None) -> int | None:
    return int(re.sub(r"\D", "", text)) if text else None


def _month(text: str | None) -> int | None:
    return month_number(text) if text else None


def month_number(name: str) -> int | None:
    """Return the number of a month by its name or its abbreviation, with a dot or not, in any language known here."""
    low = name.lower()
    bare = low.rstrip(".")
    return MONTHS.get(bare) or OF_ANY_LANGUAGE.get(low) or OF_ANY_LANGUAGE.get(bare)
