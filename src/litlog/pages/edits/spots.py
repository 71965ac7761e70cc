"""Where on a page a new entry goes, and the exact text to put there."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from litlog.model.pages import Block, Entry
from litlog.pages.edits.style import Style
from litlog.pages.reading import heading_text

_YEAR_HEADING = re.compile(
    r"(?:reading |log |year |reading log )?(?P<year>(?:19|20)\d\d)(?: (?!and\b|or\b)\w+){0,2}", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Spot:
    """Put `text` before the block of this number; the number of blocks means at the end."""

    before: int
    text: str


def among_bullets(blocks: Sequence[Block], section: Sequence[Entry], on: date, style: Style, bullet: str) -> Spot:
    """Put a bullet among the dated bullets of a section, in their order; of one day the newest comes last in time."""
    day = on.isoformat()
    if style.descending:
        later = next((one for one in section if one.on.first_day <= day), None)
    else:
        earlier = [one for one in section if one.on.first_day <= day]
        later = None if earlier else section[0]
        section = earlier or section
    if later:
        return Spot(later.block, bullet + style.line_end * style.loose)
    return Spot(_after_item(blocks, section[-1].block), style.line_end * style.loose + bullet)


def under_heading(blocks: Sequence[Block], heading: int, style: Style, bullet: str) -> Spot:
    """Put a bullet at the end of what stands under a heading, before the next."""
    end = _next_heading(blocks, heading, level=6)
    while blocks[end - 1].kind == "blank":
        end -= 1
    last = blocks[end - 1]
    if last.kind in ("heading", "item") or last.parent != heading:
        return Spot(end, bullet)
    return Spot(end, style.line_end + bullet)


def new_day(
    blocks: Sequence[Block], headings: Sequence[Entry], on: date, style: Style, words: str, bullet: str
) -> Spot:
    """Put a heading for a day, with a bullet, among the headings for days, in their order."""
    day = on.isoformat()
    earlier = [one for one in headings if one.on.first_day <= day]
    model = earlier[-1] if earlier else headings[0]
    section = _headed(blocks, model.block, words, style.line_end) + bullet
    if style.descending:
        before = earlier[0].block if earlier else _next_heading(blocks, headings[-1].block, blocks[model.block].level)
    else:
        before = _next_heading(blocks, model.block, blocks[model.block].level) if earlier else model.block
    return _apart(blocks, before, section, style.line_end)


def year_heading(blocks: Sequence[Block], year: int) -> int | None:
    """Give the heading that begins the log of a year, as "2023 Log" does."""
    return next((number for number, other in _year_headings(blocks) if other == year), None)


def new_year(blocks: Sequence[Block], year: int, style: Style, bullet: str) -> Spot:
    """Put a section for a year at the end of the page, or before the others where the newest comes first."""
    others = _year_headings(blocks)
    if not others:
        return _apart(blocks, len(blocks), f"## {year} Log{style.line_end}{bullet}", style.line_end)
    model, its_year = others[-1]
    words = heading_text(blocks[model].raw).replace(str(its_year), str(year))
    section = _headed(blocks, model, words, style.line_end) + bullet
    falling = others[0][1] > others[-1][1] or (len(others) == 1 and style.descending)
    return _apart(blocks, others[0][0] if falling else len(blocks), section, style.line_end)


def _year_headings(blocks: Sequence[Block]) -> list[tuple[int, int]]:
    found = []
    for number, block in enumerate(blocks):
        year = _YEAR_HEADING.fullmatch(heading_text(block.raw)) if block.kind == "heading" else None
        if year:
            found.append((number, int(year["year"])))
    return found


def _headed(blocks: Sequence[Block], model: int, words: str, line_end: str) -> str:
    """Write a heading like another one, with as many blank lines after it."""
    raw = blocks[model].raw.replace(heading_text(blocks[model].raw), words)
    raw = raw if raw.endswith("\n") else raw + line_end
    after = blocks[model + 1] if model + 1 < len(blocks) else None
    return raw + (after.raw if after and after.kind == "blank" else "")


def _apart(blocks: Sequence[Block], before: int, section: str, line_end: str) -> Spot:
    """Keep a blank line between a new section and what stands around it."""
    at_end = before == len(blocks)
    above = blocks[before - 1] if before else None
    lead = line_end if above and above.kind != "blank" else ""
    return Spot(before, lead + section + ("" if at_end else line_end))


def _after_item(blocks: Sequence[Block], item: int) -> int:
    """Give the place after an item and all that is under it."""
    under, end = {item}, item + 1
    for number in range(item + 1, len(blocks)):
        if blocks[number].parent in under:
            under.add(number)
            end = number + 1
        elif blocks[number].kind != "blank":
            break
    return end


def _next_heading(blocks: Sequence[Block], heading: int, level: int) -> int:
    following = (n for n in range(heading + 1, len(blocks)) if blocks[n].kind == "heading" and blocks[n].level <= level)
    return next(following, len(blocks))
