"""Bibliographic references before a link, parsed in MLA and APA style.

MLA: `Marsh, Ann, and Carl Ostrom. "The Tides." Sea Letters 5.2 (1936): 1-9.`; APA: `Marsh, A., & Ostrom, C. (1936).
The Tides. Sea Letters, 5, 1-9.` MLA inverts only the first name, APA all names.
"""

import re
from collections.abc import Sequence
from typing import NamedTuple

from litlog.pages.pieces.anchor_text import clean
from litlog.pages.pieces.people_text import NAME, PARTICLE, SURNAME, people_in, plausible

_NUMBER = r"(?:[*\\]*(?:\[[\dA-Za-z+]{1,8}\\?\]|\d{1,3}[.)])[*.:]*\s+)?"
_YEAR = r"(?P<year>(?:1[5-9]|20)\d\d)"
_INITIALS = r"[A-Z]\.(?:[ -]?[A-Z]\.){0,3}"
_SHORT = rf"{SURNAME}, {_INITIALS}"
_GIVEN = rf"[^\W\d_a-z][\w'’-]*\.?(?: [^\W\d_a-z][\w'’-]*\.?){{0,2}}(?: {PARTICLE}){{0,2}}"
_FIRST = rf"(?P<family>{SURNAME}), (?P<given>{_GIVEN})"
_MLA = re.compile(
    rf"{_NUMBER}{_FIRST}(?P<others>(?:, {NAME}){{0,20}},? and {NAME})?(?P<more>,? et al)?"
    rf"\.? [\"“]\**(?:(?P<title>[^\"“”]{{3,300}})[\"”](?P<rest>[^\"“”]{{0,300}}))?$"
)
_APA = re.compile(
    rf"{_NUMBER}(?P<people>{_SHORT}(?:(?:, (?:& |and )?| & | and ){_SHORT}){{0,20}})(?P<more>,? et al\.?)?"
    rf" \({_YEAR}[a-z]?\)[.,:]? ?(?P<title>[A-Z][^.?!]{{2,300}})?"
)
_SPOKEN = re.compile(
    rf"{_NUMBER}(?P<people>[^\"“”|*]{{3,300}}?)[.,;:]* \**[\"“][*“]*(?P<title>[^\"“”]{{3,300}})[\"”]"
    r"(?P<rest>[^\"“”]{0,300})$"
)
_YEAR_OF = re.compile(rf"\((?:[A-Za-z. ]{{1,20}} )?{_YEAR}\)|(?:^|[\s,]){_YEAR.replace('year', 'last')}\.?\s*$")
_CELL_YEAR = re.compile(rf"(?:\d{{1,2}}[./])?{_YEAR}")
_END_OF_NAMES = re.compile(r"(?<=\w\w)\.$")
_NAME = re.compile(NAME)
_MOST_WORDS = 4
"""Words of one name."""


class Reference(NamedTuple):
    """The parsed fields of a reference; `people` in given-family order, fields that it does not have are empty."""

    people: str = ""
    title: str = ""
    year: int | None = None


def read_reference(before: str) -> Reference:
    """Parse the text before a link, from the beginning of its block, as a reference up to its title or its end.

    A table row is parsed as a reference, too: the title's cell comes first, others have the people and the year.
    """
    row = before.rpartition("\n")[2]
    if "|" in row:
        return _row([cell.strip() for cell in row[:1000].split("|")])
    text = clean(before[:1000])
    apa = _APA.match(text) if "(" in text else None
    if apa:
        people = re.sub(rf"({SURNAME}), ({_INITIALS})", r"\2 \1", apa["people"]).replace(" & ", " ")
        return Reference(people + _others(apa), (apa["title"] or "").strip(), int(apa["year"]))
    return _quoted(text + " " * before[-1:].isspace()) if '"' in text or "“" in text else Reference()


def _quoted(text: str) -> Reference:
    """Parse a reference with a quoted title after people in MLA order or in given-family order."""
    mla = _MLA.match(text)
    found = mla or _SPOKEN.match(text)
    if not found or not (mla or _are_people(found["people"])):
        return Reference()
    year = _YEAR_OF.search(found["rest"] or "")
    title = (found["title"] or "").strip("*_ “").rstrip(".,").strip("*_ ")
    people = _mla_people(mla) if mla else found["people"]
    return Reference(people, title, int(year[1] or year[2]) if year else None)


def _mla_people(found: re.Match[str]) -> str:
    return f"{_END_OF_NAMES.sub('', found['given'])} {found['family']}{found['others'] or ''}{_others(found)}"


def _others(found: re.Match[str]) -> str:
    return ", et al." if found["more"] else ""


def _row(cells: Sequence[str]) -> Reference:
    """Parse the cells of a row up to that of the link."""
    years = [_CELL_YEAR.fullmatch(cell) for cell in cells]
    year = next((int(found["year"]) for found in years if found), None)
    words = [cell for cell, dated in zip(cells, years, strict=True) if cell and not dated]
    title = next((cell for cell in words if not _are_people(cell)), "")
    people = next((cell for cell in words if cell != title and (_are_people(cell) or _NAME.fullmatch(cell))), "")
    return Reference(people, title if people or year else "", year)


def _are_people(text: str) -> bool:
    """Return whether a text is a list of names; a single name needs further evidence: an initial, "et al."."""
    people, others = people_in(text)
    names = [one.printed or one.literal for one in people]
    words = [word for name in names for word in name.split()]
    listed = len(names) > 1 or others or any(word.endswith(".") for word in words)
    short = all(len(name.split()) <= _MOST_WORDS for name in names)
    return (
        bool(names)
        and listed
        and short
        and plausible(text)
        and all(word[0].isupper() or len(word) < 4 for word in words)
    )
