"""Undo and redo of steps: an undo is a step of its own, and redo undoes it."""
# ruff: noqa: S608 -- only names of our own are put into SQL; values are :named

from collections.abc import Callable, Iterator
from typing import Literal

from litlog.errors import NotFound, Refused
from litlog.model.records.step import Step
from litlog.store.engines.legible import legible
from litlog.store.engines.protocol import Connection, Row
from litlog.store.index.maintain import Indexer
from litlog.store.index.protocol import TextIndex
from litlog.store.journal.recorder import Recorder, digest, row_from_text

# An undo or redo is open while nothing has taken it back itself; a redo is open only while nothing new has been done.
_OPEN = "NOT EXISTS (SELECT 1 FROM steps u WHERE u.undoes = s.id)"
_TO_UNDO = f"SELECT * FROM steps s WHERE s.way IN ('do', 'redo') AND {_OPEN} ORDER BY s.id DESC LIMIT 1"
_TO_REDO = (
    f"SELECT * FROM steps s WHERE s.way = 'undo' AND {_OPEN}"
    " AND s.id > (SELECT coalesce(max(id), 0) FROM steps WHERE way = 'do') ORDER BY s.id DESC LIMIT 1"
)
_STEPS = "SELECT s.*, u.id AS undone_by FROM steps s LEFT JOIN steps u ON u.undoes = s.id ORDER BY s.id DESC"

# What hangs on a row and would go with it: a row with any of these left is not removed.
_HANGING = {
    "works": [("findings", "work_id"), ("queue", "work_id"), ("notes", "work_id"), ("tags", "work_id"),
              ("statuses", "work_id"), ("links", "work_id"), ("identifiers", "work_id"), ("contributors", "work_id"),
              ("aliases", "work_id"), ("contents", "work_id"), ("relations", "work_id"), ("encounters", "work_id"),
              ("mentions", "work_id")],
    "page_revisions": [("page_revisions", "base_id")],
    "pages": [("page_revisions", "page_id"), ("blocks", "page_id"), ("entries", "page_id"), ("mentions", "page_id")],
    "blocks": [("entries", "block_id"), ("mentions", "block_id")],
    "entries": [("mentions", "entry_id")],
    "notes": [("notes", "parent_id")],
}  # fmt: skip


def taken_back(connection: Connection, index: TextIndex, now: Callable[[], str], way: Literal["undo", "redo"]) -> Step:
    """See `Store.undo` and `Store.redo`."""
    with connection.writing():
        step = step_to_undo(connection) if way == "undo" else step_to_redo(connection)
        command = str(step["command"]).removeprefix("undo: ").removeprefix("redo: ")
        recorder = Recorder(connection, f"{way}: {command}", now(), way, step["id"])
        take_back(connection, recorder, step)
        Indexer(connection, index, recorder).finish()
        return recorder.finish() or Step(step["id"], step["at"], step["command"], 0)


def step_to_undo(connection: Connection) -> Row:
    """Return the newest step that is not undone; raises `NotFound`."""
    return _the_one(connection, _TO_UNDO, "There is nothing to undo.", "`litlog history` shows what was done.")


def step_to_redo(connection: Connection) -> Row:
    """Return the newest undo with nothing new done since; raises `NotFound`."""
    return _the_one(connection, _TO_REDO, "There is nothing to redo.", "Only what was undone last can be done again.")


def take_back(connection: Connection, recorder: Recorder, step: Row) -> None:
    """Put back every row that a step wrote, the last first; raises `Refused` if one has changed since."""
    for change in _changes_backwards(connection, step["id"]):
        table, row_id = change["table_name"], change["row_id"]
        present = _row(connection, table, row_id)
        if (digest(present) if present else "") != change["after"]:
            raise _changed_since(connection, step, table, present)
        _put_back(connection, recorder, step, change, present)


def read_steps(connection: Connection, limit: int | None) -> list[Step]:
    """Return the steps, the newest first."""
    rows = connection.rows(
        _STEPS + ("" if limit is None else " LIMIT :limit"), **({} if limit is None else {"limit": limit})
    )
    return list(map(_step_of, rows))


def standing(connection: Connection, number: int | None) -> Step | None:
    """Return a step that exists and is not undone."""
    found = connection.rows(f"SELECT * FROM steps s WHERE s.id = :number AND {_OPEN}", number=number or 0)
    return _step_of(found[0]) if found else None


def _step_of(row: Row) -> Step:
    return Step(row["id"], row["at"], row["command"], row["changes"], row["undoes"], row.get("undone_by"))


def _the_one(connection: Connection, sql: str, message: str, hint: str) -> Row:
    found = connection.rows(sql)
    if not found:
        raise NotFound(message, hint)
    return found[0]


def _changes_backwards(connection: Connection, step: int) -> Iterator[Row]:
    """Yield the changes, last first, in chunks: one step may have a million."""
    last: int | None = None
    sql = "SELECT * FROM changes WHERE step_id = :step {} ORDER BY id DESC LIMIT 5000"
    while rows := connection.rows(
        sql.format("" if last is None else "AND id < :last"), step=step, **({} if last is None else {"last": last})
    ):
        yield from rows
        last = rows[-1]["id"]


def _put_back(connection: Connection, recorder: Recorder, step: Row, change: Row, present: Row | None) -> None:
    table = change["table_name"]
    with legible("its steps"):
        before = row_from_text(change["before"]) if change["before"] else None
    if present and before:
        recorder.update(table, [(present, before)])
    elif before:
        recorder.insert(table, [before])
    elif present:
        _refuse_if_something_hangs_on(connection, step, table, present)
        recorder.delete(table, [present])


def _row(connection: Connection, table: str, row_id: int) -> Row | None:
    return next(iter(connection.rows(f"SELECT * FROM {table} WHERE id = :id", id=row_id)), None)


def _refuse_if_something_hangs_on(connection: Connection, step: Row, table: str, row: Row) -> None:
    for child, column in _HANGING.get(table, ()):
        left = connection.rows(f"SELECT id FROM {child} WHERE {column} = :id LIMIT 1", id=row["id"])
        if left:
            raise _changed_since(connection, step, child, row | {"work_id": row.get("work_id", row["id"])})


def _changed_since(connection: Connection, step: Row, table: str, present: Row | None) -> Refused:
    row = present or {}
    work_id = row.get("id") if table == "works" else row.get("work_id")
    found = connection.rows("SELECT key FROM works WHERE id = :id", id=work_id or 0)
    whose = f' of "{found[0]["key"]}"' if found else ""
    what = {"works": "The fields"}.get(table, f"The {table.replace('_', ' ')}")
    return Refused(
        f'{what}{whose} changed after step {step["id"]} ("{step["command"]}"), so it is not taken back.',
        "`litlog history` shows what was done since.",
    )
