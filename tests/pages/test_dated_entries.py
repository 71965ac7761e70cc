"""Logs are dated in many forms; what is not printed is inherited, and said to be so."""

import pytest

from litlog.pages import explain, read_page, understand


def dates(text: str, path: str = "") -> list[str]:
    """Return the dates of a page's entries, a carried one in brackets."""
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
        ("## Top reads (June 23 - June 29) - 2025\n### June 30, 2025\n", ["2025-06-23/2025-06-29", "2025-06-30"]),
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
        ("2/3/2023 - a\n\n3 February 2023: b\n\n2/5/2023 c\n", ["2023-02-03", "2023-02-03"]),
        ("## 2023 Log\n* 3/15 a\n* no date\n* 3/16 b\n", ["2023-03-15", "(2023-03-15)", "2023-03-16"]),
        ("Begun on August 31, Sunday, 2020.\n### R1D1\n", []),
        ("I started on May 4, 2018.\n### R1D1\n### R1D4\n### Day 30\n", ["2018-05-04", "2018-05-07", "2018-06-02"]),
        ("- [A b](https://a.example/a-b)\n  on:: [[2021/04/22]]\n", ["2021-04-22"]),
        ("- [[Apr 22nd, 2021]]\n\t- a\n", ["2021-04-22"]),
        ("## [[2023-02-09]]\n", ["2023-02-09"]),
        ("* 20200616 - a\n* `2020-06-17` b\n* 2020-06-18T10:00 c\n", ["2020-06-16", "2020-06-17", "2020-06-18"]),
        ("## 2023年3月1日 星期三\n### 3月2日\n", ["2023-03-01", "2023-03-02"]),
        ("- 2023년 3월 1일: a\n- 3월 2일 b\n", ["2023-03-01", "2023-03-02"]),
        ("## 2023年3月\n## 2023. 4. 5.\n## 6.5.2023\n", ["2023-03", "2023-04-05", "2023-05-06"]),
        ("## 2023年12月30日〜2024年1月2日\n", ["2023-12-30/2024-01-02"]),
        ("# Weekly (2025.06.16 - 2025.06.23)\n", ["2025-06-16/2025-06-23"]),
        ("## 2023\n### December\n## 2024\n### January (3)\n", ["2023-12", "2024-01"]),
        ("## 2022/06\n## 07/2022\n", ["2022-06", "2022-07"]),
        ("# 2023 Notes\n## 12/27-12/31\n# 2024 Notes\n## 1/01/2024\n", ["2023-12-27/2023-12-31", "2024-01-01"]),
        ("# 2023 Notes\n## 12/30-1/02\n## 1/05\n", ["2023-12-30/2024-01-02", "2024-01-05"]),
        ("### August 11 - 17, 2024\n", ["2024-08-11/2024-08-17"]),
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
        "### R1D4\n### Day 5\n",
        "I started on 4 May 2018 and started again on 5 June 2018.\n### R1D4\n",
        "I started on 4 May 2018.\n### R1D4\n### R2D1\n",
        "## March\n",
        "## Figure 2.1 (Mapmaker, 2/22/2021)\n",
        "## A talk, published 3 May 2020\n",
        "## 2023 Log\n* 3/5 stars\n* 4/5 ★\n* 1/3 of the book\n",
        "## 2023 Log\n* 4/5 - one book\n* 3/5 - another\n* 5/5 - a third\n",
        "* 1.2.3 of a program\n* 2.10 of it\n",
        "* Friday 9/22 - nobody says the year\n",
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


@pytest.mark.parametrize(
    ("path", "text", "found"),
    [
        ("reading-log-2022.md", "* 3/15 - a\n", ["2022-03-15"]),
        ("benjamin-1936.md", "* 3/15 - a\n", []),
        ("journals/2021_04_22.md", "- read a\n\t- and b\n- read c\n", ["2021-04-22", "2021-04-22"]),
        ("_posts/2021-04-22-roundup.md", "- read a\n", []),
    ],
)
def test_what_the_file_name_tells(path: str, text: str, found: list[str]) -> None:
    assert dates(text, path) == found


@pytest.mark.parametrize(
    ("head", "path", "told"),
    [
        ("---\ndate: 2018-05-27\n---\n", "a.md", "2018-05-27"),
        ("Title: Maps\nDate: 2018-05-27 10:00\n\n", "a.md", "2018-05-27"),
        ('+++\ndate = "2018-05-27"\n+++\n', "a.md", "2018-05-27"),
        ("on:: [[2018/05/27]]\ntags:: maps\n\n", "a.md", "2018-05-27"),
        ("", "_posts/2021-3-14-maps.md", "2021-03-14"),
        ("", "Jan 2024 notes.md", "2024-01"),
        ("---\ndate: 2018-13-45\n---\n", "a.md", None),
    ],
)
def test_an_undated_page_is_of_its_own_date(head: str, path: str, told: str | None) -> None:
    page = read_page(f"{head}A talk: [On Maps](https://a.example/on-maps)\n".encode(), path)
    works = explain(page, understand(page))["works"]
    assert isinstance(works, list)
    assert works[0]["mentions"][0]["date"] == told


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("* 1/02 Tuesday a\n", "2024-01-02"),
        ("## 2023 Log\n* 5/01 a\n* 6/01 a\n* 3/04 Monday b\n", "2024-03-04"),
        ("## 2023 Log\n* 5/01 a\n* 6/01 a\n* 3/04 Saturday b\n", "2023-03-04"),
        ("## 2023 Log\n* 3/04 Monday b\n", "2023-03-04"),
    ],
)
def test_a_weekday_decides_between_years_that_are_possible(text: str, found: str) -> None:
    assert dates(text, "2023-12-31-week.md")[-1] == found


@pytest.mark.parametrize(
    ("text", "found", "because"),
    [
        ("* 30/09/2025 a\n* 01/10/2025 b\n", "2025-10-01", "a number above twelve"),
        ("* Wed 01/10/2025 a\n", "2025-10-01", "the weekdays"),
        ("* 01/10/2025 a\n* 05/10/2025 a\n* 02/11/2025 a\n* 06/11/2025 a\n* 01/12/2025 b\n* 08/12/2025 c\n",
         "2025-12-08", "the order of the entries"),
        ("---\ndate_order: dmy\n---\n* 01/10/2025 a\n", "2025-10-01", "front matter"),
        ("* 01/10/2025 a\n", "2025-01-10", "custom"),
    ],
)  # fmt: skip
def test_the_order_of_day_and_month_is_one_decision_with_its_evidence(text: str, found: str, because: str) -> None:
    page = read_page(text.encode())
    assert dates(text)[-1] == found
    assert explain(page, understand(page))["day_first"] == {"value": found != "2025-01-10", "because": because}


def test_an_explanation_tells_precision_and_where_a_date_came_from() -> None:
    page = read_page(b"# 2023\n## March\n* 3/04 a\n* 2/01/2024 b\n* 2/02 c\n", "log.md")
    told = explain(page, understand(page))["entries"]
    assert isinstance(told, list)
    assert [(one["date"], one["precision"], one["from"], one["printed"]) for one in told] == [
        ("2023-03", "month", "heading", "March"),
        ("2023-03-04", "day", "heading", "3/04"),
        ("2024-02-01", "day", "line", "2/01/2024"),
        ("2024-02-02", "day", "line above", "2/02"),
    ]
