"""Keys and tags that may have been meant by a query that finds nothing."""

from collections.abc import Iterator

from litlog.errors import did_you_mean
from litlog.library.library import Library
from litlog.library.lookup import near_keys
from litlog.query.terms import AllOf, AnyOf, Exactly, Query


def near_values(library: Library, query: Query) -> str:
    """Return the hint for the first mistyped key or tag of a query, or "" if there is none, or none comes near."""
    for term in _exact(query):
        if library.store.count(term):
            continue
        if term.field == "key":
            near = near_keys(library, term.value)
        else:
            near = did_you_mean(term.value, [tag for tag, _ in library.store.tags()])
        if near:
            return near
    return ""


def _exact(query: Query) -> Iterator[Exactly]:
    match query:
        case Exactly(field="key" | "tag"):
            yield query
        case AllOf(terms) | AnyOf(terms):
            for term in terms:
                yield from _exact(term)
        case _:
            return
