"""One schema.org object in JSON, as DataCite gives it by content negotiation, as a work."""

from collections.abc import Mapping
from typing import Any

from litlog.model.people import Contributor
from litlog.model.work import Work
from litlog.normalise.printed_dates import printed_date
from litlog.parsing.loose_json import first_text, listed, table, tables, text
from litlog.parsing.markup import plain_paragraphs, plain_text
from litlog.parsing.work_types import COLLECTION, VIDEO, work_type
from litlog.sources.field_parsers import contributor, identifiers, people, told

_TYPES = {"Collection": COLLECTION, "VideoObject": VIDEO}


def record(item: Mapping[str, Any]) -> Work:
    """Return the work of one object."""
    return Work(
        kind=work_type(text(item.get("@type")), _TYPES).kind,
        title=plain_text(text(item.get("name")) or text(item.get("headline"))),
        contributors=tuple(_people(item)),
        issued=printed_date(text(item.get("datePublished"))),
        publisher=text(table(item.get("publisher")).get("name")),
        abstract=plain_paragraphs(text(item.get("description"))),
        language=text(item.get("inLanguage")),
        identifiers=identifiers(("doi", item.get("@id"))),
        extra=told({"version": item.get("version"), "licence": first_text(_addresses(item.get("license")))}),
    )


def _people(item: Mapping[str, Any]) -> list[Contributor]:
    found = [_person(one) for one in tables(item.get("author"))]
    return [one for one in found if one.name]


def _person(plain: Mapping[str, Any]) -> Contributor:
    if text(plain.get("familyName")):
        return contributor(family=plain.get("familyName"), given=plain.get("givenName"), orcid=_orcid(plain))
    return next(iter(people([plain.get("name")])), Contributor())


def _orcid(plain: Mapping[str, Any]) -> str:
    address = text(plain.get("@id"))
    return address if "orcid.org/" in address else ""


def _addresses(value: Any) -> list[str]:
    return [text(one) or text(table(one).get("@id")) or text(table(one).get("url")) for one in listed(value)]
