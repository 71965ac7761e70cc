"""Words that look like dates: "11/25 - 4/5 stars" is a day and words, and so is "9/11 Commission" under a day."""

import re
from collections import defaultdict
from collections.abc import Sequence

from litlog.model.pages import Block
from litlog.pages.dates.date_forms import date_at
from litlog.pages.dates.printed_date import Printed

_SPACED = re.compile(r"[ \t]+[-–—][ \t]+")
_MARKED_OFF = re.compile(r"[\])*_`]*[ \t]*(?:[-–—:：](?![^\W\d_])|\r?\n|\Z)")

Found = Sequence[Printed | None]


def without_words(blocks: Sequence[Block], found: Found) -> list[Printed | None]:
    """Return the dates of blocks without those that are words of their entries; `found` has one for each block."""
    return _without_false_entries(blocks, _without_false_ranges(blocks, found))


def _without_false_ranges(blocks: Sequence[Block], found: Found) -> list[Printed | None]:
    """Return only the first day of what would be a range, where the page has the same dash between a day and words.

    A range is then one only if another mark stands behind it: "3/07 - 3/10: worked through it".
    """
    items = [n for n, one in enumerate(found) if one and blocks[n].kind == "item"]
    ranges = {n for n in items if (one := found[n]) and _is_range(one)}
    dashed = [bool(_SPACED.match(blocks[n].raw, one.end)) for n in items if n not in ranges and (one := found[n])]
    if not ranges or (dashed and sum(dashed) * 2 <= len(dashed)):
        return list(found)
    return [_first_day(blocks[n].raw, one) if one and n in ranges else one for n, one in enumerate(found)]


def _is_range(one: Printed) -> bool:
    return any((one.to_year, one.to_month, one.to_day, one.to_first, one.to_second))


def _first_day(raw: str, whole: Printed) -> Printed:
    dash = _SPACED.search(raw, whole.start, whole.end)
    if not dash or _MARKED_OFF.match(raw, whole.end):
        return whole
    first = date_at(raw[: dash.start()], whole.start)
    return first if first and (first.day or first.second) else whole


def _without_false_entries(blocks: Sequence[Block], found: list[Printed | None]) -> list[Printed | None]:
    """Return the dates without those of bullets under a day whose siblings have none, if only a blank follows them."""
    under: dict[int, list[int]] = defaultdict(list)
    for number, block in enumerate(blocks):
        above = block.parent
        if block.kind == "item" and above is not None and blocks[above].kind == "heading" and _is_day(found[above]):
            under[above].append(number)
    for numbers in under.values():
        dated = [n for n in numbers if found[n]]
        for n in dated:
            one = found[n]
            room = 0 if one is None or one.year else 2 if len(numbers) == 1 else 1
            if one and not _MARKED_OFF.match(blocks[n].raw, one.end) and len(dated) * 2 < len(numbers) + room:
                found[n] = None
    return found


def _is_day(one: Printed | None) -> bool:
    return one is not None and bool(one.day or one.second)
