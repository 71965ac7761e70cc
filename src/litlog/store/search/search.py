"""Ranked search: hits for a query, each with the place that matched."""
# ruff: noqa: S608 -- only names of our own are put into SQL; values are :named

from collections.abc import Iterator

from litlog.model.dates import PartialDate
from litlog.model.item import Item
from litlog.model.results.search_hit import Hit
from litlog.query.terms import AllOf, AnyOf, Not, Query, Words
from litlog.query.words import searchable
from litlog.store.engines.protocol import Connection
from litlog.store.index.protocol import TextIndex
from litlog.store.rows.load import load_items
from litlog.store.search.list_items import SORTS, find_ids
from litlog.store.search.snippets import best_place, snippet
from litlog.store.search.sql_conditions import Conditions


def search(connection: Connection, index: TextIndex, query: Query, limit: int) -> list[Hit]:
    """Return the best `limit` hits: items by rank, then items that answer without a word, then entries of no work."""
    terms = list(positive_words(query))
    ids = _ranked(connection, index, query, terms, limit) if terms else []
    if len(ids) < limit:
        ids += _unranked(connection, index, query, ids, limit)
    hits = [_item_hit(item, terms) for item in load_items(connection, ids)]
    if terms and len(hits) < limit:
        hits += _entry_hits(connection, index, query, terms, limit - len(hits))
    return hits


def positive_words(query: Query, *, wanted: bool = True) -> Iterator[Words]:
    """Return the words that a query requires, not those it excludes."""
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
    return find_ids(connection, index.ranked(terms, condition, conditions.value), conditions, limit)


def _unranked(connection: Connection, index: TextIndex, query: Query, ranked: list[int], limit: int) -> list[int]:
    if _only_words(query):
        return []
    conditions = Conditions(index)
    sql = f"SELECT w.id FROM works w WHERE {conditions.of_works(query)} ORDER BY {SORTS['added']}"
    known = set(ranked)
    found = find_ids(connection, sql, conditions, limit + len(ranked))
    return [one for one in found if one not in known][: limit - len(ranked)]


def _only_words(query: Query) -> bool:
    """Return whether every term is required words, so that the ranking's own match is the whole query."""
    terms = query.terms if isinstance(query, AllOf) else (query,)
    return bool(terms) and all(isinstance(term, Words) and term.words for term in terms)


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
        Hit(
            "log",
            snippet(row["text"], terms),
            None,
            row["name"],
            PartialDate.parse(row["day"], printed=row["day_printed"]),
        )
        for row in connection.rows(sql, **conditions.values)
    ]
