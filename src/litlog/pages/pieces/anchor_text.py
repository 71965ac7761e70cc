"""Anchor text: what the text of a link says of its work (title, author, venue, year, or nothing)."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from html import unescape
from typing import Literal

from litlog.pages.pieces.people_text import NAME, NAMES, SURNAME, people_in, plausible
from litlog.pages.words.fields import field_of
from litlog.pages.words.vocabulary import KINDS, LABELS, PIECE, PRAISE

AnchorKind = Literal["title", "citation", "name", "venue", "year", "label", "none"]

_QUOTED = re.compile(r"[\"“]([^\"“”]+)[\"”]\.?|\*{1,3}([^*]+)\*{1,3}|_([^_]+)_|‘([^‘’]+)’|《([^《》]+)》", re.DOTALL)
_YEAR = r"(?:1[5-9]|20)\d\d"
_YEAR_KIND = re.compile(rf"(?P<year>{_YEAR})(?: (?P<kind>{PIECE}))?")
_CITATION = re.compile(
    rf"(?P<people>[^\"“”]{{2,300}}?),?:?\s*[\"“](?P<title>[^\"“”]{{2,400}}?)[\"”],?\s*\(?(?P<year>{_YEAR})?\)?(?:\s+{PIECE})?"
)
_ET_AL = re.compile(rf"{SURNAME}(?:, {SURNAME}){{0,10}},? et al\.?")
_LABEL_BY = re.compile(rf"(?P<label>[\w ]{{2,40}}?) by (?P<people>{NAMES})")
_VENUE_KIND = re.compile(rf"(?P<venue>(?:[A-Z][\w.&'-]*\s){{1,5}}){PIECE}")
_NAME = re.compile(NAME)
_DOMAIN = re.compile(r"(?:[\w-]+\.)+[A-Za-z]{2,}(?:/\S*)?|https?://\S+")
_KIND_AT_END = re.compile(
    r"\s*[(\[](?:[\w ]{0,12}\b)?(?P<kind>videos?|pdf|slides|audio|podcast|book|article|paper|playlist)[)\]]\s*$",
    re.IGNORECASE,
)
_DAY_AHEAD = re.compile(r"^\[?\d{4}[-./]\d{1,2}[-./]\d{1,2}\]?\s*[-–—:]?\s+(?=\S)")
_POINTING = frozenset("this that these those his her their its my your".split())
_SITE_LAST = re.compile(r"\s+[-–—|]\s+(?:YouTube|Wikipedia|Medium|Vimeo|Hacker News)$", re.IGNORECASE)
_BOXED = re.compile(r"\[([^\[\]]+)\]")
_ESCAPE = re.compile(r"\\([!-/:-@\[-`{-~])")


@dataclass(frozen=True, slots=True)
class Anchor:
    """The parsed text of a link; `kind_word` is the kind of work it names, `marked` tells whether it was quoted."""

    kind: AnchorKind
    title: str = ""
    people: str = ""
    year: int | None = None
    venue: str = ""
    kind_word: str = ""
    marked: bool = False


def read_anchor(text: str) -> Anchor:
    """Return the text of a link parsed without its context."""
    boxed = _BOXED.fullmatch(clean(text))
    plain = boxed[1] if boxed else clean(text)
    if not plain or plain.startswith(("http://", "https://", "!")):
        return Anchor("none")
    quoted = _QUOTED.fullmatch(plain)
    if quoted:
        return _titled(clean(next(filter(None, quoted.groups()))).strip(" ,."), marked=True)
    return _special(plain) or _title(plain)


def clean(text: str) -> str:
    """Return a text on one line, without backslash escapes of punctuation."""
    line = " ".join((unescape(text) if "&" in text else text).split())
    return _ESCAPE.sub(r"\1", line) if "\\" in line else line


def _special(plain: str) -> Anchor | None:
    year = _YEAR_KIND.fullmatch(plain)
    if year:
        return Anchor("year", year=int(year["year"]), kind_word=KINDS.get(year["kind"] or "", ""))
    words = re.findall(r"[\w-]+", plain.lower())
    word = next((KINDS[one] for one in reversed(words) if one in KINDS), "")
    if _is_label(plain, words):
        return Anchor("label", kind_word=word)
    if plain[0].islower() and words[:1] and words[0] in LABELS and re.search(r"\b(?:about|on|with|from)\b", plain):
        return Anchor("label", kind_word=KINDS.get(words[0], ""))
    return _people(plain, word) or _citation(plain) or _venue(plain, word)


def _is_label(plain: str, words: Sequence[str]) -> bool:
    """Return whether a text is only a label: "pdf link", "12", "this section", "my notes", "Good guide"."""
    if (
        field_of(plain) == "link"
        or plain.isdigit()
        or (words and len(words) <= 6 and all(one in LABELS or one.isdigit() for one in words))
    ):
        return True
    pointing = bool(words) and words[0] in _POINTING and plain.islower()
    praising = bool(words) and words[0] in PRAISE and bool(re.fullmatch(r"\w[a-z -]+", plain))
    return 2 <= len(words) <= 3 and (pointing or praising)


def _people(plain: str, word: str) -> Anchor | None:
    """Parse "notes by Ann Marsh" and "Marsh, Ostrom et al"."""
    if _ET_AL.fullmatch(plain):
        return Anchor("label", people=plain)
    named = _LABEL_BY.fullmatch(plain)
    if named and all(one in LABELS for one in named["label"].lower().split()):
        return Anchor("label", people=named["people"], kind_word=word)
    return None


def _citation(plain: str) -> Anchor | None:
    found = _CITATION.fullmatch(plain)
    if not found or not _all_names(found["people"]):
        return None
    year = int(found["year"]) if found["year"] else None
    return Anchor("citation", title=found["title"].strip(" ,."), people=found["people"], year=year)


def _all_names(text: str) -> bool:
    people, _ = people_in(text)
    return bool(people) and all((one.printed or one.literal)[:1].isupper() for one in people)


def _venue(plain: str, word: str) -> Anchor | None:
    venue = _VENUE_KIND.fullmatch(plain)
    if venue:
        return Anchor("venue", venue=venue["venue"].strip(), kind_word=word)
    if _DOMAIN.fullmatch(plain) or (_NAME.fullmatch(plain) and plausible(plain) and len(plain.split()) <= 3):
        return Anchor("name", title=plain)
    return None


def _title(plain: str) -> Anchor:
    plain = _DAY_AHEAD.sub("", plain) or plain
    ending = _KIND_AT_END.search(plain)
    title = plain[: ending.start()] if ending and ending.start() else plain
    word = KINDS.get(ending["kind"].lower(), "") if ending else ""
    return _titled(_without_marks(title), kind_word=word)


def _titled(title: str, *, kind_word: str = "", marked: bool = False) -> Anchor:
    """Return the anchor of a title; marks alone, as in "[`](…)", are none."""
    return Anchor("title", title=title, kind_word=kind_word, marked=marked) if title else Anchor("none")


def _without_marks(title: str) -> str:
    title = _SITE_LAST.sub("", title.removeprefix("~~").removesuffix("~~"))
    title = re.sub(r"(?<![\w*])\*{1,3}(?=\S)|(?<=\S)\*{1,3}(?![\w*])|`", "", title)
    return title.strip().strip('"“”').rstrip(",").strip()
