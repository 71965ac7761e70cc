"""A query printed: what a test shows of its meaning, and what must read as an equal query again."""

import re
from typing import assert_never

from litlog.query.terms import AllOf, AnyOf, Between, Exactly, Has, Not, Query, Words

_FIELDS = {"any": "", "id": "url:"}
_PLAIN = re.compile(r"[a-z0-9]+", re.ASCII)


def to_text(query: Query) -> str:  # noqa: PLR0911 -- one for each term
    """Print a query that `parse_query` gave, so that it reads as an equal one."""
    match query:
        case AllOf(terms):
            return " ".join(map(_inner, terms))
        case AnyOf(terms):
            return " OR ".join(map(_inner, terms))
        case Not(term):
            return "-" + _inner(term)
        case Words():
            return _words(query)
        case Exactly(field, value):
            return f'{field}:"{value}"'
        case Between(field, low, high):
            return f"{field}:{'' if low is None else low}..{'' if high is None else high}"
        case Has(what):
            return f"has:{what}"
        case _:
            assert_never(query)


def _inner(query: Query) -> str:
    return f"({to_text(query)})" if isinstance(query, AllOf | AnyOf) else to_text(query)


def _words(query: Words) -> str:
    text = " ".join(query.words)
    field = _FIELDS.get(query.column, query.column + ":")
    return field + (text if _PLAIN.fullmatch(text) else f'"{text}"') + "*" * query.prefix
