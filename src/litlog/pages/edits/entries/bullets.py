"""Entries as bullets: formatting a bullet, and its insertion point among other bullets."""

from collections.abc import Sequence
from datetime import date

from litlog.model.pages import Block, Entry
from litlog.pages.edits.entries.entry_text import Words
from litlog.pages.edits.entries.insertion_points import Spot, after_item
from litlog.pages.edits.entries.style import Style


def bullet(style: Style, dated: str, words: Words) -> str:
    """Return an entry as a bullet with its notes nested below; `dated` is its date with the separator, or empty."""
    opening = style.indent + style.marker + style.gap + dated
    return opening + words.first + style.line_end + notes(style, words, style.indent + style.unit)


def notes(style: Style, words: Words, indent: str) -> str:
    """Return the notes of an entry as bullets of this indent, followed by the existing text under it, unchanged."""
    return "".join(f"{indent}{style.marker}{style.gap}{one}{style.line_end}" for one in words.notes) + words.below


def among_bullets(blocks: Sequence[Block], section: Sequence[Entry], on: date, style: Style, text: str) -> Spot:
    """Return the insertion point of a bullet among the dated bullets of a section, in date order.

    It comes last in time among the entries of its day.
    """
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
