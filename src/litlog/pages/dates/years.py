"""Year inference: the year of a date that prints none, taken from above, or the next year after a New Year."""

from dataclasses import dataclass

from litlog.errors import UsageError
from litlog.model.dates import PartialDate
from litlog.model.pages import DatedBy
from litlog.pages.dates.printed_date import Printed
from litlog.pages.dates.weekdays import agrees

_HALF_A_YEAR = 6


@dataclass(slots=True)
class Years:
    """The current year and its origin; `month` is the month of the date before, as far as it is known."""

    year: int | None
    by: DatedBy
    newest_first: bool
    month: int | None = None

    def enter(self, year: int) -> None:
        """Process a heading that names a year."""
        self.year, self.by, self.month = year, "heading", None

    def date(self, found: Printed, month: int | None, day: int | None) -> tuple[PartialDate, DatedBy] | None:
        """Return the date with its year, or without one if none is known; raises `UsageError` for an invalid date."""
        if found.year:
            self.year, self.month, self.by = found.year, month, "line above"
            return PartialDate(found.year, month, day), "line"
        if self.year is None:
            return None
        on = self._in_year(self.year, found, month, day)
        self.year, self.month = on.year, month
        return on, self.by

    def _in_year(self, year: int, found: Printed, month: int | None, day: int | None) -> PartialDate:
        """Return the current year, or the next if the weekday requires it and the run of dates may have reached it."""
        step = -1 if self.newest_first else 1
        likely = year + step * self._passes_new_year(month)
        others = [year + step] if self._turns(month) else [year - 1, year + 1] if self.by == "file" else []
        on = PartialDate(likely, month, day)
        if agrees(found.weekday, on):
            return on
        return next((one for one in self._on(others, month, day) if agrees(found.weekday, one)), on)

    def _passes_new_year(self, month: int | None) -> bool:
        """Return whether a step crosses New Year: December to January, or the reverse if the newest stands first."""
        far = bool(month and self.month and abs(month - self.month) > _HALF_A_YEAR)
        return far and self._turns(month)

    def _turns(self, month: int | None) -> bool:
        """Return whether this month, in the direction of the log, must belong to another year."""
        if not month or not self.month:
            return False
        return month > self.month if self.newest_first else month < self.month

    def _on(self, years: list[int], month: int | None, day: int | None) -> list[PartialDate]:
        dates = []
        for year in years:
            try:
                dates.append(PartialDate(year, month, day))
            except UsageError:
                continue
        return dates
