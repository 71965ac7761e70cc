"""Editable fields of a work: how the text of each field is parsed and formatted."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from litlog.errors import UsageError, did_you_mean
from litlog.identify import canonical_url, identify
from litlog.model.dates import PartialDate
from litlog.model.identifiers import Identifier, Url
from litlog.model.links import Link
from litlog.model.people import Contributor
from litlog.model.work import Kind, Work
from litlog.normalise.names import person
from litlog.normalise.running_lists import people

# A surname of one word, a comma, and given names: nobody lists two people so.
_TURNED = re.compile(r"[^\s,;]+,\s*[^,;]+")


@dataclass(frozen=True, slots=True)
class _Field:
    """`holds` are the attributes of a work that the field sets."""

    read: Callable[[Work, str], Work]
    write: Callable[[Work], str]
    holds: tuple[str, ...]


def _set_text(work: Work, name: str, value: str) -> Work:
    values: dict[str, Any] = {name: value.strip()}
    return replace(work, **values)


def _text(name: str) -> _Field:
    return _Field(lambda work, value: _set_text(work, name, value), lambda work: str(getattr(work, name)), (name,))


def _with_kind(work: Work, value: str) -> Work:
    name = value.strip().casefold()
    if name and name not in set(Kind):
        raise UsageError(
            f'"{value}" is not a kind of work.', did_you_mean(value, Kind, "There are: " + ", ".join(Kind) + ".")
        )
    return replace(work, kind=Kind(name) if name else None)


def _with_authors(work: Work, value: str) -> Work:
    """Whoever was there already stays an editor, or keeps an ORCID."""
    typed, and_others = listed_people(value) if value.strip() else ((), False)
    known = {one.name: one for one in work.contributors}
    return replace(work, contributors=tuple(known.get(one.name, one) for one in typed), and_others=and_others)


def listed_people(text: str) -> tuple[tuple[Contributor, ...], bool]:
    """Read names as people type them: "A, B and C"; or as BibTeX has them: "Knuth, Donald E. and Ada Lovelace"."""
    pieces = " ".join(text.split()).split(" and ")
    if (len(pieces) < 2 and not _TURNED.fullmatch(text.strip())) or not any(map(_TURNED.fullmatch, pieces)):
        return people(text)
    named = [piece for piece in pieces if piece not in ("others", "")]
    return tuple(map(person, named)), "others" in pieces


def _names(work: Work) -> str:
    return " and ".join((*(one.name for one in work.contributors), *(["others"] if work.and_others else [])))


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
    first = Link(url, typed=value if value != url else "")
    return replace(work, links=(first, *(link for link in work.links[1:] if link.url != url)))


_TEXTS = ("title", "subtitle", "container", "publisher", "place", "series", "volume", "issue", "pages",
          "edition", "length", "language", "abstract", "genre")  # fmt: skip
_FIELDS: Mapping[str, _Field] = {
    **{name: _text(name) for name in _TEXTS},
    "kind": _Field(_with_kind, lambda work: str(work.kind or ""), ("kind",)),
    "authors": _Field(_with_authors, _names, ("contributors", "and_others")),
    "date": _Field(_with_date, lambda work: str(work.issued or ""), ("issued",)),
    "identifiers": _Field(_with_identifiers, lambda work: " ".join(map(str, work.identifiers)), ("identifiers",)),
    "url": _Field(_with_address, lambda work: work.links[0].printed if work.links else "", ("links",)),
}
EDITABLE = tuple(_FIELDS)
"""The names that `edit --set` takes, besides `key`."""


def with_field(work: Work, name: str, value: str) -> Work:
    """Return the work with one field as the reader typed it; raises `UsageError` for a value that does not read.

    The text that the field has already changes nothing, whatever it leaves unsaid.
    """
    return work if value == field_text(work, name) else _FIELDS[name].read(work, value)


def said_with(said: Work, known: Work, name: str, value: str) -> Work:
    """Return the reader's claims about a known work with one field added, or removed by an empty value."""
    changed = with_field(known, name, value)
    return replace(said, **{attribute: getattr(changed, attribute) for attribute in _FIELDS[name].holds})


def field_text(work: Work, name: str) -> str:
    """Return a field as text that `with_field` reads again."""
    return _FIELDS[name].write(work)
