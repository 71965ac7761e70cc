"""All recorded answers of real services: each gives works with titles, or one clear sentence, and none raises."""

import gzip
import json
import re
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest

from litlog.errors import LitlogError
from litlog.model.finding import Finding
from litlog.model.identifiers import ArxivId
from litlog.model.work import Work
from litlog.sources.books import google_books, open_library_record
from litlog.sources.papers import (
    agencies,
    crossref_record,
    crossref_xml,
    datacite_record,
    negotiated,
    openalex_record,
    pubmed_numbers,
    pubmed_record,
    semantic_scholar_record,
    unpaywall_record,
    zenodo,
)
from litlog.sources.papers.arxiv import Arxiv
from litlog.sources.platforms import github_issue, github_record, hacker_news, oembed_record
from served import Served

Reader = Callable[[bytes], object]


def _arxiv(body: bytes) -> list[Work]:
    """Ask for what the feed has; a feed of an error is asked for an id that arXiv takes."""
    ids = re.findall(rb"<id>https?://arxiv\.org/abs/([^<]+?)(?:v[0-9]+)?</id>", body)
    asked = [ArxivId.parse(one.decode()) for one in dict.fromkeys(ids)] or [ArxivId("1706.03762")]
    answers = dict(Arxiv(Served({"https://export.arxiv.org/": body}), str).fetch_many(asked))
    assert len(answers) == len(asked)
    errors = [one for one in answers.values() if isinstance(one, LitlogError)]
    if errors:
        raise errors[0]
    return [one.work for one in answers.values() if isinstance(one, Finding)]


READERS: Mapping[str, tuple[Reader, ...]] = {
    "arxiv": (_arxiv,),
    "crossref": (crossref_record.read, crossref_record.read_list),
    "crossref-xml": (crossref_xml.read,),
    "datacite": (datacite_record.read,),
    "doi-content-negotiation": (negotiated.read,),
    "doi-ra": (agencies.read,),
    "github": (github_record.read, github_issue.read),
    "googlebooks": (google_books.read,),
    "hackernews": (hacker_news.read,),
    "openalex": (openalex_record.read, openalex_record.read_list),
    "openlibrary": (open_library_record.read_list,),
    "other-oembed": (oembed_record.read,),
    "pubmed": (pubmed_record.read, pubmed_numbers.read),
    "semanticscholar": (semantic_scholar_record.read, semantic_scholar_record.read_list),
    "unpaywall": (unpaywall_record.read,),
    "vimeo-oembed": (oembed_record.read,),
    "youtube-oembed": (oembed_record.read,),
    "zenodo": (zenodo.read,),
}
MOST_WITHOUT_A_TITLE = 42
"""Answers that are errors, empty, of another kind (an organisation, a printed citation), or know no title."""


def answers(corpora: Path) -> Iterator[tuple[dict[str, Any], bytes]]:
    for entry in json.loads((corpora / "api" / "manifest.json").read_text(encoding="utf-8"))["files"]:
        body = (corpora / "api" / entry["out"]).read_bytes()
        yield entry, gzip.decompress(body) if entry["out"].endswith(".gz") else body


def _read(readers: tuple[Reader, ...], body: bytes) -> object:
    """Return what the first reader makes of it that can; the sentence of the last that cannot."""
    problem: LitlogError | None = None
    for reader in readers:
        try:
            return reader(body)
        except LitlogError as error:
            problem = error
    assert problem
    assert problem.message
    assert problem.hint
    return problem


def _titles(read: object) -> list[str]:
    works = [read] if isinstance(read, Work) else read if isinstance(read, list) else []
    return [one.title for one in works if isinstance(one, Work)]


def test_every_answer_is_a_work_or_a_sentence(corpora: Path) -> None:
    without = []
    for entry, body in answers(corpora):
        found = _read(READERS[entry["service"]], body)
        if not isinstance(found, LitlogError | str | dict) and not any(_titles(found)):
            without.append(entry["out"])
        if isinstance(found, LitlogError):
            without.append(entry["out"])
    assert len(without) <= MOST_WITHOUT_A_TITLE, without


@pytest.mark.parametrize(
    "kind",
    ["arxiv-id", "arxiv-search", "crossref-unixsd", "crossref-work-journal-article", "crossref-work-posted-content",
     "datacite-doi", "cn-csl", "github-repo", "hackernews-item", "openlibrary-data", "pubmed-esummary", "zenodo"],
)  # fmt: skip
def test_what_is_a_record_has_a_title(kind: str, corpora: Path) -> None:
    chosen = [(entry, body) for entry, body in answers(corpora) if entry["kind"] == kind]
    assert chosen
    for entry, body in chosen:
        titles = _titles(_read(READERS[entry["service"]], body))
        assert titles, entry["out"]
        assert all(titles), entry["out"]
