"""Which highlight a Kindle note is about: the clippings have them apart, and only their places tell."""

from bisect import bisect
from collections.abc import Iterator, Sequence
from dataclasses import replace

from litlog.formats.common.record_fields import Fact
from litlog.model.reading import Anchor, Note, NoteKind

_LONGEST = 200
"""Locations; a highlight of more is no longer copied into the clippings, and only its ends are looked at."""


def under_highlights(facts: Sequence[Fact]) -> Iterator[Fact]:
    """Give the facts of one book with each note under the highlight that has its place; others stay as they are.

    Of several it is the nearest above, since a highlight that was changed is there again; else the first below, since
    some Kindles write the note first.
    """
    owners = _owners(facts)
    below: dict[int, list[Note]] = {}
    for number, owner in owners.items():
        below.setdefault(owner, []).extend(note for note in [facts[number][1]] if isinstance(note, Note))
    for number, (word, value) in enumerate(facts):
        if isinstance(value, Note) and number in below:
            yield word, replace(value, children=tuple(below[number]))
        elif number not in owners:
            yield word, value


def _owners(facts: Sequence[Fact]) -> dict[int, int]:
    """Give the number of the highlight for the number of each note that has one."""
    highlights: dict[Anchor, list[int]] = {}
    for number, anchor in _anchored(facts, NoteKind.QUOTE):
        for place in _places(anchor):
            highlights.setdefault(place, []).append(number)
    found: dict[int, int] = {}
    for number, anchor in _anchored(facts, NoteKind.REMARK):
        at = Anchor(anchor.kind, anchor.end or anchor.value)
        if there := highlights.get(at):
            found[number] = there[max(bisect(there, number) - 1, 0)]
    return found


def _anchored(facts: Sequence[Fact], kind: NoteKind) -> Iterator[tuple[int, Anchor]]:
    for number, (_, value) in enumerate(facts):
        if isinstance(value, Note) and value.kind is kind and value.anchor:
            yield number, value.anchor


def _places(anchor: Anchor) -> Iterator[Anchor]:
    """Give each place of a range, once."""
    first, last = anchor.value, anchor.end or anchor.value
    counted = first.isdecimal() and last.isdecimal() and max(len(first), len(last)) < 10
    if counted and 0 <= int(last) - int(first) <= _LONGEST:
        yield from (Anchor(anchor.kind, str(place)) for place in range(int(first), int(last) + 1))
    else:
        yield from (Anchor(anchor.kind, place) for place in {first: 0, last: 0})
