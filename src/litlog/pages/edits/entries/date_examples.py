"""Example entries: the existing entries that show how a page writes its dates."""

import re
from collections.abc import Sequence
from datetime import date

from litlog.model.pages import Block, Entry, Page
from litlog.pages.dates.date_places import DAY_COUNT
from litlog.pages.dates.entries import find_entries
from litlog.pages.dates.weekdays import WEEKDAY
from litlog.pages.reading import heading_text

_COUNT_OF_ENTRIES = re.compile(r"\(\d+\)\s*$")


def guides(page: Page) -> list[Entry]:
    """Return the entries that show how the page writes dates: those with a day, or else those with a month.

    A heading with words beside its date is the entry of that day; it is no example if others exist, or if it is the
    title of the page. Nor is a row of a table on a page that is dated in another way.
    """
    entries = find_entries(page).entries
    dated = [one for one in entries if one.on.precision == "day"] or [one for one in entries if one.on.month]
    plain = [one for one in dated if only_dates(page.blocks[one.block], one)]
    plain = plain or [one for one in dated if page.blocks[one.block].level != 1 or is_bullet(page, one)]
    return [one for one in plain if page.blocks[one.block].kind != "table"] or plain


def only_dates(block: Block, entry: Entry) -> bool:
    """Return whether a heading has no more than its date and counts; any other block is always an example."""
    if block.kind != "heading":
        return True
    beside = _COUNT_OF_ENTRIES.sub("", heading_text(block.raw).replace(entry.printed, " ")).lstrip()
    return not re.search(r"\w", WEEKDAY.sub("", DAY_COUNT.sub("", beside) + " "))


def nearest(entries: Sequence[Entry], on: date) -> Entry | None:
    """Return the entry that is nearest in time to a day."""
    return min(entries, key=lambda one: distance(one, on), default=None)


def distance(entry: Entry, on: date) -> int:
    """Return the number of days between an entry and a day."""
    return abs((date.fromisoformat(entry.on.first_day) - on).days)


def is_bullet(page: Page, entry: Entry) -> bool:
    """Return whether an entry is a top-level bullet."""
    block = page.blocks[entry.block]
    return block.kind == "item" and block.level == 1


def dated_bullets(page: Page, entries: Sequence[Entry], on: date) -> list[Entry]:
    """Return the dated bullets of the highest level; of nested ones those in the list of the nearest day."""
    bullets = [one for one in entries if page.blocks[one.block].kind == "item"]
    highest = min((page.blocks[one.block].level for one in bullets), default=1)
    bullets = [one for one in bullets if page.blocks[one.block].level == highest]
    near = nearest(bullets, on)
    if near is None or highest == 1:
        return bullets
    parent = page.blocks[near.block].parent
    return [one for one in bullets if page.blocks[one.block].parent == parent]


def tells_years(entries: Sequence[Entry]) -> bool:
    """Return whether most entries have their year in their own date."""
    return sum(one.dated_by == "line" for one in entries) * 2 > len(entries)
