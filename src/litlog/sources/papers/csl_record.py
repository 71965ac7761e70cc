"""CSL-JSON, which every registration agency gives by content negotiation (https://docs.citationstyles.org/)."""

from collections.abc import Mapping
from typing import Any

from litlog.model.dates import PartialDate
from litlog.model.links import LinkRole
from litlog.model.people import Contributor, Role
from litlog.model.work import Kind, Work
from litlog.normalise.printed_dates import printed_date
from litlog.parsing.date_parts import date_parts
from litlog.parsing.loose_json import first_text, table, tables, text, texts
from litlog.parsing.markup import plain_paragraphs, plain_text
from litlog.sources.field_parsers import beside_doi, contributor, identifiers, links, told
from litlog.sources.papers.crossref_record import kind_of
from litlog.sources.papers.crossref_relations import relations

# https://docs.citationstyles.org/en/stable/specification.html#appendix-iii-types; Crossref puts its own words there.
_TYPES: dict[str, tuple[Kind | None, str]] = {
    "article": (Kind.PAPER, "preprint"),
    "article-journal": (Kind.PAPER, "journal-article"),
    "article-magazine": (Kind.ARTICLE, ""),
    "article-newspaper": (Kind.ARTICLE, ""),
    "book": (Kind.BOOK, ""),
    "chapter": (Kind.PAPER, "chapter"),
    "dataset": (Kind.DATASET, ""),
    "entry-encyclopedia": (Kind.PAPER, "reference-entry"),
    "motion_picture": (Kind.VIDEO, ""),
    "paper-conference": (Kind.PAPER, "conference-paper"),
    "post-weblog": (Kind.ARTICLE, ""),
    "report": (Kind.PAPER, "report"),
    "review": (Kind.PAPER, "review"),
    "software": (Kind.SOFTWARE, ""),
    "thesis": (Kind.PAPER, "thesis"),
    "webpage": (Kind.WEBPAGE, ""),
}
_ROLES = {"author": Role.AUTHOR, "editor": Role.EDITOR, "translator": Role.TRANSLATOR}


def record(item: Mapping[str, Any]) -> Work:
    """Return the work of one item."""
    kind, genre = _TYPES.get(text(item.get("type"))) or kind_of(text(item.get("type")))
    isbns = texts(item.get("ISBN")) if kind is Kind.BOOK else []
    return Work(
        kind=kind,
        genre=genre,
        title=plain_text(first_text(item.get("title"))),
        contributors=tuple(_people(item)),
        issued=_issued(item),
        container=plain_text(first_text(item.get("container-title"))),
        series=plain_text(first_text(item.get("collection-title"))),
        publisher=plain_text(text(item.get("publisher"))),
        place=text(item.get("publisher-place")),
        volume=text(item.get("volume")),
        issue=text(item.get("issue")),
        pages=text(item.get("page")),
        edition=text(item.get("edition")),
        abstract=plain_paragraphs(_raw(item.get("abstract"))),
        language=text(item.get("language")),
        identifiers=identifiers(("doi", item.get("DOI")), *(("isbn", isbn) for isbn in isbns)),
        links=links((_page(item), LinkRole.PUBLISHER)),
        extra=_extra(item),
    )


def _raw(value: Any) -> str:
    return value if isinstance(value, str) else ""


def _people(item: Mapping[str, Any]) -> list[Contributor]:
    found = [_person(one, role) for field, role in _ROLES.items() for one in tables(item.get(field))]
    return [one for one in found if one.name]


def _person(name: Mapping[str, Any], role: Role) -> Contributor:
    family = " ".join(filter(None, (text(name.get("non-dropping-particle")), text(name.get("family")))))
    literal = text(name.get("literal")) or text(name.get("name"))
    return contributor(
        family=plain_text(family),
        given=plain_text(text(name.get("given"))),
        literal=plain_text(literal),
        role=role,
        orcid=name.get("ORCID"),
    )


def _issued(item: Mapping[str, Any]) -> PartialDate | None:
    """Return the date in parts, or as the agency printed it."""
    issued = table(item.get("issued")) or table(item.get("published"))
    return date_parts(issued) or printed_date(text(issued.get("raw")) or text(issued.get("literal")))


def _page(item: Mapping[str, Any]) -> str:
    return beside_doi(text(table(table(item.get("resource")).get("primary")).get("URL")) or item.get("URL"))


def _extra(item: Mapping[str, Any]) -> dict[str, str]:
    fields = {
        "issn": " ".join(texts(item.get("ISSN"))),
        "version": item.get("version"),
        "eventtitle": plain_text(text(item.get("event-title")) or text(item.get("event"))),
        "licence": text(item.get("license")) or first_text([one.get("URL") for one in tables(item.get("license"))]),
    }
    return told(fields) | relations(item)
