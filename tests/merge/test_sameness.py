"""One work or two, and why."""

import pytest
from hypothesis import given

from litlog.merge import sameness
from litlog.merge.people import same_person, same_surname
from litlog.model.dates import PartialDate
from litlog.model.identifiers import ArxivId, Doi, Isbn, Url
from litlog.model.links import Link, LinkRole
from litlog.model.people import Contributor
from litlog.model.work import Work
from litlog.normalise.names import person
from litlog.normalise.running_lists import people
from strategies import works


def work(title: str = "", by: str = "", year: int | None = None, **fields: object) -> Work:
    who, others = people(by)
    issued = PartialDate(year) if year else None
    return Work(title=title, contributors=who, and_others=others, issued=issued, **fields)  # type: ignore[arg-type]


BENJAMIN = work("The Work of Art in the Age of Mechanical Reproduction", "Walter Benjamin", 1936)
SCHWEIBENZ = work("The Work of Art in the Age of Digital Reproduction", "Werner Schweibenz", 2018)
VASWANI = work("Attention Is All You Need", "Ashish Vaswani, Noam Shazeer and Niki Parmar", 2017)
ARXIV, OTHER_ARXIV = ArxivId("1706.03762"), ArxivId("1409.0473")


def test_near_identical_titles_by_different_people_stay_apart() -> None:
    verdict = sameness(BENJAMIN, SCHWEIBENZ)
    assert not verdict.certain
    assert verdict.score < 0.6
    assert "different people" in verdict.reasons


FORMS = "Forms: A Study of Growth"
HN = (Link("https://hn.org/1", LinkRole.DISCUSSION),)
SAME = [
    (VASWANI, work("Attention is all you need", "Vaswani, Shzeer, Parmar et al", 2017)),
    (VASWANI, work("Attention is all you need.", "Vaswani et al.")),
    (VASWANI, work("Attention Is All You Need", "A. Vaswani, N. Shazeer, N. Parmar", 2018, identifiers=(ARXIV,))),
    (work(FORMS, "D'Arcy Thompson", 1917), work("Forms", "D'Arcy Thompson", 1917, aliases=(FORMS,))),
    (work(identifiers=(ARXIV,)), work("Attention", identifiers=(ArxivId("1706.03762", 5),))),
    (work(identifiers=(Url("https://example.org/a"),)), work(links=(Link("http://www.example.org/a/"),))),
    (work("Préludes à l'été", "Ada Müller", 1990), work("preludes a l'ete", "A. Muller", 1990)),
]
APART = [
    (VASWANI, work("Attention Is All You Need", "Somebody Else", 2017)),
    (VASWANI, work("Attention Is All You Need", "Vaswani et al", 2001)),
    (work("Annual Report on Widgets", "Acme Society", 2017), work("Annual Report on Widgets", "Acme Society", 2018)),
    (work("Calculus", "Michael Spivak", 1967), work("Calculus", "Michael Spivak", 1980)),
    (work("Compilers", "A. Aho", 1986, edition="1st"), work("Compilers", "A. Aho", 1986, edition="2nd")),
    (
        work("Compilers in Theory", "A. Aho", 1986, identifiers=(Isbn("9780262035613"),)),
        work("Compilers in Theory", "A. Aho", 1986, identifiers=(Isbn("9780804429573"),)),
    ),
    (work("Thoughts, Part I", "Ada Lovelace", 1843), work("Thoughts, Part II", "Ada Lovelace", 1843)),
    (work("On Things of Note", "J. Smith", 2000), work("On Things of Note", "K. Smith", 2000)),
    (work("One Title", "A. Aho", identifiers=(ARXIV,)), work("One Title", "A. Aho", identifiers=(OTHER_ARXIV,))),
    (work("Attention Is All You Need", identifiers=(ARXIV,)), work("Jointly Learning to Align", identifiers=(ARXIV,))),
    (work("One Thing", links=HN), work("Another", links=HN)),
    (work(identifiers=(ARXIV, Doi("10.1000/1"))), work(identifiers=(ARXIV, Doi("10.1000/2")))),
    (work("Introduction", "A. Author", 2000), work("Introduction", "", 2000)),
    (Work(), Work()),
]


@pytest.mark.parametrize(("one", "other"), SAME)
def test_one_work(one: Work, other: Work) -> None:
    assert sameness(one, other).certain, sameness(one, other)


@pytest.mark.parametrize(("one", "other"), APART)
def test_two_works_or_a_question(one: Work, other: Work) -> None:
    assert not sameness(one, other).certain, sameness(one, other)


def test_a_placeholder_is_a_candidate_and_no_certainty() -> None:
    full = work("Long Short-Term Memory", "Sepp Hochreiter and Jürgen Schmidhuber", 1997)
    verdict = sameness(work("", "Hocreiter and Schmidhuber", 1997), full)
    assert not verdict.certain
    assert verdict.score >= 0.7


def test_the_reasons_can_be_read() -> None:
    assert sameness(VASWANI, VASWANI).reasons == ("the same title", "the same people", "the same year")
    assert sameness(work(identifiers=(ARXIV,)), work(identifiers=(ARXIV,))).reasons == ("the same arxiv 1706.03762",)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Shanahan", "Shanhan", True),
        ("Shazeer", "Shzeer", True),
        ("Hochreiter", "Hocreiter", True),
        ("Hochreiter", "Hcohreiter", True),
        ("Müller", "MULLER", True),
        ("Lu", "Le", False),
        ("Smith", "Smyth", True),
        ("Hinton", "Hunter", False),
        ("Bengio", "Bengio-Smith", False),
    ],
)
def test_one_slip_in_a_longer_surname_is_forgiven(one: str, other: str, same: bool) -> None:  # noqa: FBT001 (a table)
    assert same_surname(one, other) is same
    assert same_surname(other, one) is same


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Jan van der Berg", "Berg", True),
        ("Jan van der Berg", "van der Berg, J.", True),
        ("Yann LeCun", "LeCun", True),
        ("John Smith", "Karen Smith", False),
        ("OpenAI", "OpenAI", True),
    ],
)
def test_one_person(one: str, other: str, same: bool) -> None:  # noqa: FBT001 (a table)
    assert same_person(person(one), person(other)) is same


@given(works, works)
def test_sameness_has_no_side(one: Work, other: Work) -> None:
    forth, back = sameness(one, other), sameness(other, one)
    assert forth.certain == back.certain
    assert 0.0 <= forth.score <= 1.0


def test_the_thousands_of_a_collaboration_are_compared_in_no_time() -> None:
    """Every name against every other would be nine million comparisons, of a minute or more."""
    title = "Observation of a new particle in the search for the boson"
    atlas, cms = (
        Work(title=title, contributors=tuple(Contributor(f"{name}{number}") for number in range(3_000)))
        for name in ("Atlas", "Cms")
    )
    assert not sameness(atlas, cms).certain
    assert sameness(atlas, atlas).certain
