"""Date formatting for citation styles."""

from litlog.formats.common.display import MONTHS, SEASONS, printed_year
from litlog.model.dates import PartialDate
from litlog.model.work import Work

_NO_DATE = "n.d."


def year(work: Work, suffix: str = "") -> str:
    """Return "2019a", "ca. 1936" or "n.d."; a letter distinguishes works of the same people and year."""
    if work.issued is None:
        return f"{_NO_DATE.rstrip('.')}.-{suffix}" if suffix else _NO_DATE
    return f"{'ca. ' if work.issued.about else ''}{printed_year(work.issued.year)}{suffix}"


def month_and_day(work: Work) -> str:
    """Return "March 14", "March", "Summer" or ""."""
    day = work.issued
    return _month(day, MONTHS) + (f" {day.day}" if day.day else "") if day and day.month else ""


def short_date(work: Work) -> str:
    """Return "Mar. 14, 2022", "May 2019" or "2019", and "" for none (IEEE's abbreviations of months)."""
    day = work.issued
    if day is None:
        return ""
    month, in_year = _month(day, _SHORT) if day.month else "", printed_year(day.year)
    return f"{month} {day.day:02d}, {in_year}" if day.day else f"{month} {in_year}".strip()


def _month(day: PartialDate, names: tuple[str, ...]) -> str:
    month = day.month or 1
    return names[month - 1] if month <= 12 else SEASONS[month - 21].capitalize()


_SHORT = tuple(name if len(name) < 5 else f"{name[:4] if name == 'September' else name[:3]}." for name in MONTHS)
