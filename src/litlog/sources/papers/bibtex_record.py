"""The one BibTeX entry that a DOI's agency gives by content negotiation, as a work."""

import re

from bibtexparser.entrypoint import parse_string
from pylatexenc.latex2text import LatexNodes2Text

from litlog.errors import Unreadable
from litlog.model.dates import PartialDate
from litlog.model.people import Contributor, Role
from litlog.model.work import Kind, Work
from litlog.parsing.date_parts import calendar_date
from litlog.parsing.markup import plain_text
from litlog.sources.field_parsers import identifiers, people, told
from litlog.sources.http.hints import AGAIN

_LONGEST = 100_000
_TYPES: dict[str, tuple[Kind | None, str]] = {
    "article": (Kind.PAPER, "journal-article"),
    "book": (Kind.BOOK, ""),
    "dataset": (Kind.DATASET, ""),
    "inbook": (Kind.PAPER, "chapter"),
    "incollection": (Kind.PAPER, "chapter"),
    "inproceedings": (Kind.PAPER, "conference-paper"),
    "mastersthesis": (Kind.PAPER, "thesis"),
    "phdthesis": (Kind.PAPER, "thesis"),
    "proceedings": (Kind.BOOK, "proceedings"),
    "software": (Kind.SOFTWARE, ""),
    "techreport": (Kind.PAPER, "report"),
}
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_AND = re.compile(r"\s+and\s+")


def read(body: bytes) -> Work:
    """Return the work of an answer with one entry; raises `Unreadable` for anything else."""
    library = parse_string(body[:_LONGEST].decode("utf-8", "replace"))
    if not library.entries:
        raise Unreadable("The DOI's agency sent something that is not BibTeX.", AGAIN)
    entry = library.entries[0]
    return _work(entry.entry_type, {name.lower(): str(one.value) for name, one in entry.fields_dict.items()})


def _work(entry_type: str, fields: dict[str, str]) -> Work:
    kind, genre = _TYPES.get(entry_type, (None, ""))
    clean = {name: plain_text(_decoded(value)) for name, value in fields.items() if name not in ("doi", "url")}
    container = clean.get("journal") or clean.get("booktitle", "")
    isbn = clean.get("isbn", "") if kind is Kind.BOOK else ""
    return Work(
        kind=kind,
        # Crossref writes preprints as articles, which then are in no journal.
        genre="preprint" if entry_type == "article" and not container else genre,
        title=clean.get("title", ""),
        contributors=(*_people(fields, "author", Role.AUTHOR), *_people(fields, "editor", Role.EDITOR)),
        issued=_issued(clean),
        container=container,
        series=clean.get("series", ""),
        publisher=clean.get("publisher", "") or clean.get("school", ""),
        place=clean.get("address", ""),
        volume=clean.get("volume", ""),
        issue=clean.get("number", ""),
        pages=clean.get("pages", ""),
        edition=clean.get("edition", ""),
        abstract=clean.get("abstract", ""),
        language=clean.get("language", ""),
        identifiers=identifiers(("doi", fields.get("doi", "")), ("isbn", isbn)),
        extra=told({"issn": clean.get("issn"), "version": clean.get("version"), "licence": clean.get("copyright")}),
    )


def _decoded(latex: str) -> str:
    """Return the text; a bare "%" is one, for no agency writes comments into a field."""
    text = re.sub(r"(?<!\\)%", r"\\%", latex)
    return str(LatexNodes2Text().latex_to_text(text)) if re.search(r"[\\{}$~]|--", text) else text


def _people(fields: dict[str, str], name: str, role: Role) -> tuple[Contributor, ...]:
    return people((_name(one) for one in _AND.split(fields.get(name, ""))), role)


def _name(latex: str) -> str:
    """Return a name; its braces stay where they hold all of it, for then it is an organisation's."""
    whole = latex.strip()
    return "{" + _decoded(whole[1:-1]) + "}" if re.fullmatch(r"\{[^{}]+\}", whole) else _decoded(whole)


def _issued(clean: dict[str, str]) -> PartialDate | None:
    year, month = clean.get("year", ""), clean.get("month", "").lower()[:3]
    number = _MONTHS.index(month) + 1 if month in _MONTHS else None
    return calendar_date(int(year), number) if re.fullmatch(r"[0-9]{4}", year) else None
