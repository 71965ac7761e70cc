"""Title page of a PDF: the authors named below the title."""

import re
from collections.abc import Sequence

from litlog.model.people import Contributor
from litlog.model.text_folding import folded
from litlog.sources.html.people.bylines import shown_people

_MOST_LINES = 40
_LONGEST_TITLE_IN_LINES = 6
_LONGEST_LINE = 200
_COLUMNS = re.compile(r"\s{3,}")
_FOOTNOTE_MARKS = re.compile(r"(?:\s?,?[\d∗*†‡§¶‖♯⋆]){1,8}(?=\s*(?:,|;|&|and\b|$))")
_SEVERAL = re.compile(r"[,;&]|\band\b|\s{3,}|[∗*†‡§¶‖♯⋆]|[^\W\d_]\d")
_MAIL = re.compile(r"\S@\S|\bwww\.|https?://")
_PLACE = re.compile(
    r"\b(?:univ\w*|institut\w*|department|dept|school|faculty|college|laborator\w*|cent(?:er|re)|inc|ltd|gmbh|corp\w*|academy|"
    r"fakult\w*|hochschule|usa|uk|germany|france|china|japan|canada|switzerland|italy)\b|\d{3,}",
    re.IGNORECASE,
)
_ABSTRACT = re.compile(r"\W*(?:abstract|summary|zusammenfassung|résumé|resumen)\b", re.IGNORECASE)
_TEXT = re.compile(r"\W*(?:introduction|contents|key ?words)\b|1\.?\s", re.IGNORECASE)


def people_below(title: str, lines: Sequence[str]) -> tuple[Contributor, ...]:
    """Return the people below the title, if every line down to the abstract or text is understood, else none.

    An incomplete list of people, or one with a town in it, is worse than none.
    """
    block, end = _block(_below(title, [line.strip()[:_LONGEST_LINE] for line in lines]))
    kinds = [_kind(line) for line in block]
    if not end or not (_ABSTRACT.match(end) or "mail" in kinds or "place" in kinds):
        return ()
    found: list[Contributor] = []
    for at, line in enumerate(block):
        before, after = (kinds[at - 1] if at else "mail"), "".join(kinds[at + 1 : at + 2])
        # Names stand first, below a mail, or go on in a list; a line between names and a mail is where they work.
        listed = before == "names" and _SEVERAL.search(line) and _SEVERAL.search(block[at - 1])
        if kinds[at] == "names" and (before == "mail" or listed):
            found += _people(line)
        elif kinds[at] == "names" or (kinds[at] == "other" and (before, after) != ("names", "mail")):
            return ()
    return tuple(found)


def _below(title: str, lines: list[str]) -> list[str]:
    """Return the non-empty lines after those that together are the title."""
    wanted = _letters(title)
    full = [line for line in lines if line]
    for start in range(len(full[:_MOST_LINES])):
        for end in range(start + 1, start + 1 + _LONGEST_TITLE_IN_LINES):
            if wanted and _letters("".join(full[start:end])) == wanted:
                return full[end : end + _MOST_LINES]
    return []


def _block(lines: list[str]) -> tuple[list[str], str]:
    """Return the lines before the running text, and the line that begins it, or "" if none does."""
    for at, line in enumerate(lines):
        prose = (
            len(_COLUMNS.sub(" ", line)) > 70 and not (_MAIL.search(line) or _PLACE.search(line)) and not _people(line)
        )
        if prose or _ABSTRACT.match(line) or (_TEXT.match(line) and not _PLACE.search(line)):
            return lines[:at], line
    return [], ""


def _kind(line: str) -> str:
    if _MAIL.search(line):
        return "mail"
    return "place" if _PLACE.search(line) else "names" if _people(line) else "other"


def _people(line: str) -> tuple[Contributor, ...]:
    """Return the people of a line, if each part of it is a complete name."""
    parts = [_FOOTNOTE_MARKS.sub("", part).strip(" ,;") for part in _COLUMNS.split(line)]
    found = [shown_people(part) for part in parts if part]
    people = [one for named in found for one in named]
    sure = all(found) and all(one.given and one.family and 2 <= len(one.name.split()) <= 5 for one in people)
    return tuple(people) if sure else ()


def _letters(text: str) -> str:
    return re.sub(r"[\W_]+", "", folded(text))
