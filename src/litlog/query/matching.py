"""Query evaluation in memory: the reference semantics of every term; the store's SQL is tested against it."""

from collections.abc import Callable, Iterable
from typing import Any, assert_never, get_args

from litlog.model.item import Item
from litlog.model.links import LinkRole
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
from litlog.query.words import TEXTS, folded, words


def matches(query: Query, item: Item) -> bool:  # noqa: PLR0911 -- one for each term
    """Return whether the item answers the query; case and accents make no difference."""
    match query:
        case Words():
            return _has_words(query, item)
        case Exactly(field, value):
            return _is_exactly(field, folded(value), item)
        case Between(field, low, high):
            return _lies_between(_RANGED[field](item), low, high)
        case Has(what):
            return _HAVING[what](item)
        case Not(term):
            return not matches(term, item)
        case AllOf(terms):
            return all(matches(term, item) for term in terms)
        case AnyOf(terms):
            return any(matches(term, item) for term in terms)
        case _:
            assert_never(query)


def _has_words(query: Words, item: Item) -> bool:
    places = TEXTS.values() if query.column == "any" else (TEXTS[query.column],)
    return any(_stand_in(query, words(text_of(item))) for text_of in places)


def _stand_in(query: Words, text: tuple[str, ...]) -> bool:
    count = len(query.words)
    return any(_fits(query, text[start : start + count]) for start in range(len(text) - count + 1))


def _fits(query: Words, run: tuple[str, ...]) -> bool:
    if not query.prefix:
        return run == query.words
    return run[:-1] == query.words[:-1] and run[-1].startswith(query.words[-1])


def _is_exactly(field: ExactField, value: str, item: Item) -> bool:
    values = [folded(one) for one in _EXACT[field](item)]
    if field in _LISTS:  # the names in a list may nest
        return any(one == value or one.startswith(value + "/") for one in values)
    return value in values


def _lies_between(value: int | str | None, low: int | str | None, high: int | str | None) -> bool:
    if value is None:
        return False
    return (low is None or _not_after(low, value)) and (high is None or _not_after(value, high))


def _not_after(one: int | str, other: int | str) -> bool:
    """Compare two values of one field: numbers, or ISO days."""
    return (one, "") <= (other, "") if isinstance(one, int) and isinstance(other, int) else str(one) <= str(other)


def _identified(scheme: str) -> Callable[[Item], list[str]]:
    return lambda item: [one.value for one in item.work.identifiers if one.scheme == scheme]


def _has_identifier(scheme: str) -> Callable[[Item], bool]:
    return lambda item: item.work.identifier(scheme) is not None


def _urls(item: Item) -> list[str]:
    return [*_identified("url")(item), *(link.url for link in item.work.links)]


def _of_reading(name: str) -> Callable[[Item], Any]:
    return lambda item: getattr(item.reading, name)


def _has_some(name: str) -> Callable[[Item], bool]:
    return lambda item: getattr(item.reading, name) not in (None, ())


_LISTS: dict[str, Callable[[Item], Iterable[str]]] = {
    one.asked: _of_reading(one.name) for one in READING_FIELDS if one.kind == "list"
}
_EXACT: dict[str, Callable[[Item], Iterable[str]]] = {
    "kind": lambda item: [item.work.kind or ""],
    "status": lambda item: [item.reading.status or ""],
    "key": lambda item: [item.key, *item.former_keys],
    **{scheme: _identified(scheme) for scheme in get_args(IdentifierField)},
    "url": _urls,
} | _LISTS

_RANGED: dict[RangeField, Callable[[Item], int | str | None]] = {
    "year": lambda item: item.work.year,
    "date": lambda item: item.work.issued.first_day if item.work.issued else None,
    "added": lambda item: item.added[:10] or None,
    **{one.asked: _of_reading(one.name) for one in NUMBERS},
}

_HAVING: dict[Having, Callable[[Item], bool]] = {
    **{one.asked: _has_some(one.name) for one in READING_FIELDS},
    "abstract": lambda item: bool(item.work.abstract),
    "author": lambda item: bool(item.work.contributors),
    "date": lambda item: item.work.issued is not None,
    "log": lambda item: any(one.text for one in item.encounters),
    "contents": lambda item: bool(item.work.contents),
    **{scheme: _has_identifier(scheme) for scheme in get_args(IdentifierField)},
    "url": lambda item: bool(_urls(item)),
    "pdf": lambda item: any(link.role is LinkRole.PDF for link in item.work.links),
}
