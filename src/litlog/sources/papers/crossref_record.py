"""What Crossref answers, as a work (https://github.com/CrossRef/rest-api-doc/blob/master/api_format.md)."""

from collections.abc import Mapping
from typing import Any

from litlog.errors import NotIdentified, Unreadable, UsageError
from litlog.identify import canonical_url
from litlog.model.dates import PartialDate
from litlog.model.identifiers import Doi, Identifier, Isbn
from litlog.model.links import Link, LinkRole
from litlog.model.people import Contributor, Role
from litlog.model.work import Kind, Work
from litlog.sources.answers import json_of
from litlog.sources.hints import AGAIN
from litlog.sources.loose_json import first_text, listed, table, tables, text, texts
from litlog.sources.markup import plain_paragraphs, plain_text

# https://api.crossref.org/types, with the words that CSL and BibLaTeX have for them.
_TYPES: dict[str, tuple[Kind, str]] = {
    "journal-article": (Kind.PAPER, "journal-article"),
    "proceedings-article": (Kind.PAPER, "conference-paper"),
    "posted-content": (Kind.PAPER, "preprint"),
    "dissertation": (Kind.PAPER, "thesis"),
    "report": (Kind.PAPER, "report"),
    "report-component": (Kind.PAPER, "report"),
    "standard": (Kind.PAPER, "standard"),
    "peer-review": (Kind.PAPER, "review"),
    "book-chapter": (Kind.PAPER, "chapter"),
    "book-section": (Kind.PAPER, "chapter"),
    "book-part": (Kind.PAPER, "chapter"),
    "reference-entry": (Kind.PAPER, "reference-entry"),
    "book": (Kind.BOOK, ""),
    "monograph": (Kind.BOOK, "monograph"),
    "edited-book": (Kind.BOOK, "edited-book"),
    "reference-book": (Kind.BOOK, "reference-book"),
    "book-set": (Kind.BOOK, "multivolume"),
    "book-series": (Kind.COLLECTION, "book-series"),
    "proceedings": (Kind.BOOK, "proceedings"),
    "journal": (Kind.COLLECTION, "journal"),
    "journal-issue": (Kind.COLLECTION, "journal-issue"),
    "dataset": (Kind.DATASET, ""),
    "database": (Kind.DATASET, "database"),
}
_ROLES = {"author": Role.AUTHOR, "editor": Role.EDITOR, "translator": Role.TRANSLATOR}


def read(body: bytes) -> Work:
    """Give the work of an answer to `/works/{doi}`; raises `Unreadable` for anything else."""
    message = json_of(body, "Crossref").get("message")
    if not isinstance(message, dict) or not text(message.get("DOI")):
        raise Unreadable("Crossref answered without a record.", AGAIN)
    return record(message)


def record(message: Mapping[str, Any]) -> Work:
    """Give the work of one record, as `/works/{doi}` and the lists of search answers have it."""
    kind, genre = _TYPES.get(text(message.get("type")), (None, ""))
    title = plain_text(first_text(message.get("title")))
    return Work(
        kind=kind,
        genre=_genre(message, genre),
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
        identifiers=tuple(_identifiers(message, kind)),
        links=tuple(_links(message)),
        extra=_extra(message, kind),
    )


def _raw(value: Any) -> str:
    return value if isinstance(value, str) else ""


def _genre(message: Mapping[str, Any], genre: str) -> str:
    subtype = text(message.get("subtype"))
    return subtype if genre == "preprint" and subtype not in ("", "other") else genre


def _subtitle(message: Mapping[str, Any], title: str) -> str:
    """Give the subtitle, unless the title has it at its end already, as those of some publishers do."""
    subtitle = plain_text(first_text(message.get("subtitle")))
    return "" if title.casefold().endswith(subtitle.casefold()) else subtitle


def _container(message: Mapping[str, Any]) -> str:
    institution = (one.get("name") for one in tables(message.get("institution")))
    places = [*listed(message.get("container-title")), message.get("group-title"), *institution]
    return plain_text(first_text(places))


def _people(message: Mapping[str, Any]) -> list[Contributor]:
    people = (_person(one, role) for field, role in _ROLES.items() for one in tables(message.get(field)))
    return [person for person in people if person.name]


def _person(plain: Mapping[str, Any], role: Role) -> Contributor:
    family, given, literal = (plain_text(text(plain.get(name))) for name in ("family", "given", "name"))
    orcid = text(plain.get("ORCID")).rstrip("/").rpartition("/")[2]
    if not family:
        return Contributor(literal=literal or given, role=role, orcid=orcid, printed=literal or given)
    printed = f"{given} {family}".strip()
    return Contributor(family, given, suffix=text(plain.get("suffix")), role=role, orcid=orcid, printed=printed)


def _issued(message: Mapping[str, Any]) -> PartialDate | None:
    dates = (_date(message.get(name)) for name in ("issued", "published", "posted"))
    return next(filter(None, dates), None)


def _date(value: Any) -> PartialDate | None:
    """Read `{"date-parts": [[2023, 9]]}`; `[[null]]` is how Crossref says that it does not know."""
    parts = listed(next(iter(listed(table(value).get("date-parts"))), None))[:3]
    numbers = [part for part in parts if isinstance(part, int) and part > 0]
    if not numbers or len(numbers) != len(parts) or numbers[0] > 9999:
        return None
    _, month, day = (*numbers, None, None)[:3]
    try:
        return PartialDate(numbers[0], month, day)
    except UsageError:
        return PartialDate(numbers[0])


def _identifiers(message: Mapping[str, Any], kind: Kind | None) -> list[Identifier]:
    """Give the DOI, and the ISBNs of a book; a chapter's ISBNs are those of the book it is in."""
    isbns = texts(message.get("ISBN")) if kind is Kind.BOOK else []
    found = [_identifier(Doi, text(message.get("DOI"))), *(_identifier(Isbn, isbn) for isbn in isbns)]
    return list(dict.fromkeys(filter(None, found)))


def _identifier(scheme: type[Doi] | type[Isbn], value: str) -> Identifier | None:
    try:
        return scheme.parse(value)
    except NotIdentified:
        return None


def _links(message: Mapping[str, Any]) -> list[Link]:
    url = text(table(table(message.get("resource")).get("primary")).get("URL"))
    try:
        return [Link(canonical_url(url), LinkRole.PUBLISHER)]
    except NotIdentified:
        return []


def _extra(message: Mapping[str, Any], kind: Kind | None) -> dict[str, str]:
    extra = {"issn": " ".join(texts(message.get("ISSN")))}
    if kind is not Kind.BOOK:
        extra["isbn"] = " ".join(texts(message.get("ISBN")))
    extra["eventtitle"] = plain_text(text(table(message.get("event")).get("name")))
    return {name: value for name, value in extra.items() if value}
