"""Name parser: splits a person's name into family, given, particle and suffix, by commas, particles and suffixes.

The comma forms are BibTeX's ("First von Last", "von Last, First", "von Last, Jr, First": Oren Patashnik, BibTeXing,
1988, section 4). In addition, a suffix may stand last, capitalised particles belong to the family name, and a name in
Chinese, Japanese or Korean script is split only at a comma.
"""

import re
from functools import cache

_SUFFIX = re.compile(r"(?:jr|sr|jnr|snr|junior|senior)\.?|ii|iii|iv|2nd|3rd", re.IGNORECASE)
_SURE_SUFFIX = re.compile(r"(?:jr|sr|jnr|snr)\.?|II|III|IV", re.IGNORECASE)
_INITIALS_LAST = re.compile(r"[A-ZÀ-Þ](?:-?[A-ZÀ-Þ]){0,2}")
# Particles that people write with a capital; in front of a last word they are part of the family name.
_CAPITAL_PARTICLES = frozenset(
    "Van Von Vom Vander De Del Della Delle Di Da Das Do Dos Du Des La Le Los Den Der Ter Ten Te El Al Bin Ibn Ben St. "
    "San Santa".split()
)
# What a name can begin with in small letters, where other small words are given names ("bell hooks").
_SMALL_PARTICLES = frozenset(word.lower() for word in _CAPITAL_PARTICLES) | frozenset(
    "'t af av zu zur zum d' y".split()
)


@cache
def _cjk() -> re.Pattern[str]:
    """Return the pattern for CJK letters, compiled at the first name that is not ASCII, as this takes milliseconds."""
    return re.compile("[\u1100-\u11ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\uf900-\ufaff]")


def name_parts(name: str) -> tuple[str, str, str, str]:
    """Return family, given, particle and suffix of a person's name, in any of the three comma forms or none."""
    pieces = [piece.strip() for piece in _split(name, ",")]
    pieces = [piece for piece in pieces if piece] or [""]
    suffix = ""
    if len(pieces) > 2 and _SUFFIX.fullmatch(pieces[1]):
        suffix = pieces.pop(1)
    elif len(pieces) > 1 and _SUFFIX.fullmatch(pieces[-1]):
        suffix = pieces.pop()
    if len(pieces) == 1:
        return _reading_order(pieces[0], suffix)
    return _family_first(pieces[0], " ".join(pieces[1:]), suffix)


def _family_first(before: str, after: str, suffix: str) -> tuple[str, str, str, str]:
    family, given = _split(before, " "), _split(after, " ")
    start = _leading_particles(family)
    behind = len(given)
    while behind > 1 and given[behind - 1][0].islower() and given[behind - 1] not in ("y", "i"):
        behind -= 1
    if len(family) > 1 and _SURE_SUFFIX.fullmatch(family[-1]):
        suffix = suffix or family.pop()
    particle = [*given[behind:], *family[:start]]
    return joined(family[start:]), joined(given[:behind]), joined(particle), suffix


def _reading_order(name: str, suffix: str) -> tuple[str, str, str, str]:
    if not name.isascii() and _cjk().search(name):
        return name, "", "", suffix
    words = _split(name, " ")
    if len(words) > 1 and _SURE_SUFFIX.fullmatch(words[-1]):
        suffix = suffix or words.pop()
    if _initials_are_last(words):
        return joined(words[:-1]), " ".join(f"{letter}." for letter in words[-1] if letter != "-"), "", suffix
    last = _family_start(words)
    start = last
    while start > 0 and words[start - 1][0].islower() and (start > 1 or words[0] in _SMALL_PARTICLES):
        start -= 1
    return joined(words[last:]), joined(words[:start]), joined(words[start:last]), suffix


def _initials_are_last(words: list[str]) -> bool:
    """Return whether a name is in the form of medical journals: "Goodfellow IJ"."""
    if len(words) < 2 or not _INITIALS_LAST.fullmatch(words[-1]):
        return False
    return len(words[0]) > 1 and "." not in words[0] and not words[0].isupper()


def _family_start(words: list[str]) -> int:
    """Return the index at which the family name begins.

    It is after the last lower-case particle, at a capitalised particle, or the last word.
    """
    last = len(words) - 1
    small = next((place for place in range(last - 1, 0, -1) if words[place][0].islower()), -1)
    if small >= 0 and words[small] in ("y", "i") and small > 1:
        return small - 1
    if small > 1 and words[_before_small(words, small)] in _CAPITAL_PARTICLES:
        return _before_small(words, small)
    if small >= 0 or (last > 0 and words[0] in _SMALL_PARTICLES):
        return max(small + 1, _leading_particles(words))
    start = last
    while start > 1 and words[start - 1] in _CAPITAL_PARTICLES:
        start -= 1
    return start


def _before_small(words: list[str], place: int) -> int:
    """Return the index of the word before a run of lower-case words: of "De" in "Walter De la Mare"."""
    while place > 1 and words[place][0].islower():
        place -= 1
    return place


def _leading_particles(words: list[str]) -> int:
    """Return the number of leading lower-case words, without the last word of the name."""
    count = 0
    while count < len(words) - 1 and words[count][0].islower():
        count += 1
    return count


def _split(text: str, at: str) -> list[str]:
    """Return the name split at a comma or at blanks, but not inside braces."""
    if "{" not in text:
        return text.split() or [""] if at == " " else text.split(at)
    pieces, depth = [""], 0
    for letter in text:
        depth = max(0, depth + (letter == "{") - (letter == "}"))
        if letter == at and not depth:
            pieces.append("")
        else:
            pieces[-1] += letter
    return [piece for piece in pieces if piece.strip(" {}")] or [""]


def joined(words: list[str]) -> str:
    """Return words joined by blanks, without the braces that group some of them."""
    return " ".join(words).replace("{", "").replace("}", "").strip()
