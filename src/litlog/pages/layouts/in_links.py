"""Link texts that hold more than a title: "Weir Songs - Ada Lund", "RaymondKim2012 - Sea ice"."""

import re

from litlog.pages.layouts.candidate import Candidate
from litlog.pages.layouts.line import Line
from litlog.pages.layouts.references import Reference
from litlog.pages.pieces.names import likeness
from litlog.pages.pieces.titles import title_likeness

_DIVIDED = re.compile(r"\s+[-–—|]\s+|\s*：\s*|:\s+|\s+by\s+|\s*—\s*")
_KEY = re.compile(
    r"(?P<first>[A-Z][A-Za-z’'-]+?)(?:(?:and|And|&|"
    r"_)(?P<second>[A-Z][a-z]\w+?))?(?P<more>[Ee]t_?[Aa]l\.?)?_?(?P<year>(?:19|20)\d\d)[a-z]?"
)
_NAMES, _TITLE = 0.8, 0.5


def read_in_link(line: Line) -> Reference | None:
    """Return the title and people in the text of a line's first link; None if it holds only one of them."""
    number = next((place for place, one in enumerate(line.pieces) if one.kind == "link"), None)
    if number is None:
        return None
    link = line.pieces[number]
    parts = [(found.start(), found.end(), found[0].strip()) for found in _DIVIDED.finditer(link.text)]
    for start, end, sign in parts[:1] + parts[-1:]:
        left, right = link.text[:start].strip(), link.text[end:].strip()
        found = _by_key(left, right) or _by_names(left, right, sign)
        if found:
            title, names, year, score = found
            return Reference(Candidate("in link", link.start, link.end, title, names, score, number + 1), year, "")
    return None


def _by_key(left: str, right: str) -> tuple[str, str, int | None, float] | None:
    """Read a key of a bibliography before the title."""
    key = _KEY.fullmatch(left)
    if not key or title_likeness(right) < _TITLE:
        return None
    names = ", ".join(name for name in (key["first"], key["second"]) if name)
    return right, names + (", et al." if key["more"] else ""), int(key["year"]), 0.9


def _by_names(left: str, right: str, sign: str) -> tuple[str, str, int | None, float] | None:
    """Read names on one side; where both sides look like names, the people stand behind the title, as at bookshops."""
    before, after = likeness(left), likeness(right)
    if after >= _NAMES and after >= before and title_likeness(left) >= _TITLE:
        sure = 1.0 if before < _NAMES else 0.85
        return left, right, None, sure * ((0.9 * after + 0.1) if sign == "by" else 0.75 * after)
    if sign != "by" and before >= _NAMES and title_likeness(right) >= _TITLE:
        return right, left, None, (0.55 if sign == ":" else 0.7) * before
    return None
