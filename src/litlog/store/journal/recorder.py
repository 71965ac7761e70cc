"""Journal recorder: writes rows, and records each with its value before and a digest of its value after.

For a changed row, "before" holds the changed columns only. Undo restores it only if the row still has the digest
"after"; the value itself is in the table. Search indexes are derived from the tables, and rebuilt for the rows that a
step has changed.
"""
# ruff: noqa: S608 -- only names of our own are put into SQL; values are :named

import json
from base64 import b64decode, b64encode
from collections.abc import Iterable, Sequence
from dataclasses import replace
from hashlib import blake2b

from litlog.model.records.step import Step
from litlog.store.engines.protocol import Connection, Row

MANY = 5_000
"""How many changes are kept in memory before they are written: an import of 100,000 works makes a million."""

_NOT_SEARCHED = frozenset({"findings", "queue"})
"""Tables of a work that have no searchable text."""


def _plain(value: bytes) -> dict[str, str]:
    return {"base64": b64encode(value).decode("ascii")}


_encode = json.JSONEncoder(sort_keys=True, separators=(",", ":"), default=_plain).encode


def row_to_text(row: Row) -> str:
    """Return a row as JSON; bytes become `{"base64": …}`."""
    return _encode(row)


def row_from_text(text: str) -> Row:
    """Return the row parsed from the result of `row_to_text`."""
    return {name: b64decode(one["base64"]) if isinstance(one, dict) else one for name, one in json.loads(text).items()}


def digest(row: Row) -> str:
    """Return the hash of a row's value.

    Absent values are ignored, so that a column added by a later version changes no digest; so is whether a page's path
    is unconfirmed, which the upgrade to 0007 found out about pages whose steps are older.
    """
    present = {name: value for name, value in row.items() if value and name != "unconfirmed"}
    return blake2b(_encode(present).encode("ascii"), digest_size=16).hexdigest()


class Recorder:
    """The only writer of rows: a writing transaction on `connection` becomes one journal step."""

    def __init__(
        self,
        connection: Connection,
        command: str,
        at: str,
        way: str = "do",
        undoes: int | None = None,
        goes_on: Step | None = None,
    ) -> None:
        self._connection = connection
        self._last = _number(connection, "SELECT last FROM counters WHERE id = 1")
        number = _number(connection, "SELECT coalesce(max(id), 0) FROM steps") + 1
        self._step = goes_on or Step(number, at, command, 0, undoes)
        self._goes_on = goes_on is not None
        self._way = way
        self.at = at
        self._unwritten: list[Row] = []
        self._count = 0
        self.works: set[int] = set()
        self.mentioned: set[int] = set()
        self.entries: set[int] = set()

    @property
    def number(self) -> int:
        """Return the number of the step."""
        return self._step.number

    @property
    def has_written(self) -> bool:
        """Return whether there is anything for a step."""
        return bool(self._count)

    def fresh_id(self) -> int:
        """Return an id that no row of this library has ever had."""
        self._last += 1
        return self._last

    def insert(self, table: str, rows: Sequence[Row], *, leaves: Row | None = None) -> None:
        """Insert rows, all with the same columns; undo deletes them, or overwrites them with `leaves` if given."""
        _insert(self._connection, table, rows)
        for row in rows:
            self._note(table, row["id"], None if leaves is None else {**row, **leaves}, row)

    def update(self, table: str, pairs: Iterable[tuple[Row, Row]]) -> None:
        """Update stored rows (complete) to the wanted ones, which need not have every column."""
        for old, wanted in pairs:
            changed = {name: value for name, value in wanted.items() if old[name] != value}
            if changed:
                settings = ", ".join(f"{name} = :{name}" for name in changed)
                self._connection.run(f"UPDATE {table} SET {settings} WHERE id = :id", **{**changed, "id": old["id"]})
                before = {name: old[name] for name in ("id", *changed)}
                self._note(table, old["id"], before, {**old, **changed})

    def delete(self, table: str, rows: Sequence[Row]) -> None:
        """Delete stored rows (complete)."""
        if rows:
            self._connection.run_many(f"DELETE FROM {table} WHERE id = :id", [{"id": row["id"]} for row in rows])
        for row in rows:
            self._note(table, row["id"], row, None)

    def finish(self) -> Step | None:
        """Write the step and return it; None if the command changed nothing."""
        if not self._count:
            return None
        self._flush()
        step = replace(self._step, changes=self._step.changes + self._count)
        row = {"id": step.number, "at": step.at, "command": step.command, "way": self._way}
        if self._goes_on:
            self._connection.run(
                "UPDATE steps SET changes = :changes WHERE id = :id", id=step.number, changes=step.changes
            )
        else:
            _insert(self._connection, "steps", [{**row, "changes": step.changes, "undoes": step.undoes}])
        self._connection.run("UPDATE counters SET last = :last WHERE id = 1", last=self._last)
        return step

    def _note(self, table: str, row_id: int, before: Row | None, after: Row | None) -> None:
        self._count += 1
        old, new = row_to_text(before) if before else "", digest(after) if after else ""
        self._unwritten.append(
            {"id": 0, "step_id": self._step.number, "table_name": table, "row_id": row_id, "before": old, "after": new}
        )
        for row in (before, after):
            self._touch(table, row or {})
        if len(self._unwritten) >= MANY:
            self._flush()

    def _flush(self) -> None:
        for change in self._unwritten:
            change["id"] = self.fresh_id()
        _insert(self._connection, "changes", self._unwritten)
        self._unwritten = []

    def _touch(self, table: str, row: Row) -> None:
        """Record what must be indexed again."""
        if table in _NOT_SEARCHED:
            return
        work = row.get("id" if table == "works" else "work_id")
        if work:
            (self.mentioned if table == "mentions" else self.works).add(work)
        if table == "entries" and row:
            self.entries.add(row["id"])


def _insert(connection: Connection, table: str, rows: Sequence[Row]) -> None:
    if rows:
        names, values = ", ".join(rows[0]), ", ".join(f":{name}" for name in rows[0])
        connection.run_many(f"INSERT INTO {table} ({names}) VALUES ({values})", rows)


def _number(connection: Connection, sql: str) -> int:
    (row,) = connection.rows(sql)
    return int(next(iter(row.values())))
