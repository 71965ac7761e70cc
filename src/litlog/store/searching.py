"""Queries answered: items in an order, counts, and ranked hits with the place that matched."""
# ruff: noqa: S608 -- only names of our own are put into SQL; values are :named

from collections.abc import Iterator

from litlog.errors import UsageError
from litlog.model.dates import PartialDate
from litlog.model.hit import Hit
from litlog.model.item import Item
from litlog.query.terms import AllOf, AnyOf, Not, Query, Words
from litlog.query.words import searchable
from litlog.store.conditions import Conditions
from litlog.store.connection import Connection
from litlog.store.loading import load_items
from litlog.store.snippets import best_place, snippet
from litlog.store.text_index import TextIndex

SORTS = {
    "added": "w.added_at DESC, w.id DESC",
    "key": "w.key",
    "title": "w.title_sort, w.key",
    "author": "w.author_sort, w.issued_day, w.key",
    "year": "w.issued_day DESC, w.key",
    "rating": "coalesce(w.rating, 0) DESC, w.added_at DESC, w.id DESC",
    "status": "CASE w.status WHEN 'reading' THEN 0 WHEN 'want' THEN 1 WHEN 'read' THEN 2 WHEN 'abandoned' THEN 3"
    " ELSE 4 END, w.added_at DESC, w.id DESC",
}
"""The orders a list can be in."""


def find_items(connection: Connection, index: TextIndex, query: Query, sort: str, limit: int | None) -> list[Item]:
    """Give the items that answer; raises `UsageError` for an order there is not."""
    if sort not in SORTS:
        raise UsageError(f'There is no order called "{sort}".', "There are: " + ", ".join(SORTS) + ".")
    conditions = Conditions(index)
    sql = f"SELECT w.id FROM works w WHERE {conditions.of_works(query)} ORDER BY {SORTS[sort]}"
    return load_items(connection, _ids(connection, sql, conditions, limit))


def count_items(connection: Connection, index: TextIndex, query: Query) -> int:
    """Say how many items answer."""
    conditions = Conditions(index)
    sql = f"SELECT count(*) AS number FROM works w WHERE {conditions.of_works(query)}"
    return int(connection.rows(sql, **conditions.values)[0]["number"])


def search(connection: Connection, index: TextIndex, query: Query, limit: int) -> list[Hit]:
    """Give the best `limit` hits: items by rank, then items that answer without a word, then entries of no work."""
    terms = list(positive_words(query))
    ids = _ranked(connection, index, query, terms, limit) if terms else []
    if len(ids) < limit:
        ids += _unranked(connection, index, query, ids, limit)
    hits = [_item_hit(item, terms) for item in load_items(connection, ids)]
    if terms and len(hits) < limit:
        hits += _entry_hits(connection, index, query, terms, limit - len(hits))
    return hits


def positive_words(query: Query, *, wanted: bool = True) -> Iterator[Words]:
    """Give the words that a query asks for, as against those it excludes."""
    match query:
        case Words() if wanted and query.words:
            yield query
        case Not(term):
            yield from positive_words(term, wanted=not wanted)
        case AllOf(terms) | AnyOf(terms):
            for term in terms:
                yield from positive_words(term, wanted=wanted)
        case _:
            return


def _ranked(connection: Connection, index: TextIndex, query: Query, terms: list[Words], limit: int) -> list[int]:
    conditions = Conditions(index)
    condition = "" if _only_words(query) else conditions.of_works(query)
    return _ids(connection, index.ranked(terms, condition, conditions.value), conditions, limit)


def _unranked(connection: Connection, index: TextIndex, query: Query, ranked: list[int], limit: int) -> list[int]:
    if _only_words(query):
        return []
    conditions = Conditions(index)
    sql = f"SELECT w.id FROM works w WHERE {conditions.of_works(query)} ORDER BY {SORTS['added']}"
    known = set(ranked)
    found = _ids(connection, sql, conditions, limit + len(ranked))
    return [one for one in found if one not in known][: limit - len(ranked)]


def _only_words(query: Query) -> bool:
    """Say whether every term is words that must be there, so that the ranking's own match is all of the query."""
    terms = query.terms if isinstance(query, AllOf) else (query,)
    return bool(terms) and all(isinstance(term, Words) and term.words for term in terms)


def _ids(connection: Connection, sql: str, conditions: Conditions, limit: int | None) -> list[int]:
    if limit is not None:
        sql += f" LIMIT {conditions.value(max(limit, 0))}"
    return [row["id"] for row in connection.rows(sql, **conditions.values)]


def _item_hit(item: Item, terms: list[Words]) -> Hit:
    where, text = best_place(searchable(item), terms)
    return Hit(where, snippet(text, terms), item)


def _entry_hits(connection: Connection, index: TextIndex, query: Query, terms: list[Words], limit: int) -> list[Hit]:
    conditions = Conditions(index)
    sql = (
        "SELECT e.text, e.day, e.day_printed, p.name FROM entries e JOIN pages p ON p.id = e.page_id"
        f" WHERE {conditions.of_entries(query)}"
        " AND NOT EXISTS (SELECT 1 FROM mentions m WHERE m.entry_id = e.id AND m.work_id IS NOT NULL)"
        f" ORDER BY e.day_sort DESC, e.id DESC LIMIT {conditions.value(limit)}"
    )
    return [
        Hit("log", snippet(row["text"], terms), None, row["name"], PartialDate.parse(row["day"]))
        for row in connection.rows(sql, **conditions.values)
    ]
