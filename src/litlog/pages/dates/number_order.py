"""Day-month order ("3/06" as March 6 or 3 June) and sort direction of the dates in a document."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from litlog.errors import UsageError
from litlog.model.dates import PartialDate
from litlog.model.pages import Block
from litlog.pages.dates.date_places import printed_date
from litlog.pages.dates.printed_date import Printed
from litlog.pages.dates.weekdays import agrees
from litlog.pages.text.front_matter import front_matter_values

Because = Literal["front matter", "a number above twelve", "the weekdays", "the order of the entries", "custom"]
_HALF_A_YEAR = 6
_STATED = {"dmy": True, "day first": True, "mdy": False, "month first": False}


@dataclass(frozen=True, slots=True)
class DayOrder:
    """Whether the day stands first, and the evidence for it.

    "custom" means that there is no evidence, and the month is first.
    """

    day_first: bool
    because: Because


def day_order(blocks: Sequence[Block], printed: Sequence[Printed] | None = None) -> DayOrder:
    """Return the order of "3/06" for the whole document, decided by the strongest evidence in it.

    `printed` are the dates of the blocks, if they have been parsed already.

    The front matter may state the order: `date_order: dmy`. Otherwise a number above twelve is a day; otherwise the
    weekdays beside the dates agree with one order; otherwise one order makes the entries consecutive and the other does
    not.
    """
    stated = _STATED.get(page_values(blocks).get("date_order", "").lower())
    if stated is not None:
        return DayOrder(stated, "front matter")
    found = printed_dates(blocks) if printed is None else printed
    pairs = [one for one in found if one.first and one.second]
    firsts = any((one.first or 0) > 12 for one in pairs)
    seconds = any((one.second or 0) > 12 for one in pairs)
    if firsts != seconds:
        return DayOrder(firsts, "a number above twelve")
    by_weekday = _fitting(pairs, day_first=True) - _fitting(pairs, day_first=False)
    if by_weekday:
        return DayOrder(by_weekday > 0, "the weekdays")
    if _breaks(pairs, day_first=True) + 2 <= _breaks(pairs, day_first=False):
        return DayOrder(day_first=True, because="the order of the entries")
    return DayOrder(day_first=False, because="custom")


def writes_day_first(blocks: Sequence[Block]) -> bool:
    """Return whether the day stands first in "3/06"."""
    return day_order(blocks).day_first


def printed_dates(blocks: Sequence[Block]) -> list[Printed]:
    """Return the dates that blocks print, in page order."""
    return list(filter(None, map(printed_date, blocks)))


def writes_newest_first(printed: Sequence[Printed], *, day_first: bool) -> bool:
    """Return whether most steps between days without a year go back in time.

    A step of more than half a year may lead into another year and is ignored. Exceptions to the order are allowed.
    """
    days = [one.month_and_day(day_first=day_first) for one in printed if not one.year]
    places = [(month, day or 0) for month, day in days if month]
    steps = [one for one in pairwise(places) if abs(one[0][0] - one[1][0]) <= _HALF_A_YEAR and one[0] != one[1]]
    return sum(after < before for before, after in steps) * 2 > len(steps)


def page_values(blocks: Sequence[Block]) -> dict[str, str]:
    """Return the values of the front matter; empty if there is no front matter."""
    return front_matter_values(blocks[0].raw) if blocks and blocks[0].kind == "front matter" else {}


def _fitting(pairs: Sequence[Printed], *, day_first: bool) -> int:
    """Count the dates whose printed weekday and year agree with this order."""
    known = [one for one in pairs if one.weekday is not None and one.year]
    return sum(any(agrees(one.weekday, day) for day in _dates([one], day_first=day_first)) for one in known)


def _breaks(pairs: Sequence[Printed], *, day_first: bool) -> int:
    """Count the steps that go against the majority direction in this order."""
    days = [(one.year, one.month, one.day or 0) for one in _dates(pairs, day_first=day_first)]
    steps = list(pairwise(days))
    return min(sum(after > before for before, after in steps), sum(after < before for before, after in steps))


def _dates(pairs: Sequence[Printed], *, day_first: bool) -> Iterator[PartialDate]:
    """Yield the dates read in this order, in a leap year if no year is printed; skip invalid dates."""
    for one in pairs:
        try:
            yield PartialDate(one.year or 2024, *one.month_and_day(day_first=day_first))
        except UsageError:
            continue
