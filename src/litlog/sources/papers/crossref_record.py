"""What Crossref answers, as a work (https://github.com/CrossRef/rest-api-doc/blob/master/api_format.md)."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from litlog.errors import Unreadable
from litlog.model.dates import PartialDate
from litlog.model.identifiers import Identifier
from litlog.model.links import Link, LinkRole
from litlog.model.people import Contributor, Role
from litlog.model.work import Kind, Work
from litlog.parsing.csl_json import date_of
from litlog.parsing.loose_json import first_text, listed, table, tables, text, texts
from litlog.parsing.markup import plain_paragraphs, plain_text
from litlog.parsing.work_types import (
    PREPRINT,
    PROCEEDINGS,
    REFERENCE_ENTRY,
    REPORT,
    REVIEW,
    STANDARD,
    WorkType,
    work_type,
)
from litlog.sources.field_parsers import contributor, identifiers, links, told
from litlog.sources.http.hints import AGAIN, BY_HAND
from litlog.sources.http.responses import json_of
from litlog.sources.papers.crossref_relations import relations

# https://api.crossref.org/types, with the words that CSL and BibLaTeX have for them.
_TYPES = {
    "posted-content": PREPRINT,
    "report-component": REPORT,
    "standard": STANDARD,
    "peer-review": REVIEW,
    "reference-entry": REFERENCE_ENTRY,
    "monograph": WorkType(Kind.BOOK, "monograph"),
    "edited-book": WorkType(Kind.BOOK, "edited-book"),
    "reference-book": WorkType(Kind.BOOK, "reference-book"),
    "book-set": WorkType(Kind.BOOK, "multivolume"),
    "book-series": WorkType(Kind.COLLECTION, "book-series"),
    "proceedings": PROCEEDINGS,
    "journal": WorkType(Kind.COLLECTION, "journal"),
    "journal-issue": WorkType(Kind.COLLECTION, "journal-issue"),
    "database": WorkType(Kind.DATASET, "database"),
}
_ROLES = {"author": Role.AUTHOR, "editor": Role.EDITOR, "translator": Role.TRANSLATOR}


def read(body: bytes) -> Work:
    """Return the work of an answer to `/works/{doi}`; raises `Unreadable` for anything else."""
    message = json_of(body, "Crossref").get("message")
    if not isinstance(message, dict) or not text(message.get("DOI")):
        raise Unreadable("Crossref answered without a record.", AGAIN)
    work = record(message)
    if not work.title:
        raise Unreadable(f"Crossref knows no title for {text(message.get('DOI'))}.", BY_HAND)
    return work


def read_list(body: bytes) -> list[Work]:
    """Return the works of an answer to `/works?query…`; raises `Unreadable` for anything else."""
    message = table(json_of(body, "Crossref").get("message"))
    if "items" not in message:
        raise Unreadable("Crossref answered without a list of records.", AGAIN)
    return [record(one) for one in tables(message["items"])]


def record(message: Mapping[str, Any]) -> Work:
    """Return the work of one record, as `/works/{doi}` and the lists of search answers have it."""
    kind, genre = _kind(message)
    title = plain_text(first_text(message.get("title")))
    return Work(
        kind=kind,
        genre=genre,
        title=title,
        subtitle=_subtitle(message, title),
        contributors=tuple(_people(message)),
        issued=_issued(message),
        container=_container(message),
        publisher=plain_text(text(message.get("publisher"))),
        place=text(message.get("publisher-location")),
        volume=text(message.get("volume")),
        issue=text(message.get("issue")),
        pages=text(message.get("page")) or text(message.get("article-number")),
        edition=text(message.get("edition-number")),
        abstract=plain_paragraphs(_raw(message.get("abstract"))),
        language=text(message.get("language")),
        identifiers=_identifiers(message, kind),
        links=_links(message),
        extra=_extra(message, kind),
    )


def kind_of(crossref_type: str) -> WorkType:
    """Return the kind and the genre for one of Crossref's types; nothing for a type that is not among them."""
    return work_type(crossref_type, _TYPES)


def _raw(value: Any) -> str:
    return value if isinstance(value, str) else ""


def _kind(message: Mapping[str, Any]) -> tuple[Kind | None, str]:
    """Return kind and genre; of what is posted and not published in a journal, the subtype says which it is."""
    kind, genre = kind_of(text(message.get("type")))
    subtype = text(message.get("subtype"))
    if genre != "preprint" or subtype in ("", "other"):
        return kind, genre
    return (Kind.ARTICLE, "") if subtype == "blog" else (kind, subtype)


def _subtitle(message: Mapping[str, Any], title: str) -> str:
    """Return the subtitle, unless the title has it at its end already, as those of some publishers do."""
    subtitle = plain_text(first_text(message.get("subtitle")))
    return "" if title.casefold().endswith(subtitle.casefold()) else subtitle


def _container(message: Mapping[str, Any]) -> str:
    """Return the journal or book, the blog, or the server; of a preprint the "group" is only its subject."""
    groups = [message.get("group-title")] if text(message.get("subtype")) != "preprint" else []
    institutions = (one.get("name") for one in tables(message.get("institution")))
    places = texts([*listed(message.get("container-title")), *groups, *institutions])
    return plain_text(first_text([one for one in places if not one.startswith("http")]))


def _people(message: Mapping[str, Any]) -> list[Contributor]:
    people = (_person(one, role) for field, role in _ROLES.items() for one in tables(message.get(field)))
    return [person for person in people if person.name]


def _person(plain: Mapping[str, Any], role: Role) -> Contributor:
    family, given, literal = (plain_text(text(plain.get(name))) for name in ("family", "given", "name"))
    person = contributor(family=family, given=given, literal=literal, role=role, orcid=plain.get("ORCID"))
    return replace(person, suffix=text(plain.get("suffix"))) if family else person


def _issued(message: Mapping[str, Any]) -> PartialDate | None:
    dates = (date_of(message.get(name)) for name in ("issued", "published", "posted"))
    return next(filter(None, dates), None)


def _identifiers(message: Mapping[str, Any], kind: Kind | None) -> tuple[Identifier, ...]:
    """Return the DOI, and the ISBNs of a book; a chapter's ISBNs are those of the book it is in."""
    isbns = texts(message.get("ISBN")) if kind is Kind.BOOK else []
    return identifiers(("doi", message.get("DOI")), *(("isbn", isbn) for isbn in isbns))


def _links(message: Mapping[str, Any]) -> tuple[Link, ...]:
    """Return the publisher's page, and a PDF that is there for people, not only for text mining."""
    page = table(table(message.get("resource")).get("primary")).get("URL")
    texts_of = [one for one in tables(message.get("link")) if text(one.get("content-type")) == "application/pdf"]
    pdfs = [one for one in texts_of if text(one.get("intended-application")) != "similarity-checking"]
    return links((page, LinkRole.PUBLISHER), *((one.get("URL"), LinkRole.PDF) for one in pdfs[:1]))


def _extra(message: Mapping[str, Any], kind: Kind | None) -> dict[str, str]:
    licences = sorted(tables(message.get("license")), key=_licence_order)
    fields = {
        "issn": " ".join(texts(message.get("ISSN"))),
        "isbn": "" if kind is Kind.BOOK else " ".join(texts(message.get("ISBN"))),
        "eventtitle": plain_text(text(table(message.get("event")).get("name"))),
        "venue": plain_text(text(table(message.get("event")).get("location"))),
        "licence": first_text([one.get("URL") for one in licences]),
    }
    return told(fields) | relations(message)


def _licence_order(licence: Mapping[str, Any]) -> bool:
    """The licence of the version of record says what readers may do; that for text mining comes last."""
    return text(licence.get("content-version")) == "tdm"
