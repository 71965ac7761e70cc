"""Conversion of an entry to an item: fields of the work, the reader's tags and notes, the rest in `extra`."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any

from litlog.formats.bibtex.mapping.entry_types import KIND_OF_LABEL, KIND_OF_TYPE
from litlog.formats.bibtex.mapping.identifier_fields import read_pointers
from litlog.model.identifiers import Identifier
from litlog.model.item import Item
from litlog.model.people import Contributor
from litlog.model.reading import Note, Reading
from litlog.model.work import Kind, Work
from litlog.parsing.bibtex.dates import DATE_FIELDS, read_date
from litlog.parsing.bibtex.entry import Entry
from litlog.parsing.bibtex.field_names import PEOPLE, TEXT_FIELDS
from litlog.parsing.bibtex.name_lists import read_names
from litlog.parsing.bibtex.work_texts import BOOK_PART_TYPES, text_of, work_texts
from litlog.parsing.latex.codec import decoded

PREFIX = "bibtex:"
"""What names in `Work.extra` begin with where they belong to this format alone."""
TYPE = PREFIX + "@type"
"""Where the type of the entry stands; no field can have an @ in its name."""

_SITE_AND_URL = re.compile(r"(?:(?P<site>[^\\]*), )?(?P<url>\\url\{[^{}]*\})\.?")


def read_entry(entry: Entry) -> Item:
    """Return the item under the entry's own key; nothing of the entry is lost but spelling."""
    fields = _with_address(entry).fields
    pointers = read_pointers(_without_those_of_the_whole(entry.type, fields))
    texts = dict(work_texts(entry.type, fields))
    people = {name: read_names(fields[name], role) for name, role in PEOPLE.items() if fields.get(name)}
    understood = {name for _, name in texts} | pointers.understood | people.keys()
    printed: dict[str, Any] = {attribute: text for (attribute, _), text in texts.items()}
    work = Work(
        **printed,
        kind=_kind(entry.type, fields, pointers.identifiers),
        genre=entry.type,
        contributors=tuple(person for found, _ in people.values() for person in found),
        and_others=people.get("author", ((), False))[1],
        issued=read_date(fields),
        identifiers=pointers.identifiers,
        links=pointers.links,
        extra={TYPE: entry.type, **_extra(entry, understood | _ALWAYS_UNDERSTOOD)},
    )
    return Item(key=entry.key, work=work, reading=_reading(fields))


_ALWAYS_UNDERSTOOD = {*DATE_FIELDS, "keywords", "annote", "annotation"}


def _with_address(entry: Entry) -> Entry:
    r"""Return an entry with `howpublished = {Site, \url{…}}`, as classic BibTeX requires.

    With the fields for these.
    """
    found = _SITE_AND_URL.fullmatch(entry.fields.get("howpublished", ""))
    if not found or "url" in entry.fields:
        return entry
    site = {"organization": found["site"]} if found["site"] and "organization" not in entry.fields else {}
    return replace(entry, fields={**entry.fields, "url": found["url"], **site})


def _without_those_of_the_whole(entry_type: str, fields: Mapping[str, str]) -> Mapping[str, str]:
    """Return the fields without the ISBN of a book of which the work is a part: other parts have the same."""
    return {name: fields[name] for name in fields if name != "isbn"} if entry_type in BOOK_PART_TYPES else fields


def _extra(entry: Entry, understood: set[str]) -> dict[str, str]:
    """Return the fields that have no place in a work: text where a style prints them, else letter by letter."""
    return {
        name: text_of(name, latex) if name in TEXT_FIELDS else latex
        for name, latex in entry.fields.items()
        if latex and name not in understood and ":" not in name and not _says_the_kind(entry, name, latex)
    }


def _says_the_kind(entry: Entry, name: str, latex: str) -> bool:
    if name == "howpublished":
        return "url" not in entry.fields and bool(_SITE_AND_URL.fullmatch(latex))
    return (name == "note" and latex in KIND_OF_LABEL) or (name == "entrysubtype" and latex in list(Kind))


def _kind(entry_type: str, fields: Mapping[str, str], identifiers: Iterable[Identifier]) -> Kind | None:
    told = fields.get("entrysubtype", "")
    if told in list(Kind):
        return Kind(told)
    by_type = KIND_OF_LABEL.get(fields.get("note", "")) or KIND_OF_TYPE.get(entry_type)
    if by_type is None and any(one.scheme == "arxiv" for one in identifiers):
        return Kind.PAPER
    return Kind.WEBPAGE if by_type is None and entry_type == "misc" and fields.get("url") else by_type


def _reading(fields: Mapping[str, str]) -> Reading:
    remarks = [text_of(name, fields[name]) for name in ("annote", "annotation") if fields.get(name)]
    return Reading(tags=tags_of(fields.get("keywords", "")), notes=tuple(map(Note, remarks)))


def tags_of(latex: str) -> tuple[str, ...]:
    """Return the keywords of an entry, separated by commas or semicolons."""
    return tuple(dict.fromkeys(tag for tag in map(str.strip, re.split(r"[,;]", decoded(latex))) if tag))


def people_of(work: Work, name: str) -> tuple[Contributor, ...]:
    """Return the people of a name field; for `author` the work's `authors`, which may be a channel."""
    return work.authors if name == "author" else tuple(one for one in work.contributors if one.role is PEOPLE[name])


def site_and_address(latex: str) -> tuple[str, str] | None:
    r"""Return site and address of `Site, \url{…}`."""
    found = _SITE_AND_URL.fullmatch(latex)
    return (decoded(found["site"] or ""), found["url"]) if found else None
