"""Remarks: bullets nested under a log entry that comment on the only work named by the entry."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from litlog.model.pages import Block, PageNote
from litlog.model.reading import NoteKind
from litlog.model.work import Work
from litlog.pages.notes.anchors import places_in
from litlog.pages.pieces.surroundings import issued_in
from litlog.pages.text.block_text import words_of
from litlog.pages.works.sightings import Sighting

_PUBLISHED = re.compile(r"\bpublished\b(?P<when>.{4,60})", re.IGNORECASE | re.DOTALL)


def find_remarks(
    blocks: Sequence[Block], sightings: Sequence[Sighting], names: Mapping[int, str], taken: Sequence[PageNote]
) -> tuple[PageNote, ...]:
    """Return a note for each bullet that names no work, is nested under one that does, and is no note already.

    What is nested under such a bullet becomes a note under it.
    """
    unfit = {note.block for note in taken} | {one.mention.block for one in sightings}
    works = _only_works(sightings, names)
    found: list[PageNote] = []
    numbers: dict[int, int] = {}
    for number, block in enumerate(blocks):
        above = numbers.get(block.parent or 0)
        about = works.get(block.parent or 0) if above is None else found[above].work
        if about and block.kind == "item" and block.level > 1 and number not in unfit:
            numbers[number] = len(found)
            found.append(
                replace(_remark(number, block), work=about, parent=None if above is None else len(taken) + above)
            )
    return tuple(found)


def _remark(number: int, block: Block) -> PageNote:
    """Return the note parsed from a bullet; one that begins with a quotation mark is a quotation."""
    words = words_of(block)
    text = words.removeprefix("> ")
    kind = NoteKind.REMARK if text == words else NoteKind.QUOTE
    return PageNote(number, "", text, kind, anchor=next(places_in(block), None))


def _only_works(sightings: Sequence[Sighting], names: Mapping[int, str]) -> dict[int, str]:
    """Return the work of each block that names exactly one; threads in which it was found do not count."""
    named: dict[int, set[str]] = {}
    for number, name in names.items():
        if sightings[number].mention.kind != "thread":
            named.setdefault(sightings[number].mention.block, set()).add(name)
    return {block: next(iter(here)) for block, here in named.items() if len(here) == 1}


def with_remark(work: Work, text: str) -> Work:
    """Return the work with the publication date that a remark states, if no date is known."""
    found = _PUBLISHED.search(text)
    dates = issued_in(found["when"]) if found else ()
    return replace(work, issued=dates[0]) if dates and not work.issued else work
