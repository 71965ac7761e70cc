"""What Unpaywall answers, as a work: where a paper may be read for nothing (https://unpaywall.org/data-format)."""

from collections.abc import Mapping
from typing import Any

from litlog.errors import Unreadable
from litlog.model.links import LinkRole
from litlog.model.people import Contributor
from litlog.model.work import Work
from litlog.parsing.loose_json import table, tables, text
from litlog.parsing.markup import plain_text
from litlog.sources.field_parsers import contributor, identifiers, index_date, links, people, told
from litlog.sources.http.hints import AGAIN
from litlog.sources.http.responses import json_of
from litlog.sources.papers.crossref_record import kind_of


def read(body: bytes) -> Work:
    """Return the work of an answer to `/v2/{doi}`; raises `Unreadable` for anything else."""
    item = json_of(body, "Unpaywall")
    if not text(item.get("doi")):
        raise Unreadable("Unpaywall answered without a record.", AGAIN)
    return record(item)


def record(item: Mapping[str, Any]) -> Work:
    """Return the work of one record."""
    kind, genre = kind_of(text(item.get("genre")))
    best = table(item.get("best_oa_location"))
    return Work(
        kind=kind,
        genre=genre,
        title=plain_text(text(item.get("title"))),
        contributors=tuple(one for one in map(_person, tables(item.get("z_authors"))) if one.name),
        issued=index_date(text(item.get("published_date")) or text(item.get("year"))),
        container=plain_text(text(item.get("journal_name"))),
        publisher=plain_text(text(item.get("publisher"))),
        identifiers=identifiers(("doi", item.get("doi"))),
        links=links((best.get("url_for_pdf"), LinkRole.PDF)),
        extra=told({"issn": text(item.get("journal_issns")).replace(",", " "), "licence": best.get("license")}),
    )


def _person(author: Mapping[str, Any]) -> Contributor:
    if text(author.get("family")):
        return contributor(family=author.get("family"), given=author.get("given"))
    return next(iter(people([author.get("raw_author_name")])), Contributor())
