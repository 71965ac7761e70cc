"""Item upsert: inserts a new item, and updates a known one by its changed rows."""
# ruff: noqa: S608 -- only names of our own are put into SQL; values are :named

from collections.abc import Sequence
from typing import TYPE_CHECKING

from litlog.model.item import Item
from litlog.query.words import folded
from litlog.store.engines.protocol import Connection, Row, chunks, in_list
from litlog.store.index.maintain import Indexer
from litlog.store.items.bulk_insert import NewItem, add, key_taken, part_row
from litlog.store.journal.recorder import Recorder
from litlog.store.journal.row_diff import difference, give_ids
from litlog.store.rows.items import PARTS, part_rows, work_row
from litlog.store.rows.load import load_items, load_parts

if TYPE_CHECKING:
    from litlog.store.items.released_keys import ReleasedKeys

OWN = (*PARTS, "findings", "queue")
"""The tables whose rows are deleted with their work."""


def put(connection: Connection, recorder: Recorder, indexer: Indexer, item: Item, guard: "ReleasedKeys") -> None:
    """See `Change.put`."""
    work_id = _work_for(connection, item, guard)
    if work_id is None:
        add(connection, recorder, indexer, [NewItem(item)], guard)
        indexer.spare_memory()
    else:
        _alter(connection, recorder, work_id, item, guard)


def _alter(connection: Connection, recorder: Recorder, work_id: int, item: Item, guard: "ReleasedKeys") -> None:
    recorder.update("works", [(_work(connection, work_id), work_row(item))])
    give_keys(connection, recorder, work_id, item.former_keys, guard)
    stored = load_parts(connection, [work_id])[work_id]
    for table, wanted in part_rows(item).items():
        _put_part(recorder, table, work_id, stored[table], wanted)


def remove(connection: Connection, recorder: Recorder, work_id: int) -> None:
    """See `Change.remove`. Child rows are deleted first and one by one, so that the journal records them."""
    for table in ("mentions", "keys"):
        rows = _of_work(connection, table, work_id)
        recorder.update(table, [(row, {"work_id": None}) for row in rows])
    for table in OWN:
        recorder.delete(table, _from_below(_of_work(connection, table, work_id)))
    recorder.delete("works", [_work(connection, work_id)])


def absorb(connection: Connection, recorder: Recorder, into: int, source: int) -> None:
    """See `Change.absorb`."""
    for table in ("mentions", "keys"):
        recorder.update(table, [(row, {"work_id": into}) for row in _of_work(connection, table, source)])
    remove(connection, recorder, source)


def rename(connection: Connection, recorder: Recorder, work_id: int, new_key: str, guard: "ReleasedKeys") -> None:
    """See `Change.rename`."""
    give_keys(connection, recorder, work_id, [new_key], guard)
    recorder.update("works", [(_work(connection, work_id), {"key": new_key})])


def _work_for(connection: Connection, item: Item, guard: "ReleasedKeys") -> int | None:
    """Return the work that has this key now, or None for a key that is free, or was this work's before."""
    found = connection.rows(
        "SELECT k.work_id, w.key AS present FROM keys k LEFT JOIN works w ON w.id = k.work_id WHERE k.key = :key",
        key=item.key,
    )
    if not found or not guard.is_taken_from(item.key, item.work):
        return None
    if found[0]["present"] != item.key:
        raise key_taken(item.key, found[0]["present"])
    return int(found[0]["work_id"])


def give_keys(
    connection: Connection, recorder: Recorder, work_id: int, keys: Sequence[str], guard: "ReleasedKeys"
) -> None:
    """Assign keys to a work; undo removes them from the work, but they stay taken."""
    for chunk in chunks(dict.fromkeys(keys)):
        wanted, values = in_list(chunk)
        rows = {row["key"]: row for row in connection.rows(f"SELECT * FROM keys WHERE key IN {wanted}", **values)}
        for key in chunk:
            if key not in rows:
                new_id = recorder.fresh_id()
                row = {"id": new_id, "key": key, "folded": folded(key), "work_id": work_id, "seq": new_id}
                recorder.insert("keys", [row], leaves={"work_id": None})
            elif rows[key]["work_id"] != work_id:
                _give_released(connection, recorder, work_id, rows[key], guard)


def _give_released(connection: Connection, recorder: Recorder, work_id: int, row: Row, guard: "ReleasedKeys") -> None:
    [item] = load_items(connection, [work_id])
    if guard.is_taken_from(row["key"], item.work):
        raise key_taken(row["key"], None)
    recorder.update("keys", [(row, {"work_id": work_id})])


def _put_part(recorder: Recorder, table: str, work_id: int, stored: list[Row], wanted: list[Row]) -> None:
    if not stored and not wanted:
        return
    give_ids(stored, wanted, ("seq", "under", "version"), recorder.fresh_id)
    found = difference(stored, [part_row(row, work_id, wanted) for row in wanted])
    recorder.insert(table, found.new)  # in this order a note never hangs on a row that is not there
    recorder.update(table, found.changed)
    recorder.delete(table, _from_below(found.gone))


def _from_below(rows: list[Row]) -> list[Row]:
    """Return children before their parents, so that undo and redo of the deletion always find complete rows."""
    return sorted(rows, key=lambda row: row.get("seq", 0), reverse=True)


def _work(connection: Connection, work_id: int) -> Row:
    return connection.rows("SELECT * FROM works WHERE id = :id", id=work_id)[0]


def _of_work(connection: Connection, table: str, work_id: int) -> list[Row]:
    return connection.rows(f"SELECT * FROM {table} WHERE work_id = :id ORDER BY id", id=work_id)
