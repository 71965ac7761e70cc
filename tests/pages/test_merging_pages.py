"""Two edits of one page: each is kept, alike ones once, and where they differ nothing is guessed."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from litlog.pages.edits.sync.three_way_merge import Conflict, Merged, merge

LOG = b"""\
---
title: Evenings
---

## 2023 Log
* 2/21 - read [Rings](https://example.org/rings) twice
\t* clear, and early
* 2/23 - want to read [Ideals](https://example.org/ideals)

### Rings
Everything of interest stands on p. 7.
"""

Edit = Callable[[bytes], bytes]


def edit(old: bytes, new: bytes) -> Edit:
    """Return the edit that puts one text in the place of another."""
    return lambda text: text.replace(old, new)


NOTE = edit(b"clear, and early", b"clear, early and short")
LOGGED = edit(b"\n\n### Rings", b"\n* 2/24 - rested\n\n### Rings")
WALKED = edit(b"\n\n### Rings", b"\n* 2/25 - walked\n\t* far\n\n### Rings")


@pytest.mark.parametrize(
    ("mine", "theirs"),
    [
        (NOTE, edit(b"want to read", b"read")),
        (NOTE, edit(b" twice", b" three times")),
        (LOGGED, edit(b"p. 7", b"p. 8")),
        (LOGGED, edit(b"want to read", b"read")),
        (edit(b"* 2/23 - want to read [Ideals](https://example.org/ideals)\n", b""), NOTE),
        (edit(b"title: Evenings", b"title: Nights"), WALKED),
    ],
)
def test_edits_in_two_places_are_both_kept(mine: Edit, theirs: Edit) -> None:
    assert merge(LOG, mine(LOG), theirs(LOG)) == Merged(mine(theirs(LOG)))
    assert merge(LOG, theirs(LOG), mine(LOG)) == Merged(mine(theirs(LOG)))


def test_an_edit_made_on_both_sides_is_made_once() -> None:
    assert merge(LOG, NOTE(LOGGED(LOG)), NOTE(LOG)) == Merged(NOTE(LOGGED(LOG)))


def test_entries_put_in_one_place_are_both_kept_mine_first() -> None:
    both = edit(b"\n\n### Rings", b"\n* 2/24 - rested\n* 2/25 - walked\n\t* far\n\n### Rings")
    assert merge(LOG, LOGGED(LOG), WALKED(LOG)) == Merged(both(LOG))


def test_of_two_new_sections_the_common_heading_is_taken_once() -> None:
    mine, theirs = (LOG + b"\n## 2024 Log\n* 1/0%d - began\n" % day for day in (1, 2))
    assert merge(LOG, mine, theirs) == Merged(LOG + b"\n## 2024 Log\n* 1/01 - began\n* 1/02 - began\n")


def test_a_block_changed_on_both_sides_is_a_conflict_with_both_texts_and_their_lines() -> None:
    mine, theirs = LOGGED(NOTE(LOG)), b"\n" + edit(b"clear, and early", b"clear, and too early")(LOG)
    merged = merge(b"\n" + LOG, mine, theirs)
    assert merged.conflicts == (Conflict("\t* clear, early and short\n", "\t* clear, and too early\n", 7, 8),)
    assert merged.data == mine


@pytest.mark.parametrize(
    ("mine", "theirs"),
    [
        (edit(b"* 2/21 - read [Rings](https://example.org/rings) twice\n\t* clear, and early\n", b""), NOTE),
        (edit(b"early\n", b"early\n\t* and short\n"), edit(b"early\n", b"early\n\t* and dear\n")),
        (edit(b"early\n", b"early\n\t* and short\n"), edit(b"early\n", b"early\n* 2/22 - slept\n")),
        (edit(b"## 2023 Log", b"## 2024 Log"), LOGGED),
    ],
    ids=["deleted and changed", "two notes", "a note and an entry", "an entry of another year"],
)
def test_what_could_be_meant_in_two_ways_is_a_conflict(mine: Edit, theirs: Edit) -> None:
    assert merge(LOG, mine(LOG), theirs(LOG)).conflicts
    assert merge(LOG, mine(LOG), theirs(LOG), "theirs").data != mine(LOG)


def test_an_entry_that_the_other_sides_would_put_into_another_year_is_a_conflict() -> None:
    log = b"## 2023 Log\n* 12/01 - began\n* 12/02 - read\n* 12/03 - rested\n"
    assert merge(log, log + b"* 1/02 - woke\n", log + b"* 12/30 - slept\n").conflicts


def test_a_preferred_side_counts_only_where_both_changed_the_same() -> None:
    mine = LOGGED(NOTE(LOG))
    theirs = edit(b"want to read", b"read")(edit(b"clear, and early", b"clear, and too early")(LOG))
    assert merge(LOG, mine, theirs, "theirs").data == LOGGED(theirs)
    assert merge(LOG, mine, theirs, "mine").data == edit(b"want to read", b"read")(mine)


@pytest.mark.parametrize("end", [b"", b"\n"])
def test_the_last_line_may_have_no_end(end: bytes) -> None:
    log = b"## 2023 Log\n* 2/21 - read"
    merged = merge(log + end, log + b"\n* 2/22 - mine" + end, log + b"\n* 2/23 - theirs" + end)
    assert merged == Merged(log + b"\n* 2/22 - mine\n* 2/23 - theirs" + end)


def test_line_ends_of_windows_stay() -> None:
    log = b"## 2023 Log\r\n* 2/21 - read\r\n"
    merged = merge(log, log + b"* 2/22 - mine\r\n", log.replace(b"read", b"read twice"))
    assert merged == Merged(b"## 2023 Log\r\n* 2/21 - read twice\r\n* 2/22 - mine\r\n")


def test_a_last_line_that_loses_its_end_is_no_other_line_where_line_ends_are_mixed() -> None:
    log = b"## 2023 Log\r\n* 2/21 - read\n* 2/22 - slept\n"
    merged = merge(log, log.replace(b"read", b"read twice"), log.removesuffix(b"\n"))
    assert merged == Merged(b"## 2023 Log\r\n* 2/21 - read twice\n* 2/22 - slept")


def test_two_encodings_are_not_mixed() -> None:
    log = b"* 2/21/2023 - read\n"
    mine, theirs = log + "* 2/22/2023 - café\n".encode(), log + "* 2/23/2023 - thé\n".encode("latin-1")
    assert merge(log, mine, theirs) == Merged(
        mine, (Conflict(mine.decode(), theirs.decode("utf-8", "backslashreplace"), 1, 1),)
    )


LINES = st.sampled_from(
    [b"* 2/21 - a", b"* 2/22 - b c", b"\t* note", b"\t* more", b"", b"## 2023 Log", b"### Part", b"words here", b"```",
     b"- x", b"| a | b |", b"> quoted", b"* 3/01 - d"]
)  # fmt: skip
DOCUMENTS = st.lists(LINES, max_size=12).map(b"\n".join) | st.binary(max_size=40)


@given(DOCUMENTS, DOCUMENTS)
def test_one_sided_and_equal_edits_are_taken_as_they_are(base: bytes, other: bytes) -> None:
    assert merge(base, base, other) == merge(base, other, base) == merge(base, other, other) == Merged(other)


@given(DOCUMENTS, DOCUMENTS, DOCUMENTS)
def test_no_new_line_of_either_side_is_lost(base: bytes, mine: bytes, theirs: bytes) -> None:
    merged = merge(base, mine, theirs)
    lines = [one.split(b"\n") for one in (base, mine, theirs, merged.data)]
    if not merged.conflicts:
        assert {*lines[1], *lines[2]} - {*lines[0]} <= {*lines[3]}
        assert {*lines[3]} <= {b"", *lines[1], *lines[2]}


@given(
    st.lists(st.sampled_from("abcdefgh"), min_size=2, max_size=8),
    st.data(),
)
def test_edits_of_different_entries_are_both_made(words: list[str], data: st.DataObject) -> None:
    entries = [f"* 2/{day:02} - today I read {word} again" for day, word in enumerate(words, 1)]
    here, there = data.draw(st.lists(st.sampled_from(range(len(entries))), min_size=2, max_size=2, unique=True))
    mine, theirs = (_with(entries, {one: f" and {name}"}) for one, name in ((here, "more"), (there, "less")))
    both = _with(entries, {here: " and more", there: " and less"})
    assert merge(_with(entries, {}), mine, theirs) == Merged(both)


def _with(entries: list[str], added: dict[int, str]) -> bytes:
    lines = [entry + added.get(number, "") for number, entry in enumerate(entries)]
    return ("## 2023 Log\n" + "".join(f"{line}\n" for line in lines)).encode()


@pytest.mark.parametrize("piece", [b"* a\n\n", b"---\n", b"* 1/02 - a b c\n", b"a\n\n"])
@pytest.mark.slow
def test_hostile_pages_are_merged_in_linear_time(piece: bytes) -> None:
    """Each would take minutes if every block were compared with every other; the suite's patience is the assertion."""
    base = piece * 4_000
    numbered = b"".join(b"* 1/02 - %d\n" % number for number in range(3_000))
    merge(base, b"x\n\n" + base + b"y\n", numbered + base)
    merge(numbered, numbered.replace(b"0", b"1"), base)
