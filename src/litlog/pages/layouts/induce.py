"""Induction of a group's layout: the way of reading that explains most of its siblings at once.

Wrapper induction in the small (Kushmerick, Weld, Doorenbos: "Wrapper Induction for Information Extraction", 1997):
each line can be read in several ways; the way with the highest sum over all lines is that of the group, and decides
where a line alone is open: on which side of a dash the author stands.
"""

from collections import defaultdict
from collections.abc import Sequence
from typing import NamedTuple

from litlog.pages.layouts.candidate import Candidate, Layout
from litlog.pages.layouts.candidates import candidates
from litlog.pages.layouts.citation_links import citation_link
from litlog.pages.layouts.in_links import read_in_link
from litlog.pages.layouts.line import Line
from litlog.pages.layouts.references import Reference, read_reference
from litlog.pages.pieces.names import likeness

_FEW, _SURE = 2, 0.85
_FEWEST = 0.35
"""Score from which a line may be read in a way that is not the group's."""
_CERTAIN = {"people: title": 0.95, "people - title": 0.85}

Ways = dict[Layout, tuple[Candidate, Reference | None]]
"""The ways in which a line can be read."""


class Read(NamedTuple):
    """A line with the way in which it is read; `reference` has the year and venue of one read as a reference."""

    line: Line
    chosen: Candidate
    reference: Reference | None = None


class Induced(NamedTuple):
    """The layout of a group, and each line as it is read; lines that cannot be read are left out."""

    layout: Layout
    reads: tuple[Read, ...]


def induce(lines: Sequence[Line]) -> Induced | None:
    """Return the layout of a group of lines; None if no line can be read."""
    ways = _without_rare([_ways(line) for line in lines])
    total: defaultdict[Layout, float] = defaultdict(float)
    for way in ways:
        for layout, (one, _) in way.items():
            total[layout] += one.score
    if not total:
        return None
    best = max(total, key=lambda layout: total[layout])
    reads = [_read(line, way, best) for line, way in zip(lines, ways, strict=True) if way]
    return Induced(best, tuple(filter(None, reads)))


def _ways(line: Line) -> Ways:
    found: Ways = {layout: (one, None) for layout, one in candidates(line).items() if one.score > 0}
    cited = citation_link(line)
    if cited:
        return {"citation, title": (cited.read, cited)}
    within = read_in_link(line)
    if within and not found.keys() & {"marked title, people", "people, marked title"}:
        found["in link"] = (within.read, within)
    reference = read_reference(line)
    if reference:
        found["reference"] = (reference.read, reference)
    return found


def _without_rare(
    ways: list[Ways],
) -> list[Ways]:
    """Return the ways without people inside links, where most lines have none there and a dash alone speaks for it."""
    common = sum("in link" in way for way in ways) >= max(_FEW, 0.5 * len(ways))
    least = 0.0 if common else _SURE
    return [{name: one for name, one in way.items() if name != "in link" or one[0].score >= least} for way in ways]


def _read(line: Line, way: Ways, layout: Layout) -> Read | None:
    """Return a line as the layout reads it, or else in its own best way."""
    if layout in way and (layout != "title" or len(way) == 1):
        return Read(line, *way[layout])
    fitting = [one for one in way.values() if not _reversed(one[0], layout)] or list(way.values())
    own = max(fitting, key=lambda one: one[0].score)
    if own[0].score >= _FEWEST or own[0].layout in ("title", "marked title"):
        return Read(line, *own)
    return Read(line, *way["title"]) if "title" in way else None


def _reversed(one: Candidate, layout: Layout) -> bool:
    """Return whether a line would be read the other way round than its group, on a name that is not certain."""
    return (
        one.layout in ("people: title", "people - title")
        and layout != one.layout
        and likeness(one.names) < _CERTAIN[one.layout]
    )
