"""A new log entry put where the page would have it, in the page's own style; nothing else is touched.

A page with a section for the year, or with dated bullets of that year, gets a bullet among them; a page that is
dated by its headings gets a bullet under the day's heading, which is made where it is missing; any other page gets
a section for the year at its end, or at its head where the newest comes first. The result is read again before
it is given back, and refused if anything but the new entry is different.
"""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from litlog.errors import Refused, UsageError
from litlog.model.pages import Block, Entry, Page
from litlog.pages.dates.entries import find_entries
from litlog.pages.dates.orders import writes_day_first
from litlog.pages.dates.printing import print_like
from litlog.pages.dates.weekdays import WEEKDAY
from litlog.pages.edits.spots import Spot, among_bullets, new_day, new_year, under_heading, year_heading
from litlog.pages.edits.style import Style, learn_style, printed_like
from litlog.pages.reading import heading_text, page_bytes, read_page

_HINT = "Write the entry into the file by hand, and `litlog import` it again."


def add_entry(page: Page, text: str, on: date) -> Page:
    """Give the page with one more entry of that day.

    The first line of `text` is the entry, further lines become bullets under it. Raises `UsageError` for an empty
    text and `Refused` where the page cannot take the entry without changing something else.
    """
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    if not lines:
        raise UsageError("There is nothing to log.", 'Write what you read: litlog log "read …".')
    spot = _Adding(page, _guides(page), on).spot(lines)
    return _checked(page, _inserted(page, spot), lines, on)


def _guides(page: Page) -> list[Entry]:
    """Give the entries that show how the page is dated: those with a day, or where there are none those of months.

    A heading that has words beside its date is the entry of that day, and no model for others where there are any.
    """
    entries = find_entries(page).entries
    dated = [one for one in entries if one.on.precision == "day"] or [one for one in entries if one.on.month]
    return [one for one in dated if _only_dates(page.blocks[one.block], one)] or dated


def _only_dates(block: Block, entry: Entry) -> bool:
    beside = heading_text(block.raw).replace(entry.printed, "") if block.kind == "heading" else ""
    return not re.search(r"\w", WEEKDAY.sub("", beside + " "))


@dataclass(frozen=True, slots=True)
class _Adding:
    page: Page
    entries: Sequence[Entry]
    on: date

    def spot(self, lines: Sequence[str]) -> Spot:
        """Find the place for the entry and what to write there."""
        near = min(self.entries, key=self._distance, default=None)
        if near and self.page.blocks[near.block].kind == "heading":
            return self._by_heading(lines, near)
        if near and not self._is_bullet(near):
            raise Refused("The page is dated neither by bullets nor by headings.", _HINT)
        year = year_heading(self.page.blocks, self.on.year)
        section = [one for one in self.entries if one.on.year == self.on.year and self._is_bullet(one)]
        style = learn_style(self.page, section or [one for one in self.entries if self._is_bullet(one)])
        if section:
            bullet = self._bullet(style, lines, section)
            return among_bullets(self.page.blocks, section, self.on, style, bullet)
        style = replace(style, indent="")
        bullet = self._bullet(style, lines, self.entries)
        if year is not None:
            return under_heading(self.page.blocks, year, style, bullet)
        return new_year(self.page.blocks, self.on.year, style, bullet)

    def _distance(self, entry: Entry) -> int:
        return abs((date.fromisoformat(entry.on.first_day) - self.on).days)

    def _is_bullet(self, entry: Entry) -> bool:
        block = self.page.blocks[entry.block]
        return block.kind == "item" and block.level == 1

    def _by_heading(self, lines: Sequence[str], near: Entry) -> Spot:
        headings = [one for one in self.entries if self.page.blocks[one.block].kind == "heading"]
        style = learn_style(self.page, headings)
        bullet = _lines(style, style.indent + style.marker + style.gap, lines)
        first = self.on.replace(day=1) if near.on.precision == "month" else self.on
        today = [one for one in headings if one.on.first_day == first.isoformat() and not one.on.end]
        if today:
            return under_heading(self.page.blocks, today[-1].block, style, bullet)
        return new_day(self.page.blocks, headings, self.on, style, self._heading(near, headings), bullet)

    def _heading(self, near: Entry, headings: Sequence[Entry]) -> str:
        """Print the words of a heading for the day like those of the nearest one."""
        words = heading_text(self.page.blocks[near.block].raw)
        counted = any(map(str.isdigit, words.replace(near.printed, "")))
        padding = [one.printed for one in headings]
        printed = print_like(words, self.on, day_first=self._day_first(), padding=padding)
        if counted or not printed:
            raise Refused("The page dates its headings in a form that litlog cannot repeat.", _HINT)
        return printed

    def _bullet(self, style: Style, lines: Sequence[str], models: Sequence[Entry]) -> str:
        default = f"{self.on.month}/{self.on.day:02d}"
        bullets = [one for one in models if self._is_bullet(one)]
        printed = printed_like(bullets, self.on, day_first=self._day_first(), default=default)
        return _lines(style, style.indent + style.marker + style.gap + printed + style.separator, lines)

    def _day_first(self) -> bool:
        return writes_day_first(self.page.blocks)


def _lines(style: Style, opening: str, lines: Sequence[str]) -> str:
    """Write an entry, its further lines as bullets below it."""
    below = (f"{style.indent}{style.unit}{style.marker}{style.gap}{line.lstrip('*+- ')}" for line in lines[1:])
    return "".join(line + style.line_end for line in (opening + lines[0], *below))


def _inserted(page: Page, spot: Spot) -> bytes:
    """Put the text in; a page without a final newline has none afterwards."""
    whole = page_bytes(page).decode(page.encoding)
    at = sum(len(block.raw) for block in page.blocks[: spot.before])
    head, tail = whole[:at], whole[at:]
    text = spot.text
    if head and not head.endswith("\n"):
        end = "\r\n" if text.endswith("\r\n") else "\n"
        text = end + text.removesuffix(end)
    try:
        return (head + text + tail).encode(page.encoding)
    except UnicodeEncodeError as error:
        raise Refused("The page is not in UTF-8 and has no place for these letters.", "Convert it to UTF-8.") from error


def _checked(page: Page, data: bytes, lines: Sequence[str], on: date) -> Page:
    """Read the new page and compare: every old block must mean what it did, and what is new must be the entry."""
    after = read_page(data, page.path)
    old, new = Counter(_told(page)), Counter(_told(after))
    if old - new:
        raise Refused("Adding the entry here would change another one.", _HINT)
    added = list((new - old).elements())
    first = " ".join(lines[0].split())
    days = (on.isoformat(), on.isoformat()[:7])
    dated = [one for one in added if one.kind == "item" and one.day in days and one.words.endswith(first)]
    if not dated or len(added) > len(lines) + 1:
        raise Refused("The page would not read the entry as it is meant.", _HINT)
    return replace(after, name=page.name, title=page.title, permalink=page.permalink, seen_sha256=page.seen_sha256)


@dataclass(frozen=True, slots=True)
class _Told:
    """What a block tells, wherever it stands."""

    kind: str
    level: int
    words: str
    day: str


def _told(page: Page) -> list[_Told]:
    dated = find_entries(page)
    days = [str(dated.entries[number].on) if number is not None else "" for number in dated.of]
    return [
        _Told(block.kind, block.level, " ".join(block.raw.split()), day)
        for block, day in zip(page.blocks, days, strict=True)
        if block.kind != "blank"
    ]
