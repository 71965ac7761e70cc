"""What Semantic Scholar answers, as a work (https://api.semanticscholar.org/api-docs/graph)."""

from collections.abc import Mapping
from typing import Any

from litlog.errors import NotFound, Unreadable
from litlog.model.links import LinkRole
from litlog.model.work import Work
from litlog.parsing.loose_json import table, tables, text, texts
from litlog.parsing.markup import plain_paragraphs, plain_text
from litlog.parsing.work_types import JOURNAL_ARTICLE, PAPER, UNKNOWN, work_type
from litlog.sources.field_parsers import beside_doi, identifiers, index_date, links, people, told
from litlog.sources.http.hints import AGAIN
from litlog.sources.http.responses import json_of

FIELDS = "title,authors,year,publicationDate,venue,journal,abstract,externalIds,openAccessPdf,publicationTypes"
"""What is to be asked for: without this the answer is an id and a title."""

_TYPES = {"Review": JOURNAL_ARTICLE}


def read(body: bytes) -> Work:
    """Return the work of an answer to `/paper/{id}`; raises `NotFound`, or `Unreadable` for anything else."""
    item = _object(body)
    if not text(item.get("paperId")):
        raise Unreadable("Semantic Scholar answered without a record.", AGAIN)
    return record(item)


def read_list(body: bytes) -> list[Work]:
    """Return the works of an answer to a search; raises `NotFound`, or `Unreadable` for anything else."""
    item = _object(body)
    if "data" not in item and item.get("total") != 0:
        raise Unreadable("Semantic Scholar answered without a list of records.", AGAIN)
    return [record(one) for one in tables(item.get("data"))]


def _object(body: bytes) -> dict[str, Any]:
    item = json_of(body, "Semantic Scholar")
    problem = text(item.get("error"))
    if problem:
        raise NotFound(f"Semantic Scholar says: {problem[:200]}.", "Is it spelt right?")
    return item


def record(item: Mapping[str, Any]) -> Work:
    """Return the work of one record."""
    types = (work_type(one, _TYPES) for one in texts(item.get("publicationTypes")))
    kind, genre = next((one for one in types if one != UNKNOWN), PAPER)
    journal, ids = table(item.get("journal")), table(item.get("externalIds"))
    at_arxiv = text(journal.get("name")).casefold() in ("arxiv", "arxiv.org") or text(item.get("venue")) == "arXiv.org"
    doi = text(ids.get("DOI"))
    pdf = text(table(item.get("openAccessPdf")).get("url"))
    return Work(
        kind=kind,
        genre="preprint" if at_arxiv else genre,
        title=plain_text(text(item.get("title"))),
        contributors=people(one.get("name") for one in tables(item.get("authors"))),
        issued=index_date(text(item.get("publicationDate")) or text(item.get("year"))),
        container="" if at_arxiv else text(journal.get("name")) or text(item.get("venue")),
        volume="" if at_arxiv else text(journal.get("volume")),
        pages="" if at_arxiv else text(journal.get("pages")).replace(" ", ""),
        abstract=plain_paragraphs(text(item.get("abstract"))),
        identifiers=identifiers(
            ("doi", "" if doi.lower().startswith("10.48550/") else doi),
            ("arxiv", ids.get("ArXiv")),
            ("pmid", ids.get("PubMed")),
            ("pmcid", f"PMC{text(ids.get('PubMedCentral'))}"),
        ),
        links=links((beside_doi(pdf), LinkRole.PDF)),
        extra=told({"licence": table(item.get("openAccessPdf")).get("license")}),
    )
