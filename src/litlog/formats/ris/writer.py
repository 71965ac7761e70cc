"""RIS writer (https://web.archive.org/web/20110930172154/http://www.refman.com/support/risformat_intro.asp)."""

import re
from collections.abc import Iterable, Iterator

from litlog.formats.common.book_parts import isbn_of
from litlog.formats.protocols import TextExporter
from litlog.model.dates import PartialDate
from litlog.model.identifiers import SCHEMES
from litlog.model.item import Item
from litlog.model.kinds import facts_of
from litlog.model.people import Contributor, Role
from litlog.model.reading import Note
from litlog.model.work import Work
from litlog.parsing.work_types import paper_form

_TYPES_OF_PAPERS = {
    "preprint": "UNPB",
    "thesis": "THES",
    "report": "RPRT",
    "conference": "CONF",
    "chapter": "CHAP",
}
_PARAGRAPHS = re.compile(r"\n\s*\n")
_ROLES = {Role.AUTHOR: "AU", Role.CHANNEL: "AU", Role.EDITOR: "ED", Role.TRANSLATOR: "A4", Role.CONTRIBUTOR: "A3"}
_FIELDS = {
    "publisher": "PB",
    "place": "CY",
    "series": "T3",
    "volume": "VL",
    "issue": "IS",
    "edition": "ET",
    "abstract": "AB",
    "language": "LA",
}


def render_ris(items: Iterable[Item]) -> str:
    """Return one record per item, with one tag per line and an empty line after each record."""
    return "".join(_record(item) for item in items)


def _record(item: Item) -> str:
    lines = (f"{tag}  - {' '.join(value.split())}" for tag, value in _tags(item) if value.strip())
    return "\n".join([f"TY  - {_type(item.work)}", *lines, "ER  - ", "", ""])


def _type(work: Work) -> str:
    form = paper_form(work)
    return _TYPES_OF_PAPERS.get(form or "", facts_of(work.kind).ris)


def _tags(item: Item) -> Iterator[tuple[str, str]]:
    work = item.work
    yield "ID", item.key
    yield "TI", work.full_title
    yield from ((_ROLES[person.role], _name(person)) for person in work.contributors)
    yield from _dates(work.issued)
    yield "T2", work.container
    yield from ((tag, getattr(work, field)) for field, tag in _FIELDS.items())
    first, _, last = work.pages.replace("--", "–").replace("-", "–").partition("–")
    yield "SP", first
    yield "EP", last
    yield from _addresses(work)
    yield from (("KW", tag) for tag in item.reading.tags)
    yield from (("N1", text) for note in item.reading.notes for text in _note(note))


def _name(person: Contributor) -> str:
    """Return "Family, Given, Suffix", or the whole name of an organisation."""
    if not person.family:
        return person.name or person.printed
    parts = [person.surname, person.given, person.suffix]
    return ", ".join(parts if person.suffix else parts[:2]).removesuffix(", ")


def _dates(issued: PartialDate | None) -> Iterator[tuple[str, str]]:
    """Return the year, and where more is known the date as YYYY/MM/DD/other."""
    if issued is None:
        return
    year = str(PartialDate(issued.year))
    yield "PY", year
    if issued.precision in ("month", "day"):
        yield "DA", f"{year}/{issued.month:02d}/{issued.day or 0:02d}/".replace("/00/", "//")


def _addresses(work: Work) -> Iterator[tuple[str, str]]:
    tagged = {scheme.ris: work.identifier(name) for name, scheme in SCHEMES.items() if scheme.ris}
    values = {tag: one.value if one else "" for tag, one in tagged.items()}
    yield from (values | {"SN": isbn_of(work)}).items()
    links = [link.printed for link in work.links]
    others = [one.url for one in work.identifiers if one not in tagged.values()]
    yield from (("UR", url) for url in dict.fromkeys(links + others))


def _note(note: Note) -> Iterator[str]:
    """Return the paragraphs of a note, a line each: as one line it would not be known again when it comes back."""
    yield from _PARAGRAPHS.split(f"{note.anchor}: {note.text}" if note.anchor else note.text)
    for child in note.children:
        yield from _note(child)


EXPORTER = TextExporter("ris", ".ris", render_ris)
