"""Name lists in BibTeX's grammar: separated by `and`, lowercase particles, organisations in braces.

Source: Nicolas Markey, Tame the BeaST (2009), section 11; bibtex.web, procedure "name"; the BibLaTeX manual, section
3.4, for `family=…, given=…`.
"""

import re
from collections.abc import Iterable
from functools import lru_cache

from litlog.model.people import Contributor, Role
from litlog.parsing.latex.codec import decoded, encoded, one_line

_SEPARATORS = {
    "and": re.compile(r"(?<![\s~])[\s~]+and(?=[\s~]|$)", re.IGNORECASE),
    ",": re.compile(r","),
    " ": re.compile(r"[\s~]+"),
}
_AND = re.compile(r"(?:^|[\s~])and(?:[\s~]|$)", re.IGNORECASE)
_IN_BRACES = {name: re.compile(rf"[{{}}]|{one.pattern}", re.IGNORECASE) for name, one in _SEPARATORS.items()}
_EXTENDED = re.compile(r"\s*(family|given|prefix|suffix|useprefix|id|given-i|family-i|prefix-i|suffix-i)\s*=")


def read_names(latex: str, role: Role) -> tuple[tuple[Contributor, ...], bool]:
    """Return the people of a name list in order, and whether it ends with "and others"."""
    names = [name for name in _split(latex, "and") if name]
    others = bool(names) and names[-1].lower() == "others"
    people = (_read_name(name, role) for name in (names[:-1] if others else names))
    return tuple(person for person in people if person.name), others


def _split(latex: str, separator: str) -> list[str]:
    """Split outside braces at "and", "," or " "; the parts are stripped."""
    if "{" not in latex:
        return [part.strip("~ ") for part in _SEPARATORS[separator].split(latex.strip())]
    parts, depth, start = [], 0, 0
    for sign in _IN_BRACES[separator].finditer(latex):
        if sign[0] in "{}":
            depth += 1 if sign[0] == "{" else -1
        elif depth <= 0:
            parts.append(latex[start : sign.start()].strip("~ "))
            start = sign.end()
    return [*parts, latex[start:].strip("~ ")]


@lru_cache(maxsize=8192)  # people write more than once
def _read_name(latex: str, role: Role) -> Contributor:
    printed = _text(latex)
    if _is_one_group(latex):
        return Contributor(literal=printed, role=role, printed=printed)
    commas = _split(latex, ",")
    if len(commas) > 1 and all(map(_EXTENDED.match, commas)):
        return _extended(commas, role, printed)
    von_last, jr, first = _by_commas(commas) if len(commas) > 1 else _in_reading_order(latex)
    particle, family = von_last
    return Contributor(_text(family), _text(first), _text(particle), _text(jr), role=role, printed=printed)


def _text(latex: str) -> str:
    return " ".join(decoded(latex).split())


def _is_one_group(latex: str) -> bool:
    r"""Return whether braces hold the whole name; `{\'E}mile` and a lone accent are no such group."""
    if not latex.startswith("{") or latex.startswith("{\\"):
        return False
    depth = 0
    for brace in re.finditer(r"[{}]", latex):
        depth += 1 if brace[0] == "{" else -1
        if depth <= 0:
            return brace.end() == len(latex)
    return False


def _by_commas(parts: list[str]) -> tuple[tuple[str, str], str, str]:
    """Parse "von Last, First" and "von Last, Jr, First"; text after further commas belongs to the first name."""
    words = _split(parts[0], " ")
    small = [place for place, word in enumerate(words[:-1]) if _is_small(word)]
    cut = small[-1] + 1 if small else 0
    von_last = (" ".join(words[:cut]), " ".join(words[cut:]))
    return (von_last, "", parts[1]) if len(parts) == 2 else (von_last, parts[1], ", ".join(parts[2:]))


def _in_reading_order(latex: str) -> tuple[tuple[str, str], str, str]:
    words = _split(latex, " ")
    small = [place for place, word in enumerate(words[:-1]) if _is_small(word)]
    begin, end = (small[0], small[-1] + 1) if small else (len(words) - 1, len(words) - 1)
    return (" ".join(words[begin:end]), " ".join(words[end:])), "", " ".join(words[:begin])


def _is_small(word: str) -> bool:
    """Return whether a word begins with a small letter; one in braces has no case, unless the brace opens a command."""
    if word.startswith("{") and not word.startswith("{\\"):
        return False
    return next((letter.islower() for letter in decoded(word) if letter.isalpha()), False)


def _extended(parts: list[str], role: Role, printed: str) -> Contributor:
    values = dict(part.split("=", 1) for part in parts)
    read = {name.strip(): _text(value) for name, value in values.items()}
    return Contributor(
        read.get("family", ""),
        read.get("given", ""),
        read.get("prefix", ""),
        read.get("suffix", ""),
        role=role,
        printed=printed,
    )


def written_names(people: Iterable[Contributor], *, others: bool = False, unicode: bool = False) -> str:
    """Return the name list in the form "von Last, Jr, First", organisations in braces."""
    names = [name for name in (_written(person, unicode=unicode) for person in people) if name]
    return " and ".join([*names, "others"] if others and names else names)


@lru_cache(maxsize=8192)
def _written(person: Contributor, *, unicode: bool) -> str:
    if literal := encoded(one_line(person.literal), unicode=unicode):
        return f"{{{literal}}}"
    particle, family, suffix, given = (
        _part(part, unicode=unicode) for part in (person.particle, person.family, person.suffix, person.given)
    )
    last = f"{particle} {family}".strip()
    if given and last:
        return ", ".join((last, suffix, given) if suffix else (last, given))
    if last and not suffix and _in_reading_order(last) == ((particle, family), "", ""):
        return last
    whole = _part(" ".join((person.given, person.particle, person.family, person.suffix)), unicode=unicode)
    return f"{{{whole}}}" if " " in whole and not _is_one_group(whole) else whole


def _part(text: str, *, unicode: bool) -> str:
    """Return a part of a name, in braces if it would read as more than one name."""
    latex = encoded(one_line(text), unicode=unicode)
    return f"{{{latex}}}" if "," in latex or _AND.search(latex) else latex
