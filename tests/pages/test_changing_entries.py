"""An entry that is changed or moved keeps its manner, one that is taken out leaves the rest; nothing else moves."""

from datetime import date

import pytest

from litlog.errors import NotFound, Refused, UsageError
from litlog.pages import change_entry, delete_entry, entry_text, page_bytes, read_page, rewrite_entry

MAPS = "* 3/06 [Old Maps](https://a.example/old-maps) and more\n\t* a child\n"
LOG = """\
## 2023 Log
* 2/09 - Folded the first one.
* 3/06 [Old Maps](https://a.example/old-maps) and more
\t* a child
* 3/17 - another

### Oxford paper
* Published July 2022
"""
DAYS = """\
## 27 March 2023
* a
\t* b

## 31 March 2023
* [x] c
* d
"""
LOOSE = "- 3/10: b\n\n- 3/05: x\n\n- 3/01: a\n"


def changed(text: str, line: int, words: str | None, on: date | None = None) -> str:
    return page_bytes(change_entry(read_page(text.encode(), "maps.md"), line, words, on)).decode()


def without(text: str, line: int) -> str:
    return page_bytes(delete_entry(read_page(text.encode(), "maps.md"), line)).decode()


@pytest.mark.parametrize(
    ("text", "line", "words", "old", "new"),
    [
        (LOG, 2, "Unfolded it.", "Folded the first one.", "Unfolded it."),
        (LOG, 3, "again", "[Old Maps](https://a.example/old-maps) and more", "again"),
        (LOG, 3, "again\nfirst\n- second", "[Old Maps](https://a.example/old-maps) and more\n\t* a child",
         "again\n\t* first\n\t* second"),
        (DAYS, 2, "x", "* a", "* x"),
        (DAYS, 1, "x", "* a", "* x"),
        (DAYS, 6, "x", "* [x] c", "* [x] x"),
        ("## 2023\n* 3/06 - a\n  goes on\n* 3/07 - b\n", 2, "x", "a\n  goes on", "x"),
        ("## 2023\n* **3/06** : a  \n", 2, "x", "a  \n", "x  \n"),
        ("* 2/24/2021\n\t* nested\n* 2/25/2021 - b\n", 1, "x", "2/24/2021\n", "2/24/2021 - x\n"),
        ("### 3/05/2023 Notes on Gopnik\n* a\n", 1, "On Gopnik", "Notes on Gopnik", "On Gopnik"),
        ("**Apr-02-2014 10:43 :** As of today\nI have time.\n", 1, "x", "As of today\nI have time.", "x"),
        ("## 2023-01\n\n10\n\nsome words\n\n11\n\nb\n", 3, "x", "some words", "x"),
        ("### Spring 2021\n| when | what | by |\n|--|--|--|\n| 03.01 | a thing | me |\n", 4, "b|c", "a thing", "b\\|c"),
    ],
)  # fmt: skip
def test_only_the_words_change(text: str, line: int, words: str, old: str, new: str) -> None:
    assert changed(text, line, words) == text.replace(old, new, 1)


@pytest.mark.parametrize(
    ("text", "line", "on", "expected"),
    [
        (LOG, 2, date(2023, 2, 21), LOG.replace("2/09", "2/21")),
        (LOG, 3, date(2023, 3, 20), LOG.replace(MAPS, "").replace("another\n", "another\n" + MAPS.replace("06", "20"))),
        (LOG, 5, date(2022, 5, 1), LOG.replace("* 3/17 - another\n", "") + "\n## 2022 Log\n* 5/01 - another\n"),
        (DAYS, 2, date(2023, 3, 31), "## 27 March 2023\n\n## 31 March 2023\n* [x] c\n* d\n* a\n\t* b\n"),
        (DAYS, 1, date(2023, 3, 29), DAYS.replace("27 March", "29 March")),
        ("### Day 2: June 9, 2018 - Saturday\n- b\n", 1, date(2018, 6, 11), "### Day 4: June 11, 2018 - Monday\n- b\n"),
        ("* 2/24/2021\n\t* b\n* 2/26/2021\n", 1, date(2021, 2, 27), "* 2/26/2021\n* 2/27/2021\n\t* b\n"),
        ("## 2026-03\n- a\n- b\n", 2, date(2026, 3, 9), "## 2026-03\n- a\n- b\n"),
        (LOOSE, 5, date(2023, 3, 12), "- 3/12: a\n\n- 3/10: b\n\n- 3/05: x\n"),
    ],
)  # fmt: skip
def test_another_day(text: str, line: int, on: date, expected: str) -> None:
    year = "" if "20" in text else "## 2023\n"
    assert changed(year + text, line + bool(year), None, on) == year + expected


@pytest.mark.parametrize(
    ("text", "line", "gone"),
    [
        (LOG, 2, "* 2/09 - Folded the first one.\n"),
        (LOG, 3, MAPS),
        (LOG, 5, "* 3/17 - another\n"),
        (DAYS, 1, "## 27 March 2023\n* a\n\t* b\n\n"),
        (DAYS, 2, "* a\n\t* b\n"),
        (DAYS, 5, "\n## 31 March 2023\n* [x] c\n* d\n"),
        ("## 2023\n" + LOOSE, 4, "- 3/05: x\n\n"),
        ("## 2023\n" + LOOSE, 6, "\n- 3/01: a\n"),
        ("* 3/1/2023 a\r\n* 3/4/2023 b", 2, "\r\n* 3/4/2023 b"),
        ("## 2023-01\n\n10\n\na\n\nb\n\n11\n\nc\n", 3, "10\n\na\n\nb\n\n"),
    ],
)
def test_an_entry_taken_out(text: str, line: int, gone: str) -> None:
    assert without(text, line) == text.replace(gone, "", 1)


def test_the_lines_of_an_entry_as_an_editor_saves_them() -> None:
    text = LOG.replace("\n", "\r\n")
    page = read_page(text.encode())
    lines = entry_text(page, 3)
    assert lines == "* 3/06 [Old Maps](https://a.example/old-maps) and more\r\n\t* a child\r\n"
    saved = lines.replace("\r\n", "\n")
    assert page_bytes(rewrite_entry(page, 3, saved)) == page.data
    edited = page_bytes(rewrite_entry(page, 3, saved.replace("a child", "a map") + "\t* a third\n"))
    assert edited.decode() == text.replace("* a child\r\n", "* a map\r\n\t* a third\r\n")


def test_an_edit_that_would_give_another_line_another_day_is_refused() -> None:
    text = "## 2023\n* 3/05 - a\n* 3/06 - b\n* no date of its own\n"
    with pytest.raises(Refused, match="Line 4 has no date of its own and would get 2023-03-05"):
        without(text, 3)
    assert without(text, 4) == text.replace("* no date of its own\n", "")


def test_an_edit_that_would_swallow_the_next_line_is_refused() -> None:
    page = read_page(b"## 2023\n* 3/05 - a\n* 3/06 - b\n")
    with pytest.raises(Refused):
        rewrite_entry(page, 2, "* 3/05 - a\n```\n")


def test_a_day_of_several_entries_is_not_one_of_them() -> None:
    with pytest.raises(Refused, match="There are 2 entries") as caught:
        changed(DAYS, 5, "x")
    assert "maps:6, maps:7" in caught.value.hint


def test_a_day_does_not_become_one_that_is_there() -> None:
    with pytest.raises(Refused, match="not a day as a whole"):
        changed(DAYS, 1, None, date(2023, 3, 31))


def test_a_month_with_days_under_it_is_not_taken_out() -> None:
    with pytest.raises(Refused, match="other entries stand under it"):
        without("## 2023-01\n\n10\n\na\n\n11\n\nb\n", 1)


def test_a_line_without_an_entry_names_those_around() -> None:
    for line in (1, 4, 8, 99):
        with pytest.raises(NotFound) as caught:
            without(LOG, line)
        assert "maps:" in caught.value.hint
    with pytest.raises(NotFound, match="No entry stands on line 1 of maps"):
        without("# A page\n\ntext\n", 1)


def test_an_entry_is_not_emptied() -> None:
    with pytest.raises(UsageError, match="nothing to write"):
        changed(LOG, 2, " \n")
    with pytest.raises(UsageError, match="nothing to write"):
        rewrite_entry(read_page(LOG.encode()), 2, "\n")


def test_a_page_in_latin1_keeps_its_letters() -> None:
    page = read_page("## 2023\n* 3/06 - caf\xe9\n* 3/07 - x\n".encode("latin-1"))
    assert page_bytes(change_entry(page, 3, "na\xefve")).endswith(b"caf\xe9\n* 3/07 - na\xefve\n")
    with pytest.raises(Refused, match="UTF-8"):
        change_entry(page, 3, "\u6f22")
