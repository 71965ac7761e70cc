"""Day headings and date lines: formatting one for a new day like the existing ones of the page."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from litlog.model.pages import Entry, Page
from litlog.pages.dates.counted_days import COUNT
from litlog.pages.dates.date_places import DAY_COUNT
from litlog.pages.dates.number_order import writes_day_first
from litlog.pages.dates.print_date import print_like
from litlog.pages.dates.weekdays import WEEKDAY
from litlog.pages.edits.entries.date_examples import distance
from litlog.pages.edits.entries.days_printed import padded_as_usual
from litlog.pages.edits.entries.entry_parts import BEHIND_DATE
from litlog.pages.edits.entries.insertion_points import headed
from litlog.pages.edits.entries.style import Style
from litlog.pages.reading import heading_text

_CLOCK = re.compile(r"\s*\b\d\d?:\d\d\b")
_YEAR = re.compile(r"\d{4}")
_SHORT = re.compile(r"(?<!\d)0?\d(?!\d)")


@dataclass(frozen=True, slots=True)
class DayMarks:
    """A formatter of days like the entries `marks`: headings, or paragraphs that are or begin with a date."""

    page: Page
    marks: Sequence[Entry]
    on: date

    @property
    def inline(self) -> bool:
        """Return whether the text stands beside the date, in one paragraph."""
        return bool(self.marks) and self._rest(self.marks[-1]) != ""

    def sections(self, style: Style, body: str) -> Iterator[str]:
        """Yield the text for the day with its content: in the format of the nearest day, then of one with its year."""
        nearest = sorted(self.marks, key=lambda one: distance(one, self.on))
        with_year = (one for one in nearest if _YEAR.search(one.printed))
        for model in dict.fromkeys(filter(None, (next(iter(nearest), None), next(with_year, None)))):
            text = self._section(model, style, body)
            if text:
                yield text

    def _section(self, model: Entry, style: Style, body: str) -> str:
        block = self.page.blocks[model.block]
        if block.kind == "heading":
            words = self.heading(model, heading_text(block.raw))
            return headed(self.page.blocks, model.block, words, style.line_end) + body if words else ""
        printed = self.date_like(model.printed)
        head = block.raw[: block.raw.index(model.printed)]
        if not printed:
            return ""
        rest = self._rest(model)
        behind = rest or block.raw.partition(model.printed)[2].rstrip() + style.line_end * 2
        return head + printed + behind + body

    def _rest(self, model: Entry) -> str:
        raw = self.page.blocks[model.block].raw
        rest = BEHIND_DATE.match(raw, raw.index(model.printed) + len(model.printed)) if model.printed in raw else None
        is_paragraph = self.page.blocks[model.block].kind == "paragraph"
        return _CLOCK.sub("", rest[0]) if rest and is_paragraph else ""

    def heading(self, model: Entry, words: str) -> str:
        """Return the text of a heading for the day, formatted like an example and with the day count continued."""
        if model.dated_by == "count":
            return self._counted_alone(model, words)
        count = DAY_COUNT.match(words)
        rest = words[count.end() :] if count else words
        if re.search(r"\w", WEEKDAY.sub("", rest.replace(model.printed, " ").lstrip() + " ")):
            rest = model.printed
        printed = self.date_like(rest)
        return self._counted(model, count[0]) + printed if count and printed else printed

    def _counted_alone(self, model: Entry, words: str) -> str:
        """Return a count that replaces the date itself: "R1D4"."""
        found = COUNT.match(words)
        number = int(found["day"]) + self._days_after(model) if found else 0
        return words[: found.start("day")] + str(number) if found and number > 0 else ""

    def _days_after(self, model: Entry) -> int:
        return (self.on - date.fromisoformat(model.on.first_day)).days

    def _counted(self, model: Entry, count: str) -> str:
        """Return the continued count: by days if the page counts days, else by one; none before the first day."""
        days = self._days_after(model)
        step = days if self._counts_days() else (days > 0) - (days < 0)
        number = int(re.findall(r"\d+", count)[0]) + step
        return re.sub(r"\d+", lambda found: str(number).zfill(len(found[0])), count) if number >= 0 else ""

    def _counts_days(self) -> bool:
        """Return whether most steps of the count equal the days between the dates."""
        counts = ((DAY_COUNT.match(heading_text(self.page.blocks[one.block].raw)), one) for one in self.marks)
        known = [(int(re.findall(r"\d+", count[0])[0]), date.fromisoformat(one.on.first_day))
                 for count, one in counts if count]  # fmt: skip
        steps = [later[0] - one[0] == (later[1] - one[1]).days for one, later in pairwise(known)]
        return sum(steps) * 2 >= len(steps)

    def date_like(self, words: str) -> str:
        """Return a date, and a weekday beside it, formatted like this one; zero-padded if the nearest such date is."""
        nearest = sorted(self.marks, key=lambda one: distance(one, self.on))
        padding = [one.printed for one in nearest if _SHORT.search(one.printed)][:1]
        padding = padding or padded_as_usual(words)
        day_first = writes_day_first(self.page.blocks)
        names = [one.printed for one in self.marks]
        return print_like(words, self.on, day_first=day_first, padding=padding, names=names) or ""
