"""Grouping of items under headings: by status, tag, year, kind, or the month in which the reader met them."""

from collections.abc import Callable, Iterable
from typing import NamedTuple

from litlog.errors import UsageError, did_you_mean
from litlog.formats.common.display import MONTHS
from litlog.model.item import Item
from litlog.model.kinds import KINDS, facts_of
from litlog.model.reading import Status

_STATUSES = {
    Status.READING: "Reading",
    Status.WANT: "Wanted",
    Status.READ: "Read",
    Status.ABANDONED: "Abandoned",
    None: "Not marked",
}


class Heading(NamedTuple):
    """Headings are sorted by `place`."""

    place: tuple[int, str]
    text: str


def _status(item: Item) -> list[Heading]:
    status = item.reading.status
    return [Heading((list(_STATUSES).index(status), ""), _STATUSES[status])]


def _kind(item: Item) -> list[Heading]:
    kind = item.work.kind
    return [Heading((KINDS.index(kind), ""), facts_of(kind).heading)]


def _tags(item: Item) -> list[Heading]:
    """An item is listed under each of its tags."""
    tags = [tag for tag in item.reading.tags if tag.strip()]
    return [Heading((0, tag.casefold()), tag) for tag in tags] or [Heading((1, ""), "No tag")]


def _year(item: Item) -> list[Heading]:
    """Newest first."""
    year = item.work.year
    return [Heading((1, ""), "No year") if year is None else Heading((0, f"{99_999 - year:06}"), str(year))]


def _month_met(item: Item) -> list[Heading]:
    """Oldest first, as in a log; of several meetings the first counts."""
    dates = [one.on for one in item.encounters] + [one.on for one in item.reading.statuses]
    month = min((date.first_day for date in dates if date), default=item.added)[:7]
    if not month:
        return [Heading((1, ""), "No date")]
    return [Heading((0, month), f"{MONTHS[int(month[5:]) - 1]} {month[:4]}")]


_GROUPS: dict[str, Callable[[Item], list[Heading]]] = {
    "status": _status,
    "tag": _tags,
    "year": _year,
    "kind": _kind,
    "month": _month_met,
}


def check_group(group: str) -> None:
    """Raise `UsageError` for a grouping that there is not."""
    if group not in _GROUPS:
        raise UsageError(
            f'A list cannot be grouped by "{group}".', did_you_mean(group, _GROUPS, f"There are {', '.join(_GROUPS)}.")
        )


def grouped(items: Iterable[Item], group: str) -> list[tuple[str, list[Item]]]:
    """Return headings with their items, which keep their order."""
    under: dict[Heading, list[Item]] = {}
    for item in items:
        for heading in _GROUPS[group](item):
            under.setdefault(heading, []).append(item)
    return [(heading.text, under[heading]) for heading in sorted(under)]
