"""Printed names to contributors: persons are split into parts, organisations and handles stay whole."""

import re
import unicodedata
from functools import lru_cache

from litlog.model.people import Contributor, Role
from litlog.normalise.name_parts import joined, name_parts
from litlog.normalise.organisations import is_organisation

_LONGEST_OF_PERSONS = 300
_ROLE_WORDS = re.compile(r"\A(?:(?:by|from|authors?|written by)\s*:\s*|(?:(?:written|posted) )?by\s+)", re.IGNORECASE)
# One look that spares most names the four below: what none of them could be without.
_MAYBE_ORNATE = re.compile(
    r"[^\w\s.,'’-]|[\d¹²³⁴⁵⁶⁷⁸⁹⁰]|(?:^|[,\s])(?:dr|prof|mr|ms|ph|m\.?d|d\.?phil|esq|m\.?sc)", re.IGNORECASE
)
_MARKS = re.compile(r"(?<=\w)[\s,]*[*†‡§¶∗⋆¹²³⁴⁵⁶⁷⁸⁹⁰]+(?=\s|$)|(?<=[^\W\d_])\d{1,2}(?:,\d{1,2})*$")
_IN_BRACKETS = re.compile(r"\s*[(\[][^()\[\]]*[)\]]\s*$")
_TITLE = re.compile(r"\A(?:(?:dr|prof|professor|mr|mrs|ms)\.?\s+)+(?=\S+\s)", re.IGNORECASE)
_DEGREE = re.compile(r"(?:,\s*|\s+)(?:ph\.?\s?d|m\.?\s?d|d\.?\s?phil|m\.?sc|esq)\.?$", re.IGNORECASE)
_HANDLE = re.compile(r"@[\w.@-]+|u/[\w-]+|[a-z0-9_.-]*\d[\w.-]*|[a-z][a-z0-9_.-]*", re.ASCII)


def person(printed: str, role: Role = Role.AUTHOR) -> Contributor:
    """Return the contributor parsed from a printed name; the printed form is kept as well.

    A name in braces is an organisation, as in BibTeX. A channel name is never split. A single name ("Plato") is a
    family name. An empty name gives an empty contributor; a text too long for a person's name stays whole.
    """
    kept = " ".join(printed.split())
    if role is Role.CHANNEL or len(kept) > _LONGEST_OF_PERSONS:
        return Contributor(literal=kept, role=role, printed=printed)
    return _person(kept, role)


@lru_cache(maxsize=8192)
def _person(printed: str, role: Role) -> Contributor:
    name = unicodedata.normalize("NFC", _ROLE_WORDS.sub("", printed, count=1))
    if name.count("{") != name.count("}"):
        name = joined([name])
    if name.startswith("{") and _closing(name) == len(name) - 1:
        return Contributor(literal=" ".join(joined([name]).split()), role=role, printed=printed)
    if is_organisation(name) or _HANDLE.fullmatch(name):
        return Contributor(literal=name, role=role, printed=printed)
    family, given, particle, suffix = name_parts(_without_ornaments(name))
    return Contributor(family, given, particle, suffix, role=role, printed=printed)


def _closing(text: str) -> int:
    """Return the index of the brace that closes the first one, or -1."""
    depth = 0
    for place, letter in enumerate(text):
        depth += (letter == "{") - (letter == "}")
        if not depth:
            return place
    return -1


def _without_ornaments(name: str) -> str:
    """Return a name without footnote marks, an affiliation in brackets, titles and degrees."""
    if not _MAYBE_ORNATE.search(name):
        return name
    bare = _IN_BRACKETS.sub("", _MARKS.sub("", name))
    return _TITLE.sub("", _DEGREE.sub("", bare), count=1).strip(" ,;") or name
