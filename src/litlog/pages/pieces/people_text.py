"""Person names in text: parsing lists of names in the forms in which a page prints them.

A name is two to four capitalised words or initials ("William J. Mitchell", "Lu Lu"); in a list that ends in a year
or "et al." surnames alone are accepted. A lower-case handle counts only after "by".
"""

import re
from collections.abc import Sequence

from litlog.merge.people import same_surname
from litlog.model.people import Contributor, Role
from litlog.normalise.names import person
from litlog.pages.words.credits import BY_AFTER
from litlog.pages.words.vocabulary import NO_NAMES, PUBLISHERS

_UPPER = r"[^\W\d_a-zß-öø-ÿ]"
PARTICLE = r"(?:van|von|de|der|den|del|della|di|da|la|le|el|al|bin|ten|ter)"
_LETTERS = r"(?:[\w-]|['’](?!s\b)){0,40}\w"  # no longer than names are, or a run of capitals takes hours
WORD = rf"(?:(?:O'|Mc|Mac|D')?{_UPPER}{_LETTERS}|{_UPPER}\.?(?:-?{_UPPER}\.)*)"
SURNAME = rf"(?:{PARTICLE} ){{0,2}}{_UPPER}{_LETTERS}"
NAME = rf"{WORD}(?: (?:{PARTICLE} ){{0,2}}{WORD}){{1,3}}"
_JOINT = r"(?:, (?:and |& )?|,? and |,? & )"
NAMES = rf"{NAME}(?:{_JOINT}{NAME}){{0,30}}(?:,? et al\.?)?"
SURNAMES = rf"{SURNAME}(?:{_JOINT}{SURNAME}){{1,30}}(?:,? et al\.?)?"

_SPLIT = re.compile(r"\s*[,;]\s*(?:and\s+|&\s+)?|\s+(?:and|&)\s+")
_NO_NAME = re.compile(r"^(?!Irving|Sterling)\w{3,}ing\b|\w(?:tion|ment|ness|work)s?$")
_OTHERS = re.compile(r"[,\s]*(?:\bet al\.?|\band others)\s*$", re.IGNORECASE)


def people_in(text: str, role: Role = Role.AUTHOR) -> tuple[tuple[Contributor, ...], bool]:
    """Return the people of a list of names, and whether it ends in "et al."."""
    cut = BY_AFTER.sub("", _OTHERS.sub("", text.strip(" \t,.:;")))
    names = [one for one in _SPLIT.split(cut) if one and any(letter.isalpha() for letter in one)]
    return tuple(person(one, role) for one in names), bool(_OTHERS.search(text.strip(" \t,.:;")))


def plausible(names: str) -> bool:
    """Return whether capitalised words can be names, judged by a list of words that names do not contain.

    Titles can follow "by" too: "Generating Sentences by Editing Prototypes", "Aggregation by Dilated Convolutions".
    """
    each = [one.split() for one in _SPLIT.split(names) if one.split()]
    if each and len(each[0]) > 1 and _NO_NAME.search(" ".join(each[0])):
        return False
    first = (words[0].lower() for words in each)
    return not any(word.strip(".") in NO_NAMES and not (word[1:] == "." and len(word) == len("A.")) for word in first)


def names_publisher(text: str) -> bool:
    """Return whether capitalised words name a publisher: "Simon and Schuster", "Oxford University Press"."""
    return not PUBLISHERS.isdisjoint(re.findall(r"\w+", text.lower()))


def share_author(some: Sequence[Contributor], others: Sequence[Contributor]) -> bool:
    """Return whether two lists of people have a person in common, ignoring spelling differences."""
    return any(same_surname(one.surname, other.surname) for one in some for other in others)
