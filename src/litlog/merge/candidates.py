"""Which of the works that a search found is the one looked for: one surely, some perhaps, or none."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from litlog.merge.sameness import Sameness, sameness
from litlog.merge.titles import title_likeness
from litlog.model.work import Work

STRONG = 0.85
"""The score from which a candidate may be taken without asking, if no other comes near."""
LIKELY = 0.6
"""The score from which a candidate is worth showing."""
GAP = 0.1
"""How far the next best must be behind: of two editions or versions as near as that the reader chooses."""

_LIKE_TITLES = 0.75


class Verdict(StrEnum):
    """What to do with the best candidate."""

    STRONG = "strong"
    ASK = "ask"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Candidate:
    """A work that was found, and how far it is the one looked for."""

    work: Work
    sameness: Sameness


def ranked(wanted: Work, found: Iterable[Work]) -> list[Candidate]:
    """Return what may be the work, likeliest first; whose title is plainly another is left out."""
    alike = (one for one in found if title_likeness(wanted, one) >= _LIKE_TITLES)
    candidates = [Candidate(one, sameness(wanted, one)) for one in alike]
    likely = [one for one in candidates if one.sameness.score >= LIKELY]
    return sorted(likely, key=lambda one: -one.sameness.score)


def verdict(candidates: Sequence[Candidate]) -> Verdict:
    """Return whether the first of ranked candidates is surely the work, or only the reader can tell."""
    if not candidates:
        return Verdict.NONE
    best, rest = candidates[0], candidates[1:]
    rival = next((one for one in rest if not sameness(best.work, one.work).certain), None)
    alone = rival is None or best.sameness.score - rival.sameness.score >= GAP
    return Verdict.STRONG if alone and best.sameness.score >= STRONG else Verdict.ASK
