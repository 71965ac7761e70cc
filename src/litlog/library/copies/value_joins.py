"""Joins of two values of one field by what both copies agreed on last: the same result whichever copy joins the other.

What both agreed on last is known by digests alone. Where nothing is known of it, as with a JSON file of another copy,
nothing counts as removed: lists are united.
"""

from collections.abc import Callable, Collection, Hashable, Iterator, Sequence
from dataclasses import replace
from hashlib import sha256
from typing import Any, NamedTuple, TypeVar

from litlog.model.reading import Note, StatusChange

T = TypeVar("T", bound=Hashable)
Agreed = Collection[str]
"""The digests of the values of one field that both copies had when they agreed last."""


class Joined(NamedTuple):
    """A joined value; `contradicts` tells that both copies changed it differently, so that each keeps its own."""

    value: Any
    contradicts: bool = False


def digest(value: object) -> str:
    """Return a short hash of a value by which it is known again."""
    return sha256(repr(value).encode("utf-8", "surrogatepass")).hexdigest()[:12]


def single(agreed: Agreed, mine: Any, theirs: Any) -> Joined:
    """Return the value that one copy changed; of two that were changed differently the own one."""
    if mine == theirs:
        return Joined(mine)
    if _is_agreed(agreed, theirs):
        return Joined(mine)
    if _is_agreed(agreed, mine):
        return Joined(theirs)
    return Joined(mine, contradicts=True)


def _is_agreed(agreed: Agreed, value: Any) -> bool:
    return digest(value) in agreed if value else not agreed


def united(agreed: Agreed, mine: tuple[T, ...], theirs: tuple[T, ...]) -> tuple[T, ...]:
    """Return what either copy has, without what one of them removed."""
    return in_one_order(_left(agreed, mine, theirs), _left(agreed, theirs, mine))


def _left(agreed: Agreed, kept: Sequence[T], other: Collection[T]) -> tuple[T, ...]:
    return tuple(one for one in kept if one in other or digest(one) not in agreed)


def in_one_order(first: tuple[T, ...], second: tuple[T, ...]) -> tuple[T, ...]:
    """Return two lists as one, in the order of the longer list if it has all of the other."""
    low, high = sorted((first, second), key=repr)
    for whole, part in ((low, high), (high, low)):
        if set(part) <= set(whole):
            return whole
    return low + tuple(one for one in high if one not in low)


def history(agreed: Agreed, mine: tuple[StatusChange, ...], theirs: tuple[StatusChange, ...]) -> Joined:
    """Return the changes of both copies by their days; two histories that end differently contradict each other."""
    left = _left(agreed, mine, theirs), _left(agreed, theirs, mine)
    both = in_one_order(*left)
    if both not in left:
        both = tuple(sorted(both, key=_by_day))
    return Joined(both, contradicts=both not in left and left[0][-1].status != left[1][-1].status)


def _by_day(one: StatusChange) -> tuple[str, int, str]:
    return one.on.first_day if one.on else "", list(type(one.status)).index(one.status), repr(one)


Path = tuple[str, ...]


def notes(agreed: Agreed, mine: tuple[Note, ...], theirs: tuple[Note, ...], path: Path = ()) -> tuple[Note, ...]:
    """Return the notes of both copies; one that both have gets what is under it in either."""
    sides = dict(_headed(mine, path)), dict(_headed(theirs, path))
    order = in_one_order(tuple(sides[0]), tuple(sides[1]))
    return tuple(note for head in order if (note := _note(agreed, sides[0].get(head), sides[1].get(head), head)))


def _note(agreed: Agreed, mine: Note | None, theirs: Note | None, head: Path) -> Note | None:
    """Return a note, or None where one copy has removed it and nothing new is under it."""
    whole = mine or theirs
    if whole is None:
        return None
    children = notes(agreed, mine.children if mine else (), theirs.children if theirs else (), head)
    is_removed = not (mine and theirs) and digest(head) in agreed
    return None if is_removed and not children else replace(whole, children=children)


def _headed(some: Sequence[Note], path: Path) -> Iterator[tuple[Path, Note]]:
    """Yield each note with what it is known by: its parents, its place among equals, itself without its children."""
    seen: dict[str, int] = {}
    for note in some:
        head = repr(replace(note, id=None, children=()))
        seen[head] = seen.get(head, 0) + 1
        yield (*path, f"{seen[head]} {head}"), note


def note_digests(some: Sequence[Note], path: Path = ()) -> Iterator[str]:
    """Yield the digests of all notes of a tree."""
    for head, note in _headed(some, path):
        yield digest(head)
        yield from note_digests(note.children, head)


def digests(value: Any) -> frozenset[str]:
    """Return the digests of the value of a field: of each of its parts, or of itself."""
    if isinstance(value, tuple):
        return frozenset(note_digests(value) if value and isinstance(value[0], Note) else map(digest, value))
    return frozenset((digest(value),)) if value else frozenset()


JoinOf = Callable[[Agreed, Any, Any], Joined]
JOINS: dict[str, JoinOf] = {
    "number": single,
    "list": lambda agreed, mine, theirs: Joined(united(agreed, mine, theirs)),
    "history": history,
    "notes": lambda agreed, mine, theirs: Joined(notes(agreed, mine, theirs)),
}
"""How the values of a reader's field are joined, by the kind of its row in the table of reading fields."""
