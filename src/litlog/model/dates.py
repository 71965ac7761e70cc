"""Partial dates: a year, a month, a season, a day, or a range of those, as precise as their source.

Written and read in the Extended Date/Time Format (EDTF, ISO 8601-2:2019), level 1, of which this is the
part that bibliographies use: `2023`, `2023-02`, `2023-02-21`, `2021-22` (summer; 21 to 24 are spring to
winter), `1936~` (about) and `2023-04-12/2023-05-03`.
"""

import calendar
import re
from dataclasses import dataclass, field
from datetime import date
from typing import Literal, Self

from litlog.errors import UsageError

Precision = Literal["year", "season", "month", "day"]

_EDTF = re.compile(r"(?P<year>-?\d{4})(?:-(?P<month>\d{2})(?:-(?P<day>\d{2}))?)?(?P<about>~)?", re.ASCII)
_SEASON_MONTH = {21: 4, 22: 7, 23: 10, 24: 1}


@dataclass(frozen=True, slots=True)
class PartialDate:
    """A date known to a year, season, month or day.

    `month` is 1 to 12, or 21 to 24 for a season. `end` makes a range. `printed` is the form in which it
    was met ("Feb 2023"); it is kept for print and does not count when dates are compared.
    """

    year: int
    month: int | None = None
    day: int | None = None
    about: bool = False
    end: "PartialDate | None" = None
    printed: str = field(default="", compare=False)

    def __post_init__(self) -> None:
        """Refuse a date that no calendar has."""
        if not self._possible():
            raise UsageError(f'"{self}" is not a date.', "Write 2023, 2023-02 or 2023-02-21.")

    def _possible(self) -> bool:
        if abs(self.year) > 9999 or (self.end and self.end.end):
            return False
        if self.month is None:
            return self.day is None
        if self.day is None:
            return 1 <= self.month <= 12 or 21 <= self.month <= 24
        return 1 <= self.month <= 12 and 1 <= self.day <= calendar.monthrange(self.year, self.month)[1]

    @classmethod
    def parse(cls, text: str, *, printed: str = "") -> Self:
        """Read the EDTF form; raises `UsageError` for anything else."""
        start, slash, end = text.strip().partition("/")
        value = cls._parse_one(start, printed)
        if not slash:
            return value
        return cls(value.year, value.month, value.day, value.about, cls._parse_one(end), printed)

    @classmethod
    def _parse_one(cls, text: str, printed: str = "") -> Self:
        found = _EDTF.fullmatch(text)
        if not found:
            raise UsageError(f'"{text[:80]}" is not a date.', "Write 2023, 2023-02 or 2023-02-21.")
        month, day = found["month"], found["day"]
        return cls(
            int(found["year"]),
            int(month) if month else None,
            int(day) if day else None,
            about=bool(found["about"]),
            printed=printed,
        )

    @classmethod
    def of(cls, day: date) -> Self:
        """Return the partial date that is exactly this day."""
        return cls(day.year, day.month, day.day)

    @property
    def precision(self) -> Precision:
        """How much of the date is known."""
        if self.day is not None:
            return "day"
        if self.month is None:
            return "year"
        return "season" if self.month > 12 else "month"

    @property
    def first_day(self) -> str:
        """First day of the date, `YYYY-MM-DD`, by which dates are sorted and compared."""
        month = _SEASON_MONTH.get(self.month or 1, self.month or 1)
        return f"{_four_digits(self.year)}-{month:02d}-{self.day or 1:02d}"

    def __str__(self) -> str:
        """Return the EDTF form."""
        parts = [_four_digits(self.year), *(f"{part:02d}" for part in (self.month, self.day) if part is not None)]
        start = "-".join(parts) + ("~" if self.about else "")
        return f"{start}/{self.end}" if self.end else start


def _four_digits(year: int) -> str:
    return f"{'-' if year < 0 else ''}{abs(year):04d}"
