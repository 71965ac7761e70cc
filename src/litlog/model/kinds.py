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
    """Names and properties of a kind of work in formats and displays.

    `heading` is the heading of lists, `note` the text in an entry whose type does not express the kind (else "");
    `bibtex` and `biblatex` are types without required fields, `csl` and `ris` those of the two formats; `reference` is
    the reference type in citation styles; works of one title with different `sort`s are different works ("" means
    unknown); `signed` kinds name their makers.
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
    """Return the facts of a kind, or those of works of unknown kind."""
    return _ROWS[kind] if kind else _UNKNOWN
