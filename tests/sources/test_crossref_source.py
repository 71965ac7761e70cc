"""Crossref's records as works, and its refusals as errors."""

from collections.abc import Iterator
from typing import Any

import pytest

from fake_internet import LOOPBACK, FakeInternet, Reply
from litlog.errors import LitlogError, NotFound, Unreachable, Unreadable
from litlog.model.dates import PartialDate
from litlog.model.finding import Finding, Trust
from litlog.model.identifiers import Doi
from litlog.model.links import Link, LinkRole
from litlog.model.people import Contributor, Role
from litlog.model.work import Kind
from litlog.sources.http.fetcher import Fetcher
from litlog.sources.papers.crossref import Crossref
from litlog.sources.papers.crossref_record import read, record
from recordings import recorded

WALKS = Doi("10.1234/walks.4")


@pytest.fixture
def net() -> Iterator[FakeInternet]:
    with FakeInternet() as internet:
        yield internet


def source(net: FakeInternet) -> Crossref:
    return Crossref(Fetcher(allowed=LOOPBACK, gap=0), lambda: "now", "ada@example.org", net.base())


def test_an_article_with_all_that_crossref_tells() -> None:
    work = read(recorded("crossref-article.json"))
    assert (work.kind, work.genre) == (Kind.PAPER, "journal-article")
    assert (work.title, work.subtitle) == ("A long walk through attention", "Notes & maps")
    assert (work.container, work.publisher, work.place) == ("Journal of Walks & Ways", "Walks & Sons", "Utrecht")
    assert (work.volume, work.issue, work.pages, work.language) == ("4", "2", "1-12", "en")
    assert work.issued == PartialDate(2023, 4)
    assert work.abstract == "We walk.\n\nWe arrive."
    assert work.identifiers == (WALKS,)
    assert work.links == (Link("https://walks.example/articles/4", LinkRole.PUBLISHER),)
    assert work.extra == {"issn": "1234-5678 8765-4321"}


def test_people_come_in_parts_and_organisations_whole() -> None:
    assert read(recorded("crossref-article.json")).contributors == (
        Contributor("van der Meer", "Nora", orcid="0000-0001-2345-6789"),
        Contributor("Plato"),
        Contributor("Moss", "Carl", suffix="Jr."),
        Contributor(literal="Walking Consortium"),
        Contributor("Lind", "Eva", role=Role.EDITOR),
    )


def test_a_chapter_is_not_its_book_and_an_unknown_date_is_none() -> None:
    work = read(recorded("crossref-chapter.json"))
    assert (work.genre, work.container, work.issued, work.pages) == ("chapter", "The Book of Roads", None, "e7")
    assert [one.scheme for one in work.identifiers] == ["doi"]
    assert work.extra == {"isbn": "9783161484100 9783161484101", "eventtitle": "1st Meeting on Roads"}


@pytest.mark.parametrize(
    ("parts", "date"),
    [
        ([[2023, 9]], "2023-09"),
        ([[2023]], "2023"),
        ([[2023, 2, 30]], "2023"),
        ([[None]], None),
        ([[]], None),
        ([], None),
        ([["2023", "9"]], "2023-09"),
        ([["spring"]], None),
        ([[0, 1]], None),
        (None, None),
    ],
)
def test_dates_as_crossref_has_them(parts: Any, date: str | None) -> None:
    issued = record({"issued": {"date-parts": parts}}).issued
    assert (str(issued) if issued else None) == date


def test_a_books_numbers_are_its_own_and_each_counts_once() -> None:
    work = record({"type": "book", "DOI": "10.1234/b", "ISBN": ["978-3-16-148410-0", "316148410X", "9783161484101"]})
    assert [str(one) for one in work.identifiers] == ["doi:10.1234/b", "isbn:9783161484100"]


def test_a_subtitle_that_the_title_has_already_is_not_repeated() -> None:
    assert record({"title": ["Roads: a study"], "subtitle": ["A study"]}).full_title == "Roads: a study"


def test_a_preprint_names_its_server() -> None:
    work = record({"type": "posted-content", "subtype": "preprint", "institution": [{"name": "bioRxiv"}]})
    assert (work.genre, work.container) == ("preprint", "bioRxiv")


def test_the_source_asks_politely_and_says_who_found_what(net: FakeInternet) -> None:
    net.route("/works/10.1234%2Fwalks.4", Reply(recorded("crossref-article.json"), content_type="application/json"))
    ((identifier, found),) = source(net).fetch_many([WALKS])
    assert identifier == WALKS
    assert isinstance(found, Finding)
    assert (found.source, found.trust, found.found_at) == ("crossref", Trust.REGISTRY, "now")
    assert net.asked == ["/works/10.1234%2Fwalks.4?mailto=ada%40example.org"]


@pytest.mark.parametrize(
    ("reply", "error"),
    [
        (Reply(b"Resource not found.", 404, content_type="text/plain"), NotFound),
        (Reply(b"<html><title>Crossref</title></html>"), Unreachable),
        (Reply(b'{"status": "failed", "message": [{"type": "parameter-not-allowed"}]}', 400), Unreachable),
        (Reply(b'{"status": "ok", "message": []}'), Unreadable),
        (Reply(b'{"status": "ok", "message": {}}'), Unreadable),
        (Reply(b"[" * 100_000), Unreadable),
        (Reply(b"[]"), Unreadable),
        (Reply(b"", 500), Unreachable),
    ],
    ids=["404", "html", "400", "a list", "nothing", "deep", "no object", "500"],
)
def test_a_bad_answer_costs_only_its_own_doi(net: FakeInternet, reply: Reply, error: type[LitlogError]) -> None:
    net.route("/works/10.1%2Fbad", reply)
    net.route("/works/10.1234%2Fwalks.4", Reply(recorded("crossref-article.json")))
    answers = dict(source(net).fetch_many([Doi("10.1/bad"), WALKS]))
    assert type(answers[Doi("10.1/bad")]) is error
    assert isinstance(answers[WALKS], Finding)
