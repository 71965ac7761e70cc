"""Candidate ranking: which of the works found by a search is the one wanted (surely one, possibly some, or none)."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from litlog.merge.sameness import Sameness, sameness
from litlog.merge.titles import title_likeness
from litlog.model.work import Work

STRONG = 0.85
"""Minimum score to accept a candidate without asking, if no other score is near."""
LIKELY = 0.6
"""Minimum score to show a candidate."""
GAP = 0.1
"""Minimum distance to the next best score; between closer ones (editions, versions) the reader chooses."""

_LIKE_TITLES = 0.75


class Verdict(StrEnum):
    """The decision about the best candidate: accept it, ask the reader, or none."""

    STRONG = "strong"
    ASK = "ask"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Candidate:
    """A work that was found, and its match with the one wanted."""

    work: Work
    sameness: Sameness


def ranked(wanted: Work, found: Iterable[Work]) -> list[Candidate]:
    """Return the works that may match, the most likely first; those with a clearly different title are left out."""
    alike = (one for one in found if title_likeness(wanted, one) >= _LIKE_TITLES)
    candidates = [Candidate(one, sameness(wanted, one)) for one in alike]
    likely = [one for one in candidates if one.sameness.score >= LIKELY]
    return sorted(likely, key=lambda one: -one.sameness.score)


def verdict(candidates: Sequence[Candidate]) -> Verdict:
    """Return whether the first of ranked candidates is surely the work, or the reader must be asked."""
    if not candidates:
        return Verdict.NONE
    best, rest = candidates[0], candidates[1:]
    rival = next((one for one in rest if not sameness(best.work, one.work).certain), None)
    alone = rival is None or best.sameness.score - rival.sameness.score >= GAP
    return Verdict.STRONG if alone and best.sameness.score >= STRONG else Verdict.ASK
