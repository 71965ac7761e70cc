"""Record fields: a small vocabulary of (word, value) pairs shared by all formats, and the item made from them.

- texts of the work, of which the first that is said counts: title, subtitle, container, publisher, place, series,
  volume, issue, pages, edition, length, abstract, language, genre
- what it is (a `Kind`), when it appeared and was changed, in any printed form: kind, date, revised
- people, as printed or in their parts: author, editor, translator, channel, contributor
- identifiers, of which what does not read as one is kept as it is: doi, isbn, pmid, pmcid, arxiv, asin, and id for any
- the work's address, its full text, an address beside it, a local path: url, pdf, see, file
- the reader's side: tag, status, note, quote, which `shelf_words` makes, and numbers such as rating (`NUMBERS`)
- when it came into the old library, in any form of time, and its citation key: added, key
- the name that another program knows the record by, `id:goodreads`; any other word is kept in `Work.extra` as it is
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from litlog.errors import Unreadable
from litlog.formats.common.book_parts import is_part_of_book
from litlog.formats.common.identifier_fields import pointed, without_isbn
from litlog.model.dates import PartialDate
from litlog.model.item import Item
from litlog.model.people import Contributor, Role
from litlog.model.reading import Note, NoteKind, Reading, StatusChange
from litlog.model.reading_fields import NUMBERS
from litlog.model.work import Kind, Work
from litlog.normalise.name_parts import name_parts
from litlog.normalise.names import person
from litlog.parsing.date_texts import read_date, read_time

Value = str | Contributor | Note | StatusChange
Fact = tuple[str, Value]

_TEXTS = "title subtitle container publisher place series volume issue pages edition length language genre".split()
_NOTES = ("note", "quote")
_ROLES = {role.value: role for role in Role}
_CITED = re.compile(r"(?=[^\W\d]|\d+[^\W\d])[\w.:+'-]{2,80}")
_OTHERS = frozenset({"et al", "et al.", "others", "and others", "etal"})
_READERS_OWN = frozenset({"tag", "status", "note", "added", "key", "former key"})
_OWN_WORDS = frozenset({*_TEXTS, *_ROLES, *_READERS_OWN, "abstract", "kind", "date", "revised"})


@dataclass(frozen=True, slots=True)
class Said:
    """The values under each word, in order, without empty ones."""

    values: Mapping[str, Sequence[Value]] = field(default_factory=dict)

    def texts(self, word: str) -> list[str]:
        """Return the texts under a word."""
        return [one for one in self.values.get(word, ()) if isinstance(one, str)]

    def first(self, word: str) -> str:
        """Return the first text under a word, on one line, or ""."""
        return " ".join(next(iter(self.texts(word)), "").split())


def item_of(facts: Iterable[Fact]) -> Item:
    """Return the item made from the facts of one record; raises `Unreadable` if they describe no work."""
    said = _said(facts)
    work = _work(said)
    reading = _reading(said)
    key = _key(said)
    if not (work.title or work.container or work.contributors or work.identifiers or work.links or key):
        raise Unreadable("The record names no work.", "It needs a title, a name, an identifier or an address.")
    former = tuple(one for one in said.texts("former key") if one != key and _CITED.fullmatch(one))
    return Item(key=key, former_keys=former, work=work, reading=reading, added=read_time(said.first("added")))


def _said(facts: Iterable[Fact]) -> Said:
    values: dict[str, list[Value]] = {}
    for word, value in facts:
        if not isinstance(value, str) or value.strip():
            kept = _note(value, NoteKind.QUOTE if word == "quote" else NoteKind.REMARK) if word in _NOTES else value
            values.setdefault("note" if word in _NOTES else word, []).append(kept)
    return Said(values)


def _work(said: Said) -> Work:
    texts: dict[str, Any] = {word: said.first(word) for word in _TEXTS}
    texts["pages"] = texts["pages"].replace("--", "–")
    pointers = pointed({word: said.texts(word) for word in said.values})
    people, others = _people(said)
    kinds = [one for one in said.texts("kind") if one in set(Kind)]
    kind = Kind(kinds[0]) if kinds else pointers.kind
    pointers = without_isbn(pointers) if is_part_of_book(kind, texts["genre"]) else pointers
    return Work(
        **texts,
        kind=kind,
        abstract=next(iter(said.texts("abstract")), "").strip(),
        contributors=people,
        and_others=others,
        issued=_finest(said.texts("date")),
        revised=_finest(said.texts("revised")),
        identifiers=pointers.identifiers,
        links=pointers.links,
        extra=_extra(said, pointers.understood) | pointers.left,
    )


def _key(said: Said) -> str:
    """Return a key usable for citing; record numbers and addresses are not."""
    return next((key for key in said.texts("key") if _CITED.fullmatch(key)), "")


def _finest(texts: Sequence[str]) -> PartialDate | None:
    """Return the first valid date, or a more precise date of the same year."""
    dates = [date for text in texts if (date := read_date(text))]
    return max((date for date in dates if date.year == dates[0].year), key=_fineness, default=None)


def _fineness(date: PartialDate) -> int:
    return ("year", "season", "month", "day").index(date.precision)


def _people(said: Said) -> tuple[tuple[Contributor, ...], bool]:
    """Return the people of all roles in the record's order, and whether there are more."""
    found: list[Contributor] = []
    others = False
    for word, role in _ROLES.items():
        for one in said.values.get(word, ()):
            if isinstance(one, str) and one.strip().lower() in _OTHERS:
                others = True
            elif isinstance(one, str):
                found.append(_person(one, role))
            elif isinstance(one, Contributor):
                found.append(one)
    return tuple(dict.fromkeys(one for one in found if one.name)), others


def _person(text: str, role: Role) -> Contributor:
    """Return a name; in a record "Family, Given" is all of it, with no footnote mark to take off."""
    if "," not in text or text.lstrip().startswith("{"):
        return person(text, role)
    family, given, particle, suffix = name_parts(" ".join(text.split()))
    return Contributor(family, given, particle, suffix, role=role, printed=text.strip())


def _extra(said: Said, understood: frozenset[str]) -> dict[str, str]:
    known = _OWN_WORDS | understood | _numbers(said).keys()
    return {word: "; ".join(dict.fromkeys(said.texts(word))) for word in said.values if word not in known}


def _reading(said: Said) -> Reading:
    tags = (" ".join(tag.split()) for tag in said.texts("tag"))
    notes = (one for one in said.values.get("note", ()) if isinstance(one, Note))
    return Reading(
        statuses=tuple(dict.fromkeys(one for one in said.values.get("status", ()) if isinstance(one, StatusChange))),
        tags=tuple(dict.fromkeys(tag for tag in tags if tag)),
        notes=tuple(dict.fromkeys(notes)),
        **_numbers(said),
    )


def _numbers(said: Said) -> Mapping[str, int]:
    """Return the numbers within their range; others are kept as they are, with the words that have no field."""
    texts = {one: said.first(one.name) for one in NUMBERS}
    return {one.name: int(text) for one, text in texts.items() if text in map(str, range(one.low, one.high + 1))}


def _note(value: Value, kind: NoteKind) -> Value:
    return Note(value.strip(), kind) if isinstance(value, str) else value
