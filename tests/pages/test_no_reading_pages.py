"""Nothing is invented on pages without works; the same lines are works where a heading or a file name says so."""

import pytest

from litlog.pages import read_page, understand

from .no_reading_pages import PAGES


def named(text: str, file: str) -> list[str]:
    """Return the titles of the works that a page names without a link."""
    meaning = understand(read_page(text.encode(), file))
    return [meaning.works[one.work].title for one in meaning.mentions if one.target == "work" and not one.url]


@pytest.mark.parametrize("page", PAGES)
def test_no_work_is_invented(page: str) -> None:
    file, text = PAGES[page]
    assert named(text, file) == []


ROSES = "- *Rosa Mundi*, Karl Norlund (1890)\n- *Queen of Dale*, Ada Lund (1921)\n- *Low Tide*, Tom Okeke (1930)\n"


@pytest.mark.parametrize(
    ("head", "file", "count"),
    [
        ("# Roses\n", "garden.md", 0),
        ("# Roses\n", "essay.md", 0),
        ("", "x.md", 0),
        ("# Essays\n", "x.md", 3),
        ("# Books\n", "x.md", 3),
        ("# Lidos\n", "x.md", 3),
        ("# Roses\n", "reading-list.md", 3),
    ],
)
def test_marked_titles_with_people_are_works_where_a_heading_or_the_file_says_so(
    head: str, file: str, count: int
) -> None:
    assert len(named(head + ROSES, file)) == count


@pytest.mark.parametrize(
    "line", ["- *Low Tide*, Tom Okeke, ISBN 9780306406157\n", "- finished *Low Tide* by Tom Okeke\n"]
)
def test_lines_with_what_only_works_have_need_no_heading(line: str) -> None:
    assert len(named(line + line.replace("Low", "High"), "x.md")) == 2


def test_the_end_of_a_title_is_no_pair_of_authors() -> None:
    assert named("It is Of Locks and Gates (1890).\n", "x.md") == []
    assert named("It is in Lund and Okeke (1890).\n", "x.md") == [""]
