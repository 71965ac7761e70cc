"""Merging two items of one work into one, without losing anything of either."""

from collections.abc import Collection, Mapping
from dataclasses import replace
from typing import TypeVar

from litlog.errors import UsageError
from litlog.library.items.provenance import changed_fields, learn, named_apart
from litlog.library.library import Library
from litlog.library.lookup import the_item
from litlog.merge import merge
from litlog.model.finding import YOU, Finding, Trust
from litlog.model.item import Item
from litlog.model.reading_fields import merged
from litlog.model.records.queue import QueueEntry
from litlog.model.work import Work
from litlog.store.change import Change

T = TypeVar("T")


def merge_items(library: Library, first: str, second: str, command: str = "merge") -> Item:
    """Merge the second item into the first, whose key stays; the other key still finds it.

    Raises `NotFound`, and `UsageError` for twice the same item.
    """
    with library.store.change(command) as change:
        kept, gone = the_item(library, first), the_item(library, second)
        if kept.key == gone.key:
            raise UsageError(f"{first} and {second} are the same item already.", "`litlog show KEY` shows all of it.")
        return join(library, change, kept=kept, gone=gone)


def join(library: Library, change: Change, *, kept: Item, gone: Item) -> Item:
    """Move all of `gone` to `kept`: findings, the reader's side, meetings, relations, mentions, keys, questions."""
    findings, waiting = change.findings(gone.key), library.store.queue()
    change.absorb(kept.key, gone.key)
    both = replace(
        kept,
        reading=merged(kept.reading, gone.reading),
        added=min(kept.added, gone.added) or kept.added,
        former_keys=tuple(dict.fromkeys((*kept.former_keys, *gone.former_keys, gone.key))),
        encounters=_united(kept.encounters, gone.encounters),
        relations=tuple(one for one in _united(kept.relations, gone.relations) if one.key not in (kept.key, gone.key)),
    )
    change.put(both)
    _wait_on(change, kept.key, gone.key, waiting)
    known = {finding.claimant: finding for finding in change.findings(kept.key)}
    return learn(change, both, [claim for finding in findings for claim in _claims(known, finding, gone.key)])


def _claims(known: Mapping[tuple[str, str], Finding], finding: Finding, key: str) -> list[Finding]:
    """Claims of a source about both items stay two claims; those of the reader are merged into one.

    Values of the reader for the removed item that lose the merge are kept under its key, with less trust.
    """
    you = (YOU, "")
    if finding.claimant != you or you not in known:
        taken = {source for source, about in known if about == finding.about}
        return [named_apart(finding, taken)]
    one = replace(known[you], work=merge((known[you], replace(finding, found_at=""))))
    otherwise = set(changed_fields(one.work, finding.work)) & set(changed_fields(Work(), finding.work))
    aside = replace(finding, source=f"{YOU}:{key}", trust=Trust.BIBLIOGRAPHY)
    return [one, aside] if otherwise else [one]


def _wait_on(change: Change, kept: str, gone: str, waiting: Collection[QueueEntry]) -> None:
    """Let the one item ask what the other had still to ask."""
    asked = {entry.identifier for entry in waiting if entry.key == kept}
    for entry in waiting:
        if entry.key == gone and entry.identifier not in asked:
            change.enqueue(replace(entry, key=kept))


def _united(first: tuple[T, ...], second: tuple[T, ...]) -> tuple[T, ...]:
    return first + tuple(one for one in second if one not in first)
