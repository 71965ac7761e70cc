"""How a paper was published, told from the words that registries and bibliographies have for it; whose ISBN it has."""

from typing import Literal

from litlog.model.work import Kind, Work

Form = Literal["preprint", "thesis", "report", "conference", "chapter", "journal"]

# Crossref says "conference-paper", BibTeX "inproceedings", a thesis may be a "phdthesis" or a "dissertation".
_WORDS: tuple[tuple[Form, tuple[str, ...]], ...] = (
    ("preprint", ("preprint", "unpublished")),
    ("thesis", ("thesis", "dissertation")),
    ("report", ("report",)),
    ("conference", ("proceedings", "conference")),
    ("chapter", ("chapter", "incollection", "inbook")),
)


def is_part_of_book(kind: Kind | None, genre: str) -> bool:
    """Return whether a work is a chapter or a paper in proceedings, so that an ISBN it has is that of the book."""
    return paper_form(Work(kind=kind, genre=genre)) in ("chapter", "conference")


def isbn_of(work: Work) -> str:
    """Return the ISBN of a work, or of the book of which it is a part; "" if there is none."""
    own = work.identifier("isbn")
    return own.value if own else work.extra.get("isbn", "")


def paper_form(work: Work) -> Form | None:
    """Return the form of a paper, and None for works of other kinds; a paper without a journal is a preprint."""
    if work.kind is not Kind.PAPER:
        return None
    genre = work.genre.lower()
    told = (form for form, words in _WORDS if any(word in genre for word in words))
    return next(told, "journal" if work.container else "preprint")
