"""Works that a page names without a link: by a title that is marked, by what an entry opens with, and met again."""

import pytest

from litlog.model.pages import Meaning
from litlog.model.work import Kind, Work
from litlog.pages import read_page, understand


def read(text: str) -> Meaning:
    return understand(read_page(f"## 2023 Log\n{text}".encode(), "log.md"))


def said(work: Work) -> tuple[str, list[str], int | None]:
    """Return title, authors as printed, and year of a work."""
    return work.title, [one.printed for one in work.contributors], work.year


@pytest.mark.parametrize(
    ("text", "title", "authors", "year"),
    [
        ("* Carl Ostrom published the first volume of his *Harbour Geology* in 1735.", "Harbour Geology",
         ["Carl Ostrom"], 1735),
        ("* he had Marsh's *Principles of Tides* with him", "Principles of Tides", ["Marsh"], None),
        ("* and Ann Marsh's _Principles of Tides_ (1830), too", "Principles of Tides", ["Ann Marsh"], 1830),
        ("* 3/05: Began Ann Marsh's *Tides* (1830)", "Tides", ["Ann Marsh"], 1830),
        ("* 3/05: The New Harbour Omnibus by A.K. Marsh, Chapters 2, 10", "The New Harbour Omnibus",
         ["A.K. Marsh"], None),
        ("* 3/05: Began The Black Harbour", "The Black Harbour", [], None),
    ],
)  # fmt: skip
def test_a_book_is_named(text: str, title: str, authors: list[str], year: int | None) -> None:
    (work,) = read(text).works.values()
    assert work.kind is Kind.BOOK
    assert said(work) == (title, authors, year)


@pytest.mark.parametrize(
    "text",
    [
        "* Ann Marsh's *The Harbour Engineer* blog is good",
        "* Ann Marsh was in *Museum Letters* again",
        "* this is *Very Important* to Marsh",
        "* 3/05: Began Chapter 6 on Feedforward Networks",
        "* 3/05: Started Day Three",
        "* 3/05: Read Ann Marsh",
        "* Developed by Ann Marsh over many years",
        "* Simon and Schuster, 2018",
    ],
)
def test_no_work_is_named(text: str) -> None:
    assert not read(text).works


SEA = "* see [Maps of the Deep Sea: A History in Charts](https://a.example/sea)\n"


@pytest.mark.parametrize(
    "again",
    [
        '* the books "Maps of the Deep Sea: A History in Charts" and others',
        "* more of *Maps of the Deep Sea* today",
        "* 4/02: Began *Maps of the Deep Sea*",
        '* 4/02: Began "Maps of the Sea: A History"',
    ],
)
def test_a_title_comes_back_whole_or_shortened(again: str) -> None:
    meaning = read(SEA + again)
    assert [one.work for one in meaning.mentions] == ["w1", "w1"]
    assert meaning.mentions[1].why == ("joined: same title as line 2",)


@pytest.mark.parametrize(
    "again",
    [
        '* "Maps of the Moon"',
        '* "Deep Sea"',
        "* [Maps of the Deep Sea: A History in Paint](https://a.example/paint)\n* *Maps of the Deep Sea*",
        "* it is *maps* of the deep sea",
    ],
)
def test_another_title_or_one_that_two_works_may_have_is_not_it(again: str) -> None:
    assert not [one for one in read(SEA + again).mentions if not one.url]


def test_a_book_goes_by_its_author_s_surname_at_the_head_of_later_entries() -> None:
    meaning = read(
        "* 3/26: The New Harbour Omnibus by A.K. Marsh, Chapters 2, 10\n* 3/27: Marsh\n* 3/28: more Marsh p. 9\n"
        "* 3/29: wrote to Marsh about it\n"
    )
    assert [(one.text, one.work) for one in meaning.mentions] == [
        ("The New Harbour Omnibus", "w1"),
        ("Marsh", "w1"),
        ("Marsh", "w1"),
    ]


def test_a_book_that_was_begun_is_the_one_that_gets_a_page_of_its_own() -> None:
    meaning = read(
        "* 2/27 - Started Purple Harbour Book. Read about locks.\n"
        "* 3/01: Created page for the [Purple Harbour book](/marsh-ostrom-2e/)\n"
        "* 3/02: Created page for Ann Wu, [*The Colour of Fog*](/wu-2014) and the [A.B. Wu book](/abw-2011/)\n"
    )
    assert [one.work for one in meaning.mentions] == ["w1", "w1", "w2", "w3"]
    assert said(meaning.works["w2"])[0] == "The Colour of Fog"
    assert said(meaning.works["w3"]) == ("", ["A.B. Wu"], None)


@pytest.mark.parametrize(
    ("text", "authors", "year"),
    [
        ("* [A Sea](https://a.example/1) <kbd>TIDES 2025 Oral</kbd> [charts]", [], 2025),
        ("* [A Sea](https://a.example/2023/04/03/a-sea/)", [], 2023),
        ("* [A Sea](https://a.example/posts/2015-08-a-sea)", [], 2015),
        ("* [A Sea](https://a.example/v2/2015/99/a-sea)", [], None),
        ("* Ann Marsh, Carl Ostrom 3/28/2023 [\"A Sea\"](https://a.example/1)", ["Ann Marsh", "Carl Ostrom"], 2023),
        ("* by [Marsh, Marsh, et al](https://arxiv.org/abs/2304.00001)", ["Marsh", "Marsh"], None),
        ("* [HN thread](https://news.ycombinator.com/item?id=35544851), an article by Ann Marsh", [], None),
        ("* Flying by Driving [[arXiv](https://arxiv.org/abs/2304.00001)]", [], None),
    ],
)  # fmt: skip
def test_people_and_years_around_a_link(text: str, authors: list[str], year: int | None) -> None:
    (work,) = read(text).works.values()
    assert said(work)[1:] == (authors, year)


def test_publisher_and_year_below_a_title() -> None:
    meaning = read(
        "# [The Tangled Sea](https://a.example/sea)\n* Author: Ann Marsh\n* Simon and Schuster, 2018\n\n## I\n"
    )
    (work,) = meaning.works.values()
    assert (work.publisher, work.year, work.title) == ("Simon and Schuster", 2018, "The Tangled Sea")
