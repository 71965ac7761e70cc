"""Changes to the reader's data of an item, as pure functions: tags, notes, statuses, numeric fields."""

from collections.abc import Iterable
from dataclasses import replace
from typing import Any
from unicodedata import normalize

from litlog.errors import UsageError, did_you_mean
from litlog.model.dates import PartialDate
from litlog.model.item import Item
from litlog.model.reading import Note, Status, StatusChange
from litlog.model.reading_fields import NUMBERS, number_field

_LONGEST_TAG = 100


def with_facts(
    item: Item, today: PartialDate, *, tags: Iterable[str] = (), note: str = "", status: Status | None = None
) -> Item:
    """Put tags, a note and a status on an item, dated today."""
    tagged = with_tags(item, tags)
    noted = with_note(tagged, Note(note, noted=today)) if note.strip() else tagged
    return with_status(noted, StatusChange(status, today)) if status else noted


def with_tags(item: Item, tags: Iterable[str]) -> Item:
    """Add tags that are not there yet; case is kept as first written. Raises `UsageError` for an empty one."""
    wanted = [*item.reading.tags, *map(tag_name, tags)]
    first = {tag.casefold(): tag for tag in reversed(wanted)}
    kept = dict.fromkeys(first[tag.casefold()] for tag in wanted)
    return replace(item, reading=replace(item.reading, tags=tuple(kept)))


def without_tags(item: Item, tags: Iterable[str]) -> Item:
    """Take tags off, whatever their case."""
    gone = {tag_name(tag).casefold() for tag in tags}
    left = tuple(tag for tag in item.reading.tags if tag.casefold() not in gone)
    return replace(item, reading=replace(item.reading, tags=left))


def tag_name(text: str) -> str:
    """Return a tag in the form it is kept in: no `#`, single blanks, no empty part between slashes."""
    parts = [" ".join(part.split()) for part in normalize("NFC", text).strip().removeprefix("#").split("/")]
    if not all(parts) or "," in text or len(text) > _LONGEST_TAG:
        raise UsageError(f'"{text}" is not a tag.', "A tag is a word or a few; nested tags are written like ml/nlp.")
    return "/".join(parts)


def with_note(item: Item, note: Note) -> Item:
    """Append a note."""
    return replace(item, reading=replace(item.reading, notes=(*item.reading.notes, note)))


def with_status(item: Item, change: StatusChange) -> Item:
    """Add a change to the history; the same one twice is one."""
    if item.reading.statuses[-1:] == (change,):
        return item
    return replace(item, reading=replace(item.reading, statuses=(*item.reading.statuses, change)))


def with_number(item: Item, name: str, value: int) -> Item:
    """Set a number such as a `rating`, or take it away with 0; raises `UsageError` for one out of range."""
    field = number_field(name)
    if value and not field.low <= value <= field.high:
        raise UsageError(f"{value} is not a {name}.", f"Give {field.low} to {field.high}, or 0 for none.")
    number: dict[str, Any] = {name: value or None}
    return replace(item, reading=replace(item.reading, **number))


READING_NAMES = ("tags", "status", *(one.name for one in NUMBERS))
"""What of the reader's own side `edit` sets, beside the fields of the work."""


def with_typed(item: Item, name: str, value: str, on: PartialDate) -> Item:
    """Set one of `READING_NAMES` to a text, or remove it with an empty one; raises `UsageError` if it does not read."""
    text = value.strip()
    if name == "tags":
        return with_tags(without_tags(item, item.reading.tags), filter(None, map(str.strip, text.split(","))))
    if name == "status" and not text:
        return replace(item, reading=replace(item.reading, statuses=()))
    if name == "status":
        return with_status(item, StatusChange(_status(text), on))
    if not text.isdecimal() and text:
        raise UsageError(f'"{text}" is not a {name}.', f"{name}= takes a number, or nothing for none.")
    return with_number(item, name, int(text or 0))


def _status(text: str) -> Status:
    if text not in list(Status):
        there_are = did_you_mean(text, Status, "There are: " + ", ".join(Status) + ".")
        raise UsageError(f'"{text}" is not a status.', there_are)
    return Status(text)
