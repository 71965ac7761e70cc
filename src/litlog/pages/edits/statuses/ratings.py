"""Writing a rating into a page in the form of its others: stars, "4/5", "8/10", a column of a table."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from litlog.errors import Refused
from litlog.model.pages import Meaning, Page
from litlog.pages.edits.entries.style import most_common
from litlog.pages.edits.notes.beside_work import ALONE, local_names, with_block
from litlog.pages.pieces.ratings import EMPTY_STARS, FULL_STARS
from litlog.pages.structure.tables import cells_of
from litlog.pages.text.block_text import words_start
from litlog.pages.understanding import understand

_RATING = re.compile(
    rf"(?::star:[ ]?){{1,5}}|(?P<stars>[{FULL_STARS}](?:\ufe0f?[{FULL_STARS}{EMPTY_STARS}½])*\ufe0f?)|"
    r"(?<![\d/.,-])(?P<value>\d{1,2}(?:[.,]\d)?)(?P<slash>\s?/\s?)(?P<scale>5|10)(?![\d/])"
)
_LEAD = re.compile(r"[^\w\n)\]>]{0,6}\Z")
_AFTER = re.compile(r"[)\]*_.]*")


@dataclass(frozen=True, slots=True)
class _Shown:
    """A rating in a block: its span, and whether it stands at the end of the line, between `lead` and `after`."""

    block: int
    start: int
    end: int
    text: str
    lead: str
    after: str
    last: bool


def with_rating(page: Page, meaning: Meaning, work: str, rating: int) -> Page:
    """Return the page with the rating of a work, in the form of the page's other ratings.

    Raises `Refused` if the page shows no ratings, or if anything else would be parsed differently.
    """
    read = understand(page)
    names = local_names(page, meaning, read, work)
    shown = [found for block in dict.fromkeys(one.block for one in read.ratings) for found in _shown(page, block)]
    if not shown:
        raise Refused(f"{page.name} shows no ratings.", ALONE)
    places = _places(meaning, work)
    for number, raw in _choices(page, meaning, work, shown, rating, places):
        after = page if raw == page.blocks[number].raw else with_block(page, number, raw)
        told = [one for one in understand(after).ratings if one.block == number]
        if told and all(one.rating == rating and one.work in names for one in told):
            return after
    raise Refused(f"{page.name} has no place where {rating} would read as the rating of {work}.", ALONE)


def _places(meaning: Meaning, work: str) -> list[int]:
    """Return the blocks that name this work and no other, rows of tables among them."""
    named: dict[int, set[str]] = {}
    for one in meaning.mentions:
        if one.work:
            named.setdefault(one.block, set()).add(one.work)
    return [block for block, here in named.items() if here == {work}]


def _shown(page: Page, number: int) -> Iterator[_Shown]:
    raw = page.blocks[number].raw
    found = next(reversed(list(_RATING.finditer(raw, words_start(page.blocks[number]).at))), None)
    if found:
        lead, after = _LEAD.search(raw, 0, found.start()), _AFTER.match(raw, found.end())
        behind = after.end() if after else found.end()
        last = not raw[behind:].split("\n")[0].strip()
        yield _Shown(number, *found.span(), found[0].strip(), lead[0] if lead else "", after[0] if after else "", last)


def _choices(
    page: Page, meaning: Meaning, work: str, shown: Sequence[_Shown], rating: int, places: Sequence[int]
) -> Iterator[tuple[int, str]]:
    """Yield blocks with the rating put in: in place of their own, in their cell, or where others have theirs."""
    own = {one.block: one for one in shown if one.block in places}
    for one in own.values():
        raw = page.blocks[one.block].raw
        yield one.block, raw[: one.start] + _printed(shown, one.text, rating) + raw[one.start + len(one.text) :]
    shape = most_common(((one.lead, one.after) for one in shown), ("", ""))
    model = next(one for one in reversed(shown) if (one.lead, one.after) == shape)
    text = _printed(shown, model.text, rating)
    for number in (number for number in places if number not in own):
        raw = page.blocks[number].raw
        if page.blocks[number].kind == "table":
            yield from _in_cell(page, model, number, text)
            continue
        line = len(raw.split("\n")[0].rstrip())
        span = max(one.end for one in meaning.mentions if one.block == number and one.work == work)
        at = line if model.last else span
        yield number, raw[:at] + model.lead + text + model.after + raw[at:]


def _in_cell(page: Page, model: _Shown, number: int, text: str) -> Iterator[tuple[int, str]]:
    columns = [n for n, cell in enumerate(cells_of(page.blocks[model.block].raw)) if model.text in cell.text]
    raw, cells = page.blocks[number].raw, cells_of(page.blocks[number].raw)
    for column in columns:
        if page.blocks[model.block].kind == "table" and column < len(cells):
            start, end = cells[column].start, cells[column].end
            blanks = start - len(raw[:start].rstrip(" ")) if start == end else 0
            yield number, raw[: start - blanks] + (f" {text} " if start == end else text) + raw[end:]


def _printed(shown: Sequence[_Shown], model: str, rating: int) -> str:
    """Return a rating in the form of another one; empty stars are shown if the page shows any."""
    found = _RATING.fullmatch(model)
    if found and found["scale"]:
        return f"{rating * int(found['scale']) // 5}{found['slash']}{found['scale']}"
    if model.startswith(":star:"):
        return (" " if " " in model else "").join([":star:"] * rating)
    empty = next((letter for one in shown for letter in one.text if letter in EMPTY_STARS), "")
    full = model[0] + ("\ufe0f" if "\ufe0f" in model else "")
    return full * rating + empty * (5 - rating)
