"""Kindle's "My Clippings.txt", in any language of the Kindle: highlights and notes with their locations, by book.

A clipping is five lines: "Title (Author)"; "- Your Highlight on page 4 | Location 60-61 | Added on …"; an empty line;
the text; ten equals signs. The file grows at its end; a highlight that was changed is there again.
"""

import re
from bisect import bisect
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache

from litlog.errors import Unreadable
from litlog.formats.common.decoding import text_of
from litlog.formats.common.record_fields import Fact
from litlog.formats.common.record_importer import Record, RecordImporter, Records, together
from litlog.formats.common.shelf_words import highlight
from litlog.model.reading import Anchor, AnchorKind, Note, NoteKind
from litlog.model.results.parsed import Problem
from litlog.parsing.date_texts import read_date

_LONGEST = 200
"""Locations; a highlight of more is no longer copied into the clippings, and only its ends are looked at."""


def under_highlights(facts: Sequence[Fact]) -> Iterator[Fact]:
    """Return the facts of one book with each note under the highlight that has its place; others stay as they are.

    Of several it is the nearest above, since a highlight that was changed is there again; else the first below, since
    some Kindles write the note first.
    """
    owners = _owners(facts)
    below: dict[int, list[Note]] = {}
    for number, owner in owners.items():
        below.setdefault(owner, []).extend(note for note in [facts[number][1]] if isinstance(note, Note))
    for number, (word, value) in enumerate(facts):
        if isinstance(value, Note) and number in below:
            yield word, replace(value, children=tuple(below[number]))
        elif number not in owners:
            yield word, value


def _owners(facts: Sequence[Fact]) -> dict[int, int]:
    """Return the number of the highlight for the number of each note that has one."""
    highlights: dict[Anchor, list[int]] = {}
    for number, anchor in _anchored(facts, NoteKind.QUOTE):
        for place in _places(anchor):
            highlights.setdefault(place, []).append(number)
    found: dict[int, int] = {}
    for number, anchor in _anchored(facts, NoteKind.REMARK):
        at = Anchor(anchor.kind, anchor.end or anchor.value)
        if there := highlights.get(at):
            found[number] = there[max(bisect(there, number) - 1, 0)]
    return found


def _anchored(facts: Sequence[Fact], kind: NoteKind) -> Iterator[tuple[int, Anchor]]:
    for number, (_, value) in enumerate(facts):
        if isinstance(value, Note) and value.kind is kind and value.anchor:
            yield number, value.anchor


def _places(anchor: Anchor) -> Iterator[Anchor]:
    """Return each place of a range, once."""
    first, last = anchor.value, anchor.end or anchor.value
    counted = first.isdecimal() and last.isdecimal() and max(len(first), len(last)) < 10
    if counted and 0 <= int(last) - int(first) <= _LONGEST:
        yield from (Anchor(anchor.kind, str(place)) for place in range(int(first), int(last) + 1))
    else:
        yield from (Anchor(anchor.kind, place) for place in {first: 0, last: 0})


BORDER = re.compile(r"^==========\s*$", re.MULTILINE)
_HEAD = re.compile(r"(?P<title>.*\S)\s*\((?P<author>[^()]*(?:\([^()]*\)[^()]*)*)\)\s*")
# What each language calls them; a kind that is in none of these is known by having a text or not.
_PAGE = re.compile(
    r"\b(?:page|seite|página|pagina|стр\w*|sayfa)\s+(?P<of>[\divxlc]+(?:-[\divxlc]+)?)|第\s*(?P<cjk>\d+(?:-\d+)?)\s*[页頁]|(?P<ja>\d+)\s*ページ",
    re.IGNORECASE,
)
_LOCATION = re.compile(
    r"(?:location|loc\.?|position|emplacement|posición|posizione|posição|locatie|位置(?:\s*No\.?)?|место)\s*#?\s*(\d+(?:-\d+)?)",
    re.IGNORECASE,
)
_NOTE = re.compile(r"\b(?:note|notiz|nota|заметка|notitie)\b|笔记|メモ|筆記", re.IGNORECASE)
_BOOKMARK = re.compile(
    r"\b(?:bookmark|lesezeichen|marcador|signet|segnalibro|закладка|bladwijzer)\b|书签|ブックマーク|書籤", re.IGNORECASE
)
_CJK_DATE = re.compile(r"(\d{4})年(\d{1,2})月(\d{1,2})日")


def _records(data: bytes) -> Records:
    for one in together(_clippings(text_of(data)), _book):
        yield one if isinstance(one, Problem) else replace(one, facts=under_highlights([*one.facts]))


def _book(facts: list[Fact]) -> str:
    return "\n".join(str(value) for word, value in facts if word in ("title", "author"))


def _clippings(text: str) -> Iterator[Record | Problem]:
    if not BORDER.search(text):
        raise Unreadable("There are no Kindle clippings in this file.", "Each ends with a line of ten equals signs.")
    line = 1
    for part in BORDER.split(text):
        bare = part.lstrip("\n\ufeff ")
        if bare.strip():
            head, _, rest = bare.partition("\n")
            about, _, words = rest.partition("\n")
            start = line + part[: len(part) - len(bare)].count("\n")
            if about.lstrip().startswith("-"):
                yield Record(start, _facts(head, about, words.strip()), head)
            else:
                yield Problem(start, "The clipping has no line about its place.", head[:80], lost=True)
        line += part.count("\n")


def _facts(head: str, about: str, words: str) -> Iterator[Fact]:
    yield "kind", "book"
    yield from _title(head.replace("\ufeff", "").strip())
    kind, place = _place(about)
    noted = _date(about)
    if _BOOKMARK.search(about) or not words:
        return
    is_note = bool(_NOTE.search(about))
    yield from highlight("" if is_note else words, kind=kind, place=place, noted=noted, remark=words if is_note else "")


def _title(head: str) -> Iterator[Fact]:
    """Return "Title (Last, First; Last, First)", the brackets of the title being kept."""
    found = _HEAD.fullmatch(head[:2000])
    yield "title", found["title"] if found else head
    if found:
        yield from (("author", name.strip()) for name in found["author"].split(";"))


def _place(about: str) -> tuple[AnchorKind | None, str]:
    """Return the location, which every Kindle counts alike, and the page only where there is none."""
    location = _LOCATION.search(about)
    if location:
        return "location", location[1]
    page = _PAGE.search(about)
    return ("page", page["of"] or page["cjk"] or page["ja"]) if page else (None, "")


@cache
def _date(about: str) -> str:
    cjk = _CJK_DATE.search(about)
    if cjk:
        return f"{cjk[1]}-{int(cjk[2]):02d}-{int(cjk[3]):02d}"
    last = about.rpartition("|")[2]
    date = read_date(re.sub(r"^.*?(?:,\s*|\b(?=\d))", "", last.strip(), count=1)) or read_date(last)
    return str(date) if date else ""


IMPORTER = RecordImporter("kindle", (".txt",), _records)
