"""The journal compared with the tables: rows that are not what was written, and steps that do not lead to them.

The last change of a row holds a digest of it. What an earlier change left is the row with what the later ones replaced
put back, so that every value in the journal has a digest too, without one of its own.
"""
# ruff: noqa: S608 -- only names of our own are put into SQL; values are :named

from collections.abc import Iterator
from itertools import groupby

from litlog.store.engines.legible import legible
from litlog.store.engines.protocol import Connection, Row
from litlog.store.journal.recorder import digest, row_from_text

TABLES = ("works", "keys", "contributors", "identifiers", "links", "aliases", "contents", "statuses", "tags", "notes",
    "encounters", "relations", "findings", "queue", "bibliographies", "refused_repairs", "pages", "page_revisions",
    "blocks", "entries", "mentions")  # fmt: skip
"""The tables that only the journal's recorder writes."""

_AT_ONCE = 50_000
"""How many ids are compared at a time: a library of 100,000 works has two million."""

_LENGTHS = """
    SELECT s.id FROM steps s LEFT JOIN changes c ON c.step_id = s.id
    GROUP BY s.id, s.changes HAVING count(c.id) NOT IN (0, s.changes)
"""
"""Steps whose changes are not all there; upgrades from the first revisions removed all changes of a step."""


def rows_not_as_written(connection: Connection) -> Iterator[str]:
    """Yield a sentence for each row that differs from what the journal says of it, and for each incomplete step."""
    [last] = connection.rows("SELECT coalesce(max(row_id), 0) AS id FROM changes")
    for start in range(0, last["id"] + 1, _AT_ONCE):
        changes = connection.rows(
            "SELECT table_name, row_id, before, after FROM changes WHERE row_id >= :start AND row_id < :end"
            " ORDER BY table_name, row_id, id DESC",
            start=start,
            end=start + _AT_ONCE,
        )
        for table, of_table in groupby(changes, lambda change: str(change["table_name"])):
            yield from _of_table(connection, table, start, of_table)
    for step in connection.rows(_LENGTHS):
        yield f"Step {step['id']} does not have all its changes."


def _of_table(connection: Connection, table: str, start: int, changes: Iterator[Row]) -> Iterator[str]:
    if table not in TABLES:
        yield f"The journal names a table {table!r}, which there is not."
        return
    found = connection.rows(
        f"SELECT * FROM {table} WHERE id >= :start AND id < :end", start=start, end=start + _AT_ONCE
    )
    present = {row["id"]: row for row in found}
    for row_id, of_row in groupby(changes, lambda change: change["row_id"]):
        if not _as_written(present.get(row_id), of_row):
            yield f"Row {row_id} of {table} is not what was written."


def _as_written(row: Row | None, changes: Iterator[Row]) -> bool:
    """Return whether a row and what it was before, the last change first, are what each change wrote."""
    state = row
    for change in changes:
        if (digest(state) if state else "") != change["after"]:
            return False
        with legible("its steps"):
            before = row_from_text(change["before"]) if change["before"] else None
        state = {**(state or {}), **before} if before else None
    return True
