"""Asking several sources at once: who is asked for what, and that every identifier gets its answer."""

import threading
from collections.abc import Iterator, Sequence

import pytest

from litlog.errors import LitlogError, NotFound, Unreachable
from litlog.model.finding import Finding, Trust
from litlog.model.identifiers import ArxivId, Doi, Identifier, Isbn, Url
from litlog.model.work import Work
from litlog.sources.ask import ask
from litlog.sources.protocols import Answered
from litlog.sources.side_by_side import side_by_side

PAPER, ARTICLE, BOOK = ArxivId("1706.03762"), Doi("10.1000/182"), Isbn("9780262132862")
PAGE = Url("https://example.org/")


class Told:
    """A source that knows some types and answers as told, noting what it was asked in one batch."""

    def __init__(self, name: str, *types: type, answer: LitlogError | None = None) -> None:
        self.name, self._types, self._answer = name, types, answer
        self.batches: list[tuple[Identifier, ...]] = []

    def knows(self, identifier: Identifier) -> bool:
        """Go by the type."""
        return isinstance(identifier, self._types)

    def fetch_many(self, identifiers: Sequence[Identifier]) -> Iterator[Answered]:
        """Note the batch and answer."""
        self.batches.append(tuple(identifiers))
        for identifier in identifiers:
            yield identifier, self._answer or Finding(Work(title="T"), self.name, Trust.REGISTRY)


def who(answers: Iterator[Answered]) -> dict[Identifier, str]:
    """Give the name of the source that found each, or the name of the error."""
    return {one: found.source if isinstance(found, Finding) else type(found).__name__ for one, found in answers}


def test_the_first_source_that_knows_is_asked_once_for_all() -> None:
    papers, rest = Told("papers", ArxivId, Doi), Told("rest", ArxivId, Doi, Isbn, Url)
    answers = who(ask([PAPER, BOOK, ARTICLE, PAPER, PAGE], [papers, rest]))
    assert answers == {PAPER: "papers", ARTICLE: "papers", BOOK: "rest", PAGE: "rest"}
    assert papers.batches == [(PAPER, ARTICLE)]
    assert rest.batches == [(BOOK, PAGE)]


def test_what_a_source_does_not_have_is_asked_of_the_next_that_knows() -> None:
    first, middle, last = Told("a", Doi, answer=NotFound("No.")), Told("b", Isbn), Told("c", Doi)
    assert who(ask([ARTICLE], [first, middle, last])) == {ARTICLE: "c"}
    assert middle.batches == []


def test_what_nobody_has_is_not_found_in_the_words_of_the_first() -> None:
    first, last = Told("a", Doi, answer=NotFound("Not a.")), Told("b", Doi, answer=NotFound("Not b."))
    ((_, answer),) = ask([ARTICLE], [first, last])
    assert isinstance(answer, NotFound)
    assert answer.message == "Not a."


def test_a_source_that_cannot_be_reached_is_not_passed_over() -> None:
    away, other = Told("a", Doi, answer=Unreachable("Away.")), Told("b", Doi)
    assert who(ask([ARTICLE], [away, other])) == {ARTICLE: "Unreachable"}


@pytest.mark.parametrize("sources", [[], [Told("books", Isbn)]], ids=["no source", "none that knows"])
def test_what_no_source_knows_is_answered_too(sources: list[Told]) -> None:
    assert who(ask([PAPER], sources)) == {PAPER: "Unreachable"}


class Careless(Told):
    """A source that answers what it was not asked, the same thing twice, and then breaks."""

    def fetch_many(self, identifiers: Sequence[Identifier]) -> Iterator[Answered]:
        """Break every promise."""
        found = Finding(Work(), self.name, Trust.REGISTRY)
        yield from ((BOOK, found), (PAPER, found), (PAPER, found))
        raise Unreachable("Broke.")


def test_a_careless_source_loses_no_request() -> None:
    answers = list(ask([PAPER, ARTICLE], [Careless("careless", ArxivId, Doi)]))
    assert len(answers) == 2
    assert who(iter(answers)) == {PAPER: "careless", ARTICLE: "Unreachable"}


class Faulty(Told):
    """A source with a programming mistake."""

    def fetch_many(self, identifiers: Sequence[Identifier]) -> Iterator[Answered]:
        """Fail as only programs do."""
        raise KeyError("title")


def test_a_mistake_in_a_source_is_an_answer_and_the_others_go_on() -> None:
    answers = dict(ask([PAPER, BOOK], [Faulty("faulty", ArxivId), Told("books", Isbn)]))
    assert who(iter(answers.items())) == {PAPER: "Unreachable", BOOK: "books"}
    assert str(answers[PAPER]) == "The source faulty failed: KeyError('title')."


def test_sources_work_side_by_side() -> None:
    """Each of the two waits for the other: in a row neither would end."""
    meeting = threading.Barrier(2, timeout=5)

    class Waiting(Told):
        def fetch_many(self, identifiers: Sequence[Identifier]) -> Iterator[Answered]:
            """Answer when the other is here."""
            meeting.wait()
            yield from super().fetch_many(identifiers)

    assert who(ask([PAPER, BOOK], [Waiting("a", ArxivId), Waiting("b", Isbn)])) == {PAPER: "a", BOOK: "b"}


def test_lanes_keep_their_own_order() -> None:
    lanes = [[f"{lane}{number}" for number in range(20)] for lane in "abcdefgh"]
    values = list(side_by_side(lanes, workers=3))
    assert sorted(values) == sorted(value for lane in lanes for value in lane)
    assert [value for value in values if value.startswith("c")] == lanes[2]


def test_a_mistake_in_a_lane_is_not_swallowed() -> None:
    def broken() -> Iterator[int]:
        yield 1
        raise KeyError("a bug")

    with pytest.raises(KeyError):
        list(side_by_side([broken(), [2]]))


def test_when_the_caller_stops_the_lanes_stop_too() -> None:
    began: list[int] = []

    def endless() -> Iterator[int]:
        number = 0
        while True:
            began.append(number)
            yield (number := number + 1)

    values = side_by_side([endless(), endless()])
    next(values)
    values.close()  # type: ignore[attr-defined]
    for thread in threading.enumerate():
        if thread.daemon and "_walk" in thread.name:
            thread.join(5)
            assert not thread.is_alive()
