"""Bulk insert of new items, table by table: one statement for many rows instead of ten per item."""
# ruff: noqa: S608 -- only names of our own are put into SQL; values are :named

from collections import defaultdict
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from litlog.errors import Refused
from litlog.model.finding import Finding
from litlog.model.item import Item
from litlog.model.records.queue import QueueEntry
from litlog.query.words import folded
from litlog.store.engines.protocol import Connection, Row, chunks, in_list
from litlog.store.index.maintain import Indexer
from litlog.store.items.findings import finding_row, queue_row
from litlog.store.journal.recorder import Recorder
from litlog.store.rows.items import part_rows, work_row

if TYPE_CHECKING:
    from litlog.store.items.released_keys import ReleasedKeys


@dataclass(frozen=True, slots=True)
class NewItem:
    """A new item with its findings, one per source, and the identifiers to look up, each once."""

    item: Item
    findings: Sequence[Finding] = ()
    waiting: Sequence[QueueEntry] = ()


def add(
    connection: Connection, recorder: Recorder, indexer: Indexer, new: Sequence[NewItem], guard: "ReleasedKeys"
) -> None:
    """Add at most `CHUNK` items; raises `Refused` for a key that another work has or had."""
    released = _released_keys(connection, {key: one.item for one in new for key in _keys(one.item)}, guard)
    tables: dict[str, list[Row]] = defaultdict(list)
    for one in new:
        for table, row in _rows(one, recorder.fresh_id):
            tables[table].append(row)
    again = [row for row in tables["keys"] if row["key"] in released]
    tables["keys"] = [row for row in tables["keys"] if row["key"] not in released]
    for table, rows in tables.items():
        # undo takes keys from their works, but they stay taken
        recorder.insert(table, rows, leaves={"work_id": None} if table == "keys" else None)
    # behind the works: undo goes backwards, and a work that goes first would let go of its keys itself
    recorder.update("keys", [(released[row["key"]], {"work_id": row["work_id"]}) for row in again])
    for row, one in zip(tables["works"], new, strict=True):
        indexer.add_new(row["id"], one.item)


def part_row(row: Row, work_id: int, siblings: Sequence[Row]) -> Row:
    """Return a row with its id as stored; a note gets the row id of its parent note."""
    if "under" not in row:
        return {**row, "work_id": work_id}
    under = row["under"]
    parent = {"parent_id": None if under is None else siblings[under]["id"]}
    return {name: row[name] for name in row if name not in ("under", "hint")} | parent | {"work_id": work_id}


def key_taken(key: str, now: str | None) -> Refused:
    """Return the error for a key that is in use; `now` is the present key of that item, if known."""
    whose = f'is an older key of "{now}"' if now else "was given to another work"
    return Refused(f'The key "{key}" {whose}, and no key is given twice.', "Choose another with --key.")


def _keys(item: Item) -> Collection[str]:
    return dict.fromkeys((*item.former_keys, item.key))


def _released_keys(connection: Connection, items: Mapping[str, Item], guard: "ReleasedKeys") -> dict[str, Row]:
    """Return the rows of those keys that their works had before; raises `Refused` for keys of others."""
    rows: dict[str, Row] = {}
    for chunk in chunks(items):
        wanted, values = in_list(chunk)
        for row in connection.rows(f"SELECT * FROM keys WHERE key IN {wanted}", **values):
            if guard.is_taken_from(row["key"], items[row["key"]].work):
                raise key_taken(row["key"], None)
            rows[row["key"]] = row
    return rows


def _rows(new: NewItem, fresh_id: Callable[[], int]) -> Iterator[tuple[str, Row]]:
    """Yield the row of the work and those that belong to it, each with its table."""
    work_id = fresh_id()
    yield "works", {"id": work_id, **work_row(new.item)}
    for key in _keys(new.item):
        key_id = fresh_id()
        yield "keys", {"id": key_id, "key": key, "folded": folded(key), "work_id": work_id, "seq": key_id}
    for table, wanted in part_rows(new.item).items():
        for row in wanted:
            row["id"] = fresh_id()
        yield from ((table, part_row(row, work_id, wanted)) for row in wanted)
    for finding in new.findings:
        yield "findings", {"id": fresh_id(), **finding_row(work_id, finding)}
    for entry in new.waiting:
        yield "queue", {"id": fresh_id(), **queue_row(work_id, entry)}
