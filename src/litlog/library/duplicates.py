"""Duplicate detection: pairs of items that may be one work, with score and reasons; only the reader merges them."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from litlog.library.items.recognition import names
from litlog.library.library import Library
from litlog.merge import Sameness, sameness
from litlog.merge.titles import title_likeness, title_opening
from litlog.model.item import Item, RelationKind
from litlog.model.text_folding import folded
from litlog.model.work import Work
from litlog.query.terms import EVERYTHING, Query

LIKELY = 0.75
"""The score from which a pair is worth a look; the same bound as JabRef's (DuplicateCheck.java)."""

_LIKE_TITLES = 0.8
_OPENING = 3
# A column's "Letter to the editor" opens a thousand titles; nobody compares each with each.
_MOST_ALIKE = 200
_TOLD_APART = frozenset({RelationKind.EDITION_OF, RelationKind.VERSION_OF})


@dataclass(frozen=True, slots=True)
class Pair:
    """Two items that may be one: the one to keep came into the library first."""

    keep: Item
    other: Item
    sameness: Sameness


def duplicates(library: Library, query: Query = EVERYTHING) -> list[Pair]:
    """Find pairs of items that may be one work.

    Editions are not paired, nor are items with a relation that makes one an edition or a version of the other.

    Args:
        library: The library.
        query: At least one item of each pair matches it.

    Returns:
        The pairs, likeliest first.
    """
    items = library.store.items()[::-1]
    wanted = None if query == EVERYTHING else {item.key for item in library.store.items(query)}
    compared = ((items[a], items[b]) for a, b in _worth_comparing(items))
    chosen = (pair for pair in compared if wanted is None or wanted & {pair[0].key, pair[1].key})
    likely = [Pair(one, other, same) for one, other in chosen if (same := _likely(one, other))]
    return sorted(likely, key=lambda pair: -pair.sameness.score)


def _worth_comparing(items: Sequence[Item]) -> list[tuple[int, int]]:
    """Return the places of those that have a name in common, or the opening of a title, or people and year."""
    blocks: dict[object, list[int]] = defaultdict(list)
    for place, item in enumerate(items):
        for key in set(_blocks(item.work)):
            blocks[key].append(place)
    pairs = {pair for block in blocks.values() if len(block) <= _MOST_ALIKE for pair in combinations(block, 2)}
    return sorted(pairs)


def _blocks(work: Work) -> Iterator[object]:
    yield from names(work)
    for title in (work.full_title, *work.aliases):
        if opening := title_opening(title, _OPENING):
            yield opening
    if work.authors and work.year:
        surname = folded(work.authors[0].surname)
        yield from ((surname, work.year), (surname, work.year + 1))


def _likely(one: Item, other: Item) -> Sameness | None:
    if _told_apart(one, other):
        return None
    same = sameness(one.work, other.work)
    shared = set(names(one.work)) & set(names(other.work))
    alike = shared or title_likeness(one.work, other.work) >= _LIKE_TITLES
    return same if alike and same.score >= LIKELY else None


def _told_apart(one: Item, other: Item) -> bool:
    pairs = ((one, other), (other, one))
    return any(to.kind in _TOLD_APART and to.key == b.key for a, b in pairs for to in a.relations)
