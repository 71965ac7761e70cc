"""Type names shared by services and formats, mapped to a kind of work, and a genre for types finer than a kind.

Names that every service, program and format understands alike stand here; a reader adds only the words that are its
own. Sources: the CSL 1.0.2 specification, appendix III; https://api.crossref.org/types; Zotero's item types
(https://api.zotero.org/itemTypes); btxdoc, section 3.1, and biblatex's blx-dm.def for the types of entries.
"""

import re
from collections.abc import Mapping
from typing import Literal, NamedTuple

from litlog.model.work import Kind, Work

Form = Literal["preprint", "thesis", "report", "conference", "chapter", "journal"]


class WorkType(NamedTuple):
    """A kind and a genre; neither for an unknown name."""

    kind: Kind | None
    genre: str = ""


UNKNOWN = WorkType(None)
ARTICLE = WorkType(Kind.ARTICLE)
BOOK = WorkType(Kind.BOOK)
CHAPTER = WorkType(Kind.PAPER, "chapter")
COLLECTION = WorkType(Kind.COLLECTION)
CONFERENCE_PAPER = WorkType(Kind.PAPER, "conference-paper")
DATASET = WorkType(Kind.DATASET)
JOURNAL_ARTICLE = WorkType(Kind.PAPER, "journal-article")
PAPER = WorkType(Kind.PAPER)
PREPRINT = WorkType(Kind.PAPER, "preprint")
PROCEEDINGS = WorkType(Kind.BOOK, "proceedings")
REFERENCE_ENTRY = WorkType(Kind.PAPER, "reference-entry")
REPORT = WorkType(Kind.PAPER, "report")
REVIEW = WorkType(Kind.PAPER, "review")
SLIDES = WorkType(Kind.SLIDES)
SOFTWARE = WorkType(Kind.SOFTWARE)
STANDARD = WorkType(Kind.PAPER, "standard")
THESIS = WorkType(Kind.PAPER, "thesis")
VIDEO = WorkType(Kind.VIDEO)
WEBPAGE = WorkType(Kind.WEBPAGE)

_NAMES = {
    ARTICLE: "article-magazine magazine-article article-newspaper newspaper-article blog-post post-weblog",
    BOOK: "book",
    CHAPTER: "chapter book-chapter book-section book-part incollection inbook",
    CONFERENCE_PAPER: "conference-paper paper-conference proceedings-article inproceedings conference",
    DATASET: "dataset",
    JOURNAL_ARTICLE: "journal-article article-journal scholarly-article",
    PREPRINT: "preprint",
    REPORT: "report techreport",
    SLIDES: "presentation",
    SOFTWARE: "software software-source-code",
    THESIS: "thesis dissertation phdthesis mastersthesis",
    VIDEO: "video movie motion-picture",
    WEBPAGE: "webpage",
}


def bare(name: str) -> str:
    """Return the letters of a name in lower case: "journalarticle" for "journal-article" and "JournalArticle"."""
    return re.sub(r"[^a-z]", "", name.lower())


_TYPES = {bare(name): found for found, names in _NAMES.items() for name in names.split()}


def work_type(name: str, own: Mapping[str, WorkType] | None = None) -> WorkType:
    """Return what a name means: among a reader's `own`, spelled as they are, or among those of all, in any spelling."""
    return (own or {}).get(name) or _TYPES.get(bare(name), UNKNOWN)


_OF_ENTRIES = {
    **dict.fromkeys("online electronic www webpage web_page".split(), WEBPAGE),
    **dict.fromkeys("booklet mvbook bookinbook collection mvcollection reference manual".split(), BOOK),
    **dict.fromkeys("proceedings mvproceedings".split(), PROCEEDINGS),
    **dict.fromkeys("patent suppperiodical".split(), PAPER),
    "article": JOURNAL_ARTICLE,
    "unpublished": PREPRINT,
    "audio": WorkType(Kind.PODCAST),
    "periodical": COLLECTION,
}
_SHARED_BY_ENTRIES = (
    "book inproceedings conference incollection inbook phdthesis mastersthesis thesis techreport report video movie "
    "software dataset"
)
ENTRY_TYPES = _OF_ENTRIES | {name: work_type(name) for name in _SHARED_BY_ENTRIES.split()}
"""The types of entries in BibTeX and BibLaTeX."""

# Words in the genres that registries and bibliographies write: a thesis may be a "phdthesis" or a "dissertation".
_FORMS: tuple[tuple[Form, tuple[str, ...]], ...] = (
    ("preprint", ("preprint", "unpublished")),
    ("thesis", ("thesis", "dissertation")),
    ("report", ("report",)),
    ("conference", ("proceedings", "conference")),
    ("chapter", ("chapter", "incollection", "inbook")),
)


def paper_form(work: Work) -> Form | None:
    """Return the form of a paper, and None for works of other kinds; a paper without a journal is a preprint."""
    if work.kind is not Kind.PAPER:
        return None
    genre = work.genre.lower()
    told = (form for form, words in _FORMS if any(word in genre for word in words))
    return next(told, "journal" if work.container else "preprint")
