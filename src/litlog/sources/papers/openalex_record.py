"""What OpenAlex answers, as a work (https://docs.openalex.org/api-entities/works/work-object)."""

from collections.abc import Mapping
from typing import Any

from litlog.errors import Unreadable
from litlog.model.identifiers import Identifier
from litlog.model.links import Link, LinkRole
from litlog.model.people import Contributor
from litlog.model.related_works import Notice, NoticeKind, as_extra
from litlog.model.work import Kind, Work
from litlog.parsing.loose_json import listed, table, tables, text, texts
from litlog.parsing.markup import plain_text
from litlog.parsing.work_types import PREPRINT
from litlog.sources.field_parsers import (
    beside_doi,
    contributor,
    identifiers,
    index_date,
    last_part,
    links,
    people,
    told,
)
from litlog.sources.http.hints import AGAIN
from litlog.sources.http.responses import json_of
from litlog.sources.papers.crossref_record import kind_of

_LONGEST_ABSTRACT = 20_000  # words


def read(body: bytes) -> Work:
    """Return the work of an answer to `/works/{id}`; raises `Unreadable` for anything else."""
    item = json_of(body, "OpenAlex")
    if not text(item.get("title")):
        raise Unreadable("OpenAlex answered without a record that has a title.", AGAIN)
    return record(item)


def read_list(body: bytes) -> list[Work]:
    """Return the works of an answer to `/works?filter=…`; raises `Unreadable` for anything else."""
    results = json_of(body, "OpenAlex").get("results")
    if not isinstance(results, list):
        raise Unreadable("OpenAlex answered without a list of records.", AGAIN)
    return [record(one) for one in tables(results)]


def record(item: Mapping[str, Any]) -> Work:
    """Return the work of one record."""
    place = table(item.get("primary_location"))
    venue = table(place.get("source")) or table(item.get("host_venue"))
    kind, genre = _kind(item, place)
    pages = table(item.get("biblio"))
    return Work(
        kind=kind,
        genre=genre,
        title=plain_text(text(item.get("title")) or text(item.get("display_name"))),
        contributors=tuple(_people(item)),
        issued=index_date(text(item.get("publication_date")) or text(item.get("publication_year"))),
        container=text(venue.get("display_name")) if text(venue.get("type")) != "repository" else "",
        publisher=text(venue.get("host_organization_name")) or text(venue.get("publisher")),
        volume=text(pages.get("volume")),
        issue=text(pages.get("issue")),
        pages="–".join(dict.fromkeys(filter(None, (text(pages.get("first_page")), text(pages.get("last_page")))))),
        abstract=_abstract(item.get("abstract_inverted_index")),
        language=text(item.get("language")),
        identifiers=_identifiers(item),
        links=_links(item, place),
        extra=_extra(item, venue),
    )


def _kind(item: Mapping[str, Any], place: Mapping[str, Any]) -> tuple[Kind | None, str]:
    """Return the type as Crossref has it where OpenAlex says so, else OpenAlex's own."""
    named = text(place.get("raw_type")) or text(item.get("type_crossref"))
    kind, genre = kind_of(named)
    own = text(item.get("type"))
    if own == "preprint":
        return PREPRINT
    return (kind, genre) if kind else kind_of(own)


def _people(item: Mapping[str, Any]) -> list[Contributor]:
    found = [_person(one) for one in tables(item.get("authorships"))]
    return [one for one in found if one.name]


def _person(authorship: Mapping[str, Any]) -> Contributor:
    """Return an author as the paper prints the name; OpenAlex's own form of it may be somebody else's."""
    author = table(authorship.get("author"))
    printed = text(authorship.get("raw_author_name")) or text(author.get("display_name"))
    parts = next(iter(people([plain_text(printed)])), Contributor())
    if not parts.family:
        return parts
    orcid = text(authorship.get("raw_orcid")) or text(author.get("orcid"))
    return contributor(family=parts.surname, given=parts.given, orcid=orcid)


def _abstract(index: Any) -> str:
    """Put a text together that OpenAlex keeps as `{"word": [places]}`."""
    places = [(at, word) for word, found in table(index).items() for at in listed(found) if isinstance(at, int)]
    return plain_text(" ".join(word for _, word in sorted(places)[:_LONGEST_ABSTRACT]))


def _identifiers(item: Mapping[str, Any]) -> tuple[Identifier, ...]:
    ids = table(item.get("ids"))
    pmid, pmcid = last_part(ids.get("pmid")), last_part(ids.get("pmcid"))
    pmcid = pmcid if pmcid.upper().startswith("PMC") else f"PMC{pmcid}"
    return identifiers(("doi", item.get("doi")), ("pmid", pmid), ("pmcid", pmcid))


def _links(item: Mapping[str, Any], place: Mapping[str, Any]) -> tuple[Link, ...]:
    best = table(item.get("best_oa_location"))
    page = beside_doi(place.get("landing_page_url"))
    return links((best.get("pdf_url") or place.get("pdf_url"), LinkRole.PDF), (page, LinkRole.PUBLISHER))


def _extra(item: Mapping[str, Any], venue: Mapping[str, Any]) -> dict[str, str]:
    best = table(item.get("best_oa_location"))
    fields = {
        "issn": " ".join(texts(venue.get("issn"))),
        "licence": best.get("license"),
        "openalex:id": text(item.get("id")).rpartition("/")[2],
    }
    retracted = [Notice(NoticeKind.RETRACTION)] if item.get("is_retracted") is True else []
    return told(fields) | as_extra(notes=retracted)
