"""Note rows: a tree of notes to rows in reading order, and back.

`under` is the place in the list of the row of the note above, None at the top; stored, it becomes `parent_id`.
"""

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator

from litlog.model.dates import PartialDate
from litlog.model.reading import Anchor, Note, NoteKind
from litlog.store.engines.protocol import Row


def note_rows(notes: Iterable[Note]) -> list[Row]:
    """Return one row per note, each after its parent."""
    rows: list[Row] = []
    waiting: list[tuple[Note, int | None]] = [(note, None) for note in reversed(tuple(notes))]
    while waiting:  # a loop, since a hostile file may nest deeper than Python calls
        note, under = waiting.pop()
        place = len(rows)
        rows.append(_row(note) | {"under": under, "hint": note.id})
        waiting += [(child, place) for child in reversed(note.children)]
    return rows


def notes_of(rows: list[Row]) -> tuple[Note, ...]:
    """Build notes from stored rows, in the order of `seq`; a note whose parent is missing is top level."""
    known = {row["id"] for row in rows}
    below: dict[int | None, list[Note]] = defaultdict(list)
    for row in reversed(rows):
        parent = row["parent_id"] if row["parent_id"] in known else None
        below[parent].append(_note(row, tuple(reversed(below.pop(row["id"], [])))))
    return tuple(reversed(below[None]))


def cited(rows: Iterable[Row]) -> Iterator[str]:
    """Return the keys that these notes cite."""
    for row in rows:
        if row["cites"]:
            yield from json.loads(row["cites"])


def _row(note: Note) -> Row:
    anchor = note.anchor
    return {
        "kind": str(note.kind),
        "text": note.text,
        "anchor_kind": anchor.kind if anchor else "",
        "anchor_value": anchor.value if anchor else "",
        "anchor_end": anchor.end if anchor else "",
        "heading": note.heading,
        "noted": str(note.noted) if note.noted else "",
        "noted_printed": note.noted.printed if note.noted else "",
        "page": note.page,
        "cites": json.dumps(note.cites, ensure_ascii=False) if note.cites else "",
    }


def _note(row: Row, children: tuple[Note, ...]) -> Note:
    return Note(
        row["text"],
        NoteKind(row["kind"]),
        Anchor(row["anchor_kind"], row["anchor_value"], row["anchor_end"]) if row["anchor_kind"] else None,
        row["heading"],
        PartialDate.parse(row["noted"], printed=row["noted_printed"]) if row["noted"] else None,
        children,
        tuple(json.loads(row["cites"])) if row["cites"] else (),
        row["page"],
        row["id"],
    )
