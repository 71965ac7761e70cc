"""Damage in a database: what SQLite tells of itself, and every row that does not read or is not what was written."""

import json
import zlib
from collections.abc import Callable, Iterator

from litlog.errors import StoreError
from litlog.store.engines.legible import legible
from litlog.store.engines.protocol import Connection, Row
from litlog.store.engines.sqlite import SqliteConnection
from litlog.store.items.findings import findings
from litlog.store.journal.recorder import digest, row_from_text
from litlog.store.pages.read import find_page, page_meaning
from litlog.store.pages.revisions import revision_texts
from litlog.store.rows.load import load_items

_WRITTEN_ONCE = ("works", "contributors", "identifiers", "links", "aliases", "contents", "statuses", "tags",
    "relations", "findings", "blocks", "entries")  # fmt: skip
"""Tables whose rows only the journal changes: the last change of a row has a digest of it."""

_LAST_CHANGES = """
    SELECT t.*, c.after AS digest_written FROM {table} t JOIN changes c ON c.row_id = t.id
    WHERE c.table_name = '{table}' AND c.id = (SELECT max(l.id) FROM changes l
        WHERE l.table_name = '{table}' AND l.row_id = t.id)
"""


def all_damage(connection: Connection, *, rows: bool) -> list[str]:
    """See `Store.damage`."""
    with connection.reading():
        told = list(damage(connection))
        return [*told, *dict.fromkeys(damaged_rows(connection))] if rows else told


def damage(connection: Connection) -> Iterator[str]:
    """Yield what SQLite tells: damaged pages, indexes that miss rows, rows without what they belong to."""
    if not isinstance(connection, SqliteConnection):
        return
    for row in connection.rows("PRAGMA integrity_check(20)"):
        if (told := str(row["integrity_check"])) != "ok":
            yield " ".join(told.split())
    lost = {row["table"] for row in connection.rows("PRAGMA foreign_key_check")}
    yield from (f"rows of {table} without what they belong to" for table in sorted(lost))


def damaged_rows(connection: Connection) -> Iterator[str]:
    """Yield a sentence for each item, page, revision, finding, step and answer that does not read as it was written."""
    yield from _each(connection, "SELECT id, key AS name FROM works", lambda row: load_items(connection, [row["id"]]))
    yield from _each(connection, "SELECT key AS name FROM works", lambda row: findings(connection, row["name"]))
    yield from _each(connection, "SELECT name FROM pages", lambda row: find_page(connection, row["name"]))
    yield from _each(connection, "SELECT name FROM pages", lambda row: page_meaning(connection, row["name"]))
    revisions = "SELECT r.id, p.name FROM page_revisions r JOIN pages p ON p.id = r.page_id"
    yield from _each(connection, revisions, lambda row: revision_texts(connection, "data", "r.id = :id", id=row["id"]))
    yield from _each(connection, revisions, lambda row: revision_texts(connection, "facts", "r.id = :id", id=row["id"]))
    yield from _each(connection, "SELECT before, step_id AS name FROM changes", _read_change)
    yield from _each(connection, "SELECT headers, body, url AS name FROM kept_answers", _read_answer)
    for table in _WRITTEN_ONCE:
        yield from _changed(connection, table)


def _each(connection: Connection, sql: str, read: Callable[[Row], object]) -> Iterator[str]:
    try:
        rows = connection.rows(sql)
    except StoreError as error:
        yield error.message
        return
    for row in rows:
        try:
            with legible(str(row["name"])):
                read(row)
        except StoreError as error:
            yield error.message


def _read_change(row: Row) -> None:
    if row["before"]:
        row_from_text(str(row["before"]))


def _read_answer(row: Row) -> None:
    json.loads(str(row["headers"]))
    zlib.decompress(bytes(row["body"]))


def _changed(connection: Connection, table: str) -> Iterator[str]:
    try:
        rows = connection.rows(_LAST_CHANGES.format(table=table))
    except StoreError as error:
        yield error.message
        return
    for row in rows:
        written = row.pop("digest_written")
        if written and digest(row) != written:
            yield f"Row {row['id']} of {table} is not what was written."
