"""Listing and counting the items that match a query, sorted."""
# ruff: noqa: S608 -- only names of our own are put into SQL; values are :named

from litlog.errors import UsageError, did_you_mean
from litlog.model.item import Item
from litlog.model.reading_fields import NUMBERS
from litlog.query.terms import Query
from litlog.store.engines.protocol import Connection
from litlog.store.index.protocol import TextIndex
from litlog.store.rows.load import load_items
from litlog.store.search.sql_conditions import Conditions

SORTS = {
    "added": "w.added_at DESC, w.id DESC",
    "key": "w.key",
    "title": "w.title_sort, w.key",
    "author": "w.author_sort, w.issued_day, w.key",
    "year": "w.issued_day DESC, w.key",
    **{one.name: f"coalesce(w.{one.name}, 0) DESC, w.added_at DESC, w.id DESC" for one in NUMBERS},
    "status": "CASE w.status WHEN 'reading' THEN 0 WHEN 'want' THEN 1 WHEN 'read' THEN 2 WHEN 'abandoned' THEN 3"
    " ELSE 4 END, w.added_at DESC, w.id DESC",
}
"""The orders a list can be in."""


def find_items(connection: Connection, index: TextIndex, query: Query, sort: str, limit: int | None) -> list[Item]:
    """Return the items that answer; raises `UsageError` for an order there is not."""
    if sort not in SORTS:
        raise UsageError(
            f'There is no order called "{sort}".', did_you_mean(sort, SORTS, "There are: " + ", ".join(SORTS) + ".")
        )
    conditions = Conditions(index)
    sql = f"SELECT w.id FROM works w WHERE {conditions.of_works(query)} ORDER BY {SORTS[sort]}"
    return load_items(connection, find_ids(connection, sql, conditions, limit))


def count_items(connection: Connection, index: TextIndex, query: Query) -> int:
    """Say how many items answer."""
    conditions = Conditions(index)
    sql = f"SELECT count(*) AS number FROM works w WHERE {conditions.of_works(query)}"
    return int(connection.rows(sql, **conditions.values)[0]["number"])


def find_ids(connection: Connection, sql: str, conditions: Conditions, limit: int | None) -> list[int]:
    """Run a statement that selects ids of works, for the first `limit` of them."""
    if limit is not None:
        sql += f" LIMIT {conditions.value(max(limit, 0))}"
    return [row["id"] for row in connection.rows(sql, **conditions.values)]
