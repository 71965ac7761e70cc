"""Random edits of small logs in many manners: only the lines of the entry change, and all else reads as it did."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

import page_edits
from litlog.model.pages import Page
from litlog.pages import read_page
from litlog.pages.dates.entries import find_entries

BULLETS = (
    "## 2023 Log\n* 2/09 - one\n\t* a note\n* 3/06 [two](https://a.example/two) and\n  more\n* no date\n* 3/17: three\n"
)
LOOSE = "- 2023-03-10: one\n\n- 2023-03-05: two\n  - a note\n\n- 2023-03-01: three"
DAYS = "## 27 March 2023\n* one\n\t* a note\n* two\n\n## 31 March 2023\n\n* three\n\n## A section\n\ntext\n"
TIGHT = "# 20230301\r\n- one\r\n# 20230304\r\n- two\r\n  - a note\r\n"
COUNTED = (
    "## 2. B\n### Day 2: June 9, 2018 - Saturday\n\ntext\n\n## 1. A\n### Day 1: June 8, 2018 - Friday\n\ntext\n\nmore\n"
)
BARE = "## 2023-01\n\n09\n\none\n\ntwo\n\n11\n\nthree\n\n## 2023-02\n\n03\n\nfour\n\n"
BOLD = "**Apr-02-2014 10:43 :** one\nmore\n\n- a list\n\n**Mar-13-2014 08:52 :** two\n"
ROWS = "### Spring 2021\n\n| when | what | by |\n|--|--|--|\n| 03.01 | one | me |\n| 04.10 | two | me |\n\ntext\n"
MONTHS = "## 2026\n\n### June (2)\n\n- one\n- two\n\n### May (1)\n\n- three\n"
PLAIN = "# A page\n\ntext\n"

pages = st.sampled_from([BULLETS, LOOSE, DAYS, TIGHT, COUNTED, BARE, BOLD, ROWS, MONTHS, PLAIN]).map(
    lambda text: read_page(text.encode(), "log.md")
)


@given(pages, st.data(), page_edits.words, page_edits.days_apart)
def test_an_entry_is_put_in_and_taken_out(page: Page, data: st.DataObject, words: str, apart: int) -> None:
    near = data.draw(st.sampled_from([one.on.first_day for one in find_entries(page).entries] or ["2023-03-01"]))
    page_edits.check_insertion(page, words, date.fromisoformat(near) + timedelta(apart))


@given(pages.filter(lambda page: bool(find_entries(page).entries)), st.data(), page_edits.words, page_edits.days_apart)
def test_an_entry_is_changed(page: Page, data: st.DataObject, words: str, apart: int) -> None:
    entry = data.draw(st.sampled_from(find_entries(page).entries))
    page_edits.check_deletion(page, entry)
    page_edits.check_change(page, entry, words)
    page_edits.check_move(page, entry, apart)
    page_edits.check_rewriting(page, entry)
