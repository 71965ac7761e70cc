"""The reader's own notes that come back in an export: recognised by their paragraphs, however a format prints them."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from unicodedata import normalize

from litlog.model.reading import Note

_PARAGRAPHS = re.compile(r"\n\s*\n")
_ALIKE = str.maketrans(
    {"“": '"', "”": '"', "„": '"', "‘": "'", "’": "'", "`": "'", "–": "-", "—": "-", "\\": "", "~": " "}
)
_MARKS = re.compile(r"^\s*(?:>\s?|[*+-]\s+)|[*_]", re.MULTILINE)


def without_own(kept: Iterable[Note], met: Iterable[Note]) -> tuple[Note, ...]:
    """Return the notes of an entry without the paragraphs that are notes of the library already.

    Notes with a place or with notes under them come from formats that print each note apart, and stay as they are.
    """
    known = {_spelling(part) for note in kept for text in _printed(note) for part in _PARAGRAPHS.split(text)}
    return tuple(one for note in met if (one := _new(note, known)))


def is_same(one: Note, other: Note) -> bool:
    """Return whether two notes say the same at the same place."""
    return _spelling(one.text) == _spelling(other.text) and one.anchor == other.anchor


def _new(note: Note, known: set[str]) -> Note | None:
    if note.anchor or note.children or not known:
        return note
    parts = _PARAGRAPHS.split(note.text)
    new = [part for part in parts if _spelling(part) not in known]
    if not new:
        return None
    return note if len(new) == len(parts) else replace(note, text="\n\n".join(new))


def _printed(note: Note) -> Iterator[str]:
    """Return the forms in which formats print a note, and those of the notes under it."""
    yield note.text
    if note.anchor:
        yield f"{note.anchor}: {note.text}"
    for child in note.children:
        yield from _printed(child)


def _spelling(text: str) -> str:
    plain = _MARKS.sub("", normalize("NFKC", text).translate(_ALIKE))
    return " ".join(re.sub("-{2,3}", "-", plain).replace("''", '"').split()) or text.strip()
