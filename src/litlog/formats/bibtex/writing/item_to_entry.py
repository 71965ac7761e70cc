"""Conversion of an item to an entry: the entry type, and a field for each value that bibliographies use."""

import re
from collections.abc import Container, Iterator
from dataclasses import dataclass

from litlog.formats.bibtex.mapping.dates import written_date, written_year_and_month
from litlog.formats.bibtex.mapping.entry_types import suitable_type
from litlog.formats.bibtex.mapping.fields import IN_BIBLATEX, container_field, publisher_field
from litlog.formats.bibtex.mapping.identifier_fields import written_pointers
from litlog.formats.bibtex.reading.entry_to_item import TYPE, people_of
from litlog.formats.bibtex.writing.required_fields import furnished
from litlog.model.item import Item
from litlog.model.reading import Note
from litlog.model.work import Work
from litlog.parsing.bibtex.entry import Entry
from litlog.parsing.bibtex.field_names import LONG_FIELDS, PEOPLE, TEXT_FIELDS
from litlog.parsing.bibtex.name_lists import written_names
from litlog.parsing.latex.codec import encoded, encoded_title, is_balanced, one_line

_FIELD_NAME = re.compile(r"[^\W\d_][^\s\"#%'(),={}@\\:~\x00-\x1f\x7f-\x9f]*")
_PARAGRAPHS = re.compile(r"\n\s*\n")
_PAGE_RANGE = re.compile(r"\b(\w*\d)\s*[-–]\s*(\w*\d)")
_PRINTED = frozenset("note urldate isbn issn eid version primaryclass".split())


@dataclass(frozen=True, slots=True)
class Dialect:
    """Whose names and types are used, and whether letters that are not ASCII are typed or spelled."""

    biblatex: bool
    unicode: bool


CLASSIC = Dialect(biblatex=False, unicode=False)


def written_entry(item: Item, dialect: Dialect) -> Entry:
    """Return an entry that both programs accept without a warning; an imported one keeps its type."""
    work = item.work
    pointers = written_pointers(work, biblatex=dialect.biblatex)
    own_type = work.extra.get(TYPE, "")
    entry_type = own_type or suitable_type(work, biblatex=dialect.biblatex, pointers=pointers)
    fields = _extra(work, dialect) | dict(_texts(work, entry_type, dialect)) | pointers | _people(work, dialect)
    if work.issued:
        fields |= (written_date if dialect.biblatex else written_year_and_month)(work.issued)
    fields |= _readers_side(item, dialect)
    if dialect.biblatex:
        fields = {_in_biblatex(name, fields): value for name, value in fields.items()}
    present = Entry(entry_type, item.key, {name: value for name, value in fields.items() if value})
    return present if own_type else furnished(present, work, biblatex=dialect.biblatex)


def _in_biblatex(name: str, fields: Container[str]) -> str:
    """Return the name of a field in BibLaTeX; its own where that is taken, as by the institution beside a school."""
    modern = IN_BIBLATEX.get(name, name)
    return name if modern in fields else modern


def latex_of(name: str, text: str, *, unicode: bool) -> str:
    """Return the LaTeX of a text in a field of this name."""
    if name in ("title", "subtitle"):
        return encoded_title(one_line(text), unicode=unicode)
    if name in LONG_FIELDS and "\n" in text:
        paragraphs = map(one_line, _PARAGRAPHS.split(text))
        return "\n\n".join(encoded(one, unicode=unicode) for one in paragraphs if one)
    return encoded(one_line(text), unicode=unicode)


def _texts(work: Work, entry_type: str, dialect: Dialect) -> Iterator[tuple[str, str]]:
    texts = {
        "title": work.title if dialect.biblatex else work.full_title,
        "subtitle": work.subtitle if dialect.biblatex else "",
        container_field(entry_type): work.container,
        "series": work.series,
        "volume": work.volume,
        "number": work.issue,
        "pages": _PAGE_RANGE.sub(r"\1–\2", work.pages),
        "edition": work.edition,
        publisher_field(entry_type): work.publisher,
        "address": work.place,
        "language": work.language,
        "abstract": work.abstract,
    }
    for name, text in texts.items():
        if text:
            yield name, latex_of(name, text, unicode=dialect.unicode)


def _people(work: Work, dialect: Dialect) -> dict[str, str]:
    return {
        name: written_names(people_of(work, name), others=work.and_others and name == "author", unicode=dialect.unicode)
        for name in PEOPLE
    }


def _extra(work: Work, dialect: Dialect) -> dict[str, str]:
    """Return extra fields of an imported item; for other items only those that bibliographies print.

    A name with a colon ("arxiv:comment") belongs to its source and is no field.
    """
    from_file = TYPE in work.extra
    extra = {
        name: latex_of(name, text, unicode=dialect.unicode) if name in TEXT_FIELDS else _literal(text)
        for name, text in work.extra.items()
        if (from_file or name in _PRINTED) and _FIELD_NAME.fullmatch(name)
    }
    if not from_file and work.extra.get("arxiv:category"):
        extra["primaryclass"] = _literal(work.extra["arxiv:category"])
    return extra


def _literal(text: str) -> str:
    text = one_line(text)
    return text if is_balanced(text) else encoded(text)


def _readers_side(item: Item, dialect: Dialect) -> dict[str, str]:
    tags = [part.strip() for tag in item.reading.tags for part in re.split("[,;]", tag) if part.strip()]
    remarks = "\n\n".join(_remarks(item.reading.notes))
    return {
        "keywords": latex_of("keywords", ", ".join(dict.fromkeys(tags)), unicode=dialect.unicode),
        "annote": latex_of("annote", remarks, unicode=dialect.unicode),
    }


def _remarks(notes: tuple[Note, ...]) -> Iterator[str]:
    """Return the notes that the library keeps itself, with their places; those on a page are published there."""
    for note in notes:
        if not note.page:
            yield f"{note.anchor}: {note.text}" if note.anchor else note.text
            yield from _remarks(note.children)
