"""What speaks against one work: another kind, place, volume, page, part; and an identifier that was borrowed."""

from dataclasses import replace

import pytest

from litlog.merge import borrowed_name, sameness
from litlog.merge.part_numbers import part_numbers
from litlog.merge.venues import may_be_one_venue
from litlog.model.dates import PartialDate
from litlog.model.identifiers import ArxivId, Doi, Isbn, Url
from litlog.model.people import Role
from litlog.model.work import Kind, Work
from litlog.normalise.running_lists import people

BOG = Doi("10.1000/bog")


def work(
    title: str = "Peat and Its Lanterns",
    by: str = "Ada Moss",
    year: int | None = 2012,
    translated: str = "",
    **fields: object,
) -> Work:
    who, others = people(by)
    who += tuple(replace(one, role=Role.TRANSLATOR) for one in people(translated)[0])
    fields = {"kind": Kind.PAPER, "issued": PartialDate(year) if year else None, **fields}
    return Work(title=title, contributors=who, and_others=others, **fields)  # type: ignore[arg-type]


ARTICLE = work(container="Journal of Fens", volume="3", issue="1", pages="10–19")
DOUBTFUL = [
    work(genre="phdthesis"),
    work(genre="techreport", container=""),
    work(kind=Kind.SOFTWARE),
    work(kind=Kind.SLIDES),
    work(kind=Kind.VIDEO),
    work(kind=Kind.BOOK),
    work(kind=None, extra={"howpublished": "Slides"}),
    work(genre="unpublished", extra={"note": "Talk at the Fen Days"}),
    work(container="Annals of Geology"),
    work(container="Journal of Fens", volume="4"),
    work(container="Journal of Fens", volume="3", issue="2"),
    work(container="Journal of Fens", pages="88"),
    work(container="Journal of Fens", pages="15–30"),
    work(container="Journal of Fens", identifiers=(Doi("10.2000/other"),)),
]


@pytest.mark.parametrize("other", DOUBTFUL)
def test_what_contradicts_leaves_a_doubt_that_is_shown(other: Work) -> None:
    article = work(container="Journal of Fens", volume="3", issue="1", pages="10–19", identifiers=(BOG,))
    found = sameness(article, other)
    assert not found.certain
    assert 0.75 <= found.score < 0.85
    assert len(found.reasons) > 3, "the doubt is a reason"


SAME = [
    work(container="J. Fens", volume="3", pages="10--19"),
    work("Peat and its lantern’s", "Moss, A.", container="Journal of Fens"),
    work("Peat and Its Lantern", container="Journal of Fens"),
    work("Peat & Its Lanterns", aliases=("Peat and Its Lanterns",)),
    work(identifiers=(ArxivId("2101.00001"),), container="arXiv preprint arXiv:2101.00001", year=2011),
    work(kind=None),
    work(kind=Kind.WEBPAGE),
    work(container="Journal of Fens", pages="10"),
    work(container="Journal of Fens", pages="12"),
    work(container="Journal of Fens", volume="Vol. 3"),
]


@pytest.mark.parametrize("other", SAME)
def test_what_is_spelled_otherwise_stays_one(other: Work) -> None:
    titled = work("Peat and Its Lanterns", container="Journal of Fens", volume="3", issue="1", pages="10–19")
    assert sameness(titled, other).certain, sameness(titled, other)


PARTS = [
    ("Nets, Part I: Knots", "Nets, Part II: Floats"),
    ("Nets. Vol. 1", "Nets. Vol. 2"),
    ("漁網 第1巻", "漁網 第2巻"),
    ("漁網（上）", "漁網（下）"),
    ("Nets, Part One", "Nets, Part Two"),
]


@pytest.mark.parametrize(("one", "other"), PARTS)
def test_parts_are_different_works_even_with_the_isbn_of_the_set(one: str, other: str) -> None:
    shared = (Isbn("9780262035613"),)
    assert not sameness(work(one), work(other)).certain
    assert not sameness(work(one, identifiers=shared), work(other, identifiers=shared)).certain
    assert part_numbers(one) != part_numbers(other)


def test_two_dois_of_one_registrant_are_two_works_and_of_two_registrants_a_doubt() -> None:
    of_one, of_two = Doi("10.1000/fen"), Doi("10.2000/bog")
    bog = work(identifiers=(BOG,))
    assert sameness(bog, work(identifiers=(of_one,))).score < 0.75 <= sameness(bog, work(identifiers=(of_two,))).score


BORROWED = [
    (work("Introduction", "Ada Moss"), work("Sluices as slow clocks", "Raul Pinto")),
    (work("On weirs", "Eva Quist"), work("On herons", "Max Arno")),
    (work("Introduction", pages="1–9"), work("Conclusion", pages="90–99")),
    (work("The Weir Handbook", "", kind=Kind.BOOK), work("Sluices as slow clocks", genre="incollection")),
]


@pytest.mark.parametrize(("one", "other"), BORROWED)
def test_a_shared_doi_does_not_outweigh_another_title_and_other_people(one: Work, other: Work) -> None:
    named, also = (replace(each, identifiers=(BOG,)) for each in (one, other))
    assert borrowed_name(named, also)
    assert not sameness(named, also).certain


def test_a_shared_doi_outweighs_a_title_in_another_language() -> None:
    assert not borrowed_name(work("Torf und Laternen"), work("Peat and Its Lanterns"))
    assert not borrowed_name(work("Peat", "A. Moss"), work("Peat and Its Lanterns", "Someone Else"))


def test_a_title_with_words_of_its_own_at_a_shared_address_is_a_doubt() -> None:
    """The page of the manuals of a program is no manual."""
    here = (Url("https://fens.example/manuals"),)
    titles = ("Fens 4.1 Administrator Guide", "Fens 4.1 Installation Guide", "Administrator Guide")
    guide, other, shortened = (work(title, identifiers=here) for title in titles)
    assert (sameness(guide, other).certain, sameness(guide, other).score) == (False, 0.8)
    assert sameness(guide, shortened).certain


def test_two_of_fourteen_people_may_be_another_report() -> None:
    crowd = "Ada Moss, Bo Reed, Cy Fen, Di Bog and Eli Sedge"
    assert not sameness(work(by=crowd), work(by="Ada Moss and Bo Reed")).certain
    assert sameness(work(by=crowd), work(by="Ada Moss et al.")).certain


def test_a_talk_after_the_paper_is_no_preprint_of_it() -> None:
    paper = work(container="Journal of Fens", genre="inproceedings")
    assert not sameness(paper, work(year=2013, genre="unpublished")).certain


@pytest.mark.parametrize("title", ["Emma", "The Lantern Keepers", "Lantern"])
def test_a_short_title_of_one_person_is_met_without_a_year(title: str) -> None:
    assert sameness(
        work(title, "James Voss", None, kind=Kind.BOOK), work(title, "James Voss", 2010, kind=Kind.BOOK)
    ).certain
    assert not sameness(
        work(title, "James Voss", None, kind=Kind.BOOK), work(title, "Una Dale", 2010, kind=Kind.BOOK)
    ).certain


@pytest.mark.parametrize("title", ["Introduction", "Book Reviews", "Editorial"])
def test_a_heading_says_too_little_without_a_year(title: str) -> None:
    assert not sameness(work(title, "James Voss", None), work(title, "James Voss", 2010)).certain


def test_the_series_behind_a_title_is_none_of_it() -> None:
    kindle = work("The Lantern Keepers (River Trilogy Book 1)", "James Voss", None, kind=Kind.BOOK)
    assert sameness(kindle, work("The Lantern Keepers", "James Voss", 2010, kind=Kind.BOOK)).certain


def test_the_beginning_of_a_word_is_no_slip() -> None:
    one, other = work("Principles of Modern Microeconomics"), work("Principles of Modern Macroeconomics")
    assert not sameness(one, other).certain


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Journal of Machine Learning Research", "J. Mach. Learn. Res.", True),
        ("JMLR", "Journal of Machine Learning Research", True),
        ("Advances in Neural Information Processing Systems 30", "NIPS", True),
        ("Proc. of the 30th International Conference on Machine Learning", "ICML", True),
        ("Phys. Rev. Lett.", "Physical Review Letters", True),
        ("Annals of Nets", "Algebra of Weirs", False),
        ("Journal of Fens", "Annals of Geology", False),
        ("Nature", "Science", False),
        ("Nature Physics", "Nature Chemistry", False),
        ("Physical Review A", "Physical Review B", False),
        ("Journal of Fens", "Journal of Nets", False),
    ],
)
def test_one_venue(one: str, other: str, same: bool) -> None:  # noqa: FBT001 (a table)
    assert may_be_one_venue(one, other) is same
    assert may_be_one_venue(other, one) is same


OTHER_TITLES = [
    ("Programming Fens in C", "Programming Fens in C++"),
    ("Programming Fens in C#", "Programming Fens in C"),
    ("Peat and Its Lanterns", "Peat and Its Lanterns: Supplementary Material"),
    ("Peat and Its Lanterns", "Peat and Its Lanterns – Online Appendix"),
    ("Peat and Its Lanterns", "Peat and Its Lanterns: Solutions Manual"),
    ("Peat and Its Lanterns", "Peat and Its Lanterns: A Study Guide"),
]


@pytest.mark.parametrize(("one", "other"), OTHER_TITLES)
def test_another_language_of_programs_and_a_companion_are_other_works(one: str, other: str) -> None:
    assert not sameness(work(one), work(other)).certain


@pytest.mark.parametrize("other", ["Peat & Its Lanterns", "Peat & its lanterns: A Guide"])
def test_an_ampersand_is_an_and(other: str) -> None:
    assert sameness(work(), work(other)).certain


TWO_OF_ONE_TITLE = [
    (work(by="Rush, Jr., Ada"), work(by="Rush, Sr., Ada")),
    (work(by="Ada Moss", translated="Eva Quist"), work(by="Ada Moss", translated="Max Arno")),
    (work(year=None, genre="mastersthesis"), work(year=None, genre="phdthesis")),
    (
        work(kind=Kind.ARTICLE, issued=PartialDate(2012, 3, 1)),
        work(kind=Kind.ARTICLE, issued=PartialDate(2012, 3, 8)),
    ),
    (
        work(kind=Kind.ARTICLE, issued=PartialDate(2012, 3, 1)),
        work(kind=Kind.WEBPAGE, issued=PartialDate(2012, 3, 8)),
    ),
]


@pytest.mark.parametrize(("one", "other"), TWO_OF_ONE_TITLE)
def test_other_people_days_and_degrees_leave_a_doubt(one: Work, other: Work) -> None:
    assert sameness(one, one).certain
    assert not sameness(one, other).certain


def test_volumes_of_a_set_are_two_books_even_with_the_isbn_of_the_set() -> None:
    first, second = (
        work(kind=Kind.BOOK, container="", volume=one, identifiers=(Isbn("9780262035613"),)) for one in "12"
    )
    assert not sameness(first, second).certain
    assert not sameness(first, replace(second, volume="II")).certain
    assert sameness(second, replace(second, volume="Vol. II")).certain
    assert sameness(replace(first, series="Fens"), replace(second, series="Bogs and Fens")).certain
