"""Shelf names, reading states, star ratings and highlights of other programs, mapped to the reader's data."""

import re
from collections.abc import Iterator

from litlog.formats.common.record_fields import Fact
from litlog.model.reading import Anchor, AnchorKind, Note, NoteKind, Status, StatusChange
from litlog.parsing.date_texts import read_day

_STATES = {
    Status.WANT: "to read|to-read|toread|want to read|want-to-read|want|wanttoread|planned|unread|wishlist|later|new",
    Status.READING: "currently reading|currently-reading|reading|in progress|in_progress|inprogress|started",
    Status.READ: "read|already read|already-read|finished|archive|archived|done|completed|seen",
    Status.ABANDONED: "did not finish|did-not-finish|dnf|abandoned|unfinished|gave up|gave-up|not finished"
    "|stopped-reading",
}
_OF_WORD = {word: status for status, words in _STATES.items() for word in words.split("|")}
_NUMBER = re.compile(r"\d+(?:[.,]\d+)?")


def state(word: str) -> Status | None:
    """Return the reading state for the name of a shelf or a state; None for a custom shelf."""
    return _OF_WORD.get(" ".join(word.lower().split()))


def status(word: str, *, on: str = "") -> Iterator[Fact]:
    """Return the fact that a state is, with its date in any form, if the word is one."""
    known = state(word)
    if known:
        yield "status", StatusChange(known, read_day(on) if on else None)


def history(word: str, *, wanted: str = "", started: str = "", ended: str = "") -> Iterator[Fact]:
    """Return the status changes for a state and its dates, the last one last; an end date alone means read."""
    last = state(word) or (Status.READ if ended else Status.READING if started else None)
    if last is Status.WANT:
        yield "status", StatusChange(last, read_day(wanted) if wanted else None)
    elif last:
        if started and last is not Status.READING:
            yield "status", StatusChange(Status.READING, read_day(started))
        on = started if last is Status.READING else ended
        yield "status", StatusChange(last, read_day(on) if on else None)


def stars(text: str, *, of: float = 5) -> Iterator[Fact]:
    """Return a rating as 1 to 5, halves rounded up; the exact one is kept where it was finer, and 0 is no rating."""
    found = _NUMBER.fullmatch(text.strip())
    exact = float(found[0].replace(",", ".")) * 5 / of if found else 0.0
    if 0 < exact <= 5:
        yield "rating", str(max(1, int(exact + 0.5)))
        if exact != int(exact):
            yield "exact-rating", f"{exact:g}"


def highlight(
    text: str, *, kind: AnchorKind | None = None, place: str = "", noted: str = "", remark: str = ""
) -> Iterator[Fact]:
    """Return a quotation with the reader's remark under it, or the remark alone; places like "12-14" are ranges."""
    first, _, last = place.replace("–", "-").partition("-")
    anchor = (
        Anchor(kind, first.strip(), last.strip() if last.strip() != first.strip() else "") if kind and first else None
    )
    day = read_day(noted) if noted else None
    if text.strip():
        under = (Note(remark.strip(), noted=day),) if remark.strip() else ()
        yield "quote", Note(text.strip(), NoteKind.QUOTE, anchor, noted=day, children=under)
    elif remark.strip():
        yield "note", Note(remark.strip(), NoteKind.REMARK, anchor, noted=day)


def listed(word: str, text: str, separators: str = r"[,;]") -> Iterator[Fact]:
    """Return one fact for each part of a list."""
    for part in re.split(separators, text):
        if part.strip():
            yield word, part.strip()
