"""What DataCite answers, as a work (https://datacite-metadata-schema.readthedocs.io/)."""

import re
from collections.abc import Mapping
from typing import Any

from litlog.errors import Unreadable
from litlog.model.dates import PartialDate
from litlog.model.identifiers import Identifier
from litlog.model.links import Link, LinkRole
from litlog.model.people import Contributor, Role
from litlog.model.related_works import Related, Tie, as_extra
from litlog.model.work import Work
from litlog.normalise.printed_dates import printed_date
from litlog.parsing.loose_json import first_text, table, tables, text, texts
from litlog.parsing.markup import plain_paragraphs, plain_text
from litlog.sources.field_parsers import contributor, identifiers, links, people, told
from litlog.sources.http.hints import AGAIN
from litlog.sources.http.responses import json_of
from litlog.sources.papers.datacite_types import kind_and_genre

_TIES = {
    "IsPreviousVersionOf": Tie.HAS_VERSION,
    "IsNewVersionOf": Tie.VERSION_OF,
    "IsVersionOf": Tie.VERSION_OF,
    "HasVersion": Tie.HAS_VERSION,
    "IsSupplementTo": Tie.SUPPLEMENT_TO,
    "IsSupplementedBy": Tie.SUPPLEMENT,
    "IsPartOf": Tie.PART_OF,
    "IsPublishedIn": Tie.PART_OF,
    "Reviews": Tie.REVIEW_OF,
    "IsTranslationOf": Tie.TRANSLATION_OF,
}
_ACCESS = re.compile(r"info:eu-repo/|(?:open|closed|restricted|embargoed) access", re.IGNORECASE)
_FIRST = ("Issued", "Available", "Submitted", "Created")


def read(body: bytes) -> Work:
    """Return the work of an answer to `/dois/{doi}`, or of DataCite's own JSON by content negotiation.

    Raises `Unreadable` for anything else.
    """
    answer = json_of(body, "DataCite")
    data = answer.get("data")
    attributes = table(table(data).get("attributes")) if data is not None else answer
    if not text(attributes.get("doi")):
        raise Unreadable("DataCite answered without a record.", AGAIN)
    return record(attributes)


def record(attributes: Mapping[str, Any]) -> Work:
    """Return the work of one record's attributes."""
    kind, genre = kind_and_genre(table(attributes.get("types")))
    container = table(attributes.get("container"))
    return Work(
        kind=kind,
        genre="" if genre == "journal-article" and not text(container.get("title")) else genre,
        title=_title(attributes),
        subtitle=_title(attributes, "Subtitle"),
        contributors=tuple(_people(attributes)),
        issued=_issued(attributes),
        container=plain_text(text(container.get("title"))),
        publisher=_publisher(attributes),
        volume=text(container.get("volume")),
        issue=text(container.get("issue")),
        pages="–".join(filter(None, (text(container.get(end)) for end in ("firstPage", "lastPage")))),
        abstract=_abstract(attributes),
        language=text(attributes.get("language")),
        identifiers=_identifiers(attributes),
        links=_links(attributes),
        extra=_extra(attributes),
    )


def _publisher(attributes: Mapping[str, Any]) -> str:
    """Return the publisher, a text until schema 4.4 and an object since."""
    publisher = attributes.get("publisher")
    name = text(publisher) or text(table(publisher).get("name"))
    return "" if name in (":unav", ":null", "(:unav)", "Unpublished") else name


def _title(attributes: Mapping[str, Any], kind: str = "") -> str:
    titles = tables(attributes.get("titles"))
    chosen = [one for one in titles if text(one.get("titleType")) == kind] or ([] if kind else titles)
    return plain_text(first_text([one.get("title") for one in chosen]))


def _people(attributes: Mapping[str, Any]) -> list[Contributor]:
    editors = [one for one in tables(attributes.get("contributors")) if text(one.get("contributorType")) == "Editor"]
    both = [(one, Role.AUTHOR) for one in tables(attributes.get("creators"))] + [(one, Role.EDITOR) for one in editors]
    found = (_person(one, role) for one, role in both)
    return [one for one in found if one.name and not one.name.startswith((":", "(:"))]


def _person(plain: Mapping[str, Any], role: Role) -> Contributor:
    family, name = text(plain.get("familyName")), plain_text(text(plain.get("name")))
    orcid = [one for one in tables(plain.get("nameIdentifiers")) if text(one.get("nameIdentifierScheme")) == "ORCID"]
    number = first_text([one.get("nameIdentifier") for one in orcid])
    if text(plain.get("nameType")) == "Organizational":
        return contributor(literal=name, role=role)
    if family:
        return contributor(family=family, given=plain.get("givenName"), role=role, orcid=number)
    return next(iter(people([name], role)), Contributor(role=role))


def _issued(attributes: Mapping[str, Any]) -> PartialDate | None:
    """Return the most precise of the days on which it appeared, if it is in the year of publication."""
    dates = {text(one.get("dateType")): text(one.get("date")) for one in tables(attributes.get("dates"))}
    year = printed_date(text(attributes.get("publicationYear")))
    found = [day for day in (printed_date(dates.get(name, "").partition("/")[0]) for name in _FIRST) if day]
    fitting = [day for day in found if year is None or day.year == year.year]
    return next((day for day in fitting if day.day), year or next(iter(found), None))


def _abstract(attributes: Mapping[str, Any]) -> str:
    told_by = {text(one.get("descriptionType")): one for one in reversed(tables(attributes.get("descriptions")))}
    description = told_by.get("Abstract") or told_by.get("Other") or {}
    marked = description.get("description")
    return plain_paragraphs(marked) if isinstance(marked, str) else ""


def _identifiers(attributes: Mapping[str, Any]) -> tuple[Identifier, ...]:
    related = tables(attributes.get("relatedIdentifiers"))
    same = [one for one in related if text(one.get("relationType")) == "IsIdenticalTo"]
    return identifiers(("doi", attributes.get("doi")), *(("doi", one.get("relatedIdentifier")) for one in same))


def _links(attributes: Mapping[str, Any]) -> tuple[Link, ...]:
    return links((attributes.get("url"), LinkRole.PUBLISHER))


def _extra(attributes: Mapping[str, Any]) -> dict[str, str]:
    fields = {
        "version": attributes.get("version"),
        "licence": _licence(attributes),
        "datacite:sizes": ", ".join(texts(attributes.get("sizes"))[:5]),
        "datacite:formats": ", ".join(texts(attributes.get("formats"))[:5]),
    }
    return told(fields) | as_extra(_ties(attributes))


def _licence(attributes: Mapping[str, Any]) -> str:
    """Return the licence by its name or address; who may get in ("openAccess") is none, nor are whole sentences."""
    rights = tables(attributes.get("rightsList"))
    names = [text(one.get(name)) for one in rights for name in ("rightsIdentifier", "rightsUri", "rights")]
    return next((name for name in names if name and len(name) <= 100 and not _ACCESS.match(name)), "")


def _ties(attributes: Mapping[str, Any]) -> list[Related]:
    named = [one for one in tables(attributes.get("relatedIdentifiers")) if text(one.get("relationType")) in _TIES]
    return [
        Related(_TIES[text(one.get("relationType"))], other)
        for one in named
        if text(one.get("relatedIdentifierType")) == "DOI"
        for other in identifiers(("doi", one.get("relatedIdentifier")))
    ]
