"""Day counts: headings such as "R1D4" or "Day 4", converted to dates from a first day that the page states once."""

import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from itertools import islice

from litlog.errors import UsageError
from litlog.model.dates import PartialDate
from litlog.model.pages import Block
from litlog.pages.dates.date_forms import date_in
from litlog.pages.reading import heading_text

COUNT = re.compile(r"(?:r(?:ound)?\s*(?P<round>\d{1,2})\s*[-:,.]?\s*d(?:ay)?|day)\s*(?P<day>\d{1,4})\b", re.IGNORECASE)
_BEGAN = re.compile(r"\b(?:start(?:s|ed|ing)?|began|begins?|beginning|first day|day (?:1|one))\b", re.IGNORECASE)
_SENTENCE = 100
"""Maximum distance in characters of the date from "started"."""
_FIRST_BLOCKS, _FIRST_WORDS = 200, 20
"""Maximum length of prose, in characters, that is searched for the first day; it is stated near the top."""


class CountedDays:
    """A converter from a counted heading to its date.

    It gives None if the page does not state, exactly once, the first day of its only count.
    """

    def __init__(self, blocks: Sequence[Block], *, day_first: bool) -> None:
        """Search the prose above the first count for the date of the first day."""
        counts = [(number, found) for number, block in enumerate(blocks) if (found := _counted(block))]
        self._first: date | None = None
        rounds = {found["round"] for _, found in counts if found["round"]}
        if counts and len(rounds) < 2:
            days = set(_beginnings(blocks[: counts[0][0]], day_first=day_first))
            self._first = days.pop() if len(days) == 1 else None

    def on(self, block: Block) -> PartialDate | None:
        """Return the date of a heading that counts its day; the first is day 1."""
        found = _counted(block) if self._first else None
        if not found or not self._first:
            return None
        return PartialDate.of(self._first + timedelta(days=int(found["day"]) - 1))


def _counted(block: Block) -> re.Match[str] | None:
    return COUNT.match(heading_text(block.raw)) if block.kind == "heading" else None


def _beginnings(blocks: Sequence[Block], *, day_first: bool) -> Iterator[date]:
    prose = (block.raw for block in blocks if block.kind in ("paragraph", "item", "heading", "quote"))
    for raw in islice(prose, _FIRST_BLOCKS):
        for told in islice(_BEGAN.finditer(raw), _FIRST_WORDS):
            found = date_in(re.split(r"[.;]\s|\n", raw[told.end() : told.end() + _SENTENCE])[0])
            month, day = found.month_and_day(day_first=day_first) if found else (None, None)
            if found and found.year and month and day and _exists(found.year, month, day):
                yield date(found.year, month, day)


def _exists(year: int, month: int, day: int) -> bool:
    try:
        return bool(PartialDate(year, month, day))
    except UsageError:
        return False
