"""Labels of links that a page repeats name no works: headings and names above them do."""

import pytest

from litlog.pages import read_page, understand

SHOPS = """\
# Books of 2022

## The Copper Orchard
*Mira Halden*

[City Library](https://library.example/1) / [Amazon](https://www.amazon.com/dp/B000000001)

## Salt and Ledger
*Tom Okeke*

[City Library](https://library.example/2) / [Amazon](https://www.amazon.com/dp/B000000002)

## Low Tide
by Mara Lund
[City Library](https://library.example/3) / [Goodreads](https://www.goodreads.com/book/show/3)
"""
GERMAN = """\
# Literatur

- Halden, Mira: The Copper Orchard. Verlag am Fluss, Bern 1987.
- Okeke, Tom: Salt and Ledger, Berlin: Reed 2001.
- Lund, Mara (1993): Low Tide. Hamburg: Fluss.
- Norlund 1988 - *On Brims*
- Quill, Bo. „Stille Wasser“. In: Hafen 2 (1990).
"""


def named(text: str) -> list[tuple[str, str, int | None]]:
    works = understand(read_page(text.encode(), "pages.md")).works.values()
    return [(one.title, ", ".join(person.surname for person in one.contributors), one.year) for one in works]


def test_each_heading_is_a_work_and_its_shops_are_links_of_it() -> None:
    meaning = understand(read_page(SHOPS.encode(), "pages.md"))
    assert [one.title for one in meaning.works.values()] == ["The Copper Orchard", "Salt and Ledger", "Low Tide"]
    assert [len(one.links) for one in meaning.works.values()] == [2, 2, 2]
    assert {one.work for one in meaning.mentions} == set(meaning.works)


def test_titles_that_a_page_links_twice_are_titles() -> None:
    text = "# Papers\n- [Low Tide](https://a.example/1)\n- [Low Tide](https://b.example/2) by Mara Lund\n"
    assert {title for title, _, _ in named(text)} == {"Low Tide"}


@pytest.mark.parametrize(
    ("title", "people", "year"),
    [
        ("The Copper Orchard", "Halden", 1987),
        ("Salt and Ledger", "Okeke", 2001),
        ("Low Tide", "Lund", 1993),
        ("On Brims", "Norlund", 1988),
        ("Stille Wasser", "Quill", 1990),
    ],
)
def test_references_as_they_are_written_in_german(title: str, people: str, year: int) -> None:
    assert (title, people, year) in named(GERMAN)
    assert len(named(GERMAN)) == 5


@pytest.mark.parametrize(
    "line",
    [
        "The shape of hats https://hats.example/shape",
        "The shape of hats: <https://hats.example/shape>",
        "The shape of hats\n  https://hats.example/shape",
        "https://hats.example/shape The shape of hats",
        "[https://hats.example/shape](https://hats.example/shape) The shape of hats",
    ],
)
def test_an_address_has_the_title_that_is_all_its_line_says(line: str) -> None:
    assert named(f"- a walk\n- {line}\n") == [("The shape of hats", "", None)]


@pytest.mark.parametrize(
    "line",
    ["see also https://hats.example/shape", "The hats. They were there, and so was I. https://hats.example/shape"],
)
def test_an_address_in_a_sentence_has_no_title(line: str) -> None:
    assert named(f"- {line}\n") == [("", "", None)]


def test_a_title_that_three_papers_have_is_no_label() -> None:
    lines = [f"* [Small nets](https://arxiv.org/abs/1706.1000{number})" for number in range(3)]
    assert [title for title, *_ in named("# Papers\n\n" + "\n".join(lines) + "\n")] == ["Small nets"] * 3
