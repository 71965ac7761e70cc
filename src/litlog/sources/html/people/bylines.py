"""Byline parser: printed bylines to people, without "By", job, site or address; empty if in doubt."""

import html
import re
from collections.abc import Iterable, Iterator

from litlog.model.people import Contributor
from litlog.normalise.names import person
from litlog.normalise.organisations import is_organisation
from litlog.sources.html.people.byline_words import BEFORE, BEHIND, JOB, NO_NAME, NOBODY, PARTICLES

_BETWEEN = re.compile(
    r"\s*(?:;|\||•|·|、|→|／|\s//\s|\s&\s|\s(?:and|und|et|og|och|y|e|with|mit|avec|con)\s)\s*", re.IGNORECASE
)
_WITH = re.compile(r"\s*\((?:with|mit|avec|con)\s([^()]{0,200})\)", re.IGNORECASE)
_ADDRESS = re.compile(
    r"\d{3}|[<>{}=\[\]]|@|://|www\.|\.(?:com|org|net|de|fr|es|it|at|ch|pl|ru|jp|co\.uk)\b", re.IGNORECASE
)
_LETTER = re.compile(r"[^\W\d_]")
_CHINESE = re.compile(r"[\u3400-\u9fff]+")
_EAST_ASIAN = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_INITIAL_LAST = re.compile(r"\s[^\W\d_]\.$")
_MOST = 100
_LONGEST_LINE = 400


def people(printed: Iterable[str], sites: Iterable[str] = ()) -> tuple[Contributor, ...]:
    """Return the persons and groups that bylines name, each once; `sites` are names that are no authors here."""
    own = {_folded(site) for site in sites if site}
    names = dict.fromkeys(name for line in printed for name in names_in(line) if _folded(name) not in own)
    return tuple(person(name) for name in list(names)[:_MOST])


def shown_people(line: str) -> tuple[Contributor, ...]:
    """Return the people of a visible line; since it can be any line, all of it must look like names."""
    names = list(dict.fromkeys(names_in(line)))
    return tuple(map(person, names)) if all(map(_looks_like_name, names)) else ()


def names_in(line: str) -> Iterator[str]:
    """Return the names of one byline: two for "By Ada Byron, chief editor, and Carl Gauss"."""
    line = BEFORE.sub("", html.unescape(line[:_LONGEST_LINE]).strip())
    line = _WITH.sub(r" & \1", line)
    parts = [line] if _is_one(line) else _BETWEEN.split(line)
    for part in parts:
        yield from filter(_is_name, map(_cleaned, _split_at_commas(part)))


def _is_one(line: str) -> bool:
    """Return whether a line with "and" is one name: "Jobs & Hire", "Prince & The Revolution", an institute's."""
    sides = re.split(r"\s(?:&|and|und|et|y|e)\s", line, flags=re.IGNORECASE)
    if len(sides) != 2 or "," in line:
        return False
    bands = re.match(r"(?:the|his|her|die|les|los)\s", sides[1], re.IGNORECASE)
    return bool(bands) or all(" " not in side.strip() for side in sides) or _is_institute(sides)


def _is_institute(sides: list[str]) -> bool:
    return is_organisation(sides[0]) and " " not in sides[1].strip()


def _split_at_commas(part: str) -> list[str]:
    """Return the parts of a list, but keep "Erdős, Pál" and "Martin Luther King, Jr." in one piece."""
    pieces = [piece.strip() for piece in re.split(r"[,，]", part) if piece.strip()]
    if len(pieces) == 2 and not JOB.search(pieces[1]):
        single = " " not in pieces[0] and not pieces[0].isupper() and not _EAST_ASIAN.search(pieces[0])
        if single or re.fullmatch(r"(?:jr|sr|ii|iii)\.?", pieces[1], re.IGNORECASE):
            return [", ".join(pieces)]
    people = pieces[:1] + [piece for piece in pieces[1:] if not JOB.search(piece)]
    return [BEFORE.sub("", piece) for piece in people]


def _cleaned(name: str) -> str:
    name = BEHIND.sub("", name.strip(" \t,:;|/–—-()[]")).strip(" ,;|()[]")
    name = name.lstrip(". ") if _INITIAL_LAST.search(name) else name.strip(". ")
    return (
        name
        if not name.isupper() or len(name.split()) < 2
        else name.title().replace("’S ", "’s ").replace("'S ", "'s ")
    )


def _is_name(name: str) -> bool:
    """Return whether a text can be a name: short, made of letters, no address, and not a placeholder."""
    if not 2 <= len(name) <= 70 or len(name.split()) > 7 or _ADDRESS.search(name):
        return False
    return bool(_LETTER.search(name)) and not NOBODY.match(name) and not NO_NAME.search(name)


def _looks_like_name(name: str) -> bool:
    """Return whether each word is capitalised or a "von"; a single word or Chinese letters are accepted too."""
    words = name.replace(",", " ").split()
    if _EAST_ASIAN.search(name):
        return len(name) <= (4 if _CHINESE.fullmatch(name) else 12)
    if len(words) > 5 or JOB.search(name):
        return False
    if len(words) == 1:
        return len(name) <= 25
    return all(word[0].isupper() or word.lower() in PARTICLES for word in words) and not re.search(r"\d|[?!:%]", name)


def _folded(name: str) -> str:
    return re.sub(r"[\W_]+", "", name.casefold().removeprefix("the ").removeprefix("www.").removesuffix(".com"))
