"""Insertion points of new entries in a .bib file: after the others or in key order, children before parents."""

from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise

from litlog.formats.bibtex.reading.document import Document
from litlog.parsing.bibtex.entry import Entry

_FEWEST_IN_ORDER = 4
"""Fewer entries may stand in the order of their keys by chance."""


def parents_last(entries: Sequence[Entry]) -> list[Entry]:
    """Return entries with each after those that refer to it, as BibTeX requires (btxdoc, 2.1), else in their order."""
    parents = {entry.key: entry.fields.get("crossref", "") for entry in entries}
    heights = dict.fromkeys(parents, 0)
    for key in parents:
        for height, parent in enumerate(_ancestors(key, parents), start=1):
            heights[parent] = max(heights[parent], height)
    return sorted(entries, key=lambda entry: heights[entry.key])


def _ancestors(key: str, parents: Mapping[str, str]) -> Iterable[str]:
    """Return the entries from which an entry inherits; cycles are cut."""
    seen = {key}
    while (key := parents[key]) in parents and key not in seen:
        seen.add(key)
        yield key


def places(document: Document, entries: Sequence[Entry]) -> dict[int, list[Entry]]:
    """Return the new entries by the number of the piece after which they go, -1 for those before all others."""
    there = [(number, one) for number, piece in enumerate(document.pieces) for one in piece.entries]
    in_order = len(there) >= _FEWEST_IN_ORDER and _is_sorted([one.key.lower() for _, one in there])
    found: dict[int, list[Entry]] = {}
    chosen: dict[str, int] = {}
    for entry in parents_last(entries):
        place = _place(entry, there, in_order=in_order)
        place = max([place, *(chosen[one.key] for one in entries if one.key in chosen and _parent(one) == entry.key)])
        chosen[entry.key] = place
        found.setdefault(place, []).append(entry)
    return found


def _parent(entry: Entry) -> str:
    return entry.fields.get("crossref", "")


def _is_sorted(keys: list[str]) -> bool:
    return all(one <= other for one, other in pairwise(keys))


def _place(entry: Entry, there: list[tuple[int, Entry]], *, in_order: bool) -> int:
    numbers = [number for number, one in there if not in_order or one.key.lower() <= entry.key.lower()]
    place = max(numbers, default=-1)
    parent = min((number for number, one in there if one.key == _parent(entry)), default=None)
    if parent is not None and place >= parent:
        return max((number for number, _ in there if number < parent), default=-1)
    return max([place, *(number for number, one in there if _parent(one) == entry.key)])
