"""Normalising dates: placeholder values that sources use for an unknown date are removed."""

from dataclasses import replace

from litlog.model.dates import PartialDate
from litlog.model.work import Work
from litlog.normalise.change_where import with_values

_PLACEHOLDERS = frozenset({0, 9999})
"""Years that databases write for "unknown"."""


def with_honest_dates(work: Work) -> Work:
    """Return the work without placeholder years, and without an `end` that equals the beginning."""
    return with_values(work, issued=_honest(work.issued), revised=_honest(work.revised))


def _honest(date: PartialDate | None) -> PartialDate | None:
    if date is None or date.year in _PLACEHOLDERS:
        return None
    return replace(date, end=None) if date.end and date.end == replace(date, end=None) else date
