"""Entry types: the kind of work for each type, and the type for each kind of work in either dialect.

Sources: btxdoc, section 3.1 and plain.bst for the fields that BibTeX asks for; biblatex's blx-dm.def for BibLaTeX.
"""

from collections.abc import Container

from litlog.model.kinds import facts_of
from litlog.model.work import Kind, Work
from litlog.parsing.work_types import ENTRY_TYPES

KIND_OF_TYPE = {name: found.kind for name, found in ENTRY_TYPES.items()}

KIND_OF_LABEL = {facts_of(kind).note: kind for kind in Kind if facts_of(kind).note}
"""What stands in the note of an entry whose type does not tell its kind."""

_GENRES = (
    (("thesis", "dissertation"), "phdthesis", "thesis"),
    (("report", "working paper"), "techreport", "report"),
    (("proceedings", "conference"), "inproceedings", "inproceedings"),
    (("chapter", "incollection"), "incollection", "inbook"),
)
_NEEDED = {
    "article": ("authors", "container", "issued"),
    "inproceedings": ("authors", "container", "issued"),
    "incollection": ("authors", "container", "publisher", "issued"),
    "inbook": ("authors", "container", "issued"),
    "phdthesis": ("authors", "publisher", "issued"),
    "thesis": ("authors", "publisher", "issued"),
    "techreport": ("authors", "publisher", "issued"),
    "report": ("authors", "publisher", "issued"),
}


def suitable_type(work: Work, *, biblatex: bool, pointers: Container[str]) -> str:
    """Return the most telling entry type of which the work has all that must be there; `pointers` are its fields."""
    if _is_periodical(work) and _has(work, *_NEEDED[_paper_type(work, biblatex=biblatex)]):
        return _paper_type(work, biblatex=biblatex)
    if work.kind is Kind.BOOK and _has(work, "authors", "issued") and (biblatex or work.publisher):
        return "book"
    plain = facts_of(work.kind)
    if not biblatex:
        return plain.bibtex
    somewhere = any(name in pointers for name in ("url", "doi", "eprint"))
    return plain.biblatex if plain.biblatex != "online" or somewhere else "misc"


def _is_periodical(work: Work) -> bool:
    """Return whether the work may be a journal article; an article of a site has no volume, issue or pages."""
    printed = work.volume or work.issue or work.pages
    return work.kind in (None, Kind.PAPER) or (work.kind is Kind.ARTICLE and bool(printed))


def _paper_type(work: Work, *, biblatex: bool) -> str:
    genre = work.genre.lower()
    for words, classic, modern in _GENRES:
        if any(word in genre for word in words):
            return modern if biblatex else classic
    return "article"


def _has(work: Work, *names: str) -> bool:
    return all(getattr(work, name) for name in names)
