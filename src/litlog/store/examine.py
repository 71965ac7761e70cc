"""Damage in a database: what SQLite tells of itself, and every row that does not read or is not what was written."""

import json
import zlib
from collections.abc import Callable, Iterator

from litlog.errors import DamagedDatabase, StoreError
from litlog.store.engines.legible import legible
from litlog.store.engines.protocol import Connection, Row
from litlog.store.engines.sqlite import SqliteConnection
from litlog.store.items.findings import findings
from litlog.store.journal.comparison import rows_not_as_written
from litlog.store.journal.recorder import row_from_text
from litlog.store.pages.read import find_page, page_meaning
from litlog.store.pages.revisions import revision_texts
from litlog.store.rows.load import load_items


def all_damage(connection: Connection, *, rows: bool) -> list[str]:
    """See `Store.damage`."""
    with connection.reading():
        told = [*damage(connection), *(dict.fromkeys(damaged_rows(connection)) if rows else ())]
    return [*told, *damaged_indexes(connection)] if rows else told


def damage(connection: Connection) -> Iterator[str]:
    """Yield what SQLite tells: damaged pages, indexes that miss rows, rows without what they belong to."""
    if not isinstance(connection, SqliteConnection):
        return
    for row in connection.rows("PRAGMA integrity_check(20)"):
        if (told := str(row["integrity_check"])) != "ok":
            yield " ".join(told.split())
    lost = {row["table"] for row in connection.rows("PRAGMA foreign_key_check")}
    yield from (f"rows of {table} without what they belong to" for table in sorted(lost))


def damaged_indexes(connection: Connection) -> Iterator[str]:
    """Yield the search indexes that are not those of the texts in them; SQLite compares only where it may write."""
    if not isinstance(connection, SqliteConnection):
        return
    for index in ("search_index", "entry_index"):
        try:
            connection.run(f"INSERT INTO {index} ({index}) VALUES ('integrity-check')")  # noqa: S608  of our own
        except DamagedDatabase:
            yield f"{index} is not the index of its texts"
        except StoreError:
            return


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
    yield from _told_by(rows_not_as_written(connection))


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


def _told_by(told: Iterator[str]) -> Iterator[str]:
    try:
        yield from told
    except StoreError as error:
        yield error.message
