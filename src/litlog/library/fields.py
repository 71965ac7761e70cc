"""The fields of a work that a reader may set, each with how its text is read and written."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from litlog.errors import UsageError
from litlog.identify import canonical_url, identify
from litlog.model.dates import PartialDate
from litlog.model.identifiers import Identifier, Url
from litlog.model.links import Link
from litlog.model.work import Kind, Work
from litlog.normalise.running_lists import people


@dataclass(frozen=True, slots=True)
class _Field:
    read: Callable[[Work, str], Work]
    write: Callable[[Work], str]


def _set_text(work: Work, name: str, value: str) -> Work:
    values: dict[str, Any] = {name: value.strip()}
    return replace(work, **values)


def _text(name: str) -> _Field:
    return _Field(lambda work, value: _set_text(work, name, value), lambda work: str(getattr(work, name)))


def _with_kind(work: Work, value: str) -> Work:
    if value and value not in set(Kind):
        raise UsageError(f'"{value}" is not a kind of work.', "There are: " + ", ".join(Kind) + ".")
    return replace(work, kind=Kind(value) if value else None)


def _with_authors(work: Work, value: str) -> Work:
    contributors, and_others = people(value) if value.strip() else ((), False)
    return replace(work, contributors=contributors, and_others=and_others)


def _with_date(work: Work, value: str) -> Work:
    return replace(work, issued=PartialDate.parse(value) if value.strip() else None)


def _with_identifiers(work: Work, value: str) -> Work:
    return replace(work, identifiers=tuple(_identifier(word) for word in value.split()))


def _identifier(text: str) -> Identifier:
    identifier = identify(text)
    if isinstance(identifier, Url):
        raise UsageError(f'"{text}" is an address, not an identifier.', "--set url=… gives a work its address.")
    return identifier


def _with_address(work: Work, value: str) -> Work:
    if not value.strip():
        return replace(work, links=())
    url = canonical_url(value)
    return replace(work, links=(Link(url, typed=value if value != url else ""),))


_TEXTS = ("title", "subtitle", "container", "publisher", "place", "series", "volume", "issue", "pages",
          "edition", "length", "language", "abstract", "genre")  # fmt: skip
_FIELDS: Mapping[str, _Field] = {
    **{name: _text(name) for name in _TEXTS},
    "kind": _Field(_with_kind, lambda work: str(work.kind or "")),
    "authors": _Field(_with_authors, lambda work: " and ".join(one.name for one in work.contributors)),
    "date": _Field(_with_date, lambda work: str(work.issued or "")),
    "identifiers": _Field(_with_identifiers, lambda work: " ".join(map(str, work.identifiers))),
    "url": _Field(_with_address, lambda work: work.links[0].printed if work.links else ""),
}
EDITABLE = tuple(_FIELDS)
"""The names that `edit --set` takes, besides `key`."""


def with_field(work: Work, name: str, value: str) -> Work:
    """Give the work with one field as the reader typed it; raises `UsageError` for a value that does not read."""
    return _FIELDS[name].read(work, value)


def field_text(work: Work, name: str) -> str:
    """Give a field as text that `with_field` reads again."""
    return _FIELDS[name].write(work)
