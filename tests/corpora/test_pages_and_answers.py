"""Real pages and recorded answers, where the corpora are beside the checkout: nothing raises, and most is right."""

import gzip
import json
from pathlib import Path
from typing import Any

import pytest

from corpora.page_scores import extract_metadata
from litlog.errors import LitlogError
from litlog.model.identifiers import ArxivId, Doi, Identifier, Isbn
from litlog.sources.answers import Answer
from litlog.sources.papers.arxiv import Arxiv
from litlog.sources.papers.crossref_record import read, record
from litlog.sources.books.open_library import OpenLibrary


class Canned:
    """A world that has one answer."""

    def __init__(self, body: bytes, status: int) -> None:
        self._answer = Answer("https://example.org/", status, {}, body)

    def get(self, url: str, *, accept: str = "", max_bytes: int = 0, deadline: float = 0, tries: int = 0) -> Answer:
        """Give it."""
        return self._answer


def recorded_answers(corpora: Path, service: str) -> list[tuple[dict[str, Any], bytes]]:
    manifest = json.loads((corpora / "api" / "manifest.json").read_text(encoding="utf-8"))
    files = [entry for entry in manifest["files"] if entry["service"] == service]
    return [(entry, _bytes(corpora / "api" / entry["out"])) for entry in files]


def _bytes(path: Path) -> bytes:
    return gzip.decompress(path.read_bytes()) if path.suffix == ".gz" else path.read_bytes()


def test_every_recorded_crossref_answer_reads_or_is_refused(corpora: Path) -> None:
    for entry, body in recorded_answers(corpora, "crossref"):
        try:
            message = json.loads(body).get("message")
        except ValueError:
            message = None
        if isinstance(message, dict) and "items" in message:
            works = [record(one) for one in message["items"]]
        elif isinstance(message, dict) and "DOI" in message:
            works = [read(body)]
        else:
            with pytest.raises(LitlogError):
                read(body)
            continue
        assert all(work.identifier("doi") for work in works), entry["out"]


def test_every_recorded_arxiv_feed_gives_an_answer_for_each_id(corpora: Path) -> None:
    asked = [ArxivId("1707.08567"), ArxivId("math/9501234"), ArxivId("0808.05394")]
    for entry, body in recorded_answers(corpora, "arxiv"):
        source = Arxiv(Canned(body, entry["status"] or 200), str)
        assert len(list(source.fetch_many(asked))) == len(asked), entry["out"]


def test_every_recorded_open_library_answer_gives_an_answer(corpora: Path) -> None:
    asked: list[Identifier] = [Isbn("9780980200447"), Isbn("9780140328721")]
    for entry, body in recorded_answers(corpora, "openlibrary"):
        assert len(list(OpenLibrary(Canned(body, entry["status"] or 200), str).fetch_many(asked))) == 2, entry["out"]


def test_real_pages_read_and_their_identifiers_are_right(corpora: Path) -> None:
    """No page raises; a DOI or an arXiv id that is given is the page's own."""
    for folder in sorted((corpora / "pages").iterdir()):
        page = json.loads((folder / "expected.json").read_text(encoding="utf-8"))
        found = extract_metadata(_bytes(next(folder.glob("page.*"))), page["url"], page.get("content_type"))
        expected = page["expected"].get("doi")
        if expected and found["doi"]:
            assert Doi.parse(found["doi"]) == Doi.parse(expected), page["url"]
