"""CSL-JSON, which every registration agency gives by content negotiation (https://docs.citationstyles.org/)."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

from litlog.model.links import LinkRole
from litlog.model.people import Contributor
from litlog.model.work import Kind, Work
from litlog.parsing.csl_json import TYPES, dates_of, people_of, texts_of
from litlog.parsing.date_texts import read_date
from litlog.parsing.loose_json import JsonObject, first_text, table, tables, text, texts
from litlog.parsing.markup import plain_paragraphs, plain_text
from litlog.sources.field_parsers import beside_doi, identifiers, last_part, links, told
from litlog.sources.papers.crossref_record import kind_of
from litlog.sources.papers.crossref_relations import relations

_MARKED = ("title", "container", "series", "publisher")
_PLAIN = ("place", "volume", "issue", "pages", "edition", "language")
_NAMES = ("family", "given", "particle", "suffix", "literal")


def record(plain: Mapping[str, Any]) -> Work:
    """Return the work of one item."""
    item = JsonObject(plain)
    said = texts_of(item)
    # Crossref puts words of its own where CSL has a type.
    kind, genre = TYPES.get(said.get("type", "")) or kind_of(said.get("type", ""))
    isbns = texts(plain.get("ISBN")) if kind is Kind.BOOK else []
    printed: dict[str, Any] = {word: said.get(word, "") for word in _PLAIN}
    printed |= {word: plain_text(said.get(word, "")) for word in _MARKED}
    return Work(
        **printed,
        kind=kind,
        genre=genre,
        contributors=tuple(_people(item)),
        issued=next(filter(None, map(read_date, dates_of(item))), None),
        abstract=plain_paragraphs(said.get("abstract", "")),
        identifiers=identifiers(("doi", said.get("doi")), *(("isbn", isbn) for isbn in isbns)),
        links=links((_page(plain), LinkRole.PUBLISHER)),
        extra=_extra(plain, said),
    )


def _people(item: JsonObject) -> Iterator[Contributor]:
    for one in people_of(item, ("author", "editor", "translator")):
        parts: dict[str, Any] = {name: plain_text(getattr(one, name)) for name in _NAMES}
        clean = replace(one, **parts, orcid=last_part(one.orcid))
        if clean.name:
            yield replace(clean, printed=clean.name)


def _page(item: Mapping[str, Any]) -> str:
    return beside_doi(text(table(table(item.get("resource")).get("primary")).get("URL")) or item.get("URL"))


def _extra(item: Mapping[str, Any], said: Mapping[str, str]) -> dict[str, str]:
    fields = {
        "issn": " ".join(texts(item.get("ISSN"))),
        "version": item.get("version"),
        "eventtitle": plain_text(said.get("eventtitle", "")),
        "licence": text(item.get("license")) or first_text([one.get("URL") for one in tables(item.get("license"))]),
    }
    return told(fields) | relations(item)
