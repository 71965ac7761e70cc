"""Value ranges in queries, of years, days and numbers: `2017..2020`, `>=4`, `2023-02`, `>30d`."""

import calendar
import re
from collections.abc import Callable
from datetime import date, timedelta
from typing import NamedTuple

from litlog.model.reading_fields import ReadingField, number_field
from litlog.query.terms import Between, RangeField

_RANGE = re.compile(r"(?P<low>.*?)\.\.(?P<high>.*)", re.DOTALL)
_COMPARED = re.compile(r"(?P<sign>[<>]=?|=)(?P<value>.*)", re.DOTALL)
_DATE = re.compile(r"(?P<year>\d{4})(?:[-/.](?P<month>\d{1,2})(?:[-/.](?P<day>\d{1,2}))?)?", re.ASCII)
_AGO = re.compile(r"(?P<count>\d{1,5})(?P<unit>[dwmy])", re.ASCII)
_DAY = timedelta(days=1)
_DAYS = {"d": 1, "w": 7}
_MONTHS = {"m": 1, "y": 12}

Value = int | str | None


class Span(NamedTuple):
    """Range covered by one written value: first, last, and the values just before and just after it."""

    first: int | str
    last: int | str
    before: int | str
    after: int | str


def between(field: RangeField, text: str, today: date) -> Between:
    """Parse a value or a range; raises `ValueError` with a clause that explains the mistake."""
    span = _reader(field, today)
    if (compared := _COMPARED.fullmatch(text)) is not None:
        return Between(field, *_compared(compared["sign"], span(compared["value"])))
    if (found := _RANGE.fullmatch(text)) is not None:
        return _from_to(field, found["low"], found["high"], span)
    whole = span(text)
    return Between(field, whole.first, whole.last)


def _compared(sign: str, span: Span) -> tuple[Value, Value]:
    ends: dict[str, tuple[Value, Value]] = {
        ">": (span.after, None),
        ">=": (span.first, None),
        "<": (None, span.before),
        "<=": (None, span.last),
        "=": (span.first, span.last),
    }
    return ends[sign]


def _from_to(field: RangeField, low: str, high: str, span: Callable[[str], Span]) -> Between:
    if not low and not high:
        raise ValueError("a range needs at least one end")
    first = span(low).first if low else None
    last = span(high).last if high else None
    if low and high and _sortable(first) > _sortable(last):
        raise ValueError("this range ends before it begins")
    return Between(field, first, last)


def _sortable(value: Value) -> tuple[int, str]:
    return (value, "") if isinstance(value, int) else (0, value or "")


def _reader(field: RangeField, today: date) -> Callable[[str], Span]:
    if field in ("date", "added"):
        return lambda text: _days(text, today)
    return _year if field == "year" else _number_of(number_field(field))


def _year(text: str) -> Span:
    return _number(text, r"-?\d{1,5}", "a year", (-99_999, 99_999))


def _number_of(field: ReadingField) -> Callable[[str], Span]:
    outermost = (field.low - 1, field.high + 1)
    digits = "|".join(map(str, range(outermost[0], outermost[1] + 1)))
    return lambda text: _number(text, digits, f"a {field.asked} from {field.low} to {field.high}", outermost)


def _number(text: str, digits: str, what: str, outermost: tuple[int, int]) -> Span:
    """Read a number; the outermost ones, which nothing has, are what `<1` and `>5` end at."""
    if not re.fullmatch(digits, text, re.ASCII):
        raise ValueError(f'"{text}" is not {what}')
    number = int(text)
    return Span(number, number, max(number - 1, outermost[0]), min(number + 1, outermost[1]))


def _days(text: str, today: date) -> Span:
    try:
        first, last = _ago(text, today) or _calendar(text)
    except (ValueError, OverflowError) as error:
        raise ValueError(f'"{text}" is not a date') from error
    before, after = max(first, date.min + _DAY) - _DAY, min(last, date.max - _DAY) + _DAY
    return Span(*(day.isoformat() for day in (first, last, before, after)))


def _ago(text: str, today: date) -> tuple[date, date] | None:
    found = _AGO.fullmatch(text)
    if not found:
        return None
    count, unit = int(found["count"]), found["unit"]
    day = today - timedelta(days=count * _DAYS[unit]) if unit in _DAYS else _months_before(today, count * _MONTHS[unit])
    return day, day


def _months_before(day: date, months: int) -> date:
    """Return the same day of an earlier month, or that month's last where it is shorter."""
    year, month = divmod(day.year * 12 + day.month - 1 - months, 12)
    return date(year, month + 1, min(day.day, _last_day(year, month + 1)))


def _calendar(text: str) -> tuple[date, date]:
    found = _DATE.fullmatch(text)
    if not found:
        raise ValueError(text)
    year, month, day = int(found["year"]), int(found["month"] or 0), int(found["day"] or 0)
    first = date(year, month if found["month"] else 1, day if found["day"] else 1)
    if found["day"]:
        return first, first
    last_month = month or 12
    return first, date(year, last_month, _last_day(year, last_month))


def _last_day(year: int, month: int) -> int:
    if not 1 <= year <= 9999:
        raise ValueError(year)
    return calendar.monthrange(year, month)[1]
