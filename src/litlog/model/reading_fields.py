"""Table of reading fields: type, merge rule and query operators of each field of the reader's data, one row each.

Queries, the store, JSON, the joining of items, imports, `list --sort` and `show` read this table. The field of
`Reading`, the column with its migration, CSV, Markdown and the option of `mark` are written by hand.
"""

from collections.abc import Callable
from dataclasses import replace
from typing import Any, Literal, NamedTuple

from litlog.model.reading import Note, Reading, StatusChange

Join = Callable[[Any, Any], Any]
"""Returns one value of two of one field; the first is the library's."""


def _either(kept: Any, other: Any) -> Any:
    return kept or other


def _united(kept: tuple[Any, ...], other: tuple[Any, ...]) -> tuple[Any, ...]:
    return kept + tuple(one for one in other if one not in kept)


def _without_doubles(kept: tuple[Any, ...], other: tuple[Any, ...]) -> tuple[Any, ...]:
    return tuple(dict.fromkeys((*kept, *other)))


def _in_order_of_days(kept: tuple[StatusChange, ...], other: tuple[StatusChange, ...]) -> tuple[StatusChange, ...]:
    return tuple(sorted(_united(kept, other), key=lambda one: one.on.first_day if one.on else ""))


def _with_new_notes(kept: tuple[Note, ...], met: tuple[Note, ...]) -> tuple[Note, ...]:
    """Return the notes that are kept and those met that are not among them.

    One that both have gets what is new under it: a highlight that was taken in last month may have a remark by now.
    """
    places = {replace(note, children=()): place for place, note in reversed([*enumerate(kept)])}
    together = list(kept)
    for note in met:
        place = places.setdefault(replace(note, children=()), len(together))
        if place == len(together):
            together.append(note)
        else:
            one = together[place]
            together[place] = replace(one, children=_with_new_notes(one.children, note.children))
    return tuple(together)


class ReadingField(NamedTuple):  # a dataclass would cost each command a millisecond
    """A field of `Reading`: `name` is the attribute, the JSON name, and the column or table of the store.

    `asked` is its name in queries: `has:tag` for all, `tag:` for a list. `merged` merges the values of two items,
    `imported` adds the value of an imported entry. A number is between `low` and `high`, or None; queries accept ranges
    of it, lists are sorted by it, highest first; it is displayed as stars, or as the number.
    """

    name: str
    kind: Literal["number", "list", "history", "notes"]
    asked: str
    merged: Join
    imported: Join
    low: int = 0
    high: int = 0
    has_stars: bool = False

    def shown(self, reading: Reading) -> str:
        """Return the value of a number for `show`: "★★★★" or "4 of 5", "" for none."""
        value = getattr(reading, self.name) or 0
        return "★" * value if self.has_stars or not value else f"{value} of {self.high}"

    def mark(self, reading: Reading) -> str:
        """Return the value of a number for one line of a list: "★★★★" or "priority 4", "" for none."""
        value = getattr(reading, self.name) or 0
        return "★" * value if self.has_stars or not value else f"{self.name} {value}"


def _number(name: str, low: int, high: int, *, has_stars: bool = False) -> ReadingField:
    return ReadingField(name, "number", name, _either, _either, low, high, has_stars)


NUMBERS = (
    _number("rating", 1, 5, has_stars=True),
    _number("priority", 1, 5),
)
READING_FIELDS: tuple[ReadingField, ...] = (
    ReadingField("statuses", "history", "status", _in_order_of_days, _either),
    ReadingField("tags", "list", "tag", _united, _without_doubles),
    *NUMBERS,
    ReadingField("notes", "notes", "note", _united, _with_new_notes),
)


def merged(kept: Reading, gone: Reading) -> Reading:
    """Return the reader's sides of two items that are one work as one."""
    return Reading(**{one.name: one.merged(getattr(kept, one.name), getattr(gone, one.name)) for one in READING_FIELDS})


def with_imported(kept: Reading, met: Reading) -> Reading:
    """Return what the library has with what an entry of a file adds to it; what the library has stays as it is."""
    return Reading(
        **{one.name: one.imported(getattr(kept, one.name), getattr(met, one.name)) for one in READING_FIELDS}
    )


def number_field(name: str) -> ReadingField:
    """Return the row of a number by its name; raises `KeyError`."""
    return {one.name: one for one in NUMBERS}[name]
