"""ISBNs of parts of books: whether an ISBN is that of the work itself or of the book that contains it."""

from litlog.model.work import Kind, Work
from litlog.parsing.work_types import paper_form


def is_part_of_book(kind: Kind | None, genre: str) -> bool:
    """Return whether a work is a chapter or a paper in proceedings, so that an ISBN it has is that of the book."""
    return paper_form(Work(kind=kind, genre=genre)) in ("chapter", "conference")


def isbn_of(work: Work) -> str:
    """Return the ISBN of a work, or of the book of which it is a part; "" if there is none."""
    own = work.identifier("isbn")
    return own.value if own else work.extra.get("isbn", "")
