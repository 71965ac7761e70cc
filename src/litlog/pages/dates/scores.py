"""Rating detection: bullets that begin with "4/5" or "7/10" on the whole page are ratings and no dates."""

from collections.abc import Sequence
from itertools import pairwise

from litlog.pages.dates.printed_date import Printed

_FEWEST = 3
_SCALES = {5, 10}


def are_scores(printed: Sequence[Printed]) -> bool:
    """Return whether the number pairs of a page are ratings: all on one scale, and not in date order."""
    found = [one for one in printed if one.first and one.second and not one.year]
    scales = {one.second for one in found}
    scores = [one.first or 0 for one in found]
    if len(scores) < _FEWEST or len(scales) > 1 or not scales <= _SCALES or max(scores) > max(_SCALES):
        return False
    return any(b > a for a, b in pairwise(scores)) and any(b < a for a, b in pairwise(scores))
