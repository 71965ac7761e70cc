"""Names of people in running text: where a list of them stands, and who they are.

A name is two to four capitalised words or initials ("William J. Mitchell", "Lu Lu"); in a list that ends in a year
or "et al." surnames alone will do. A handle in small letters counts only after "by".
"""

import re
from collections.abc import Sequence
from difflib import SequenceMatcher

from litlog.model.people import Contributor, Role
from litlog.normalise.names import person
from litlog.pages.vocabulary import NO_NAMES

_ALIKE = 0.85
"""Surnames so alike are one, misspelt: "Hocreiter" and "Hochreiter" are 0.95, "Shzeer" and "Shazeer" 0.92."""

_UPPER = r"[^\W\d_a-zß-öø-ÿ]"
_PARTICLE = r"(?:van|von|de|der|den|del|della|di|da|la|le|el|al|bin|ten|ter)"
WORD = rf"(?:(?:O'|Mc|Mac|D')?{_UPPER}[\w’'-]*\w|{_UPPER}\.?(?:-?{_UPPER}\.)*)"
SURNAME = rf"(?:{_PARTICLE} ){{0,2}}{_UPPER}[\w’'-]*\w"
NAME = rf"{WORD}(?: (?:{_PARTICLE} ){{0,2}}{WORD}){{1,3}}"
_JOINT = r"(?:, (?:and |& )?|,? and |,? & )"
NAMES = rf"{NAME}(?:{_JOINT}{NAME}){{0,30}}(?:,? et al\.?)?"
SURNAMES = rf"{SURNAME}(?:{_JOINT}{SURNAME}){{1,30}}(?:,? et al\.?)?"

_SPLIT = re.compile(r"\s*[,;]\s*(?:and\s+|&\s+)?|\s+(?:and|&)\s+")
_OTHERS = re.compile(r"[,\s]*(?:\bet al\.?|\band others)\s*$", re.IGNORECASE)
_BEFORE = re.compile(
    rf"(?:^|[.;:!?)] )(?:(?i:read|watched|finished|review(?:ed)?|began|started|reading) )?(?P<people>{NAMES})(?:'s|’s)?"
    r",? ?(?:\(?(?:1[5-9]|20)\d\d\)? ?)?(?:[a-z]+ ){0,1}[\s\"“*_]*$"
)
_BY = re.compile(
    rf"\b(?:by|By)[:]? (?P<people>{NAMES}|(?P<handle>[a-z][\w.-]*\w)(?=[\s.,;]*$)|{SURNAME}(?=[\s.,;:)(]|$))"
)
_AFTER = re.compile(rf"^\s*(?:[-–—,]\s*|\()(?P<people>{NAMES})(?=\s*[(,:.)]|\s*$)")


def people_in(text: str, role: Role = Role.AUTHOR) -> tuple[tuple[Contributor, ...], bool]:
    """Read a list of names; also tell whether it ends in "et al."."""
    cut = _OTHERS.sub("", text.strip(" \t,.:;"))
    names = [one for one in _SPLIT.split(cut) if one and any(letter.isalpha() for letter in one)]
    return tuple(person(one, role) for one in names), cut != text.strip(" \t,.:;")


def people_before(text: str) -> str:
    """Give the names that end a text, as in "Walter Benjamin 1936 essay"; empty where there are none."""
    found = _BEFORE.search(text[-200:])
    return found["people"] if found and plausible(found["people"]) else ""


def people_credited(before: str) -> str:
    """Give the names in "… by Ada Lovelace in 1843: " before a link, in the same sentence, said of nothing before."""
    sentence = before[-300:].rpartition(". ")[2] if not before.rstrip().endswith(".") else before[-400:]
    found = _BY.search(sentence) if not before.lstrip().startswith("by ") else None
    return found["people"] if found and not found["handle"] and plausible(found["people"]) else ""


def people_after(text: str) -> str:
    """Give the names that a text is said to be by: "… by Jay Alammar", " - Ada Lovelace (1843)"."""
    found = _BY.search(text[:400])
    if found and (found["handle"] or plausible(found["people"])):
        return found["people"]
    beside = _AFTER.match(text[:400])
    return beside["people"] if beside and plausible(beside["people"]) else ""


def plausible(names: str) -> bool:
    """Whether capitalised words can be names: none begins with a word that only begins sentences."""
    return not any(one.split()[0].lower().strip(".") in NO_NAMES for one in _SPLIT.split(names) if one.split())


def alike(one: str, other: str) -> bool:
    """Whether two surnames can be one, misspelt in a letter or two."""
    one, other = one.casefold(), other.casefold()
    return one == other or (min(len(one), len(other)) > 4 and SequenceMatcher(None, one, other).ratio() >= _ALIKE)


def share_author(some: Sequence[Contributor], others: Sequence[Contributor]) -> bool:
    """Whether two lists of people have one in common, spelling apart."""
    return any(alike(one.surname, other.surname) for one in some for other in others)
