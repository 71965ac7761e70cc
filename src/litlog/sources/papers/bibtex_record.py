"""The one BibTeX entry that a DOI's agency gives by content negotiation, as a work."""

import re
from collections.abc import Mapping
from typing import Any

from pylatexenc.latex2text import LatexNodes2Text

from litlog.errors import Unreadable
from litlog.model.people import Contributor, Role
from litlog.model.work import Kind, Work
from litlog.parsing.bibtex.blocks import read_blocks
from litlog.parsing.bibtex.dates import read_date
from litlog.parsing.bibtex.encodings import text_of
from litlog.parsing.bibtex.entry import Entry
from litlog.parsing.bibtex.name_lists import read_names
from litlog.parsing.bibtex.work_texts import work_texts
from litlog.parsing.latex.codec import decoded
from litlog.parsing.markup import plain_text
from litlog.parsing.work_types import ENTRY_TYPES, UNKNOWN
from litlog.sources.field_parsers import identifiers, people, told
from litlog.sources.http.hints import AGAIN

_LONGEST = 100_000
_BESIDE = {"issn": "issn", "version": "version", "licence": "copyright"}
_FORMULA = re.compile(r"(?<!\\)\$[^$]+(?<!\\)\$")
_COMMENT = re.compile(r"(?<!\\)%")


def read(body: bytes) -> Work:
    """Return the work of an answer with one entry; raises `Unreadable` for anything else."""
    parts, _ = read_blocks(text_of(body[:_LONGEST]).strip())
    entry = next((entry for part in parts for entry in part.entries), None)
    if entry is None:
        raise Unreadable("The DOI's agency sent something that is not BibTeX.", AGAIN)
    return _work(entry)


def _work(entry: Entry) -> Work:
    kind, genre = ENTRY_TYPES.get(entry.type, UNKNOWN)
    fields = {name: _without_formulas(latex) for name, latex in entry.fields.items()}
    texts: dict[str, Any] = {word: plain_text(text) for (word, _), text in work_texts(entry.type, fields)}
    authors, others = _people(fields, "author", Role.AUTHOR)
    isbn = fields.get("isbn", "") if kind is Kind.BOOK else ""
    beside = {word: plain_text(decoded(fields.get(name, ""))) for word, name in _BESIDE.items()}
    return Work(
        **texts,
        kind=kind,
        # Crossref writes preprints as articles, which then are in no journal.
        genre="preprint" if entry.type == "article" and not texts.get("container") else genre,
        contributors=(*authors, *_people(fields, "editor", Role.EDITOR)[0]),
        and_others=others,
        issued=read_date(fields),
        identifiers=identifiers(("doi", fields.get("doi", "")), ("isbn", isbn)),
        extra=told(beside),
    )


def _without_formulas(latex: str) -> str:
    """Return LaTeX with each formula as it is printed; a bare "%" is one, for no agency writes comments."""
    printer = LatexNodes2Text()
    return _FORMULA.sub(lambda found: str(printer.latex_to_text(_COMMENT.sub(r"\\%", found[0]))), latex)


def _people(fields: Mapping[str, str], name: str, role: Role) -> tuple[tuple[Contributor, ...], bool]:
    """Return the people of a list; braces tell organisations, and so do words where agencies write no braces."""
    found, others = read_names(fields.get(name, ""), role)
    return people((f"{{{one.literal}}}" if one.literal else one.printed for one in found), role), others
