"""Works removed in one copy of a library and kept in the other: nothing is removed by a join, and both are told."""

import base64
import json
from collections.abc import Collection, Mapping, Sequence
from dataclasses import asdict

from litlog.formats.litlog_json.reader_writer import Export
from litlog.library.library import Library
from litlog.model.item import Item
from litlog.model.records.removed import Removed
from litlog.model.results.parsed import Problem
from litlog.store.change import Change

_NOTED = "removed:"
_MOST = 10_000
"""Removals that a file tells of, the newest: it grows by no more."""


def all_removed(library: Library) -> tuple[Removed, ...]:
    """Return the works that were removed here, or in the copies that came in, and are not here: the newest last."""
    noted = (Removed(**json.loads(base64.b64decode(text))) for text in library.store.own_keys(_NOTED))
    found = {one.key: one for one in noted if not library.store.is_one(one.key, one.key)}
    found |= {one.key: one for one in library.store.removed()}
    return tuple(sorted(found.values(), key=lambda one: (one.on, one.key))[-_MOST:])


def note_removed(library: Library, removed: Sequence[Removed]) -> None:
    """Remember what another copy has removed: no step, and no work here."""
    noted = library.store.own_keys(_NOTED)
    new = {_packed(one) for one in removed[-_MOST:]} - noted
    if new and len(noted) < 2 * _MOST:
        library.store.note_written(_NOTED, "", "", noted | new)


def _packed(one: Removed) -> str:
    return base64.b64encode(json.dumps(asdict(one), sort_keys=True).encode()).decode()


def told_removed(
    change: Change, removed: Sequence[Removed], export: Export, names: Mapping[str, str], added: Collection[str]
) -> list[Problem]:
    """Return the remarks on an export that was taken in; `removed` is what was removed here before.

    `names` are the keys of the export with those here, of which `added` are new.
    """
    new = [item for item in export.items if names[item.key] in added]
    return _removed_here(removed, new) + _removed_there(change, export.removed[-_MOST:], frozenset(names.values()))


def _removed_there(change: Change, removed: Sequence[Removed], met: Collection[str]) -> list[Problem]:
    """Return a remark on each work here that the other copy has removed; `met` are the keys here of its works."""
    told = []
    for one in removed:
        here = change.item(one.key)
        if here and here.key not in met and _is_same(here, one):
            told.append(
                Problem(
                    1,
                    f"{here.key} was removed in the other copy on {one.on[:10]}, and stays here;"
                    f" `litlog remove {here.key}` if you agree.",
                )
            )
    return told


def _removed_here(removed: Sequence[Removed], new: Sequence[Item]) -> list[Problem]:
    """Return a remark on each new work of the other copy that was removed here before: it is here again."""
    by_key = {one.key: one for one in removed}
    return [
        Problem(
            1,
            f"{item.key} was removed here on {one.on[:10]}, and is here again, since the other copy has it;"
            f" `litlog remove {item.key}`, in both, takes it out.",
        )
        for item in new
        if (one := by_key.get(item.key)) and _is_same(item, one)
    ]


def _is_same(item: Item, removed: Removed) -> bool:
    """A key alone is no match: in another copy it may belong to another work."""
    return bool(removed.added and item.added == removed.added) or bool(
        removed.title and item.work.title == removed.title
    )
