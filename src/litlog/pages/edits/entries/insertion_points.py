"""Insertion points: where on a page a new entry goes, and the exact text to insert."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from litlog.model.pages import Block
from litlog.pages.edits.entries.style import Style
from litlog.pages.reading import heading_text

_YEAR_HEADING = re.compile(
    r"(?:reading |log |year |reading log )?(?P<year>(?:19|20)\d\d)(?: (?!and\b|or\b)\w+){0,2}", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Spot:
    """An insertion point: `text` goes before the block of this number; the number of blocks means at the end."""

    before: int
    text: str


def under_mark(blocks: Sequence[Block], mark: int, style: Style, text: str, end: int | None = None) -> Spot:
    """Return the insertion point at the end of the content of a day heading or date line.

    `end` is the end of that content, if it is not the next heading.
    """
    end = next_heading(blocks, mark, level=6) if end is None else end
    while end > mark + 1 and blocks[end - 1].kind in ("blank", "rule"):
        end -= 1
    last = blocks[end - 1]
    joined = last.kind in ("heading", "item") or (last.parent is not None and blocks[last.parent].kind == "item")
    apart = not joined or style.body != "item" or text.startswith("#") or _are_apart(blocks[mark + 1 : end])
    return Spot(end, style.line_end * apart + text)


def _are_apart(blocks: Sequence[Block]) -> bool:
    """Return whether the last two bullets have a blank line between them."""
    first = [number for number, block in enumerate(blocks) if block.kind == "item" and block.level == 1]
    return len(first) > 1 and blocks[first[-1] - 1].kind == "blank"


def in_year(blocks: Sequence[Block], year: int, style: Style, text: str) -> Spot:
    """Return the insertion point at the end of the section of the year, which is created if missing."""
    years = _year_headings(blocks)
    heading = next((number for number, other in years if other == year), None)
    if heading is None:
        return _new_year(blocks, year, style, text)
    others = [number for number, other in years if other != year]
    if others and _is_blank(blocks, others[-1] + 1) and _is_blank(blocks, heading + 1) and heading + 2 == len(blocks):
        return Spot(len(blocks), text)
    return under_mark(blocks, heading, style, text)


def _is_blank(blocks: Sequence[Block], number: int) -> bool:
    return number < len(blocks) and blocks[number].kind == "blank"


def _new_year(blocks: Sequence[Block], year: int, style: Style, text: str) -> Spot:
    """Return the insertion point of a new year section: at the end, or before the others if the newest comes first."""
    others = _year_headings(blocks)
    if not others:
        return kept_apart(blocks, end_of_text(blocks), f"## {year} Log{style.line_end}{text}", style.line_end)
    model, its_year = others[-1]
    words = heading_text(blocks[model].raw).replace(str(its_year), str(year))
    section = headed(blocks, model, words, style.line_end) + text
    falling = others[0][1] > others[-1][1] or (len(others) == 1 and style.descending)
    return kept_apart(blocks, others[0][0] if falling else end_of_text(blocks), section, style.line_end)


def has_years(blocks: Sequence[Block]) -> bool:
    """Return whether a page has sections for years."""
    return bool(_year_headings(blocks))


def _year_headings(blocks: Sequence[Block]) -> list[tuple[int, int]]:
    found = []
    for number, block in enumerate(blocks):
        year = _YEAR_HEADING.fullmatch(heading_text(block.raw)) if block.kind == "heading" else None
        if year:
            found.append((number, int(year["year"])))
    return found


def headed(blocks: Sequence[Block], model: int, words: str, line_end: str) -> str:
    """Return a heading formatted like another one, with as many blank lines after it."""
    raw = blocks[model].raw.replace(heading_text(blocks[model].raw), words)
    raw = raw if raw.endswith("\n") else raw + line_end
    after = blocks[model + 1] if model + 1 < len(blocks) else None
    return raw + (after.raw if after and after.kind == "blank" else "")


def kept_apart(blocks: Sequence[Block], before: int, section: str, line_end: str, *, tight: bool = False) -> Spot:
    """Return the section with blank lines around it, unless the page is written `tight`."""
    above = blocks[before - 1] if before else None
    under = blocks[before] if before < len(blocks) else None
    lead = line_end if above and above.kind != "blank" and not tight else ""
    return Spot(before, lead + section + (line_end if under and under.kind != "blank" and not tight else ""))


def end_of_text(blocks: Sequence[Block]) -> int:
    """Return the block number after the last block that is not blank."""
    return next((n for n in range(len(blocks), 0, -1) if blocks[n - 1].kind != "blank"), 0)


def after_item(blocks: Sequence[Block], item: int) -> int:
    """Return the block number after an item and all that is nested under it."""
    under, end = {item}, item + 1
    for number in range(item + 1, len(blocks)):
        if blocks[number].parent in under:
            under.add(number)
            end = number + 1
        elif blocks[number].kind != "blank":
            break
    return end


def next_heading(blocks: Sequence[Block], heading: int, level: int) -> int:
    """Return the block number of the next heading of this level or a higher one, or the end."""
    following = (n for n in range(heading + 1, len(blocks)) if blocks[n].kind == "heading" and blocks[n].level <= level)
    return next(following, len(blocks))
