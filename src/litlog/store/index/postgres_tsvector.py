"""PostgreSQL full-text index (tsvector): https://www.postgresql.org/docs/15/datatype-textsearch.html.

Vectors and queries are built from folded words, never parsed by PostgreSQL, so that both databases tokenise alike.
Only the first 16,383 words of a text are found, since that is the last position that a tsvector can hold.
"""
# ruff: noqa: S608 -- only names of our own are put into SQL; values are :named

from collections.abc import Iterable, Mapping, Sequence

from litlog.query.terms import Words
from litlog.query.words import COLUMNS, words
from litlog.store.engines.protocol import Connection, Row
from litlog.store.index.protocol import WEIGHTS, AsValue

_LAST_POSITION = 16_383
_LONGEST_WORD = 2_046
_VECTORS = ", ".join(f"CAST(:{name} AS tsvector)" for name in COLUMNS)


class TsVector:
    """A `TextIndex` for PostgreSQL."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def works_with(self, term: Words, value: AsValue) -> str:
        """Return a SELECT of the ids of works with these words."""
        query = f"CAST({value(_query(term))} AS tsquery)"
        columns = COLUMNS if term.column == "any" else (term.column,)
        return "SELECT id FROM search_index WHERE " + " OR ".join(f"in_{name} @@ {query}" for name in columns)

    def entries_with(self, term: Words, value: AsValue) -> str:
        """Return a SELECT of the ids of entries with these words."""
        return f"SELECT id FROM entry_index WHERE in_text @@ CAST({value(_query(term))} AS tsquery)"

    def ranked(self, terms: Sequence[Words], condition: str, value: AsValue) -> str:
        """Return a SELECT of matching works, the best match first."""
        among = [f"s.id IN ({self.works_with(term, value)})" for term in terms]
        where = f"({' OR '.join(among)}) AND s.id IN (SELECT w.id FROM works w WHERE {condition})"
        ranks = " + ".join(_rank(term, value) for term in terms)
        return (
            f"SELECT s.id FROM search_index s WHERE {where if condition else ' AND '.join(among)}"
            f" ORDER BY {ranks} DESC, s.id DESC"
        )

    def put_works(self, texts: Iterable[tuple[int, Mapping[str, str]]], stale: Iterable[int]) -> None:
        """Delete the stale works from the index, then index these works."""
        rows: list[Row] = [{"row": number, **{name: _vector(text[name]) for name in COLUMNS}} for number, text in texts]
        names = ", ".join(f"in_{name}" for name in COLUMNS)
        self._forget("search_index", stale)
        self._connection.run_many(f"INSERT INTO search_index (id, {names}) VALUES (:row, {_VECTORS})", rows)

    def put_entries(self, entries: Iterable[Row], stale: Iterable[int]) -> None:
        """Delete the stale entries from the index, then index these entries."""
        rows = [{"row": row["id"], "text": _vector(row["text"])} for row in entries]
        self._forget("entry_index", stale)
        self._connection.run_many("INSERT INTO entry_index (id, in_text) VALUES (:row, CAST(:text AS tsvector))", rows)

    def _forget(self, table: str, ids: Iterable[int]) -> None:
        self._connection.run_many(f"DELETE FROM {table} WHERE id = :row", [{"row": one} for one in ids])


def _rank(term: Words, value: AsValue) -> str:
    query = f"CAST({value(_query(term))} AS tsquery)"
    columns = COLUMNS if term.column == "any" else (term.column,)
    return "(" + " + ".join(f"{WEIGHTS[name]} * ts_rank(s.in_{name}, {query})" for name in columns) + ")"


def _vector(text: str) -> str:
    spoken = enumerate(words(text)[:_LAST_POSITION], start=1)
    return " ".join(f"'{word}':{place}" for place, word in spoken if len(word.encode()) <= _LONGEST_WORD)


def _query(term: Words) -> str:
    quoted = [f"'{word}'" for word in (word.replace("'", "''").replace("\\", "\\\\") for word in term.words)]
    return " <-> ".join(quoted) + (":*" if term.prefix else "")
