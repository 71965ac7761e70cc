"""Entries as bullets: formatting a bullet, and its insertion point among other bullets."""

from collections.abc import Sequence
from datetime import date

from litlog.model.pages import Block, Entry
from litlog.pages.edits.entries.entry_text import Words
from litlog.pages.edits.entries.insertion_points import Spot, after_item
from litlog.pages.edits.entries.style import Style
from litlog.pages.edits.entries.template import next_marker


def bullet(style: Style, line: str, words: Words, marker: str = "") -> str:
    """Return an entry as a bullet of this `line`, with its notes nested below."""
    opening = style.indent + (marker or style.marker) + style.gap
    return opening + line + style.line_end + notes(style, words, style.indent + style.unit)


def notes(style: Style, words: Words, indent: str) -> str:
    """Return the notes of an entry as bullets of this indent, followed by the existing text under it, unchanged."""
    opening = indent + style.note_marker + style.gap
    return "".join(f"{opening}{one}{style.line_end}" for one in words.notes) + words.below


def place_among(section: Sequence[Entry], on: date, style: Style) -> tuple[Entry, bool]:
    """Return the bullet of a section next to which one of a day goes, and whether it goes before it.

    It comes last in time among the entries of its day.
    """
    day = on.isoformat()
    if style.descending:
        later = next((one for one in section if one.on.first_day <= day), None)
        return (later, True) if later else (section[-1], False)
    earlier = [one for one in section if one.on.first_day <= day]
    return (earlier[-1], False) if earlier else (section[0], True)


def among_bullets(blocks: Sequence[Block], section: Sequence[Entry], on: date, style: Style, text: str) -> Spot:
    """Return the insertion point of a bullet among the dated bullets of a section, in date order."""
    near, before = place_among(section, on, style)
    apart = style.line_end * style.loose
    return Spot(near.block, text + apart) if before else Spot(after_item(blocks, near.block), apart + text)


def marker_among(blocks: Sequence[Block], near: int, default: str, *, before: bool) -> str:
    """Return the marker of an item next to another one, with its number if the list is numbered."""
    parent = blocks[near].parent
    numbers = [n for n, one in enumerate(blocks) if one.kind == "item" and one.parent == parent]
    return next_marker([blocks[n].marker for n in numbers], numbers.index(near) + (not before), default)
