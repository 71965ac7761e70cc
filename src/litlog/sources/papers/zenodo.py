"""Zenodo source: its own records (https://developers.zenodo.org/#records)."""

import re
from collections.abc import Callable, Mapping
from typing import Any

from litlog.errors import Unreadable
from litlog.model.identifiers import Identifier
from litlog.model.links import LinkRole
from litlog.model.people import Contributor
from litlog.model.related_works import Related, Tie, as_extra
from litlog.model.work import Kind, Work
from litlog.normalise.printed_dates import printed_date
from litlog.parsing.loose_json import table, tables, text
from litlog.parsing.markup import plain_paragraphs, plain_text
from litlog.parsing.work_types import CHAPTER, JOURNAL_ARTICLE, PAPER, UNKNOWN, WorkType, work_type
from litlog.settings import Settings
from litlog.sources.field_parsers import addressed, contributor, identifiers, links, people, told
from litlog.sources.http.hints import AGAIN
from litlog.sources.http.responses import json_of
from litlog.sources.one_record_each import OneRecordEach
from litlog.sources.protocols import Getter
from litlog.sources.routing import zenodo_knows

_TYPES = {
    "lesson": WorkType(Kind.COURSE),
    "poster": WorkType(Kind.SLIDES, "poster"),
    "article": JOURNAL_ARTICLE,
    "section": CHAPTER,
    "publication": PAPER,
}
_TIES = {"isSupplementTo": Tie.SUPPLEMENT_TO, "isSupplementedBy": Tie.SUPPLEMENT, "isPartOf": Tie.PART_OF}


def read(body: bytes) -> Work:
    """Return the work of a response of `/api/records/{id}`; raises `Unreadable` for anything else."""
    answer = json_of(body, "Zenodo")
    data = table(answer.get("metadata"))
    if not text(data.get("title")):
        raise Unreadable("Zenodo answered without a record.", AGAIN)
    kind, genre = _type(table(data.get("resource_type")))
    journal = table(data.get("journal"))
    return Work(
        kind=kind,
        genre=genre,
        title=plain_text(text(data.get("title"))),
        contributors=tuple(one for one in map(_person, tables(data.get("creators"))) if one.name),
        issued=printed_date(text(data.get("publication_date"))),
        container=text(journal.get("title")),
        publisher="Zenodo",
        volume=text(journal.get("volume")),
        issue=text(journal.get("issue")),
        pages=text(journal.get("pages")),
        abstract=plain_paragraphs(_raw(data.get("description"))),
        language=text(data.get("language")),
        identifiers=identifiers(("doi", data.get("doi") or answer.get("doi"))),
        links=links((table(answer.get("links")).get("self_html"), LinkRole.ABSTRACT)),
        extra=told({"version": data.get("version"), "licence": table(data.get("license")).get("id")})
        | as_extra(_ties(answer, data)),
    )


def _raw(value: Any) -> str:
    return value if isinstance(value, str) else ""


def _type(resource: Mapping[str, Any]) -> WorkType:
    finer = work_type(text(resource.get("subtype")), _TYPES)
    return work_type(text(resource.get("type")), _TYPES) if finer == UNKNOWN else finer


def _person(creator: Mapping[str, Any]) -> Contributor:
    found = next(iter(people([creator.get("name")])), Contributor())
    if not found.family:
        return found
    return contributor(family=found.surname, given=found.given, orcid=creator.get("orcid"))


def _ties(answer: Mapping[str, Any], data: Mapping[str, Any]) -> list[Related]:
    concept = [Related(Tie.VERSION_OF, one) for one in identifiers(("doi", answer.get("conceptdoi")))]
    named = [one for one in tables(data.get("related_identifiers")) if text(one.get("relation")) in _TIES]
    others = [(_TIES[text(one.get("relation"))], addressed(one.get("identifier"))) for one in named]
    return concept + [Related(tie, other) for tie, other in others if other]


def zenodo(getter: Getter, now: Callable[[], str], base: str = "https://zenodo.org") -> OneRecordEach:
    """Return the source; it sends one request per record."""

    def address(identifier: Identifier) -> str:
        return f"{base}/api/records/{re.split('[./]', identifier.value)[-1]}"

    return OneRecordEach("zenodo", zenodo_knows, getter, now, address, read)


def open_source(getter: Getter, settings: Settings, now: Callable[[], str]) -> OneRecordEach:  # noqa: ARG001  as others
    """Return the source with the arguments of the registry."""
    return zenodo(getter, now)
