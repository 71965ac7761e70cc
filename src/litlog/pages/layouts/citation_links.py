"""Links whose text is a citation, with the title behind: "[Yu et al. 2020](…) Paleolithic Siberians."."""

import re

from litlog.pages.layouts.candidate import Candidate
from litlog.pages.layouts.line import Line
from litlog.pages.layouts.references import TAIL, YEAR, Reference, sentences
from litlog.pages.pieces.cut import inner
from litlog.pages.pieces.names import likeness
from litlog.pages.pieces.titles import title_likeness

_CITED = re.compile(rf"(?P<names>.{{2,120}}?)[.,]?\s*\(?(?P<year>{YEAR})[a-z]?\)?[.,]?")


def citation_link(line: Line) -> Reference | None:
    """Read "[Yu et al. 2020](…) Paleolithic Siberians. …": the link has people and year, the title follows it."""
    number = next((place for place, one in enumerate(line.pieces) if one.kind in ("link", "label") and one.url), None)
    found = _CITED.fullmatch(line.pieces[number].text) if number is not None else None
    if number is None or not found or likeness(found["names"]) < 0.4 or number + 1 >= len(line.pieces):
        return None
    start, end = line.pieces[number].end, line.pieces[-1].end
    flat = line.raw[:end].replace("\n", " ").replace("\r", " ")
    title = sentences(flat, start, end)[0]
    if title_likeness(inner(title.text)) < 0.5 or len(title.text.split()) < 3:
        return None
    link = line.pieces[number]
    shown = " ".join(inner(TAIL.sub("", title.text)).rstrip(".,").split())
    read = Candidate("citation, title", link.start, link.end, shown, found["names"], 0.9)
    return Reference(read, int(found["year"]), flat[title.end : end])
