"""Highwire Press tags, `citation_title` and its kin (https://scholar.google.com/intl/en/scholar/inclusion.html#indexing)."""

from collections.abc import Iterator
from contextlib import suppress
from itertools import islice

from litlog.errors import NotIdentified
from litlog.model.identifiers import ArxivId, Identifier, Pmid
from litlog.model.people import Contributor
from litlog.model.work import Kind, Work
from litlog.normalise.names import person
from litlog.normalise.printed_dates import printed_date
from litlog.parsing.markup import plain_paragraphs, plain_text
from litlog.sources.html.fields.numbers import dois_in, isbns
from litlog.sources.html.page.document import Document

_DATES = ("citation_publication_date", "citation_date", "citation_online_date", "citation_year", "wkhealth_date")
_CONTAINERS = (
    "citation_journal_title", "citation_conference_title", "citation_conference", "citation_inbook_title",
    "citation_book_title",
)  # fmt: skip
_PAPER = (
    *_CONTAINERS, "citation_doi", "citation_arxiv_id", "citation_technical_report_institution", "citation_issn",
    "citation_volume", "citation_firstpage",
)  # fmt: skip


def read(document: Document) -> Work:
    """Return the work described by these tags; the same tags with the prefix `bepress_` are parsed as well."""
    return Work(
        kind=_kind(document),
        genre=_genre(document),
        title=plain_text(_first(document, "citation_title")),
        contributors=_authors(document),
        issued=next(filter(None, (printed_date(_first(document, name)) for name in _DATES)), None),
        container=plain_text(next(filter(None, (_first(document, name) for name in _CONTAINERS)), "")),
        publisher=_first(document, "citation_publisher"),
        volume=_first(document, "citation_volume"),
        issue=_first(document, "citation_issue"),
        pages=_pages(document),
        abstract=plain_paragraphs(_first(document, "citation_abstract")),
        language=_first(document, "citation_language"),
        identifiers=tuple(_identifiers(document)),
        extra=_container_isbn(document),
    )


def _first(document: Document, name: str) -> str:
    return document.first(name, f"bepress_{name}")


def _kind(document: Document) -> Kind | None:
    if not _first(document, "citation_title"):
        return None
    if any(_first(document, name) for name in _PAPER):
        return Kind.PAPER
    return Kind.BOOK if _first(document, "citation_isbn") else None


def _genre(document: Document) -> str:
    if _first(document, "citation_dissertation_institution"):
        return "thesis"
    if _first(document, "citation_conference_title") or _first(document, "citation_conference"):
        return "conference-paper"
    return "journal-article" if _first(document, "citation_journal_title") else ""


def _authors(document: Document) -> tuple[Contributor, ...]:
    """Return the authors: one tag each, or all in one tag separated by semicolons."""
    printed = document.all("citation_author", "bepress_citation_author") or document.all("citation_authors")
    names = [name.strip() for line in printed for name in line.split(";")]
    return tuple(person(name) for name in dict.fromkeys(names) if name)


def _pages(document: Document) -> str:
    first, last = _first(document, "citation_firstpage"), _first(document, "citation_lastpage")
    return f"{first}-{last}" if last and last != first else first


def _identifiers(document: Document) -> Iterator[Identifier]:
    yield from islice(dois_in([_first(document, "citation_doi")]), 1)
    for name, scheme in (("citation_arxiv_id", ArxivId), ("citation_pmid", Pmid)):
        with suppress(NotIdentified):
            yield scheme.parse(_first(document, name))
    if _kind(document) is Kind.BOOK:
        yield from islice(isbns(_isbns(document)), 1)


def _container_isbn(document: Document) -> dict[str, str]:
    """Return the ISBN of the book or proceedings that contains a paper; it does not identify the paper."""
    numbers = [] if _kind(document) is Kind.BOOK else [one.value for one in isbns(_isbns(document))]
    return {"isbn": " ".join(numbers)} if numbers else {}


def _isbns(document: Document) -> tuple[str, ...]:
    return document.all("citation_isbn", "bepress_citation_isbn")
