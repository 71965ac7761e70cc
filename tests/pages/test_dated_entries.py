"""Logs are dated in many forms; what is not printed is inherited, and said to be so."""

import pytest

from litlog.pages import read_page, understand


def dates(text: str, path: str = "") -> list[str]:
    """Give the dates of a page's entries, a carried one in brackets."""
    entries = understand(read_page(text.encode(), path)).entries
    return [f"({one.on})" if one.dated_by == "carried" else str(one.on) for one in entries]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("## 2023 Log\n* 2/09 - a\n* 3/06 b\n* 3/7: c\n", ["2023-02-09", "2023-03-06", "2023-03-07"]),
        ("* 2/24/2021\n* 3/01: b\n", ["2021-02-24", "2021-03-01"]),
        ("- (30/09/25) a\n- (01/10/25) b\n", ["2025-09-30", "2025-10-01"]),
        ("## 27 March 2023\n* a\n", ["2023-03-27"]),
        ("## Wednesday 01 March 2023\n", ["2023-03-01"]),
        ("## 2023\n### 9/22 Friday\n", ["2023-09-22"]),
        ("### Day 96: May 4, 2018 - Friday\n", ["2018-05-04"]),
        ("## Top reads (June 23 - June 29) - 2025\n### June 30, 2025\n", ["2025-06-30"]),
        ("## 2026-01 (10)\n", ["2026-01"]),
        ("## 2018-06 - 2019-01\n", ["2018-06/2019-01"]),
        ("## 2017-07/2017-08\n", ["2017-07/2017-08"]),
        ("# 20200616\n", ["2020-06-16"]),
        ("## 2024-10-17\n", ["2024-10-17"]),
        ("### March 2022\n", ["2022-03"]),
        ("### 2020 - January\n", ["2020-01"]),
        ("## 2023 Log\n* 4/12 - 5/03: a book\n", ["2023-04-12/2023-05-03"]),
        ("## 2023 Log\n* 12/27 a\n* 1/02 b\n", ["2023-12-27", "2024-01-02"]),
        ("## 2023-01\n\n10\n\ntext\n\n11\n", ["2023-01", "2023-01-10", "2023-01-11"]),
        ("### Spring 2021\n| Date | Title |\n|---|---|\n| 03.01 | T |\n", ["2021-03-01"]),
        ("**Apr-02-2014 10:43 :** text\n", ["2014-04-02"]),
        ("## 2023 Log\n* 3/15 a\n* no date\n* 3/16 b\n", ["2023-03-15", "(2023-03-15)", "2023-03-16"]),
    ],
)
def test_forms(text: str, found: list[str]) -> None:
    assert dates(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "## 2023 Log\ntext as of 3/15 costs 4\n",
        "## 2023 Log\n* text first, 3/15 later\n",
        "* 3/15 - nobody says the year\n",
        "* 13/45/2023 is no date\n",
        "## 4.1 Modelling p. 74\n",
        "* 2018 was a year\n",
        "## 2023 Log\n",
        "",
    ],
)
def test_what_is_no_entry(text: str) -> None:
    assert dates(text) == []


def test_the_file_name_gives_the_year() -> None:
    assert dates("* 3/15 - a\n", "2022-07-notes.md") == ["2022-03-15"]


def test_an_entry_keeps_the_date_as_printed_and_what_follows_it() -> None:
    first, second = understand(read_page(b"## 2023 Log\n* 3/06 - a\n* 3/07 b\n")).entries
    assert (first.printed, first.separator, first.dated_by) == ("3/06", " - ", "heading")
    assert (second.printed, second.separator) == ("3/07", " ")


def test_children_and_bullets_under_dated_headings_belong_to_the_entry() -> None:
    text = (
        b"## 2023 Log\n* 3/06 - a\n\t* [T u](https://x.example/t-u)\n## 7 March 2023\n* [V w](https://x.example/v-w)\n"
    )
    meaning = understand(read_page(text))
    assert [str(meaning.entries[one.entry].on) for one in meaning.mentions if one.entry is not None] == [
        "2023-03-06",
        "2023-03-07",
    ]


def test_a_year_is_left_in_the_direction_in_which_the_log_goes() -> None:
    def days(*months: str) -> list[str]:
        page = read_page("".join(["## 2023 Log\n", *(f"* {one} - read\n" for one in months)]).encode(), "log.md")
        return [str(entry.on) for entry in understand(page).entries]

    assert days("2/21", "9/05", "10/01") == ["2023-02-21", "2023-09-05", "2023-10-01"]
    assert days("11/30", "12/27", "1/03") == ["2023-11-30", "2023-12-27", "2024-01-03"]
    assert days("2/10", "1/03", "12/27") == ["2023-02-10", "2023-01-03", "2022-12-27"]
