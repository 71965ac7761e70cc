"""Which of two dates says the same and more: 2017-06-12 refines 2017."""

from litlog.model.dates import PartialDate

# The months of each season on the northern half, where the publishers of seasons are.
_SEASONS = {21: (3, 4, 5), 22: (6, 7, 8), 23: (9, 10, 11), 24: (12, 1, 2)}


def refines(fine: PartialDate, coarse: PartialDate) -> bool:
    """Tell whether `fine` is inside `coarse` and says more; ranges are never refined."""
    if fine.year != coarse.year or fine.end or coarse.end or fine.about:
        return False
    if coarse.about and fine.month is None:
        return coarse.month is None
    if coarse.month is None:
        return fine.month is not None
    if coarse.month in _SEASONS:
        return fine.month in _SEASONS[coarse.month]
    return fine.month == coarse.month and coarse.day is None and fine.day is not None
