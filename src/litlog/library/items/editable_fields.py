"""Editable fields of a work: how the text of each field is parsed and formatted."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from litlog.errors import UsageError, did_you_mean
from litlog.identify import canonical_url, identify
from litlog.library.items.people_fields import PEOPLE_FIELDS, people_text, taken_back, with_people
from litlog.model.dates import PartialDate
from litlog.model.identifiers import SCHEMES, Identifier, Url
from litlog.model.links import Link
from litlog.model.people import Role
from litlog.model.work import Kind, Work


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


def _with_date(work: Work, value: str) -> Work:
    return replace(work, issued=PartialDate.parse(value) if value.strip() else None)


def _with_revised(work: Work, value: str) -> Work:
    return replace(work, revised=PartialDate.parse(value) if value.strip() else None)


def _with_aliases(work: Work, value: str) -> Work:
    """Other titles are separated by semicolons."""
    return replace(work, aliases=tuple(dict.fromkeys(filter(None, map(str.strip, value.split(";"))))))


def _people(role: Role) -> _Field:
    return _Field(
        lambda work, value: with_people(work, role, value),
        lambda work: people_text(work, role),
        ("contributors", "and_others"),
    )


def _with_scheme(work: Work, scheme: str, value: str) -> Work:
    """Only the identifiers of one scheme change."""
    typed = tuple(SCHEMES[scheme].parse(word) for word in value.split())
    return replace(work, identifiers=(*(one for one in work.identifiers if one.scheme != scheme), *typed))


def _scheme(scheme: str) -> _Field:
    return _Field(
        lambda work, value: _with_scheme(work, scheme, value),
        lambda work: " ".join(one.value for one in work.identifiers if one.scheme == scheme),
        ("identifiers",),
    )


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
_FORM: Mapping[str, _Field] = {
    **{name: _text(name) for name in _TEXTS},
    "kind": _Field(_with_kind, lambda work: str(work.kind or ""), ("kind",)),
    **{name: _people(role) for name, role in PEOPLE_FIELDS.items()},
    "date": _Field(_with_date, lambda work: str(work.issued or ""), ("issued",)),
    "revised": _Field(_with_revised, lambda work: str(work.revised or ""), ("revised",)),
    "aliases": _Field(_with_aliases, lambda work: "; ".join(work.aliases), ("aliases",)),
    "identifiers": _Field(_with_identifiers, lambda work: " ".join(map(str, work.identifiers)), ("identifiers",)),
    "url": _Field(_with_address, lambda work: work.links[0].printed if work.links else "", ("links",)),
}
EDITABLE = tuple(_FORM)
"""The names that `edit --set` takes, besides `key`; the fields of its form."""

_SCHEMES = {name: _scheme(name) for name in SCHEMES if name not in EDITABLE}
SETTABLE = (*EDITABLE, *_SCHEMES)
"""Those and the kinds of identifiers, which the form has in one line."""
_FIELDS = {**_FORM, **_SCHEMES}


def with_field(work: Work, name: str, value: str) -> Work:
    """Return the work with one field as the reader typed it; raises `UsageError` for a value that does not read.

    The text that the field has already changes nothing, whatever it leaves unsaid.
    """
    return work if value == field_text(work, name) else _FIELDS[name].read(work, value)


def said_with(said: Work, known: Work, name: str, value: str, others: Work) -> Work:
    """Return the reader's claims about a known work with one field added, or removed by an empty value.

    `others` is what the other sources say.
    """
    if name in PEOPLE_FIELDS and not value.strip():
        return taken_back(said, others, PEOPLE_FIELDS[name])
    changed = with_field(known, name, value) if value.strip() or name not in _SCHEMES else with_field(said, name, value)
    return replace(said, **{attribute: getattr(changed, attribute) for attribute in _FIELDS[name].holds})


def without_field(work: Work, known: Work, name: str) -> Work:
    """Return what one source says of a known work without a field; of several addresses the first one goes."""
    if name == "url":
        url = known.links[0].url if known.links else ""
        left = tuple(one for one in work.identifiers if one != Url(url)) if url else work.identifiers
        return replace(work, links=tuple(link for link in work.links if link.url != url), identifiers=left)
    return _FIELDS[name].read(work, "")


def field_text(work: Work, name: str) -> str:
    """Return a field as text that `with_field` reads again."""
    return _FIELDS[name].write(work)
