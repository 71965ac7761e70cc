"""Query fields: parsing of the value after `author:`, `year:`, `has:` and the other fields."""

import re
from collections.abc import Callable, Collection
from dataclasses import dataclass, replace
from datetime import date
from typing import get_args

from litlog.errors import NotIdentified
from litlog.model.identifiers import SCHEMES, ArxivId, Doi, Identifier
from litlog.model.reading import Status
from litlog.model.reading_fields import NUMBERS
from litlog.model.work import Kind
from litlog.query.ranges import between
from litlog.query.terms import HAVINGS, Column, ExactField, Exactly, Has, IdentifierField, Not, RangeField, Term, Words
from litlog.query.words import words

_DOI_PREFIX = re.compile(r"(?:https?://)?(?:dx\.)?doi\.org/|doi:", re.IGNORECASE)
_ARXIV_PREFIX = re.compile(r"(?:https?://)?(?:www\.)?arxiv\.org/(?:abs|pdf)/|arxiv:", re.IGNORECASE)
_SCHEME = re.compile(r"https?://(?:www\.)?", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Value:
    """Text after the colon, without its quotation marks; `prefix` if it ended with a star."""

    text: str
    prefix: bool
    today: date


Reader = Callable[[Value], Term]


class NotListed(ValueError):
    """A value that is none of the choices of its field."""

    def __init__(self, given: str, choices: Collection[str], what: str) -> None:
        super().__init__(f'"{given}" is not {what}; there are {", ".join(choices)}')
        self.given, self.choices = given, choices


def words_of(value: Value, column: Column = "any") -> Term:
    """Return the value as consecutive words; raises `ValueError` if it has none."""
    found = words(value.text)
    if not found:
        raise ValueError("there is no letter and no digit to look for")
    return Words(found, column, value.prefix)


def _in_column(column: Column) -> Reader:
    return lambda value: words_of(value, column)


def _ranged(field: RangeField) -> Reader:
    return lambda value: between(field, value.text, value.today)


def _one_of(choices: dict[str, Term], what: str) -> Reader:
    def read(value: Value) -> Term:
        if value.text.lower() not in choices:
            raise NotListed(value.text, choices, what)
        return choices[value.text.lower()]

    return read


def _named(field: ExactField, column: Column) -> Reader:
    """Parse an exact name; with a star, words instead, the last one a prefix."""

    def read(value: Value) -> Term:
        in_words = words_of(value, column)
        return in_words if value.prefix else Exactly(field, value.text)

    return read


def _identified(field: IdentifierField) -> Reader:
    """Parse an identifier, bare or in any pasted notation; with a star, words instead."""
    parse = _DRESSED.get(field, SCHEMES[field].parse)

    def read(value: Value) -> Term:
        if value.prefix:
            return words_of(value, "id")
        try:
            return Exactly(field, parse(value.text).value)
        except NotIdentified as error:
            raise ValueError(error.message.removesuffix(".")) from error

    return read


_DRESSED: dict[str, Callable[[str], Identifier]] = {
    "doi": lambda text: Doi.parse(_DOI_PREFIX.sub("", text, count=1)),
    "arxiv": lambda text: ArxivId.parse(_ARXIV_PREFIX.sub("", text, count=1).removesuffix(".pdf")),
}


def _url(value: Value) -> Term:
    """Parse an address or a part of one as words: with or without `www.`, http or https."""
    return words_of(replace(value, text=without_scheme(value.text)), "id")


def without_scheme(text: str) -> str:
    """Return an address from its host on, and any other text as it is."""
    return _SCHEME.sub("", text, count=1)


_STATUSES: dict[str, Term] = {str(status): Exactly("status", str(status)) for status in Status}
_UNREAD: dict[str, Term] = {"unread": Not(Exactly("status", str(Status.READ)))}
_KINDS: dict[str, Term] = {str(kind): Exactly("kind", str(kind)) for kind in Kind}
_HAVING: dict[str, Term] = {what: Has(what) for what in HAVINGS}

FIELDS: dict[str, Reader] = {
    "author": _in_column("author"),
    "title": _in_column("title"),
    "tag": _named("tag", "tag"),
    "kind": _one_of(_KINDS, "a kind"),
    "year": _ranged("year"),
    "date": _ranged("date"),
    "added": _ranged("added"),
    "status": _one_of(_STATUSES, "a status"),
    **{one.asked: _ranged(one.asked) for one in NUMBERS},
    "key": _named("key", "key"),
    **{field: _identified(field) for field in get_args(IdentifierField)},
    "url": _url,
    "venue": _in_column("venue"),
    "abstract": _in_column("abstract"),
    "note": _in_column("note"),
    "log": _in_column("log"),
    "has": _one_of(_HAVING, "something that can be asked for"),
    "is": _one_of(_STATUSES | _UNREAD | _KINDS, "a status or a kind"),
}

EXAMPLES = {
    "tag": "tag:ml",
    "kind": "kind:paper",
    "year": "year:2017, year:2017..2020 or year:>=2017",
    "date": "date:2023-02, date:2023-02-01..2023-03-15 or date:>30d",
    "added": "added:2023-02, added:>30d (the last 30 days; d, w, m, y)",
    "status": "status:read",
    **{one.asked: f"{one.asked}:4 or {one.asked}:>=4" for one in NUMBERS},
    "key": "key:vaswani2017attention",
    **{field: f"{field}:{SCHEMES[field].example}" for field in get_args(IdentifierField)},
    "url": "url:example.org/page",
    "has": "has:note",
    "is": "is:unread or is:paper",
}
"""How a value of each field is written; for the fields not here, any words do."""
