"""Asking several sources at once: who is asked for what, and that every identifier gets its answer."""

import threading
from collections.abc import Iterator, Sequence
from dataclasses import replace

import pytest

from litlog.errors import LitlogError, NotFound, Refused, Unreachable, Unreadable
from litlog.model.dates import PartialDate
from litlog.model.finding import Finding, Trust
from litlog.model.identifiers import ArxivId, Doi, Identifier, Isbn, Url
from litlog.model.links import Link, LinkRole
from litlog.model.people import Contributor
from litlog.model.work import Kind, Work
from litlog.sources.ask import ask
from litlog.sources.fallback import GapFiller
from litlog.sources.http.concurrency import side_by_side
from litlog.sources.protocols import Answered

PAPER, ARTICLE, BOOK = ArxivId("1706.03762"), Doi("10.1000/182"), Isbn("9780262132862")
PAGE = Url("https://example.org/")


class Told:
    """A source that knows some types and answers as told, noting what it was asked in one batch."""

    def __init__(self, name: str, *types: type, answer: LitlogError | Work | None = None) -> None:
        self.name, self._types, self._answer = name, types, answer
        self.batches: list[tuple[Identifier, ...]] = []

    def knows(self, identifier: Identifier) -> bool:
        """Go by the type."""
        return isinstance(identifier, self._types)

    def fetch_many(self, identifiers: Sequence[Identifier]) -> Iterator[Answered]:
        """Note the batch and answer."""
        self.batches.append(tuple(identifiers))
        for identifier in identifiers:
            work = self._answer or Work(title="T")
            yield identifier, Finding(work, self.name, Trust.REGISTRY) if isinstance(work, Work) else work


def who(answers: Iterator[Answered]) -> dict[Identifier, str]:
    """Return the name of the source that found each, or the name of the error."""
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


def test_a_source_that_cannot_be_reached_hides_no_other_and_is_asked_again() -> None:
    away, other = Told("a", Doi, answer=Unreachable("Away.")), Told("b", Doi)
    (_, found), (_, error) = ask([ARTICLE], [away, other])
    assert isinstance(found, Finding)
    assert found.source == "b"
    assert str(error) == "Away."


def test_a_long_list_does_not_fall_on_others_because_one_is_silent() -> None:
    many = [Doi(f"10.1000/{number}") for number in range(100)]
    away, page = Told("registry", Doi, answer=Unreachable("Away.")), Told("page", Doi)
    answers = list(ask(many, [away, page]))
    assert sum(isinstance(answer, Unreachable) for _, answer in answers) == 100
    assert len(page.batches) == 20


@pytest.mark.parametrize("answer", [NotFound("No."), Unreachable("For good.", temporary=False), Unreadable("Odd.")])
def test_an_error_that_waiting_does_not_mend_is_forgotten_when_another_finds_it(answer: LitlogError) -> None:
    assert who(ask([ARTICLE], [Told("a", Doi, answer=answer), Told("b", Doi)])) == {ARTICLE: "b"}


def test_of_several_errors_the_one_that_may_pass_is_told() -> None:
    absent, away = Told("a", Doi, answer=NotFound("No.")), Told("b", Doi, answer=Unreachable("Away."))
    ((_, error),) = ask([ARTICLE], [absent, away])
    assert str(error) == "Away."


def test_an_address_that_must_not_be_asked_is_asked_of_nobody() -> None:
    refused, other = Told("a", Doi, answer=Refused("Private.")), Told("b", Doi)
    assert who(ask([ARTICLE], [refused, other])) == {ARTICLE: "Refused"}


def test_a_finding_says_what_its_source_was_asked_for() -> None:
    ((_, found),) = ask([ARTICLE], [Told("a", Doi)])
    assert isinstance(found, Finding)
    assert found.about == "doi:10.1000/182"


WHOLE = Work(
    kind=Kind.PAPER, title="T", abstract="A.", container="J", issued=PartialDate(2020),
    contributors=(Contributor("Noether", "Emmy"),), links=(Link("https://example.org/t.pdf", LinkRole.PDF),),
)  # fmt: skip


def filling(name: str, work: Work, *fields: str) -> tuple[Told, GapFiller]:
    source = Told(name, Doi, answer=work)
    return source, GapFiller(source, frozenset(fields))


def test_gaps_are_filled_when_the_registries_have_spoken() -> None:
    registry = Told("registry", Doi, answer=replace(WHOLE, abstract=""))
    index, filler = filling("index", WHOLE, "abstract")
    answers = list(ask([ARTICLE], [filler, registry]))
    assert [found.source for _, found in answers if isinstance(found, Finding)] == ["registry", "index"]
    assert index.batches == [(ARTICLE,)]


def test_nobody_is_asked_for_what_is_known_or_was_just_filled() -> None:
    registry = Told("registry", Doi, answer=replace(WHOLE, abstract=""))
    first, second = filling("first", WHOLE, "abstract"), filling("second", WHOLE, "abstract")
    dates = filling("dates", WHOLE, "issued")
    assert len(list(ask([ARTICLE], [registry, first[1], second[1], dates[1]]))) == 2
    assert second[0].batches == dates[0].batches == []


def test_a_filler_that_fails_or_knows_no_more_is_not_heard_of() -> None:
    registry = Told("registry", Doi, answer=replace(WHOLE, abstract=""))
    _, nothing = filling("nothing", Work(title="T"), "abstract")
    away = GapFiller(Told("away", Doi, answer=Unreachable("Away.")), frozenset({"abstract"}))
    assert who(ask([ARTICLE], [registry, nothing, away])) == {ARTICLE: "registry"}


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
