"""What a work lacks that a reader will miss: a title, who made it, a date, any way to find it."""

from collections.abc import Callable

from litlog.model.work import Kind, Work


def lacks(work: Work) -> tuple[str, ...]:
    """Say what a work lacks, each in a few words."""
    return tuple(filter(None, (rule(work) for rule in _RULES)))


def _no_title(work: Work) -> str:
    return "" if work.title else "has no title"


def _no_people(work: Work) -> str:
    signed = work.kind in (Kind.PAPER, Kind.BOOK, Kind.ARTICLE)
    return "names nobody who made it" if signed and not work.contributors else ""


def _no_date(work: Work) -> str:
    return "" if work.issued else "has no date"


def _nowhere(work: Work) -> str:
    return "" if work.links or work.identifiers else "has no link and no identifier"


_RULES: tuple[Callable[[Work], str], ...] = (_no_title, _no_people, _no_date, _nowhere)
