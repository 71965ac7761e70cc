"""Entries as bullets: how one is written, and its place among others."""

from collections.abc import Sequence
from datetime import date

from litlog.model.pages import Block, Entry
from litlog.pages.edits.entries.entry_text import Words
from litlog.pages.edits.entries.insertion_points import Spot, after_item
from litlog.pages.edits.entries.style import Style


def bullet(style: Style, dated: str, words: Words) -> str:
    """Write an entry, its notes as bullets below it; `dated` is its date with what stands behind, or nothing."""
    opening = style.indent + style.marker + style.gap + dated
    return opening + words.first + style.line_end + notes(style, words, style.indent + style.unit)


def notes(style: Style, words: Words, indent: str) -> str:
    """Write the notes of an entry as bullets of this indent, and what stands under it already as it is."""
    return "".join(f"{indent}{style.marker}{style.gap}{one}{style.line_end}" for one in words.notes) + words.below


def among_bullets(blocks: Sequence[Block], section: Sequence[Entry], on: date, style: Style, text: str) -> Spot:
    """Put a bullet among the dated bullets of a section, in their order; of one day the newest comes last in time."""
    day = on.isoformat()
    if style.descending:
        later = next((one for one in section if one.on.first_day <= day), None)
    else:
        earlier = [one for one in section if one.on.first_day <= day]
        later = None if earlier else section[0]
        section = earlier or section
    if later:
        return Spot(later.block, text + style.line_end * style.loose)
    return Spot(after_item(blocks, section[-1].block), style.line_end * style.loose + text)
