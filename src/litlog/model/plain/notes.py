"""Notes as JSON values: a tree, with anchors."""

from litlog.model.plain.dates import Plain, date_from_plain, date_to_plain, present
from litlog.model.reading import Anchor, Note, NoteKind


def note_to_plain(note: Note) -> Plain:
    """Return a note with its children."""
    return {"text": note.text, "kind": str(note.kind)} | present(
        {
            "anchor": _anchor_to_plain(note.anchor),
            "heading": note.heading,
            "noted": date_to_plain(note.noted),
            "children": [note_to_plain(child) for child in note.children],
            "cites": list(note.cites),
            "page": note.page,
            "id": note.id,
        }
    )


def note_from_plain(plain: Plain) -> Note:
    """Parse the result of `note_to_plain`."""
    return Note(
        plain["text"],
        NoteKind(plain["kind"]),
        _anchor_from_plain(plain.get("anchor")),
        plain.get("heading", ""),
        date_from_plain(plain.get("noted")),
        tuple(map(note_from_plain, plain.get("children", ()))),
        tuple(plain.get("cites", ())),
        plain.get("page", ""),
    )


def _anchor_to_plain(anchor: Anchor | None) -> Plain | None:
    return present({"kind": anchor.kind, "value": anchor.value, "end": anchor.end}) if anchor else None


def _anchor_from_plain(plain: Plain | None) -> Anchor | None:
    return Anchor(plain["kind"], plain.get("value", ""), plain.get("end", "")) if plain else None
