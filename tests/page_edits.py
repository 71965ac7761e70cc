"""Random edits of a page, and what must be true of each: only its own lines change, and the page reads as intended."""

from collections import Counter
from collections.abc import Sequence
from datetime import date, timedelta

from hypothesis import strategies as st

from litlog.errors import LitlogError
from litlog.model.pages import Block, Entry, Page
from litlog.pages import add_entry, change_entry, delete_entry, entry_text, page_bytes, rewrite_entry
from litlog.pages.dates.entries import find_entries

WORDS = (
    "read a thing",
    "read [Rings](https://example.org/rings) and [Ideals](https://example.org/ideals)",
    "met it again\nfirst note\n- second note",
    '"quoted" *words* (p. 12)',
    "a | b",
    "3/5 of it",
)
days_apart = st.sampled_from([0, 0, 1, 2, 5, 40, -3, -400, 400])
words = st.sampled_from(WORDS)


def lines_of(page: Page) -> list[str]:
    """Return the lines of a page, each with its end."""
    return page_bytes(page).decode(page.encoding).split("\n")


def changed_lines(before: Page, after: Page) -> tuple[int, int, int]:
    """Return how many lines at the start and at the end are the same, and how many of the old ones are between."""
    old, new = lines_of(before), lines_of(after)
    most = min(len(old), len(new))
    first = next((at for at in range(most) if old[at] != new[at]), most)
    last = next((at for at in range(most - first) if old[-1 - at] != new[-1 - at]), most - first)
    return first, last, len(old) - first - last


def told(page: Page) -> Counter[tuple[str, str]]:
    """Return the lines of a page that are not blank, each with the day that it belongs to."""
    dated = find_entries(page)
    return Counter(
        (block.raw.rstrip("\r\n"), str(dated.entries[of].on) if of is not None else "")
        for block, of in zip(page.blocks, dated.of, strict=True)
        if block.kind != "blank"
    )


def check_insertion(page: Page, text: str, on: date) -> None:
    """A new entry puts lines between others; taking it out again leaves them, but for a heading that was made."""
    try:
        after = add_entry(page, text, on)
    except LitlogError:
        return
    assert changed_lines(page, after)[2] <= 1, "lines in one place, at the most the last one got an end"
    assert not told(page) - told(after)
    line = _new_line(page, after, text.split("\n", maxsplit=1)[0])
    left = [one for named in (line, *_marks_above(after, line)) if (one := _without(after, named))]
    assert all(not told(page) - told(one) for one in left[:1])
    assert any(_is_back(one, page) or _is_back(add_entry(one, text, on), after) for one in left)


def _without(page: Page, line: int) -> Page | None:
    try:
        return delete_entry(page, line)
    except LitlogError:
        return None


def _is_back(page: Page, other: Page) -> bool:
    return page_bytes(page) == page_bytes(other)


def _new_line(before: Page, after: Page, first: str) -> int:
    start, end, _ = changed_lines(before, after)
    new = range(start, len(lines_of(after)) - end + 1)
    return next(
        one.line
        for one in after.blocks
        if first in _plain(one) and one.line - 1 + _length(one) > start and one.line - 1 in new
    )


def _plain(block: Block) -> str:
    return block.raw.replace("\\|", "|")


def _length(block: Block) -> int:
    return max(1, block.raw.count("\n"))


def _marks_above(page: Page, line: int) -> Sequence[int]:
    above = [page.blocks[one.block].line for one in find_entries(page).entries]
    return [one for one in above if one < line][-2:]


def check_deletion(page: Page, entry: Entry) -> None:
    """Without an entry, its lines are gone with a blank one at the most, and all others are as they were."""
    line = page.blocks[entry.block].line
    try:
        text, after = entry_text(page, line), delete_entry(page, line)
    except LitlogError:
        return
    first, _, gone = changed_lines(page, after)
    assert gone <= len(text.split("\n")) + 3
    assert len(page_bytes(page)) - len(page_bytes(after)) >= len(text.rstrip("\r\n").encode(page.encoding))
    assert not told(after) - told(page)
    assert first <= line


def check_change(page: Page, entry: Entry, text: str) -> None:
    """Other words for an entry change its lines alone."""
    line = page.blocks[entry.block].line
    try:
        old, after = entry_text(page, line), change_entry(page, line, text)
    except LitlogError:
        return
    first, _, gone = changed_lines(page, after)
    assert line - 1 <= first
    assert first + gone <= line - 1 + len(old.split("\n"))
    assert text.split("\n", maxsplit=1)[0] in page_bytes(after).decode(page.encoding).replace("\\|", "|")


def check_move(page: Page, entry: Entry, days: int) -> None:
    """An entry of another day is of that day, and all others are of theirs."""
    line = page.blocks[entry.block].line
    on = date.fromisoformat(entry.on.first_day) + timedelta(days)
    try:
        old, after = entry_text(page, line), change_entry(page, line, None, on)
    except LitlogError:
        return
    gone = told(page) - told(after)
    assert sum(gone.values()) <= len(old.split("\n"))
    assert str(on) in [one.on.first_day for one in find_entries(after).entries] or not days or entry.on.day is None


def check_rewriting(page: Page, entry: Entry) -> None:
    """The same lines, as an editor saves them, change nothing; one more word changes one line."""
    line = page.blocks[entry.block].line
    try:
        text = entry_text(page, line)
        assert page_bytes(rewrite_entry(page, line, text.replace("\r\n", "\n"))) == page_bytes(page)
        after = rewrite_entry(page, line, text.rstrip("\r\n").replace("\r\n", "\n") + " too\n")
    except LitlogError:
        return
    assert changed_lines(page, after)[2] == 1
