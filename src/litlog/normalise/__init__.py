"""Normalisation of works: from the form of a source to the form of the library, in small idempotent steps."""

from litlog.model.work import Work
from litlog.normalise.addresses import with_clean_addresses
from litlog.normalise.contributors import with_clean_people
from litlog.normalise.dates import with_honest_dates
from litlog.normalise.languages import with_language_tag
from litlog.normalise.texts import with_clean_texts
from litlog.normalise.titles import with_clean_titles

_STEPS = (
    with_clean_titles,
    with_clean_texts,
    with_clean_people,
    with_honest_dates,
    with_language_tag,
    with_clean_addresses,
)


def normalise(work: Work) -> Work:
    """Return the work normalised, without source-specific forms; normalising it again changes nothing."""
    for step in _STEPS:
        work = step(work)
    return work
