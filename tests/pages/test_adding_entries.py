"""A new entry looks as the page's own, stands where the page would have it, and changes nothing else."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from litlog.errors import LitlogError, Refused, UsageError
from litlog.pages import add_entry, new_log, page_bytes, read_page, understand

LOG = """\
---
title: Maps
---

## 2023 Log
* 2/09 - Folded the first one.
* 3/06 [Old Maps](https://a.example/old-maps) and more
\t* a child
* 3/17 - another


### Oxford paper
* Published July 2022
"""


def added(text: str, what: str, on: date) -> str:
    return page_bytes(add_entry(read_page(text.encode()), what, on)).decode()


@pytest.mark.parametrize(
    ("on", "what", "after", "line"),
    [
        (date(2023, 3, 20), "late", "* 3/17 - another\n", "* 3/20 - late\n"),
        (date(2023, 3, 7), "mid", "\t* a child\n", "* 3/07 - mid\n"),
        (date(2023, 3, 6), "same day", "\t* a child\n", "* 3/06 - same day\n"),
        (date(2023, 1, 2), "early", "## 2023 Log\n", "* 1/02 - early\n"),
        (date(2023, 3, 20), "one\ntwo\n- three", "* 3/17 - another\n", "* 3/20 - one\n\t* two\n\t* three\n"),
        (date(2024, 1, 5), "new year", "* Published July 2022\n", "\n## 2024 Log\n* 1/05 - new year\n"),
    ],
)
def test_an_ascending_log(on: date, what: str, after: str, line: str) -> None:
    assert added(LOG, what, on) == LOG.replace(after, after + line)


@pytest.mark.parametrize(
    ("text", "on", "expected"),
    [
        ("## 2023\n- 3/10: b\n- 3/01: a\n", date(2023, 3, 5), "## 2023\n- 3/10: b\n- 3/05: x\n- 3/01: a\n"),
        ("## 2023\n- 3/10: b\n- 3/01: a\n", date(2023, 4, 5), "## 2023\n- 4/05: x\n- 3/10: b\n- 3/01: a\n"),
        ("## 2023\n- 3/10: b\n- 3/01: a\n", date(2024, 4, 5), "## 2024\n- 4/05: x\n\n## 2023\n- 3/10: b\n- 3/01: a\n"),
        ("* 3/1/2023 a\n* 3/4/2023 b", date(2023, 11, 5), "* 3/1/2023 a\n* 3/4/2023 b\n* 11/5/2023 x"),
        ("- 01/10/2023 a\r\n- 25/10/2023 b\r\n", date(2023, 11, 2),
         "- 01/10/2023 a\r\n- 25/10/2023 b\r\n- 02/11/2023 x\r\n"),
        ("3/01/2023 - **a**\n\n3/04/2023 - b\n", date(2023, 3, 9),
         "3/01/2023 - **a**\n\n3/04/2023 - b\n\n3/09/2023 - x\n"),
        ("**2023-03-01:** a\n", date(2023, 3, 9), "**2023-03-01:** a\n\n**2023-03-09:** x\n"),
        ("* 2023-03-01 - a\n\n* 2023-03-04 - b\n", date(2023, 3, 9),
         "* 2023-03-01 - a\n\n* 2023-03-04 - b\n\n* 2023-03-09 - x\n"),
        ("## 27 March 2023\n* a\n\n## 31 March 2023\n* b\n", date(2023, 4, 3),
         "## 27 March 2023\n* a\n\n## 31 March 2023\n* b\n\n## 3 April 2023\n* x\n"),
        ("## 27 March 2023\n* a\n\n## 31 March 2023\n* b\n", date(2023, 3, 27),
         "## 27 March 2023\n* a\n* x\n\n## 31 March 2023\n* b\n"),
        ("## Friday 03 March 2023\n* a\n", date(2023, 3, 4),
         "## Friday 03 March 2023\n* a\n\n## Saturday 04 March 2023\n* x\n"),
        ("#### May 2nd, 2020\n- a\n\n#### May 1st, 2020\n- b\n", date(2020, 5, 3),
         "#### May 3rd, 2020\n- x\n\n#### May 2nd, 2020\n- a\n\n#### May 1st, 2020\n- b\n"),
        ("## 2023-02\n- a\n\n## 2023-01\n- b\n", date(2023, 2, 9), "## 2023-02\n- a\n- x\n\n## 2023-01\n- b\n"),
        ("# A page\n\ntext", date(2023, 2, 9), "# A page\n\ntext\n\n## 2023 Log\n* 2/09 - x"),
        ("", date(2023, 2, 9), "## 2023 Log\n* 2/09 - x\n"),
    ],
)  # fmt: skip
def test_each_page_in_its_own_style(text: str, on: date, expected: str) -> None:
    assert added(text, "x", on) == expected


def test_a_fresh_log_goes_on_in_the_founding_style() -> None:
    page = new_log(2023, "Maps: all of them", "/maps/")
    page = add_entry(page, "second", date(2023, 3, 6))
    page = add_entry(page, "first", date(2023, 2, 21))
    assert (page.name, page.title) == ("maps", "Maps: all of them")
    assert page_bytes(page).decode() == (
        "---\ntitle: 'Maps: all of them'\npermalink: /maps/\n---\n\n## 2023 Log\n* 2/21 - first\n* 3/06 - second\n"
    )


@pytest.mark.parametrize(
    "words", ["3/21 is the next date", "4/5 stars for it", "9/11 Report", "24/7 news", "10/10, again"]
)
@pytest.mark.parametrize(
    ("page", "line"),
    [
        ("## 2023\n* 3/06 - a\n* 3/07 - b\n", "* 3/08 - {}"),
        ("## 2023\n* 3/06: a\n", "* 3/08: {}"),
        ("- 2023-03-06 a\n", "- 2023-03-08 {}"),
        ("## 2023-03-06\n- a\n\n## 2023-03-08\n- b\n", "- {}"),
        ("## 2023-03-06\n- a\n", "\n## 2023-03-08\n- {}"),
    ],
)
def test_words_that_look_like_a_date_stay_words(page: str, line: str, words: str) -> None:
    after = add_entry(read_page(page.encode()), words, date(2023, 3, 8))
    assert page_bytes(after).decode() == page + line.format(words) + "\n"
    assert [str(one.on) for one in understand(after).entries][-1] == "2023-03-08"


def test_a_range_with_a_mark_behind_it_stays_a_range() -> None:
    page = read_page(b"## 2023\n* 3/06 - a\n* 3/07 - 3/10: worked\n")
    assert [str(one.on) for one in understand(page).entries] == ["2023-03-06", "2023-03-07/2023-03-10"]


@pytest.mark.parametrize(
    ("text", "on", "expected"),
    [
        ("### Day 96: May 4, 2018 - Friday\n\n- a\n\n### Day 95: May 3, 2018 - Thursday\n\n- b\n", date(2018, 5, 6),
         ("### Day 98: May 6, 2018 - Sunday\n\n- x\n\n### Day 96: May 4, 2018 - Friday\n\n- a\n\n"
          "### Day 95: May 3, 2018 - Thursday\n\n- b\n")),
        ("### Day 1: May 4, 2018\n- a\n\n### Day 2: May 9, 2018\n- b\n", date(2018, 5, 20),
         "### Day 1: May 4, 2018\n- a\n\n### Day 2: May 9, 2018\n- b\n\n### Day 3: May 20, 2018\n- x\n"),
        ("## 2. B\n### Day 2: June 9, 2018\n- b\n\n## 1. A\n### Day 1: June 8, 2018\n- a\n", date(2018, 6, 10),
         ("### Day 3: June 10, 2018\n- x\n\n## 2. B\n### Day 2: June 9, 2018\n- b\n\n"
          "## 1. A\n### Day 1: June 8, 2018\n- a\n")),
        ("Started on August 31, 2020.\n\n### R1D1\n- a\n\n### R1D2\n- b\n", date(2020, 9, 4),
         "Started on August 31, 2020.\n\n### R1D1\n- a\n\n### R1D2\n- b\n\n### R1D5\n- x\n"),
        ("## 2023-01\n\n09\n\na\n\n11\n\nb\n", date(2023, 1, 10), "## 2023-01\n\n09\n\na\n\n10\n\nx\n\n11\n\nb\n"),
        ("## 2023-01\n\n09\n\na\n\n11\n\nb\n", date(2023, 1, 9), "## 2023-01\n\n09\n\na\n\nx\n\n11\n\nb\n"),
        ("## 2023-01\n\n09\n\na\n", date(2023, 2, 3), "## 2023-01\n\n09\n\na\n\n## 2023-02\n\n03\n\nx\n"),
        ("**Apr-02-2014 10:43 :** a\n\n**Mar-13-2014 08:52 :** b\n", date(2014, 3, 20),
         "**Apr-02-2014 10:43 :** a\n\n**Mar-20-2014 :** x\n\n**Mar-13-2014 08:52 :** b\n"),
        ("### Spring 2021\n| on | what | by |\n|--|--|--|\n| 03.01 | a | me |\n| 04.10 | b | me |\n", date(2021, 4, 2),
         "### Spring 2021\n| on | what | by |\n|--|--|--|\n| 03.01 | a | me |\n| 04.02 | x |  |\n| 04.10 | b | me |\n"),
        ("## 2026-02 (1)\n- a\n\n## 2026-01 (10)\n- b\n", date(2026, 3, 9),
         "## 2026-03\n- x\n\n## 2026-02 (1)\n- a\n\n## 2026-01 (10)\n- b\n"),
        ("## 2026\n\n### June\n- a\n", date(2026, 7, 9), "## 2026\n\n### June\n- a\n\n### July\n- x\n"),
        ("### March 29, 2023\n* a\n\n## 10/27\n* b\n", date(2024, 6, 9),
         "### March 29, 2023\n* a\n\n## 10/27\n* b\n\n### June 9, 2024\n* x\n"),
        ("# Week of 2025.06.16\n\n- a\n", date(2025, 6, 17),
         "# Week of 2025.06.16\n\n- a\n\n## 2025 Log\n- 6/17 - x\n"),
        ("## 3/01/2023\n* a\n## 3/04/2023\n* b\n", date(2023, 3, 2),
         "## 3/01/2023\n* a\n## 3/02/2023\n* x\n## 3/04/2023\n* b\n"),
    ],
)  # fmt: skip
def test_days_in_every_form(text: str, on: date, expected: str) -> None:
    assert added(text, "x", on) == expected


def test_a_row_of_a_table_has_no_place_for_notes_or_for_an_entry_of_one_cell() -> None:
    table = "### Spring 2021\n| when | what |\n|--|--|\n| 03.01 | a |\n"
    assert added(table, "b | c", date(2021, 3, 2)).endswith("| 03.01 | a |\n| 03.02 | b \\| c |\n")
    with pytest.raises(UsageError):
        added(table, "x\ny", date(2021, 3, 2))
    with pytest.raises(Refused):
        added("### Spring 2021\n| when |\n|--|\n| 03.01 |\n", "x", date(2021, 3, 2))


def test_a_page_in_latin1_has_no_place_for_other_letters() -> None:
    page = read_page("## 2023\n* 3/06 - caf\xe9\n".encode("latin-1"))
    assert page_bytes(add_entry(page, "na\xefve", date(2023, 3, 7))).endswith(b"* 3/07 - na\xefve\n")
    with pytest.raises(Refused, match="UTF-8"):
        add_entry(page, "\u6f22", date(2023, 3, 7))


def test_nothing_to_log() -> None:
    with pytest.raises(UsageError):
        add_entry(read_page(b""), " \n\t", date(2023, 1, 1))


@given(
    st.text(alphabet=st.characters(exclude_categories=["Cs"]), min_size=1, max_size=40),
    st.dates(date(1950, 1, 1), date(2090, 1, 1)),
)
def test_the_old_lines_stay_in_their_order(text: str, on: date) -> None:
    page = read_page(LOG.encode())
    try:
        after = add_entry(page, text, on)
    except LitlogError:
        return
    lines = iter(page_bytes(after).decode().splitlines())
    assert all(line in lines for line in LOG.splitlines())
    old, new = understand(page), understand(after)
    assert len(new.entries) == len(old.entries) + 1
    assert on.isoformat() in [one.on.first_day for one in new.entries]


def test_an_entry_may_come_before_all_others() -> None:
    page = read_page(b"## 2023 Log\n* 9/05 - one\n* 9/07 - two\n* 10/01 - three\n", "log.md")
    assert page_bytes(add_entry(page, "zero", date(2023, 2, 21))) == (
        b"## 2023 Log\n* 2/21 - zero\n* 9/05 - one\n* 9/07 - two\n* 10/01 - three\n"
    )
