"""Open Library's records as books."""

from collections.abc import Iterator

import pytest

from fake_internet import LOOPBACK, FakeInternet, Reply
from litlog.errors import LitlogError, NotFound, Unreachable, Unreadable
from litlog.model.dates import PartialDate
from litlog.model.finding import Finding
from litlog.model.identifiers import Isbn
from litlog.model.work import ContentsItem, Kind
from litlog.sources.books.open_library import OpenLibrary
from litlog.sources.http.fetcher import Fetcher
from recordings import recorded

EYE, ROADS, UNKNOWN = Isbn("9780262132862"), Isbn("9783161484100"), Isbn("9780000000002")


@pytest.fixture
def net() -> Iterator[FakeInternet]:
    with FakeInternet() as internet:
        internet.route("/api/books", Reply(recorded("open-library-books.json"), content_type="application/json"))
        yield internet


def asked(net: FakeInternet, *isbns: Isbn) -> dict[object, Finding | LitlogError]:
    return dict(OpenLibrary(Fetcher(allowed=LOOPBACK, gap=0), str, net.base()).fetch_many(isbns))


def test_a_book_with_all_that_open_library_tells(net: FakeInternet) -> None:
    found = asked(net, EYE)[EYE]
    assert isinstance(found, Finding)
    book = found.work
    assert (book.kind, book.title, book.subtitle) == (Kind.BOOK, "The eye", "a study")
    assert [person.name for person in book.authors] == ["William Moss"]
    assert (book.publisher, book.place, book.length) == ("A Press", "Cambridge, Mass", "273 pages")
    assert book.issued == PartialDate(1992, 3)
    assert book.identifiers == (EYE,)
    assert book.contents == (ContentsItem("Beginnings", "3", 1),)


def test_authors_that_only_the_work_names_are_looked_up(net: FakeInternet) -> None:
    net.route("/works/OL2W.json", Reply(b'{"authors": [{"author": {"key": "/authors/OL3A"}}]}'))
    net.route("/authors/OL3A.json", Reply(b'{"name": "Ada Moss"}'))
    found = asked(net, ROADS)[ROADS]
    assert isinstance(found, Finding)
    assert [person.name for person in found.work.authors] == ["Ada Moss"]
    assert found.work.issued is None


def test_a_book_whose_authors_cannot_be_looked_up_is_still_a_book(net: FakeInternet) -> None:
    found = asked(net, ROADS)[ROADS]
    assert isinstance(found, Finding)
    assert (found.work.title, found.work.authors) == ("Roads", ())


def test_many_books_take_one_request_and_the_unknown_are_not_found(net: FakeInternet) -> None:
    answers = asked(net, EYE, UNKNOWN)
    assert isinstance(answers[EYE], Finding)
    assert isinstance(answers[UNKNOWN], NotFound)
    assert len(net.asked) == 1


@pytest.mark.parametrize(
    ("reply", "error"),
    [
        (Reply(b"<html>"), Unreachable),
        (Reply(b"html"), Unreadable),
        (Reply(b"", 503), Unreachable),
        (Reply(b"{}"), NotFound),
    ],
)
def test_a_bad_answer_is_one_for_every_book(net: FakeInternet, reply: Reply, error: type[LitlogError]) -> None:
    net.route("/api/books", reply)
    source = OpenLibrary(Fetcher(allowed=LOOPBACK, gap=0, sleep=lambda seconds: None), str, net.base())
    assert [type(answer) for _, answer in source.fetch_many([EYE, ROADS])] == [error, error]
