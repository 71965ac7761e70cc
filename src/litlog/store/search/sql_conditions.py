"""SQL conditions for queries: one for works `w` and one for log entries `e`.

What every term means is said by `litlog.query.matches`; a property test holds the two equal.
"""
# ruff: noqa: S608 -- only names of our own are put into SQL; values are :named

from typing import assert_never, get_args

from litlog.model.reading_fields import NUMBERS, READING_FIELDS
from litlog.query.terms import (
    AllOf,
    AnyOf,
    Between,
    ExactField,
    Exactly,
    Has,
    Having,
    IdentifierField,
    Not,
    Query,
    RangeField,
    Words,
)
from litlog.query.words import folded
from litlog.store.index.protocol import AsValue, TextIndex

_RANGED: dict[RangeField, str] = {
    "year": "w.issued_year",
    "date": "nullif(w.issued_day, '')",
    "added": "nullif(substr(w.added_at, 1, 10), '')",
    **{one.asked: f"w.{one.name}" for one in NUMBERS},
}


def _some(table: str, condition: str = "1 = 1") -> str:
    return f"w.id IN (SELECT work_id FROM {table} WHERE {condition})"


_LISTS = {one.asked: one.name for one in READING_FIELDS if one.kind == "list"}
_HAVING: dict[Having, str] = {
    **{one.asked: f"w.{one.name} IS NOT NULL" if one in NUMBERS else _some(one.name) for one in READING_FIELDS},
    "abstract": "w.abstract <> ''",
    "author": _some("contributors"),
    "date": "w.issued <> ''",
    "log": "("
    + _some("encounters", "text <> ''")
    + " OR w.id IN (SELECT m.work_id FROM mentions m JOIN entries en ON en.id = m.entry_id WHERE en.text <> ''"
    + " AND m.work_id IS NOT NULL))",
    "contents": _some("contents"),
    **{scheme: _some("identifiers", f"scheme = '{scheme}'") for scheme in get_args(IdentifierField)},
    "url": "(" + _some("identifiers", "scheme = 'url'") + " OR " + _some("links") + ")",
    "pdf": _some("links", "role = 'pdf'"),
}


class Conditions:
    """Writes conditions of one statement and gathers their `values`."""

    def __init__(self, index: TextIndex) -> None:
        self._index = index
        self.values: dict[str, object] = {}

    def value(self, one: object) -> str:
        """Bind a value, and return its `:name` placeholder."""
        name = f"q{len(self.values)}"
        self.values[name] = one
        return f":{name}"

    def of_works(self, query: Query) -> str:  # noqa: PLR0911 -- one for each term
        """Return the condition for works `w`."""
        match query:
            case Words():
                return f"w.id IN ({self._index.works_with(query, self.value)})" if query.words else "1 = 1"
            case Exactly(field, value):
                return self._exactly(field, folded(value))
            case Between(field, low, high):
                return self._between(_RANGED[field], low, high)
            case Has(what):
                return _HAVING[what]
            case Not(term):
                return f"NOT ({self.of_works(term)})"
            case AllOf(terms):
                return _joined(" AND ", "1 = 1", [self.of_works(term) for term in terms])
            case AnyOf(terms):
                return _joined(" OR ", "1 = 0", [self.of_works(term) for term in terms])
            case _:
                assert_never(query)

    def of_entries(self, query: Query) -> str:
        """Return the condition for entries `e`, which have only words and a date."""
        match query:
            case Words(column="any" | "log") if query.words:
                return f"e.id IN ({self._index.entries_with(query, self.value)})"
            case Between("date", low, high):
                return self._between("e.day_sort", low, high)
            case Not(term):
                return f"NOT ({self.of_entries(term)})"
            case AllOf(terms):
                return _joined(" AND ", "1 = 1", [self.of_entries(term) for term in terms])
            case AnyOf(terms):
                return _joined(" OR ", "1 = 0", [self.of_entries(term) for term in terms])
            case _:
                return "1 = 0"

    def _exactly(self, field: ExactField, value: str) -> str:
        if field in _LISTS:
            return _some(_LISTS[field], _is_or_under("folded", value, self.value))
        if field in ("kind", "status"):
            return f"w.{field} = {self.value(value)}"
        if field == "key":
            return _some("keys", f"folded = {self.value(value)} AND work_id IS NOT NULL")
        filed = _some("identifiers", f"scheme = {self.value(field)} AND folded = {self.value(value)}")
        return filed if field != "url" else f"({filed} OR {_some('links', f'folded = {self.value(value)}')})"

    def _between(self, column: str, low: int | str | None, high: int | str | None) -> str:
        from_low = [] if low is None else [f"{column} >= {self.value(low)}"]
        to_high = [] if high is None else [f"{column} <= {self.value(high)}"]
        return _joined(" AND ", "", [f"{column} IS NOT NULL", *from_low, *to_high])


def _is_or_under(column: str, tag: str, value: AsValue) -> str:
    """Return the condition that a tag is this one or nested under it: "0" is the character after "/"."""
    return f"{column} = {value(tag)} OR ({column} >= {value(tag + '/')} AND {column} < {value(tag + '0')})"


def _joined(word: str, empty: str, conditions: list[str]) -> str:
    return "(" + word.join(conditions) + ")" if conditions else empty
