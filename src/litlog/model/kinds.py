"""Kinds of works: display names, and type names in each format; one row per kind, and one for unknown kinds.

A new kind is a member of `Kind` and a row here; `tests/contracts/test_kinds_go_all_the_way.py` tells what is missing.
Types are those of CSL 1.0.2 (appendix III), of RIS, and of BibTeX and BibLaTeX (biblatex's blx-dm.def).
"""

from dataclasses import dataclass
from typing import Literal

from litlog.model.work import Kind

ReferenceForm = Literal["journal", "book", "post", "page", "recording", "program"]


@dataclass(frozen=True, slots=True, kw_only=True)
class KindFacts:
    """What formats and displays say of a kind.

    `heading` stands over a list of such works, `note` in an entry whose type does not tell the kind ("" where it does);
    `bibtex` and `biblatex` are the types that ask for nothing, `csl` and `ris` those of the two formats; `reference` is
    the form in which a citation style refers to one; works of one title and different `sort`s are two ("" tells
    nothing); `signed` are those that name who made them.
    """

    heading: str
    note: str = ""
    bibtex: str = "misc"
    biblatex: str = "online"
    csl: str
    ris: str = "GEN"
    reference: ReferenceForm = "page"
    sort: str = ""
    signed: bool = False


_ROWS: dict[Kind, KindFacts] = {
    Kind.PAPER: KindFacts(
        heading="Papers", csl="article-journal", ris="JOUR", reference="journal", sort="text", signed=True
    ),
    Kind.ARTICLE: KindFacts(
        heading="Articles",
        note="Article",
        csl="article-magazine",
        ris="MGZN",
        reference="post",
        sort="text",
        signed=True,
    ),
    Kind.BOOK: KindFacts(
        heading="Books", bibtex="booklet", csl="book", ris="BOOK", reference="book", sort="book", signed=True
    ),
    Kind.VIDEO: KindFacts(
        heading="Videos", note="Video", csl="motion_picture", ris="VIDEO", reference="recording", sort="video"
    ),
    Kind.PODCAST: KindFacts(
        heading="Podcasts", note="Podcast", csl="broadcast", ris="SOUND", reference="recording", sort="podcast"
    ),
    Kind.COURSE: KindFacts(heading="Courses", note="Course", csl="webpage", sort="course"),
    Kind.SLIDES: KindFacts(heading="Slides", note="Slides", csl="speech", ris="SLIDE"),
    Kind.SOFTWARE: KindFacts(
        heading="Software",
        note="Software",
        biblatex="software",
        csl="software",
        ris="COMP",
        reference="program",
        sort="software",
    ),
    Kind.DATASET: KindFacts(
        heading="Datasets",
        note="Data set",
        biblatex="dataset",
        csl="dataset",
        ris="DATA",
        reference="program",
        sort="dataset",
    ),
    Kind.THREAD: KindFacts(
        heading="Threads", note="Discussion thread", csl="post", ris="ICOMM", reference="post", sort="thread"
    ),
    Kind.COLLECTION: KindFacts(heading="Collections", note="Collection", csl="collection", sort="collection"),
    Kind.WEBPAGE: KindFacts(heading="Web pages", note="Web page", csl="webpage", ris="ELEC"),
}
_UNKNOWN = KindFacts(heading="Other", csl="document")

KINDS: tuple[Kind | None, ...] = (*_ROWS, None)
"""All kinds in the order in which their lists stand, works of no known kind last."""


def facts_of(kind: Kind | None) -> KindFacts:
    """Return what is said of works of a kind, or of those whose kind nobody knows."""
    return _ROWS[kind] if kind else _UNKNOWN
