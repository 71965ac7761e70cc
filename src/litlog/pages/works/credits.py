"""Author credits in the text around a link: "Ann Marsh's", "Ann Marsh and her", "by Ann Marsh", "(Ann Marsh)"."""

import re

from litlog.pages.pieces.people_text import NAME, NAMES, SURNAME, plausible
from litlog.pages.words.vocabulary import NO_NAMES, ORGANISATION_WORDS, PIECE, PRAISE, STATUS_VERBS, VENUE_WORDS

_NEAR = 200
_OPENING = NO_NAMES | PRAISE | STATUS_VERBS.keys()
_YEAR = r"\(?(?:\d{1,2}/(?:\d{1,2}/)?)?(?:1[5-9]|20)\d\d\)?"
_LINK = r"[\s\"“*_,:(\[]*$"
_BETWEEN = rf"(?: (?:{_YEAR}|[a-z][\w-]*|[A-Z][a-z]{{2,8}} {_YEAR}),?){{0,5}}{_LINK}"
OWNER = r"(?:['’]s|(?<=s)['’])"
"""The ending of a possessive: "Marsh's", "Weiss'"."""

_OWNED = re.compile(rf"(?<![\w&’'])(?P<people>{NAMES}){OWNER}{_BETWEEN}")
_OWNED_BY_SURNAME = re.compile(
    rf"(?<![\w&’'])(?P<people>{SURNAME}){OWNER}(?: [a-z]+)?(?: {_YEAR})?(?: {PIECE})?{_LINK}"
)
_WITH_THEIR = re.compile(rf"(?P<people>{NAMES}),? (?:(?:and|with|in|from) )?(?:his|her|their){_BETWEEN}")
_DATED = re.compile(rf"(?:^|[^\W\d_A-Z][,:;]? |[-–—] )(?P<people>{NAMES}),? {_YEAR}(?: [a-z]+){{0,2}}{_LINK}")
_OPENS = re.compile(
    rf"(?:^|[.;:!?)] )(?:(?i:read|watched|finished|review(?:ed)?|began|started|reading) )?(?P<people>{NAMES})"
    rf",? ?(?:{_YEAR} ?)?(?:[a-z]+ )?[\s\"“*_]*$"
)
_BY_OWNER = (_OWNED, _OWNED_BY_SURNAME)
_BEFORE = (*_BY_OWNER, _WITH_THEIR, _DATED, _OPENS)
"""The first matching pattern decides: if "The New Yorker's" is no person's name, "Yorker's" is none either."""

_HANDLE = r"(?P<handle>[a-z][\w.-]*\w)(?=[\s.,;]*$)|\d\w{2,}[A-Z]\w*"
_BY = re.compile(rf"\b(?:by|By)[:]? (?P<people>{NAMES}|{_HANDLE}|{SURNAME}(?=[\s.,;:)(]|$))")
_BESIDE = re.compile(rf"^\s*(?:[-–—,]\s*|\()(?P<people>{NAMES})(?=\s*[(,:.)]|\s*$)")
_FROM = re.compile(rf"^[\s\"”*_)]*(?:,? ?{_YEAR})?,? from (?P<people>{NAME})(?=\s*(?:[.,;:()]|$))")


def people_before(text: str) -> str:
    """Return the author names at the end of a text, as in "Walter Benjamin's famous 1936 essay"; empty if none."""
    near = text[-_NEAR:]
    found = next(filter(None, (form.search(near) for form in _BEFORE)), None)
    names = _without_opening(found["people"]) if found else ""
    return (
        names if names and plausible(names) and not (found and found.re in _BY_OWNER and _is_collective(names)) else ""
    )


def people_credited(before: str) -> str:
    """Return the names in "… by Ada Lovelace in 1843: " before a link, in the same sentence, if not of another work."""
    sentence = before[-300:].rpartition(". ")[2] if not before.rstrip().endswith(".") else before[-400:]
    found = _BY.search(sentence) if not before.lstrip().startswith("by ") else None
    return found["people"] if found and not found["handle"] and plausible(found["people"]) else ""


def people_after(text: str, *, thread: bool = False) -> str:
    """Return the authors that a text credits: "… by Jay Alammar", " - Ada Lovelace (1843)".

    The author of what a thread links to also stands after it, so the author of the thread must follow immediately.
    """
    found = _BY.match(text.lstrip(' "”*_)')) if thread else _BY.search(text[:400])
    if found and (found["handle"] or plausible(found["people"])):
        return found["people"]
    beside = _BESIDE.match(text[:400])
    if beside and plausible(beside["people"]):
        return beside["people"]
    source = _FROM.match(text[:400])
    return source["people"] if source and plausible(source["people"]) and not _is_collective(source["people"]) else ""


def _without_opening(names: str) -> str:
    """Return names without capitalised words that only begin a sentence: "Finally Ann Marsh", "Read Ann Marsh"."""
    words = names.split()
    while len(words) > 2 and words[0].lower() in _OPENING:
        words = words[1:]
    return " ".join(words)


def _is_collective(names: str) -> bool:
    """Return whether a name is that of a periodical or an institution."""
    words = names.lower().split()
    return bool(re.search(r"[A-Z]{3}", names)) or not (
        VENUE_WORDS.isdisjoint(words) and ORGANISATION_WORDS.isdisjoint(words)
    )
