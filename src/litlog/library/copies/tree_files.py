"""The files of a tree: their names, which every file system takes, and the text of each, one value a line."""

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import fields, replace
from hashlib import sha256
from typing import Any

from litlog.errors import LitlogError, Unreadable
from litlog.formats.litlog_json.reader_writer import Export, library_from_json, library_to_json
from litlog.library.copies.item_joins import Copy
from litlog.library.copies.tree_notes import notes_text, parsed_notes
from litlog.library.items.provenance import merged
from litlog.merge.ranking import UNITED
from litlog.model.finding import YOU, Finding, Trust
from litlog.model.plain import Plain
from litlog.model.work import Work

_NOTES = "## Notes"
_RESERVED = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)")
_ORDERED = ("contributors", "contents", "statuses")
"""Lists of which the order tells something; the others are sorted."""
_SETS = ("tags", "identifiers", "links", "aliases", "former_keys", "encounters", "relations", "findings", "extra")
_UNSAID = ("authors", "year", "status", "notes")
"""Names of an item in JSON that are not lines of their own."""
_MARKERS = ("<<<<<<< ", "=======", ">>>>>>> ", "||||||| ")
_HINT = "Mend the file, or take it as it was from its history, and import the folder again."


def file_name(key: str) -> str:
    """Return the name of a key's file: as the key if every file system takes it, else with a hash."""
    safe = re.sub(r"[^a-z0-9_-]+", "-", key.lower())[:60]
    if safe == key and not _RESERVED.fullmatch(safe):
        return f"{safe}.md"
    return f"{safe}-{sha256(key.encode()).hexdigest()[:8]}.md"


def copy_text(copy: Copy) -> bytes:
    """Return the file of an item: its values, then its notes."""
    encounters = tuple(one for one in copy.item.encounters if not one.page)
    whole = Export((replace(copy.item, encounters=encounters),), {copy.item.key: copy.findings})
    plain = json.loads(library_to_json(whole))
    said = plain["findings"][copy.item.key]
    [item] = plain["items"]
    you: Plain = next((one["work"] for one in said if (one["source"], one.get("about", "")) == (YOU, "")), {})
    others = [one for one in said if (one["source"], one.get("about", "")) != (YOU, "")]
    values = {**item, "findings": others, **{f"you.{name}": value for name, value in you.items()}}
    lines = sorted(_value_lines(values))
    notes = list(notes_text(copy.item.reading.notes))
    return "\n".join([line for _, _, line in lines] + (["", _NOTES, "", *notes] if notes else []) + [""]).encode()


def _value_lines(values: Plain) -> Iterator[tuple[str, int, str]]:
    for name, value in values.items():
        field = name.removeprefix("you.")
        if field in _UNSAID or value in (None, "", [], {}):
            continue
        many = [[one, text] for one, text in value.items()] if field == "extra" else value
        for number, one in enumerate(many if field in (*_ORDERED, *_SETS) else [value]):
            yield name, number if field in _ORDERED else 0, f"{name}: {_line(one)}"


def _line(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, sort_keys=True)


def copy_from_text(data: bytes) -> Copy:
    """Read such a file; raises `Unreadable` for whatever is not as it should be."""
    try:
        lines = data.decode().replace("\r\n", "\n").split("\n")
        if any(line.startswith(_MARKERS) for line in lines):
            raise Unreadable("two versions of it were not joined by git", _HINT)
        place = lines.index(_NOTES) if _NOTES in lines else len(lines)
        values = _values([line for line in lines[:place] if line.strip()])
        return _copy(values, parsed_notes(lines[place + 1 :]))
    except RecursionError as error:
        raise Unreadable("it is nested too deeply", _HINT) from error
    except (ValueError, KeyError, TypeError) as error:
        raise Unreadable(f"it is no file of a tree: {error}", _HINT) from error
    except LitlogError as error:
        raise Unreadable(error.message.rstrip("."), _HINT) from error


def _values(lines: Sequence[str]) -> dict[str, Any]:
    values: dict[str, Any] = {}
    for line in lines:
        name, colon, text = line.partition(": ")
        if not colon:
            raise ValueError(f'"{line[:60]}" has no value')
        value = json.loads(text)
        if name.removeprefix("you.") in (*_ORDERED, *_SETS):
            values.setdefault(name, []).append(value)
        elif name in values:
            raise ValueError(f"{name} is there twice")
        else:
            values[name] = value
    return {name: dict(value) if name.endswith("extra") else value for name, value in values.items()}


def _copy(values: Mapping[str, Any], notes: list[Plain]) -> Copy:
    you = {name.removeprefix("you."): value for name, value in values.items() if name.startswith("you.")}
    item = {name: value for name, value in values.items() if not name.startswith("you.") and name != "findings"}
    said = [*values.get("findings", ())]
    if you:
        said.append({"source": YOU, "trust": Trust.READER, "found_at": "", "payload_sha256": "", "work": you})
    plain = {"litlog": 1, "items": [item | {"notes": notes}], "findings": {values["key"]: said}, "pages": []}
    export = library_from_json(json.dumps(plain).encode())
    return Copy(export.items[0], tuple(export.findings[values["key"]]))


def with_edits(copy: Copy) -> Copy:
    """Return a copy in which what was edited in the lines of the work is what the reader said of it."""
    told = merged(copy.findings) if copy.findings else Work()
    work = copy.item.work
    edited = {
        one.name: getattr(work, one.name)
        for one in fields(Work)
        if one.name not in (*UNITED, "extra") and getattr(work, one.name) not in ("", None, (), getattr(told, one.name))
    }
    added = {name: tuple(one for one in getattr(work, name) if one not in getattr(told, name)) for name in UNITED}
    extra = {name: text for name, text in work.extra.items() if told.extra.get(name) != text}
    if not copy.findings or not (edited or extra or any(added.values())):
        return copy
    before = next((one for one in copy.findings if one.claimant == (YOU, "")), Finding(Work(), YOU, Trust.READER))
    united = {name: getattr(before.work, name) + more for name, more in added.items()}
    you = replace(before, work=replace(before.work, **edited, **united, extra={**before.work.extra, **extra}))
    return replace(copy, findings=(*(one for one in copy.findings if one.claimant != (YOU, "")), you))
