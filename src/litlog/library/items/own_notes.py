"""The reader's own notes that come back in an export: recognised by their paragraphs, however a format prints them."""

import re
from collections.abc import Container, Iterable, Iterator, Sequence
from dataclasses import replace
from html import unescape
from unicodedata import normalize

from litlog.model.reading import Note, NoteKind

_PARAGRAPHS = re.compile(r"\n\s*\n")
_ALIKE = str.maketrans(dict.fromkeys("“”„", '"') | dict.fromkeys("‘’`", "'") | {"–": "-", "—": "-", "\\": "", "~": " "})
_MARKS = re.compile(r"^\s*(?:>\s?|[*+-]\s+)|[*_]", re.MULTILINE)
_NUMBER = re.compile(r"^\s*\d{1,3}[.)]\s+")
"""The number of a paragraph that a Markdown page shows as one of a list."""
_LOG_SECTION = re.compile(r"\d{4} Log")
_DAY = re.compile(r"^\W*\d{1,2}/\d{1,2}(?:/\d{2,4})? - ")
_LOG_ENTRY = re.compile(r"\d{1,2}/\d{1,2}(?:/\d{2,4})? - (?:(?:want to read|reading|read|abandoned) )?\[")


def without_own(kept: Iterable[Note], met: Iterable[Note]) -> tuple[Note, ...]:
    """Return the notes of an entry without the paragraphs that are notes of the library already.

    Notes with a place or with notes under them come from formats that print each note apart, and stay as they are.
    """
    known = _spellings(kept)
    return tuple(one for note in met if (one := _without_known(note, known)))


def without_printed(kept: Iterable[Note], met: Iterable[Note], entries: Iterable[str] = ()) -> tuple[Note, ...]:
    """Return the notes of a page without those that the library has, as an exported page prints them.

    A note stays if one under it is new. The entries of an exported page's log are no notes; `entries` are those known.
    """
    known = _spellings(kept) | {
        _spelling(_DAY.sub("", line, count=1)) for entry in entries for line in entry.splitlines()
    }
    return tuple(note for note in met if not (_is_log_entry(note) or _is_printed(note, known)))


def without_each_others(mine: tuple[Note, ...], theirs: tuple[Note, ...]) -> tuple[tuple[Note, ...], tuple[Note, ...]]:
    """Return the notes of two copies without those that came from the other copy in some export.

    Such a note is a printed form of a note there, or of several in paragraphs, and tells no more than those.
    """
    if mine == theirs:
        return mine, theirs
    both = (*mine, *theirs)
    return _without_poorer(mine, theirs, both), _without_poorer(theirs, mine, both)


def _without_poorer(some: tuple[Note, ...], others: tuple[Note, ...], both: tuple[Note, ...]) -> tuple[Note, ...]:
    """Return some notes without what others tell; one of a page gives way to an equal one of the library itself."""
    kept = (
        note if not note.page and note in others else _left_of(note, both if note.page else others) for note in some
    )
    return tuple(note for note in kept if note)


def _left_of(note: Note, others: Iterable[Note]) -> Note | None:
    """Return what a note tells beside others: itself, or the paragraphs that are none of theirs."""
    if note.children or note.anchor:
        return note
    spelled = _spelling(note.text)
    richer = [one for one in others if _spelling(one.text) != spelled or _riches(one) > _riches(note)]
    known = {_spelling(text) for one in richer for text in _told_by(one)}
    parts = _PARAGRAPHS.split(note.text)
    left = _unknown(parts, known)
    if len(left) == len(parts):
        return note
    return replace(note, text="\n\n".join(left)) if left else None


def _told_by(note: Note) -> Iterator[str]:
    """Return the printed forms of a note, and its paragraphs if it is one that is never taken apart itself."""
    for text in _printed(note):
        yield text
        yield from _PARAGRAPHS.split(text) if note.anchor or note.children else ()


def _unknown(parts: Sequence[str], known: Container[str]) -> list[str]:
    """Return the paragraphs that are not known; a known text may have several."""
    if not parts:
        return []
    ends = range(len(parts), 0, -1)
    end = next((end for end in ends if _spelling("\n\n".join(parts[:end])) in known), 0)
    return _unknown(parts[end:], known) if end else [parts[0], *_unknown(parts[1:], known)]


def _riches(note: Note) -> tuple[object, ...]:
    """Return how much a note tells beside its words, so that of two alike one is the richer, whoever compares them."""
    told = (note.anchor, note.kind is not NoteKind.REMARK, note.noted, note.children, note.heading)
    return not note.page, sum(map(bool, told)), note.text.count("\n"), repr(replace(note, id=None))


def _is_printed(note: Note, known: set[str]) -> bool:
    text = _DAY.sub("", note.text) if _LOG_SECTION.fullmatch(note.heading) else note.text
    return _spelling(text) in known and all(_is_printed(child, known) for child in note.children)


def _is_log_entry(note: Note) -> bool:
    return bool(_LOG_SECTION.fullmatch(note.heading) and _LOG_ENTRY.match(note.text))


def _without_known(note: Note, known: set[str]) -> Note | None:
    if note.anchor or note.children or not known:
        return note
    if _spelling(note.text) in known:
        return None
    parts = _PARAGRAPHS.split(note.text)
    new = [part for part in parts if _spelling(part) not in known]
    if not new:
        return None
    return note if len(new) == len(parts) else replace(note, text="\n\n".join(new))


def _spellings(notes: Iterable[Note]) -> set[str]:
    texts = [text for note in notes for text in _printed(note)]
    parts = [part for text in texts for part in (text, *_PARAGRAPHS.split(text))]
    return {_spelling(one) for part in parts for one in (part, _NUMBER.sub("", part))}


def _printed(note: Note) -> Iterator[str]:
    """Return the forms in which formats print a note and its heading, and those of the notes under it."""
    yield from filter(None, (note.text, note.heading))
    if note.anchor:
        yield f"{note.anchor}: {note.text}"
        yield f"{note.text} ({note.anchor})"
    for child in note.children:
        yield from _printed(child)


def _spelling(text: str) -> str:
    plain = _MARKS.sub("", normalize("NFKC", unescape(text)).translate(_ALIKE))
    return " ".join(re.sub("-{2,3}", "-", plain).replace("''", '"').split()) or text.strip()
