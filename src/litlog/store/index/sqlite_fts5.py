"""SQLite full-text index (FTS5): https://www.sqlite.org/fts5.html.

It is given words that are folded already; its `ascii` tokenizer only splits at blanks. User text enters a match
expression only as such words in quotes.
"""
# ruff: noqa: S608 -- only names of our own are put into SQL; values are :named

from collections.abc import Iterable, Mapping, Sequence

from litlog.query.terms import Words
from litlog.query.words import COLUMNS
from litlog.store.engines.protocol import Connection, Row
from litlog.store.index.protocol import WEIGHTS, AsValue, as_words


class Fts5:
    """A `TextIndex` for SQLite."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def works_with(self, term: Words, value: AsValue) -> str:
        """Return a SELECT of the ids of works with these words."""
        return f"SELECT rowid FROM search_index WHERE search_index MATCH {value(_expression(term))}"

    def entries_with(self, term: Words, value: AsValue) -> str:
        """Return a SELECT of the ids of entries with these words."""
        return f"SELECT rowid FROM entry_index WHERE entry_index MATCH {value(_phrase(term))}"

    def ranked(self, terms: Sequence[Words], condition: str, value: AsValue) -> str:
        """Return a SELECT of matching works, the best match first."""
        if not condition:
            return self._ranked(" AND ", terms, value) + " ORDER BY rank"
        among = f" AND rowid IN (SELECT w.id FROM works w WHERE {condition})"
        return self._ranked(" OR ", terms, value) + among + " ORDER BY rank"

    def _ranked(self, word: str, terms: Sequence[Words], value: AsValue) -> str:
        expression = word.join(f"({_expression(term)})" for term in terms)
        weights = ", ".join(str(WEIGHTS[name]) for name in COLUMNS)
        return (
            f"SELECT rowid AS id FROM search_index WHERE search_index MATCH {value(expression)}"
            f" AND rank MATCH 'bm25({weights})'"
        )

    def put_works(self, texts: Iterable[tuple[int, Mapping[str, str]]], stale: Iterable[int]) -> None:
        """Delete the stale works from the index, then index these works."""
        rows: list[Row] = [
            {"row": number, **{name: as_words(text[name]) for name in COLUMNS}} for number, text in texts
        ]
        names, values = ", ".join(COLUMNS), ", ".join(f":{name}" for name in COLUMNS)
        self._forget("search_index", stale)
        self._connection.run_many(f"INSERT INTO search_index (rowid, {names}) VALUES (:row, {values})", rows)

    def put_entries(self, entries: Iterable[Row], stale: Iterable[int]) -> None:
        """Delete the stale entries from the index, then index these entries."""
        rows = [{"row": row["id"], "text": as_words(row["text"])} for row in entries]
        self._forget("entry_index", stale)
        self._connection.run_many("INSERT INTO entry_index (rowid, text) VALUES (:row, :text)", rows)

    def _forget(self, table: str, ids: Iterable[int]) -> None:
        self._connection.run_many(f"DELETE FROM {table} WHERE rowid = :row", [{"row": one} for one in ids])


def _expression(term: Words) -> str:
    return _phrase(term) if term.column == "any" else f"{{{term.column}}} : {_phrase(term)}"


def _phrase(term: Words) -> str:
    quoted = '"' + " ".join(term.words).replace('"', '""').replace("\0", "") + '"'
    return f"{quoted} *" if term.prefix else quoted
