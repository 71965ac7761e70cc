"""A new entry in every style that can be read: its siblings' shape, the day and words asked, nothing else changed.

A form of dates that is added to `FORMS` is under these tests by its sample.
"""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from litlog.errors import Refused
from litlog.model.dates import PartialDate
from litlog.model.pages import Entry
from litlog.pages import add_entry, change_entry, delete_entry, page_bytes, read_page
from litlog.pages.dates.date_forms import FORMS
from litlog.pages.dates.entries import find_entries
from litlog.pages.dates.print_date import print_like
from litlog.pages.edits.entries.entry_text import Words
from litlog.pages.edits.entries.table_rows import row_spot
from litlog.pages.edits.entries.template import template_of

MARKS = (
    "{}", "**{}**", "({})", "`{}`", "[{}]", "[[{}]]", "*{}*", "__{}__", "_{}_", "**{}:**", "*({})*", "***{}***",
    "<em>{}</em>", "<em>({})</em>", "<b>{}</b>", "{},", "{}.",
)  # fmt: skip
SEPARATORS = (" ", " - ", ": ", " – ", " — ", " | ", " -- ")
HEADS = ("- ", "* ", "+ ", "-   ", "  - ", "1. ", "- [x] ", "* [X] ", "- [ ] ")
DAYS = (date(2023, 3, 9), date(2023, 3, 14), date(2023, 11, 25))
NEW = (date(2023, 3, 5), date(2023, 3, 14), date(2023, 4, 3), date(2023, 12, 28))
FORM = [form.sample for form in FORMS if not form.of_month and print_like(form.sample, DAYS[0])]
ENDS = st.sampled_from(["\n", "\r\n"])
WORDS = ("read [Kelp](https://kelp.example/x) by Ada Lund", "finished *Moss*", "4/5 stars for it", "met (again)")


def page_of(lines: Sequence[str], end: str, gap: str) -> str:
    return f"# Log{end}{end}## 2023{end}{end}" + (end + gap).join(lines) + end


def printed(form: str, on: date) -> str:
    return print_like(form, on, padding=[form]) or ""


class Asked(NamedTuple):
    """The line that an entry of these words and this day is to be."""

    line: str
    words: str
    on: date


def check(lines: Sequence[str], asked: Asked, end: str, gap: str) -> None:
    """Put an entry in and take it out, give it other words and another day: only its own line changes."""
    new, words, on = asked
    text = page_of(lines, end, gap)
    page = read_page(text.encode(), "log.md")
    assume(len([one for one in find_entries(page).entries if one.printed]) == len(lines))
    after = add_entry(page, words, on)
    left = page_bytes(after).decode().split(end)
    assert new in left
    entry = next(one for one in find_entries(after).entries if new in after.blocks[one.block].raw)
    assert str(entry.on) == on.isoformat()
    line = after.blocks[entry.block].line
    assert page_bytes(delete_entry(after, line)).decode() == text
    again = page_bytes(change_entry(after, line, "other words")).decode()
    assert again == page_bytes(after).decode().replace(new, new.replace(words, "other words"))
    moved = page_bytes(change_entry(after, line, None, date(2023, 6, 7))).decode().split(end)
    assert sorted(one for one in moved if one and one in text) == sorted(one for one in left if one and one != new)


lines_of_a_log = st.tuples(*map(st.sampled_from, (FORM, MARKS, SEPARATORS, HEADS)))


@given(lines_of_a_log, st.sampled_from(NEW), st.sampled_from(WORDS), st.tuples(st.booleans(), st.booleans()), ENDS)
def test_a_day_before_the_words(
    style: tuple[str, str, str, str], on: date, words: str, order: tuple[bool, bool], end: str
) -> None:
    (form, mark, separator, head), (falling, loose) = style, order
    assume(not (mark[-1] in ":,." or mark[-3:] == ":**") or separator == " ")
    assume(not ("[[" in mark and words == "finished *Moss*"))  # a wiki link beside a title counts as its label
    days = [printed(form, one) for one in (reversed(DAYS) if falling else DAYS)]
    names = ("[Reed](https://a.example/1)", "moss and *fog*", "read [Weir](https://a.example/3)")
    lines = [f"{head}{mark.format(day)}{separator}{name}" for day, name in zip(days, names, strict=True)]
    check(lines, Asked(f"{head}{mark.format(printed(form, on))}{separator}{words}", words, on), end, end * loose)


@pytest.mark.parametrize("mark", [" ({})", " - {}", ", {}", " — *{}*", " [{}]", " (read {}).", "\n  on:: [[{}]]"])
@pytest.mark.parametrize("head", HEADS)
def test_a_day_behind_the_words(head: str, mark: str) -> None:
    """The template alone: whether such a day is an entry is for the reading of dates to say."""
    days = ("2023-03-09", "2023-03-14")
    page = read_page("".join(f"{head}[Reed](https://a.example/1){mark.format(day)}\n" for day in days).encode())
    entries = [Entry(n, PartialDate.parse(day), day) for n, day in enumerate(days)]
    template = template_of(page, entries, date(2023, 4, 3), None, "4/03")
    assert template is not None
    line = template.line("read [Kelp](https://kelp.example/x)")
    assert line == head.lstrip("-+*1. ") + "read [Kelp](https://kelp.example/x)" + mark.format("2023-04-03")


def test_a_day_inside_a_link_takes_a_link_alone() -> None:
    page = read_page(b"- [2023-03-09 - Reed](https://a.example/1)\n")
    template = template_of(page, [Entry(0, PartialDate.parse("2023-03-09"), "2023-03-09")], date(2023, 4, 3), None, "")
    assert template is not None
    assert template.line("[Kelp](https://a.example/2)") == "[2023-04-03 - Kelp](https://a.example/2)"
    with pytest.raises(Refused, match="inside its links"):
        template.line("read it")


def test_a_day_in_the_middle_of_the_words_is_not_continued() -> None:
    page = read_page(b"- read on 2023-03-09 in bed\n")
    with pytest.raises(Refused, match="middle of the words, as on line 1"):
        template_of(page, [Entry(0, PartialDate.parse("2023-03-09"), "2023-03-09")], date(2023, 4, 3), None, "")


@pytest.mark.parametrize(
    ("text", "on", "line"),
    [
        ("1. 2023-03-09 a\n2. 2023-03-14 b\n", date(2023, 4, 3), "3. 2023-04-03 x"),
        ("1. 2023-03-09 a\n2. 2023-03-14 b\n", date(2023, 3, 10), "2. 2023-03-10 x"),
        ("12) 2023-03-14 b\n11) 2023-03-09 a\n", date(2023, 4, 3), "13) 2023-04-03 x"),
        ("1. 2023-03-14 b\n2. 2023-03-09 a\n", date(2023, 4, 3), "1. 2023-04-03 x"),
        ("- [ ] 2023-03-09 a\n- [x] 2023-03-14 b\n", date(2023, 4, 3), "- [x] 2023-04-03 x"),
        ("- Books\n  - 2023-03-09 a\n- Talks\n  - 2023-03-14 b\n", date(2023, 3, 8), "  - 2023-03-08 x"),
        ("- 2023-12-30 a\n- 2023-12-31 b\n", date(2024, 1, 1), "- 2024-01-01 x"),
        ("- 2023-03-09 (Thu): a\n", date(2023, 3, 14), "- 2023-03-14 (Tue): x"),
        ("- 2023-03-09 10:15 a\n", date(2023, 3, 14), "- 2023-03-14 x"),
        ("- 2023年3月9日（木） a\n", date(2023, 3, 14), "- 2023年3月14日（火） x"),
        ("- **2023-03-09 a**\n", date(2023, 3, 14), "- **2023-03-14 x**"),
        ("## 2023-03-14\n\n- [x] a\n- [x] b\n", date(2023, 3, 14), "- [x] x"),
    ],
)
def test_numbers_boxes_levels_weekdays_and_columns(text: str, on: date, line: str) -> None:
    page = read_page(text.encode(), "log.md")
    after = page_bytes(add_entry(page, "x", on)).decode()
    assert line in after.split("\n")
    assert sorted([*text.split("\n"), line]) == sorted(after.split("\n"))


def test_a_row_has_its_day_and_its_words_in_their_own_columns() -> None:
    """The template alone: whether such a day is an entry is for the reading of dates to say."""
    page = read_page(b"| No | Title | Finished | By |\n|--|--|--|--|\n| 1 | a | **2023-03-09** | me |\n")
    spot = row_spot(page, [Entry(2, PartialDate.parse("2023-03-09"), "2023-03-09")], Words("x | y"), date(2023, 3, 14))
    assert (spot.before, spot.text) == (3, "|  | x \\| y | **2023-03-14** |  |\n")
