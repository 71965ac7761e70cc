"""Two items that are one work become one item; nothing of either is lost."""

from dataclasses import replace
from typing import TypeVar

from litlog.errors import UsageError
from litlog.library.knowing import learn
from litlog.library.library import Library
from litlog.library.lookup import the_item
from litlog.model.finding import Finding
from litlog.model.item import Item
from litlog.model.reading import Reading
from litlog.store.change import Change

T = TypeVar("T")


def merge_items(library: Library, first: str, second: str, command: str = "merge") -> Item:
    """Join the second item to the first, whose key stays; the other's key goes on finding it.

    Raises `NotFound`, and `UsageError` for twice the same item.
    """
    kept, gone = the_item(library, first), the_item(library, second)
    if kept.key == gone.key:
        raise UsageError(f"{first} and {second} are the same item already.", "`litlog show KEY` shows all of it.")
    with library.store.change(command) as change:
        return join(change, kept=kept, gone=gone)


def join(change: Change, *, kept: Item, gone: Item) -> Item:
    """Move all of `gone` to `kept`: findings, the reader's side, meetings, relations, mentions, keys."""
    findings = change.findings(gone.key)
    change.absorb(kept.key, gone.key)
    both = replace(
        kept,
        reading=_joined(kept.reading, gone.reading),
        added=min(kept.added, gone.added) or kept.added,
        former_keys=tuple(dict.fromkeys((*kept.former_keys, gone.key, *gone.former_keys))),
        encounters=_united(kept.encounters, gone.encounters),
        relations=tuple(one for one in _united(kept.relations, gone.relations) if one.key not in (kept.key, gone.key)),
    )
    change.put(both)
    known = {finding.source for finding in change.findings(kept.key)}
    return learn(change, both, [_renamed(finding, known) for finding in findings])


def _renamed(finding: Finding, taken: set[str]) -> Finding:
    """A source speaks once of each item; where it spoke of both, the second voice gets a number."""
    names = (finding.source, *(f"{finding.source}#{number}" for number in range(2, 1000)))
    return replace(finding, source=next(name for name in names if name not in taken))


def _joined(kept: Reading, gone: Reading) -> Reading:
    history = sorted(_united(kept.statuses, gone.statuses), key=lambda one: one.on.first_day if one.on else "")
    return Reading(
        statuses=tuple(history),
        tags=_united(kept.tags, gone.tags),
        rating=kept.rating or gone.rating,
        notes=_united(kept.notes, gone.notes),
    )


def _united(first: tuple[T, ...], second: tuple[T, ...]) -> tuple[T, ...]:
    return first + tuple(one for one in second if one not in first)
