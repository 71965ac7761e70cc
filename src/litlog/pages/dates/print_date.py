"""Date formatting: print a date in the format of another date (order, month names, padding, punctuation)."""

import calendar
import re
from collections.abc import Sequence
from datetime import date

from litlog.pages.dates.printed_date import MONTHS

_TOKEN = re.compile(r"\d+(?:st|nd|rd|th)?|[^\W\d_]+", re.IGNORECASE)
_DOTTED = re.compile(r"(?<![\d.])\d\d?\.\d\d?\.\d{4}(?!\d)")
"""Between full stops the day comes before the month ("9.3.2023"), whatever the page does elsewhere."""
_LONG = re.compile("|".join(name for name in calendar.month_name if len(name) > len("May")), re.IGNORECASE)
_DAYS = [name.lower() for name in calendar.day_name]


def print_like(
    model: str, on: date, *, day_first: bool = False, padding: Sequence[str] = (), names: Sequence[str] = ()
) -> str | None:
    """Return a date printed in the format of `model`, or None if the format cannot be reproduced.

    `padding` are dates printed in the same place; they show whether one-digit numbers are zero-padded. `names` show
    whether "May" is a full or an abbreviated month name.
    """
    numbers = [found[0] for found in _TOKEN.finditer(model) if found[0][0].isdigit()]
    named = any(found[0].lower() in MONTHS for found in _TOKEN.finditer(model))
    parts = _parts(numbers, named=named, day_first=day_first or bool(_DOTTED.search(model)))
    if parts is None:
        return None
    order = iter(enumerate(parts))

    def again(found: re.Match[str]) -> str:
        if found[0][0].isdigit():
            place, part = next(order)
            return _number(found[0], part, on, padded=_padded(place, [model, *padding]))
        return _word(found[0], on, whole=any(_LONG.search(one) for one in names))

    return _TOKEN.sub(again, model)


def _parts(numbers: Sequence[str], *, named: bool, day_first: bool) -> Sequence[str] | None:
    """Return what each number of a date is: y, m, d, or all in one."""
    lengths = [len(re.sub(r"\D", "", one)) for one in numbers]
    if named:
        known = sorted(lengths) in ([], [1], [2], [4], [1, 4], [2, 4])
        return ["y" if length == 4 else "d" for length in lengths] if known else None
    if lengths == [8]:
        return ["ymd"]
    pair = ["d", "m"] if day_first else ["m", "d"]
    if len(numbers) == 3:
        return ["y", "m", "d"] if lengths[0] == 4 else [*pair, "y"]
    if len(numbers) == 2:
        return ["y", "m"] if lengths[0] == 4 else ["m", "y"] if lengths[1] == 4 else pair
    return None


def _padded(place: int, printed: Sequence[str]) -> bool:
    """Return whether the number at this place is zero-padded; a two-digit number without a zero is no evidence."""
    at_place = [numbers[place] for numbers in (re.findall(r"\d+", one) for one in printed) if len(numbers) > place]
    return any(one.startswith("0") for one in at_place) and not any(len(one) == 1 for one in at_place)


def _number(old: str, part: str, on: date, *, padded: bool) -> str:
    if part == "ymd":
        return on.strftime("%Y%m%d")
    if part == "y":
        return f"{on.year:04d}" if len(old) == 4 else f"{on.year % 100:02d}"
    value = on.month if part == "m" else on.day
    suffix = _ordinal(value) if old[-1].isalpha() else ""
    return (f"{value:02d}" if padded else str(value)) + suffix


def _ordinal(value: int) -> str:
    return "th" if value in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(value % 10, "th")


def _word(old: str, on: date, *, whole: bool) -> str:
    """Return the name of the month or weekday if the old word is one, as short and with the same capitals."""
    low = old.lower()
    if low in MONTHS:
        name = calendar.month_name[on.month]
        as_whole = whole if low == "may" else low == calendar.month_name[MONTHS[low]].lower()
        new = name if as_whole else name[:3]
    elif len(low) >= 3 and any(day.startswith(low) for day in _DAYS):
        name = calendar.day_name[on.weekday()]
        new = name if low in _DAYS else name[:3]
    else:
        return old
    return new.lower() if old.islower() else new.upper() if old.isupper() else new
