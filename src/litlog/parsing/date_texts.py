"""Date parser for files and services: printed dates, ISO 8601, numbers, and seconds since 1970."""

import re
from datetime import UTC, datetime, timedelta

from litlog.errors import UsageError
from litlog.model.dates import PartialDate
from litlog.normalise.month_names import SEASONS
from litlog.normalise.printed_dates import printed_date

_FIRST_OF_TWO = re.compile(r"\D*(\d{4})\s*(?:[-–/]|--)\s*(\d{2,4})\D*")
_SEASON = re.compile(rf"\b({'|'.join(SEASONS)})\b", re.IGNORECASE)
_TIME = re.compile(r"(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?:[T ,]+(\d{1,2}):(\d{2})(?::(\d{2}))?)?(?:[.,]\d+)?\s*(\S*)")
_SERVER_LOG = re.compile(r"\d{2}/[A-Z][a-z]{2}/\d{4}:\d{2}:\d{2}:\d{2} [+-]\d{4}")
_ZONE = re.compile(r"([+-])(\d{2}):?(\d{2})?")
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_LATEST = 4_102_444_800
"""Seconds: the year 2100. What counts to more is counted in milliseconds or finer."""


def read_date(text: str) -> PartialDate | None:
    """Return the date in a text, in EDTF or printed; two years are a range; None if there is no year in it."""
    try:
        return PartialDate.parse(text)
    except UsageError:
        return _with_season(printed_date(text), text) or _range(text)


def _with_season(date: PartialDate | None, text: str) -> PartialDate | None:
    found = _SEASON.search(text)
    if date is None or not found or date.precision != "year":
        return date
    return PartialDate(date.year, SEASONS[found[1].lower()], printed=text)


def _range(text: str) -> PartialDate | None:
    found = _FIRST_OF_TWO.fullmatch(text[:60])
    if not found:
        return None
    last = found[1][: 4 - len(found[2])] + found[2]
    return PartialDate(int(found[1]), end=PartialDate(int(last)), printed=text)


def read_time(text: str) -> str:
    """Return a time as `2023-02-21T09:30:00Z`, or "" for what is none; a time without a zone is taken to be in UTC."""
    moment = _counted(text) or _written(text)
    return moment.strftime("%Y-%m-%dT%H:%M:%SZ") if moment else ""


def read_day(text: str) -> PartialDate | None:
    """Return the day of a time in any of these forms, or the date of a text that is only a date."""
    time = read_time(text)
    return PartialDate.parse(time[:10]) if time else read_date(text)


def _counted(text: str) -> datetime | None:
    """Browsers count seconds, milliseconds or microseconds since 1970, and do not state the unit."""
    if not re.fullmatch(r"\d{6,17}(?:\.\d+)?", text, re.ASCII):
        return None
    seconds = float(text)
    while seconds > _LATEST:
        seconds /= 1000
    return _EPOCH + timedelta(seconds=int(seconds)) if seconds else None


def _written(text: str) -> datetime | None:
    try:
        if _SERVER_LOG.fullmatch(text):
            return datetime.strptime(text, "%d/%b/%Y:%H:%M:%S %z").astimezone(UTC)
        found = _TIME.match(text[:60])
        if not found:
            return None
        year, month, day, hour, minute, second = (int(part or 0) for part in found.groups()[:6])
        return datetime(year, month, day, hour, minute, second, tzinfo=UTC) - _offset(found[7])
    except (ValueError, OverflowError):
        return None


def _offset(zone: str) -> timedelta:
    found = _ZONE.fullmatch(zone)
    if not found:
        return timedelta()
    amount = timedelta(hours=int(found[2]), minutes=int(found[3] or 0))
    return amount if found[1] == "+" else -amount


def calendar_date(year: int, month: int | None = None, day: int | None = None) -> PartialDate | None:
    """Return a date of these numbers, the year alone where the rest is on no calendar, None for no year."""
    if not 0 < year <= 9999:
        return None
    try:
        return PartialDate(year, month, day)
    except UsageError:
        return PartialDate(year)
