"""Venue matching: whether two names are of one journal, conference, book or series, abbreviated or not."""

import re
from functools import lru_cache

from litlog.model.text_folding import folded

_WORD = re.compile(r"[^\W\d_]+")
_SMALL = frozenset("a an and at by de der des die du et for fur in la le of on proc proceedings the und und zu".split())
_SHORT = 8
_FEW = 3
_ALIKE = 0.6


@lru_cache(maxsize=4096)
def may_be_one_venue(one: str, other: str) -> bool:
    """Return whether two names may be of one venue: words abbreviated or left out, or an acronym of the other."""
    mine, theirs = sorted((_words(one), _words(other)), key=len)
    if not mine or "".join(mine) == "".join(theirs):
        return True
    if len(mine[-1]) == len(theirs[-1]) == 1 and mine[-1] != theirs[-1]:
        return False  # sections of one journal, "A" and "B"
    return _abbreviates(mine, theirs) or _is_acronym(mine, theirs)


def _words(name: str) -> tuple[str, ...]:
    words = tuple(_WORD.findall(folded(name)))
    return tuple(word for word in words if word not in _SMALL or word is words[-1]) or words


def _abbreviates(mine: tuple[str, ...], theirs: tuple[str, ...]) -> bool:
    """Return whether each word of the shorter name begins one of the longer name, or most do, in any place."""
    found = sum(any(_begins(word, whole) for whole in theirs) for word in mine)
    enough = len(mine) if len(mine) <= _FEW else _ALIKE * len(mine)
    return found >= enough and (len(mine) > 1 or len(theirs) == 1)


def _begins(one: str, other: str) -> bool:
    short, long = sorted((one, other), key=len)
    return long.startswith(short) or (short[0] == long[0] and _in_order(short, long) and len(short) <= _SHORT)


def _is_acronym(mine: tuple[str, ...], theirs: tuple[str, ...]) -> bool:
    """Return whether the shorter name is made of the initials of the longer one's words, or stands among them."""
    initials = "".join(word[0] for word in theirs)
    return len(mine) == 1 < len(mine[0]) and (mine[0] in theirs or _in_order(mine[0], initials))


def _in_order(letters: str, text: str) -> bool:
    rest = iter(text)
    return all(letter in rest for letter in letters)
