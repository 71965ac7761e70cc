"""What every source must hold, ours and plugged-in ones: a total `knows`, an answer for each, no exception.

A plug-in's author adds the source to `SOURCES` and has its test kit.
"""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from litlog.errors import LitlogError, Refused, Unreachable, UsageError
from litlog.model.finding import Finding
from litlog.model.identifiers import (
    ArxivId,
    Asin,
    Doi,
    HackerNewsId,
    Identifier,
    Isbn,
    Pmcid,
    Pmid,
    RepositoryId,
    Url,
    VideoId,
)
from litlog.settings import Settings
from litlog.sources.books.google_books import google_books
from litlog.sources.books.open_library import OpenLibrary
from litlog.sources.http.responses import Answer
from litlog.sources.papers.arxiv import Arxiv
from litlog.sources.papers.crossref import Crossref
from litlog.sources.papers.datacite import datacite
from litlog.sources.papers.doi_resolver import DoiResolver
from litlog.sources.papers.openalex import OpenAlex
from litlog.sources.papers.pubmed import PubMed
from litlog.sources.papers.semantic_scholar import semantic_scholar
from litlog.sources.papers.unpaywall import unpaywall
from litlog.sources.papers.zenodo import zenodo
from litlog.sources.platforms.github import GitHub
from litlog.sources.platforms.github_issue import github_issues
from litlog.sources.platforms.hacker_news import hacker_news
from litlog.sources.platforms.oembed import oembed
from litlog.sources.protocols import Getter, Source
from litlog.sources.recorded import RecordedFacts
from litlog.sources.registry import default_sources
from litlog.sources.web_page import WebPage

IDENTIFIERS: tuple[Identifier, ...] = (
    ArxivId("1706.03762", 5),
    ArxivId("math/9501234"),
    Asin("B09T34LVRM"),
    Doi("10.1000/182"),
    Doi("10.48550/arxiv.1706.03762"),
    Doi("10.5281/zenodo.1234567"),
    HackerNewsId("35100086"),
    Isbn("9780262132862"),
    Pmcid("PMC3531190"),
    Pmid("23193287"),
    RepositoryId("ggerganov/llama.cpp"),
    Url("https://example.org/a?b=c"),
    Url("https://github.com/ada/moss/issues/7"),
    Url("https://twitter.com/ada/status/1"),
    Url("https://zenodo.org/records/1234567"),
    VideoId("vimeo", "76979871"),
    VideoId("youtube", "wi0M2J4uE5I"),
)
SOURCES: tuple[Callable[[Getter], Source], ...] = (
    lambda getter: Arxiv(getter, str),
    lambda getter: Crossref(getter, str),
    lambda getter: OpenLibrary(getter, str),
    lambda getter: WebPage(getter, str),
    lambda getter: DoiResolver(getter, str),
    lambda getter: GitHub(getter, str),
    lambda getter: OpenAlex(getter, str),
    lambda getter: PubMed(getter, str),
    lambda getter: datacite(getter, str),
    lambda getter: github_issues(getter, str),
    lambda getter: google_books(getter, str),
    lambda getter: hacker_news(getter, str),
    lambda getter: oembed(getter, str),
    lambda getter: semantic_scholar(getter, str),
    lambda getter: unpaywall(getter, str, "ada@example.org"),
    lambda getter: zenodo(getter, str),
    lambda getter: RecordedFacts(Path(__file__).parents[1] / "recorded" / "facts.jsonl"),
)


class Says:
    """A world that gives the same answer, or fails in the same way, whatever it is asked."""

    def __init__(self, body: bytes = b"", status: int = 200, kind: str = "text/html", error: LitlogError | None = None):
        self._answer, self._error = (status, {"content-type": kind}, body), error

    def get(self, url: str, *, accept: str = "", max_bytes: int = 0, deadline: float = 0, tries: int = 0) -> Answer:
        """Answer."""
        if self._error:
            raise self._error
        return Answer(url, *self._answer)


def make(place: int, world: Getter) -> Source:
    return SOURCES[place](world)


@pytest.fixture(params=range(len(SOURCES)), ids=lambda place: make(place, Says()).name)
def place(request: pytest.FixtureRequest) -> int:
    number: int = request.param
    return number


def test_the_registry_has_no_source_without_this_test() -> None:
    tested = {make(place, Says()).name for place in range(len(SOURCES))}
    registered = {source.name for source in default_sources(Settings(contact="ada@example.org"), now=str)}
    assert registered <= tested


@pytest.mark.parametrize("identifier", IDENTIFIERS, ids=str)
def test_it_can_say_of_every_identifier_whether_it_knows_it(place: int, identifier: Identifier) -> None:
    assert make(place, Says()).knows(identifier) in (True, False)


@pytest.mark.parametrize("number", [0, 1, 2, 7])
def test_it_answers_once_for_each_identifier(place: int, number: int) -> None:
    source = make(place, Says(status=404))
    known = [one for one in IDENTIFIERS if source.knows(one)][:number]
    assert sorted(map(str, (one for one, _ in source.fetch_many(known)))) == sorted(map(str, known))


FAILURES = (Unreachable("Away."), Unreachable("Busy.", retry_after=5), Refused("Private."), UsageError("Odd."))


@pytest.mark.parametrize("error", FAILURES, ids=str)
def test_failures_of_the_world_are_values(place: int, error: LitlogError) -> None:
    for answer in answers(place, Says(error=error)):
        assert isinstance(answer, LitlogError)
        assert answer.message


def answers(place: int, world: Getter) -> Iterator[Finding | LitlogError]:
    source = make(place, world)
    known = [one for one in IDENTIFIERS if source.knows(one)]
    yield from (answer for _, answer in source.fetch_many(known))


HOSTILE = st.one_of(
    st.binary(max_size=300),
    st.text(alphabet='<>[]{}":,/\\&;=0aé\n', max_size=300).map(str.encode),
    st.sampled_from([b"", b"\x00", b"[" * 50_000, b"{" * 50_000, b"<a>" * 50_000, b"%PDF-1.7", b"\xff\xfe<", b"<!--"]),
)
KINDS = st.sampled_from(
    ["", "text/html", "text/html; charset=utf-16", "application/json", "image/png", "x; charset=\x00"]
)


@given(body=HOSTILE, status=st.sampled_from([200, 204, 301, 400, 404, 500, 999]), kind=KINDS)
def test_no_answer_is_too_odd(body: bytes, status: int, kind: str) -> None:
    for place in range(len(SOURCES)):
        for answer in answers(place, Says(body, status, kind)):
            assert isinstance(answer, Finding | LitlogError)
