"""PDF annotations as notes: the highlighted text as a quotation with its page, and the comment below it."""

import re
from collections.abc import Mapping
from typing import Any

from litlog.errors import UsageError
from litlog.model.dates import PartialDate
from litlog.model.reading import Anchor, Note, NoteKind
from litlog.parsing.loose_json import text

# Dates are written D:20230221093000+01'00' (ISO 32000-1, 7.9.4).
_DAY = re.compile(r"(?:D:)?(\d{4})(\d\d)(\d\d)")


def notes_by_mark(told: Mapping[str, Any]) -> dict[str, Note]:
    """Return a note for each annotation of a file, by the id of the annotation."""
    marks = told.get("marks")
    listed = [mark for mark in marks if isinstance(mark, dict)] if isinstance(marks, list) else []
    return {text(mark.get("mark")): _note(mark) for mark in listed if text(mark.get("mark"))}


def _note(mark: Mapping[str, Any]) -> Note:
    quote, comment = text(mark.get("quote")), str(mark.get("comment") or "").replace("\0", "").strip()
    page = text(mark.get("page"))
    anchor, day = Anchor("page", page) if page else None, _day(text(mark.get("day")))
    if not quote:
        return Note(comment, anchor=anchor, noted=day)
    under = () if _same_words(quote, comment) or not comment else (Note(comment, noted=day),)
    return Note(quote, NoteKind.QUOTE, anchor, noted=day, children=under)


def _same_words(quote: str, comment: str) -> bool:
    """Return whether the comment repeats the highlighted words, which some viewers copy into it."""
    mine, theirs = (re.sub(r"[\W_]+", "", one).casefold() for one in (quote, comment))
    return mine == theirs


def _day(printed: str) -> PartialDate | None:
    found = _DAY.match(printed)
    try:
        return PartialDate.parse("-".join(found.groups())) if found else None
    except UsageError:
        return None
