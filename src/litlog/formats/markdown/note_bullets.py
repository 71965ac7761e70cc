"""Notes as nested Markdown bullets: quotations as block quotes, each with its location in the work."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from litlog.formats.common.markdown_escaping import escaped, harmless
from litlog.formats.control_characters import without_controls
from litlog.model.reading import Note, NoteKind


@dataclass(frozen=True, slots=True)
class Style:
    """`marker` begins a bullet ("* "), `unit` is the indentation of one level."""

    marker: str
    unit: str


def bullet(text: str, style: Style, depth: int = 0) -> Iterator[str]:
    """Return the lines of one bullet; further lines of the text are indented under the first."""
    first, *rest = (line.rstrip() for line in text.strip().splitlines() or [""])
    indent = style.unit * depth
    yield (indent + style.marker + first).rstrip()
    yield from (indent + " " * len(style.marker) + line if line else "" for line in rest)


def note_bullets(notes: Iterable[Note], style: Style, depth: int = 0, above: str = "") -> Iterator[str]:
    """Return the lines of notes and of the notes nested under them.

    `above` is the heading, or the place of the note above: a place that it ends with is not repeated, nor is one that
    the note itself names.
    """
    for note in notes:
        place = str(note.anchor) if note.anchor else ""
        is_said = above.rstrip(" )").endswith(place) or _names(note.text, place)
        yield from bullet(_marked(note, "" if is_said else escaped(place)), style, depth)
        yield from note_bullets(note.children, style, depth + 1, place or above)


def _names(text: str, place: str) -> bool:
    """Return whether a text already names the place, as texts from a page do."""
    return re.search(rf"{re.escape(place.replace('–', '-'))}(?!\d)", text.replace("–", "-")) is not None


def heading_of(note: Note) -> str:
    """Return the heading of a note on one line, "" for one of blanks and control characters alone."""
    return " ".join(without_controls(note.heading).split())


def by_heading(notes: Sequence[Note]) -> Iterator[tuple[str, list[Note]]]:
    """Return the notes grouped by heading, in their order."""
    for heading, under in groupby(notes, key=heading_of):
        yield heading, list(under)


def under_headings(notes: Sequence[Note], style: Style, depth: int = 0) -> Iterator[str]:
    """Return the lines of notes as one list, with each heading as a bullet above its notes."""
    for heading, under in by_heading(notes):
        if heading:
            yield from bullet(f"**{harmless(heading)}**", style, depth)
        yield from note_bullets(under, style, depth + bool(heading), heading)


def _marked(note: Note, place: str) -> str:
    text = harmless(note.text)
    if note.kind is NoteKind.QUOTE:
        quoted = "\n".join(f"> {line}".rstrip() for line in text.strip().splitlines())
        return f"{quoted} ({place})" if place else quoted
    return f"{place}: {text.lstrip()}" if place else text
