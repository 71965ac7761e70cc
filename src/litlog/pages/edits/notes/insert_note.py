"""Inserting a note on a work: in the section on the work, or under the line that names it."""

from litlog.errors import Refused
from litlog.model.pages import Annotation, Block, Meaning, Page
from litlog.model.reading import Anchor, NoteKind
from litlog.pages.edits.entries.insertion_points import Spot, after_item
from litlog.pages.edits.entries.style import Style, gap_of, learn_style
from litlog.pages.edits.notes.beside_work import ALONE, nested_items, places_of
from litlog.pages.edits.sync.splice import put_in
from litlog.pages.edits.sync.unchanged import told, what_is_new
from litlog.pages.understanding import understand


def note_words(text: str, anchor: Anchor | None, kind: NoteKind) -> str:
    """Return a note as one line, with its page or section in front and a quotation in quotation marks.

    Raises `Refused` for a note of several lines and for a time, which pages have no format for.
    """
    if len(text.strip().splitlines()) != 1:
        raise Refused("A note on a page has one line.", ALONE)
    if anchor and anchor.kind not in ("page", "section", "chapter"):
        raise Refused("A page shows no times beside its notes.", ALONE)
    place = f"{anchor}: ".replace("–", "-") if anchor else ""
    said = text.strip()
    return place + (f'"{said}"' if kind is NoteKind.QUOTE and not said.startswith(('"', "“")) else said)


def with_note(page: Page, meaning: Meaning, work: str, words: str, anchor: Anchor | None) -> Page:
    """Return the page with one more note on the work, in the style of the page's notes.

    Raises `Refused` if the page has no notes, or if the result would not parse as a note on the work at that place,
    or anything else would be parsed differently.
    """
    section = next((one for one in meaning.annotations if one.work == work), None)
    spot = _in_section(page, meaning, section, words) if section else _under_line(page, meaning, work, words)
    after = put_in(page, spot.before, spot.text)
    new = what_is_new(told(page), after)
    noted = [one for one in understand(after).notes if new and one.block == new[0].number]
    if len(new) != 1 or [(one.text, one.anchor) for one in noted] != [(" ".join(words.split()), anchor)]:
        raise Refused(f"{page.name} would not read the note as it is meant.", ALONE)
    return after


def _in_section(page: Page, meaning: Meaning, section: Annotation, words: str) -> Spot:
    """Insert a note after the last one of a section."""
    inside = range(section.block, section.end + 1)
    notes = [one for one in meaning.notes if one.block in inside and one.work == section.work and one.parent is None]
    if not notes:
        raise Refused(f"The section of {page.name} on this work has no notes.", ALONE)
    last = notes[-1]
    block = page.blocks[last.block]
    style = learn_style(page, ())
    if block.kind == "item":
        return Spot(after_item(page.blocks, last.block), _bullet(block, block.indent, words, style))
    return Spot(last.block + 1, f"{style.line_end}{words}{style.line_end}")


def _under_line(page: Page, meaning: Meaning, work: str, words: str) -> Spot:
    """Insert a note under the first bullet that names only this work, after the existing notes."""
    blocks = page.blocks
    bullets = [number for number in places_of(page, meaning, work) if blocks[number].kind == "item"]
    if not bullets or not any(block.kind == "item" and block.level > 1 for block in blocks):
        raise Refused(f"{page.name} shows no notes under the lines that name works.", ALONE)
    noted = next((one for one in bullets if list(nested_items(blocks, one))), bullets[0])
    style, children = learn_style(page, ()), list(nested_items(blocks, noted))
    model = blocks[children[-1]] if children else blocks[noted]
    indent = model.indent if children else model.indent + style.unit
    return Spot(after_item(blocks, noted), _bullet(model, indent, words, style))


def _bullet(model: Block, indent: str, words: str, style: Style) -> str:
    marker = style.marker if model.marker[0].isdigit() else model.marker
    return f"{indent}{marker}{gap_of(model)}{words}{style.line_end}"
