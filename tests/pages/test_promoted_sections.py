"""A section on one work becomes a page of its own; nothing of it is lost, and nothing else in the log is touched."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from litlog.errors import Refused
from litlog.pages import Promoted, page_bytes, promotable, promote, read_page, section_name, understand

DAY = date(2023, 3, 20)
HEAD = "---\ntitle: Maps\n---\n\n## 2023 Log\n* 2/09 - Folded the first one.\n* 3/17 - another \n\n"
SECTION = """\
### Oxford paper
* Published July 2022
* [On the Risks of Atlases](https://arxiv.org/abs/2108.07258)
* Authors: Ria Bomann, Drew A. Hull, et al.
* Table of Contents
\t* Folding p. 73
\t\t* Cloth 81


## 4.0 Folding

### 4.1 Paper p. 74
* Two  properties of paper:
\t1. Strenght
\t1. Weight \t
* From [Lee, Ostrom "Small nets" 2017](https://arxiv.org/abs/1706.03762), p. 80: nets fold
"""
PAGE = """\
---
title: On the Risks of Atlases
permalink: /bomann-2022/
---

# [On the Risks of Atlases](https://arxiv.org/abs/2108.07258)
* Published July 2022
* Authors: Ria Bomann, Drew A. Hull, et al.
* Table of Contents
\t* Folding p. 73
\t\t* Cloth 81


## 4.0 Folding

### 4.1 Paper p. 74
* Two  properties of paper:
\t1. Strenght
\t1. Weight \t
* From [Lee, Ostrom "Small nets" 2017](https://arxiv.org/abs/1706.03762), p. 80: nets fold
"""
ENTRY = "* 3/20 - Created [notes on Oxford paper](/bomann-2022/)\n"


def promoted(text: str | bytes) -> Promoted:
    page = read_page(text if isinstance(text, bytes) else text.encode(), "maps.md")
    meaning = understand(page)
    [section] = promotable(page, meaning)
    return promote(page, meaning, section, "/bomann-2022/", DAY)


def texts(text: str | bytes) -> tuple[str, str]:
    made = promoted(text)
    return page_bytes(made.log).decode(), page_bytes(made.page).decode()


def test_the_section_is_a_page_and_one_entry_stays_behind() -> None:
    assert texts(HEAD + SECTION) == (HEAD.replace("another \n", "another \n" + ENTRY), PAGE)


def test_the_notes_mean_what_they_meant() -> None:
    before, after = understand(read_page((HEAD + SECTION).encode())), understand(promoted(HEAD + SECTION).page)
    (old,), (new,) = before.annotations, after.annotations
    assert after.works[new.work] == before.works[old.work]
    assert [(one.text, one.kind, one.anchor, one.parent) for one in after.notes] == [
        (one.text, one.kind, one.anchor, one.parent) for one in before.notes
    ]
    assert len(after.notes) == 4


def test_what_follows_the_section_stays_where_it_is() -> None:
    rest = "## Elsewhere\n* not about it\n"
    log, page = texts(HEAD + SECTION + "\n" + rest)
    assert log == HEAD.replace("another \n", "another \n" + ENTRY) + rest
    assert page == PAGE + "\n"


def test_line_ends_are_those_of_the_log() -> None:
    text = (HEAD + SECTION).replace("\n", "\r\n")
    log, page = texts(text)
    assert page == PAGE.replace("\n", "\r\n")
    assert log == HEAD.replace("another \n", "another \n" + ENTRY).replace("\n", "\r\n")


def test_a_last_line_without_an_end_has_none_on_its_page() -> None:
    assert texts(HEAD + SECTION.removesuffix("\n"))[1] == PAGE.removesuffix("\n")


def test_a_log_in_latin1_gives_a_page_in_latin1() -> None:
    data = (HEAD + SECTION.replace("nets fold", "nets fold, voil\xe0")).encode("latin-1")
    made = promoted(data)
    assert (made.log.encoding, made.page.encoding) == ("utf-8", "latin-1")
    assert page_bytes(made.page) == PAGE.replace("nets fold", "nets fold, voil\xe0").encode("latin-1")


def test_a_heading_that_is_the_works_link_becomes_the_title() -> None:
    link = "[Small: nets](https://arxiv.org/abs/1706.03762)"
    log, page = texts(f"{HEAD}### {link}\n* Authors: Ann Lee\n* they fold\n")
    title = "---\ntitle: 'Small: nets'\npermalink: /bomann-2022/\n---\n\n"
    assert page == f"{title}# {link}\n* Authors: Ann Lee\n* they fold\n"
    assert "\n* 3/20 - Created [notes on Small: nets](/bomann-2022/)\n" in log


def test_the_title_is_that_of_the_section_whatever_an_entry_calls_the_work() -> None:
    entry = "* 3/18 - read [the atlas paper](https://arxiv.org/abs/2108.07258)\n"
    assert texts(HEAD.replace("another \n", "another \n" + entry) + SECTION)[1] == PAGE


def test_a_heading_that_cites_the_work_stays_with_the_line_of_its_link() -> None:
    section = '### Lee: "Small nets" (2017)\n[pdf](https://arxiv.org/abs/1706.03762)\n\n* they fold\n'
    assert texts(HEAD + section)[1].endswith('\n\n# Lee: "Small nets" (2017)\n' + section.partition("\n")[2])


def test_a_title_line_with_others_under_it_stays_with_them() -> None:
    link = "* [On the Risks of Atlases](https://arxiv.org/abs/2108.07258)\n"
    section = SECTION.replace(link, link + "\t* best read aloud\n")
    _, page = texts(HEAD + section)
    assert page.endswith("# On the Risks of Atlases\n" + section.partition("\n")[2])


def test_brackets_of_a_heading_do_not_break_the_link() -> None:
    log, _ = texts(HEAD + SECTION.replace("Oxford paper", "Oxford [draft] paper"))
    assert r"Created [notes on Oxford \[draft\] paper](/bomann-2022/)" in log


def test_days_that_need_the_year_of_the_log_are_not_moved() -> None:
    with pytest.raises(Refused, match="dates that would read otherwise"):
        promoted(HEAD + SECTION + "* 3/12 - went on with it\n")


def test_a_link_whose_address_stands_elsewhere_in_the_log_is_not_torn_from_it() -> None:
    link = "[On the Risks of Atlases](https://arxiv.org/abs/2108.07258)"
    section = SECTION.replace(link, "[On the Risks of Atlases][risks]")
    with pytest.raises(Refused):
        promoted(f"{HEAD}[risks]: https://arxiv.org/abs/2108.07258\n\n{section}")


def test_a_page_on_one_work_has_no_section_to_promote() -> None:
    page = read_page(PAGE.encode())
    assert promotable(page, understand(page)) == ()


words = st.sampled_from("fold atlas p. 74 “paper” *thin* cloth: -- voilà 4.1 [x] ~ <b> e.g. #tag".split(" "))
line = st.lists(words, min_size=1, max_size=6).map(" ".join)
mark = st.sampled_from(["* ", "*  ", "- ", "\t* ", "\t\t* ", "    * ", "\t1. ", "> "])
bullet = st.builds("{}{}{}".format, mark, line, st.sampled_from(["", " ", "  ", "\t"]))
heading = st.builds("{} {} {}".format, st.sampled_from(["####", "#####"]), st.just("About"), line)
lines = st.lists(bullet | heading | st.just(""), max_size=8)
FIELDS = ["* Authors: Ann Lee, Elinor Oak", "* Published May 2021"]


@st.composite
def sections(draw: st.DrawFn) -> list[str]:
    """Return the lines of a section on a work: its link in the heading or among the fields, then notes."""
    number = draw(st.integers(10000, 99999))
    link = (
        f"[{draw(st.sampled_from(['Small nets', 'The art of *folding* maps']))}](https://arxiv.org/abs/1706.{number})"
    )
    in_heading = draw(st.booleans())
    fields = draw(st.permutations([*FIELDS, *([] if in_heading else ["* " + link])]))
    return [f"### {link}" if in_heading else "### Their paper", *fields, *draw(lines)]


@given(st.lists(sections(), min_size=1, max_size=3), st.sampled_from(["\n", "\r\n"]), st.data())
def test_every_line_is_on_one_of_the_two_pages(made: list[list[str]], line_end: str, data: st.DataObject) -> None:
    log = ["## 2023 Log", "* 2/09 - Folded the first one.", "", *(one for section in made for one in section)]
    page = read_page("".join(one + line_end for one in log).encode(), "maps.md")
    meaning = understand(page)
    section = data.draw(st.sampled_from(promotable(page, meaning)))
    result = promote(page, meaning, section, "/lee-2021/", DAY)
    first = page.blocks[section.block].line - 1
    last = first + sum(block.raw.count("\n") for block in page.blocks[section.block : section.end + 1])
    head, *rest = page_bytes(result.page).decode().partition(f"{line_end}# ")[2].split(line_end)[:-1]
    dropped = [one for one in log[first + 1 : last] if one not in rest]
    assert [one for one in log[first + 1 : last] if one not in dropped] == rest
    assert dropped in ([], ["* " + head])
    assert section_name(page, section.block) in result.entry
    kept = page_bytes(result.log).decode().split(line_end)[:-1]
    kept.remove(f"* 3/20 - {result.entry}")
    assert kept == log[:first] + log[last:]
