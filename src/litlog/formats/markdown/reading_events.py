"""Reading events: dated log entries, status changes and encounters, and imported works without a date."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from litlog.formats.common.display import front_address, linked_title, names, shown_title
from litlog.formats.common.markdown_escaping import escaped, harmless
from litlog.model.dates import PartialDate
from litlog.model.item import Encounter, Item
from litlog.model.pages import LoggedEntry
from litlog.model.reading import Note, Status, StatusChange

_VERBS = {Status.WANT: "want to read", Status.READING: "reading", Status.READ: "read", Status.ABANDONED: "abandoned"}
EVER = ("", "~")
"""All days, and what has none: before the first and behind the last."""
# What stands before the words of an entry on its page: a marker, and a date with what follows it.
_MARKER = re.compile(r"\s*(?:[*+-]|\d{1,9}[.)]|#{1,6})\s+")
_DATE = re.compile(r"(?:\d{4}-\d\d-\d\d|\d{1,2}/\d{1,2}(?:/\d{2,4})?)(?:\s+[-–—]|:)?(?:\s+|$)")


@dataclass(frozen=True, slots=True)
class Event:
    """Event of a reading log: `place` is the day it is sorted by; `on` is the printed date, None for an undated entry.

    `keys` are the items it is about, `notes` are nested under it; `text` may have further lines, which are
    indented already.
    """

    place: str
    on: PartialDate | None
    text: str
    keys: frozenset[str] = frozenset()
    notes: tuple[Note, ...] = ()


def events(
    items: Sequence[Item], entries: Sequence[LoggedEntry] = (), *, added: bool = True, days: tuple[str, str] = EVER
) -> list[Event]:
    """Return all events in ascending order; on the same day entries of pages come first.

    With `added` an item without dates is listed under the day it was added to the library. `days` are the first
    and the last to include (ISO 8601).

    `entries` come newest first, as a library lists them; without any, the texts that the items' own encounters keep
    serve. An item's notes, but for those that a page holds already, stand under its last event.
    """
    logged = [_entry_event(entry) for entry in reversed(entries)] if entries else _encounter_events(items)
    told: dict[str, set[str]] = {}
    for event in logged:
        for key in event.keys:
            told.setdefault(key, set()).add(event.place)
    own = [event for item in items for event in _own_events(item, told.get(item.key, set()), added=added)]
    told_of = (event for event in logged + own if days[0] <= event.place <= days[1])
    return _with_notes(items, sorted(told_of, key=lambda event: event.place))


def _entry_event(entry: LoggedEntry) -> Event:
    on = None if entry.inferred else entry.on
    return Event(entry.on.first_day, on, harmless(words_of_entry(_without_day(entry))), frozenset(entry.keys))


def _without_day(entry: LoggedEntry) -> str:
    """Return the blocks under a heading or line that is only the day of the entry."""
    first, _, below = entry.text.strip().partition("\n")
    return below if first.strip("# ") == entry.printed and below.strip() else entry.text


def _encounter_events(items: Sequence[Item]) -> list[Event]:
    """One entry may be about several items, and then every one of them keeps it."""
    keys: dict[tuple[Encounter, str], set[str]] = {}
    for item in items:
        for one in item.encounters:
            if one.text:
                keys.setdefault((one, one.on.first_day if one.on else item.added[:10]), set()).add(item.key)
    return [
        Event(place, None if one.inferred else one.on, harmless(words_of_entry(one.text)), frozenset(about))
        for (one, place), about in keys.items()
    ]


def words_of_entry(raw: str) -> str:
    """Return an entry's text as on its page, without marker and date; nested lines stay nested."""
    first, *rest = [line.rstrip() for line in raw.strip().split("\n")]
    first = _MARKER.sub("", first, count=1) if _MARKER.match(first) else first
    first = _DATE.sub("", first, count=1) if _DATE.match(first) else first
    indented = [line if not line or line[0] in " \t" or _MARKER.match(line) else "  " + line for line in rest]
    return "\n".join([first, *indented])


def _own_events(item: Item, told: set[str], *, added: bool) -> Iterator[Event]:
    """Return events that the library itself recorded; `told` are the days on which a page mentions the item."""
    changes = [one for one in item.reading.statuses if one.on and one.on.first_day not in told]
    for change in changes:
        yield _event(item, change.on, change)
    told = told | {change.on.first_day for change in changes if change.on}
    for one in item.encounters:
        if one.on and not one.text and one.on.first_day not in told:
            told.add(one.on.first_day)
            yield _event(item, one.on)
    if added and not told:
        yield _event(item, PartialDate.parse(item.added[:10]) if item.added else None)


def _event(item: Item, on: PartialDate | None, change: StatusChange | None = None) -> Event:
    verb = _VERBS[change.status] + " " if change else ""
    progress = f" ({escaped(change.progress)})" if change and change.progress else ""
    text = f"{verb}{_named(item)}{progress}"
    return Event(on.first_day if on else "", on, text, frozenset({item.key}))


def _named(item: Item) -> str:
    """Name the work by a link and its people, or one without an address as people do: Ada Lovelace's *Notes* (1843)."""
    work = item.work
    if front_address(work):
        return linked_title(item) + (f" by {escaped(names(work))}" if work.authors else "")
    year = f" ({work.year})" if work.year else ""
    title = f"*{escaped(shown_title(item))}*"
    if len(work.authors) == 1 and not work.and_others:
        return f"{escaped(names(work))}'s {title}{year}"
    return title + year + (f" by {escaped(names(work))}" if work.authors else "")


def _with_notes(items: Iterable[Item], found: Sequence[Event]) -> list[Event]:
    last = {key: number for number, event in enumerate(found) for key in event.keys}
    noted = list(found)
    for item in items:
        notes = tuple(note for note in item.reading.notes if not note.page)
        number = last.get(item.key)
        if notes and number is not None:
            noted[number] = replace(noted[number], notes=noted[number].notes + notes)
    return noted
