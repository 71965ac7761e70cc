"""Works that the reader removed, from the journal: those that are not in the library again."""

from litlog.model.records.removed import Removed
from litlog.store.engines.protocol import Connection
from litlog.store.items.lookups import find_work
from litlog.store.journal.recorder import row_from_text

_MOST = 10_000
"""Removals that are looked at, the newest; a JSON file of the library grows by no more."""
# What an undo took away was an addition: it was never removed, and its file may be imported again.
_REMOVALS = (
    "SELECT c.before, c.step_id, s.at FROM changes c JOIN steps s ON s.id = c.step_id"
    " WHERE c.table_name = 'works' AND c.after = '' AND s.undoes IS NULL ORDER BY c.id DESC LIMIT :most"
)
_UNDOS = "SELECT id, undoes FROM steps WHERE undoes IS NOT NULL ORDER BY id DESC"


def removed(connection: Connection) -> list[Removed]:
    """Return the works that were removed and are not here under any key, the last removed first."""
    found: dict[str, Removed] = {}
    undone = _undone(connection)
    for change in connection.rows(_REMOVALS, most=_MOST):
        if change["step_id"] in undone:
            continue
        row = row_from_text(change["before"])
        if row["key"] not in found and find_work(connection, row["key"]) is None:
            found[row["key"]] = Removed(row["key"], row.get("title", ""), row.get("added_at", ""), change["at"])
    return list(found.values())


def _undone(connection: Connection) -> set[int]:
    """Return the numbers of the steps that are undone; a step that was redone is not, since its undo is."""
    undone: set[int] = set()
    for undo in connection.rows(_UNDOS):
        if undo["id"] not in undone:
            undone.add(undo["undoes"])
    return undone
