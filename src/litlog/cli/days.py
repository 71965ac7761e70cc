"""Days typed by the reader, parsed as dates."""

import datetime as dt

from litlog.errors import UsageError


def day_meant(text: str, today: dt.date) -> dt.date:
    """Read 2023-02-21, or 2/21 as the latest such day that is not in the future; raises `UsageError`."""
    try:
        if "/" not in text:
            return dt.date.fromisoformat(text)
        month, day = map(int, text.split("/"))
        this_year = dt.date(today.year, month, day)
        return this_year if this_year <= today else dt.date(today.year - 1, month, day)
    except ValueError as error:
        raise UsageError(f'"{text}" is not a day.', "Write 2023-02-21, or 2/21 for the latest February 21.") from error
