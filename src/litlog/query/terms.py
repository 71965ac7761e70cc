"""Query terms: the abstract syntax tree of queries; every term is frozen, every consumer matches on all of them."""

from dataclasses import dataclass
from typing import Literal, get_args

from litlog.model.reading_fields import READING_FIELDS

Column = Literal["any", "key", "title", "author", "venue", "abstract", "tag", "note", "log", "id"]
IdentifierField = Literal["doi", "arxiv", "isbn"]
"""The schemes of identifiers that have a field of their own; `url` has one too, which also finds links."""
ExactField = Literal["tag", "kind", "status", "key", IdentifierField, "url"]
HAVINGS = (
    *(one.asked for one in READING_FIELDS), "abstract", "author", "date", "log", "contents",
    *get_args(IdentifierField), "url", "pdf",
)  # fmt: skip
RangeField = str
"""year, date, added, or the name of a number of the reader's."""
Having = str
"""One of `HAVINGS`."""


@dataclass(frozen=True, slots=True)
class Words:
    """Consecutive words in one column ("any": in any one); with `prefix` the last is a prefix."""

    words: tuple[str, ...]
    column: Column = "any"
    prefix: bool = False


@dataclass(frozen=True, slots=True)
class Exactly:
    """A field has this value: compared without case; a tag also by the tags nested under it; a `url` canonical."""

    field: ExactField
    value: str


@dataclass(frozen=True, slots=True)
class Between:
    """A field lies between two values, both included, None being open.

    Numbers for year and those of the reader (`NUMBERS`); for date and added ISO days (`2023-02-21`),
    compared with the first day that the item's date can mean. An item without a value is never between.
    """

    field: RangeField
    low: int | str | None = None
    high: int | str | None = None


@dataclass(frozen=True, slots=True)
class Has:
    """The item has at least one of these."""

    what: Having


@dataclass(frozen=True, slots=True)
class Not:
    """The other items."""

    term: "Term"


@dataclass(frozen=True, slots=True)
class AllOf:
    """Every one of these; of none, every item."""

    terms: tuple["Term", ...] = ()


@dataclass(frozen=True, slots=True)
class AnyOf:
    """At least one of these."""

    terms: tuple["Term", ...]


Term = Words | Exactly | Between | Has | Not | AllOf | AnyOf
Query = Term
EVERYTHING = AllOf()
