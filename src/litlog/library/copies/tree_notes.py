"""Notes of a work in a tree's file: a nested Markdown list, with what is not text in a comment under each note."""

import json
import re
from collections.abc import Iterator, Sequence
from typing import Any

from litlog.model.plain import Plain, note_to_plain
from litlog.model.reading import Note, NoteKind

_BULLET = re.compile(r"(?P<indent>(?:  )*)\*(?: (?P<text>.*))?")
_COMMENT = re.compile(r" *<!-- (?P<json>\{.*\}) -->")
_SPECIAL = re.compile(r"( *)(\*$|\* |<!--|\\)")
_BESIDE = ("text", "children", "id")


def notes_text(notes: Sequence[Note], depth: int = 0) -> Iterator[str]:
    """Yield the lines of a tree of notes."""
    for note in notes:
        plain = note_to_plain(note)
        told = {name: value for name, value in plain.items() if name not in _BESIDE}
        if note.kind is NoteKind.REMARK:
            del told["kind"]
        lines = list(_lines(note.text, depth))
        if "\r" in note.text or parsed_notes(list(_lines(note.text, 0))) != [{"text": note.text, "kind": "remark"}]:
            lines, told = [f"{'  ' * depth}*"], told | {"text": note.text}
        yield from lines
        if told:
            yield f"{'  ' * depth}  <!-- {_json(told)} -->"
        yield from notes_text(note.children, depth + 1)


def _json(value: Plain) -> str:
    return json.dumps(value, ensure_ascii=False, sort_keys=True).replace("-->", "--\\u003e")


def _lines(text: str, depth: int) -> Iterator[str]:
    first, *others = text.split("\n")
    yield f"{'  ' * depth}* {first}".rstrip() if not first else f"{'  ' * depth}* {first}"
    for line in others:
        escaped = _SPECIAL.sub(r"\1\\\2", line, count=1) if _SPECIAL.match(line) else line
        yield f"{'  ' * depth}  {escaped}" if line else ""


def parsed_notes(lines: Sequence[str]) -> list[Plain]:
    """Return the notes of such lines as JSON values; raises `ValueError` for a comment that is no JSON."""
    roots: list[Plain] = []
    path: list[Plain] = []
    for line in lines:
        found = _BULLET.fullmatch(line)
        depth = len(found["indent"]) // 2 if found else 0
        if found and depth <= len(path):
            note: Plain = {"text": found["text"] or "", "kind": "remark"}
            (path[depth - 1].setdefault("children", []) if depth else roots).append(note)
            path[depth:] = [note]
        elif path:
            _go_on(path[-1], line, len(path))
    return [_whole(note) for note in roots]


def _go_on(note: Plain, line: str, depth: int) -> None:
    """Add a line to a note: one of its text, or the comment that tells the rest of it."""
    comment = _COMMENT.fullmatch(line)
    if comment:
        note["told"] = json.loads(comment["json"])
        return
    indent = "  " * depth
    text = line.removeprefix(indent) if line.startswith(indent) else line.lstrip(" ")
    note["text"] += "\n" + re.sub(r"^( *)\\", r"\1", text)


def _whole(note: Plain) -> Plain:
    told: dict[str, Any] = note.pop("told", {})
    children = [_whole(child) for child in note.pop("children", ())]
    text = note["text"].rstrip("\n")
    return {**note, "text": text, **told, **({"children": children} if children else {})}
