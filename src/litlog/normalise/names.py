"""A printed name in its parts: persons as BibTeX splits them, organisations and handles whole.

The comma forms are BibTeX's ("First von Last", "von Last, First", "von Last, Jr, First": Oren Patashnik, BibTeXing,
1988, section 4). Beyond it, a suffix may also stand last, capitalised particles belong to the family name, and a name
in Chinese, Japanese or Korean letters is never divided but at a comma.
"""

import re
import unicodedata
from functools import lru_cache

from litlog.model.people import Contributor, Role
from litlog.normalise.organisations import is_organisation

_LONGEST = 300
_ROLE_WORDS = re.compile(r"(?:by|from|authors?|written by)\s*:\s*|(?:(?:written|posted) )?by\s+", re.IGNORECASE)
# One look that spares most names the four below: what none of them could be without.
_MAYBE_ORNATE = re.compile(
    r"[^\w\s.,'’-]|[\d¹²³⁴⁵⁶⁷⁸⁹⁰]|(?:^|[,\s])(?:dr|prof|mr|ms|ph|m\.?d|d\.?phil|esq|m\.?sc)", re.IGNORECASE
)
_MARKS = re.compile(r"(?<=\w)[\s,]*[*†‡§¶∗⋆¹²³⁴⁵⁶⁷⁸⁹⁰]+(?=\s|$)|(?<=[^\W\d_])\d{1,2}(?:,\d{1,2})*$")
_IN_BRACKETS = re.compile(r"\s*[(\[][^()\[\]]*[)\]]\s*$")
_TITLE = re.compile(r"(?:(?:dr|prof|professor|mr|mrs|ms)\.?\s+)+(?=\S+\s)", re.IGNORECASE)
_DEGREE = re.compile(r"(?:,\s*|\s+)(?:ph\.?\s?d|m\.?\s?d|d\.?\s?phil|m\.?sc|esq)\.?$", re.IGNORECASE)
_SUFFIX = re.compile(r"(?:jr|sr|jnr|snr|junior|senior)\.?|ii|iii|iv|2nd|3rd", re.IGNORECASE)
_SURE_SUFFIX = re.compile(r"(?:jr|sr|jnr|snr)\.?|II|III|IV", re.IGNORECASE)
_INITIALS_LAST = re.compile(r"[A-ZÀ-Þ](?:-?[A-ZÀ-Þ]){0,2}")
_CJK = re.compile("[\u1100-\u11ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\uf900-\ufaff]")
# Particles that people write with a capital; in front of a last word they are part of the family name.
_CAPITAL_PARTICLES = frozenset(
    "Van Von Vom Vander De Del Della Delle Di Da Das Do Dos Du Des La Le Los Den Der Ter Ten Te El Al Bin Ibn Ben St. "
    "San Santa".split()
)
# What a name can begin with in small letters, where other small words are given names ("bell hooks").
_SMALL_PARTICLES = frozenset(word.lower() for word in _CAPITAL_PARTICLES) | frozenset(
    "'t af av zu zur zum d' y".split()
)
_HANDLE = re.compile(r"@[\w.@-]+|u/[\w-]+|[a-z0-9_.-]*\d[\w.-]*|[a-z][a-z0-9_.-]*", re.ASCII)


def person(printed: str, role: Role = Role.AUTHOR) -> Contributor:
    """Give the parts of a printed name; what was printed is kept beside them.

    A name in braces is an organisation, as in BibTeX. A channel is a name of its own and never divided. A single
    name ("Plato") is a family name. An empty name gives an empty contributor.
    """
    kept = " ".join(printed[:_LONGEST].split())
    if role is Role.CHANNEL:
        return Contributor(literal=kept, role=role, printed=printed)
    return _person(kept, role)


@lru_cache(maxsize=8192)
def _person(printed: str, role: Role) -> Contributor:
    name = unicodedata.normalize(
        "NFC", _ROLE_WORDS.sub("", printed, count=1) if _ROLE_WORDS.match(printed) else printed
    )
    if name.count("{") != name.count("}"):
        name = _joined([name])
    if name.startswith("{") and _closing(name) == len(name) - 1:
        return Contributor(
            literal=" ".join(name[1:-1].replace("{", "").replace("}", "").split()), role=role, printed=printed
        )
    if is_organisation(name) or _HANDLE.fullmatch(name):
        return Contributor(literal=name, role=role, printed=printed)
    family, given, particle, suffix = _parts(_without_ornaments(name))
    return Contributor(family, given, particle, suffix, role=role, printed=printed)


def _closing(text: str) -> int:
    """Give the place of the brace that closes the first one, or -1."""
    depth = 0
    for place, letter in enumerate(text):
        depth += (letter == "{") - (letter == "}")
        if not depth:
            return place
    return -1


def _without_ornaments(name: str) -> str:
    """Take off footnote marks, an affiliation in brackets, titles and degrees."""
    if not _MAYBE_ORNATE.search(name):
        return name
    bare = _IN_BRACKETS.sub("", _MARKS.sub("", name))
    return _TITLE.sub("", _DEGREE.sub("", bare), count=1).strip(" ,;") or name


def _parts(name: str) -> tuple[str, str, str, str]:
    """Give family, given, particle, suffix."""
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
    return _joined(family[start:]), _joined(given[:behind]), _joined(particle), suffix


def _reading_order(name: str, suffix: str) -> tuple[str, str, str, str]:
    if _CJK.search(name):
        return name, "", "", suffix
    words = _split(name, " ")
    if len(words) > 1 and _SURE_SUFFIX.fullmatch(words[-1]):
        suffix = suffix or words.pop()
    if _initials_are_last(words):
        return _joined(words[:-1]), " ".join(f"{letter}." for letter in words[-1] if letter != "-"), "", suffix
    last = _family_start(words)
    start = last
    while start > 0 and words[start - 1][0].islower() and (start > 1 or words[0] in _SMALL_PARTICLES):
        start -= 1
    return _joined(words[last:]), _joined(words[:start]), _joined(words[start:last]), suffix


def _initials_are_last(words: list[str]) -> bool:
    """Tell whether a name is written as in medicine: "Goodfellow IJ"."""
    if len(words) < 2 or not _INITIALS_LAST.fullmatch(words[-1]):
        return False
    return len(words[0]) > 1 and "." not in words[0] and not words[0].isupper()


def _family_start(words: list[str]) -> int:
    """Give where the family name begins: after the last small word, or at a particle with a capital, or at the end."""
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
    """Give the place of the word before a run of small ones: of "De" in "Walter De la Mare"."""
    while place > 1 and words[place][0].islower():
        place -= 1
    return place


def _leading_particles(words: list[str]) -> int:
    """Count the small words in front, of which the last word of a name is none."""
    count = 0
    while count < len(words) - 1 and words[count][0].islower():
        count += 1
    return count


def _split(text: str, at: str) -> list[str]:
    """Split at a comma or at blanks, but not inside braces."""
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


def _joined(words: list[str]) -> str:
    return " ".join(words).replace("{", "").replace("}", "").strip()
