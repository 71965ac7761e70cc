"""Date formatting: print a date in the format of another date (order, month names, padding, punctuation)."""

import calendar
import re
from collections.abc import Sequence
from datetime import date

from litlog.normalise.month_names import same_language
from litlog.pages.dates.printed_date import MONTHS, month_number
from litlog.pages.dates.weekdays import weekday_like

_TOKEN = re.compile(r"\d+(?:st|nd|rd|th|er|[ºª])?|[^\W\d_]+(?:-feira|\.(?!\w))?", re.IGNORECASE)
_WEEK = re.compile(r"(\d{4}-?)W\d\d(?:(-?)[1-7])?", re.IGNORECASE)
_DOTTED = re.compile(r"(?<![\d.])\d\d?\.\d\d?\.\d{4}(?!\d)")
"""Between full stops the day comes before the month ("9.3.2023"), whatever the page does elsewhere."""
_LONG = re.compile("|".join(name for name in calendar.month_name if len(name) > len("May")), re.IGNORECASE)


def print_like(
    model: str, on: date, *, day_first: bool = False, padding: Sequence[str] = (), names: Sequence[str] = ()
) -> str | None:
    """Return a date printed in the format of `model`, or None if the format cannot be reproduced.

    `padding` are dates printed in the same place; they show whether one-digit numbers are zero-padded. `names` show
    whether "May" is a full or an abbreviated month name.
    """
    week = _WEEK.fullmatch(model)
    if week:
        return _week_like(week, on)
    numbers = [found[0] for found in _TOKEN.finditer(model) if found[0][0].isdigit()]
    named = any(month_number(found[0]) for found in _TOKEN.finditer(model))
    parts = _parts(numbers, named=named, day_first=day_first or bool(_DOTTED.search(model)))
    if parts is None:
        return None
    order = iter(enumerate(parts))

    def again(found: re.Match[str]) -> str:
        if found[0][0].isdigit():
            place, part = next(order)
            return _number(found[0], part, on, padded=_padded(place, [model, *padding]))
        beside = [found[0] for one in names for found in _TOKEN.finditer(one)]
        return _word(found[0], on, whole=any(_LONG.search(one) for one in names), beside=beside)

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
    suffix = _ordinal(value, old[-1]) if old[-1].isalpha() else ""
    return (f"{value:02d}" if padded else str(value)) + suffix


def _ordinal(value: int, last: str) -> str:
    """Return the ending of an ordinal number; in French and Portuguese only the first of a month has one."""
    if last in "rRºª":
        return ("er" if last in "rR" else last) if value == 1 else ""
    return "th" if value in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(value % 10, "th")


def _week_like(week: re.Match[str], on: date) -> str | None:
    """Return the day of a week of the ISO calendar; a week alone tells no day."""
    if week[2] is None:
        return None
    year, number, day = on.isocalendar()
    return f"{year:04d}{week[1][4:]}W{number:02d}{week[2]}{day}"


def _word(old: str, on: date, *, whole: bool, beside: Sequence[str]) -> str:
    """Return the name of the month or weekday if the old word is one, as short and with the same capitals."""
    low = old.lower()
    if low.rstrip(".") in MONTHS:
        name = calendar.month_name[on.month]
        as_whole = whole if low == "may" else low == calendar.month_name[MONTHS[low.rstrip(".")]].lower()
        new = name if as_whole else name[:3] + low[len(low.rstrip(".")) :]
    elif month_number(low):
        new = _in_its_language(low, on, beside)
    else:
        new = weekday_like(low, on)
    return _with_capitals(old, new) if new else old


def _in_its_language(low: str, on: date, beside: Sequence[str]) -> str:
    """Return the month in the language of another month's name, with a full stop if that has one."""
    try:
        return same_language(low, on.month, beside)
    except ValueError:
        return same_language(low.rstrip("."), on.month, beside).rstrip(".") + "."


def _with_capitals(old: str, new: str) -> str:
    return new.lower() if old.islower() else new.upper() if old.isupper() else new[:1].upper() + new[1:]
