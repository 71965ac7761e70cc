"""Matching people: whether two works have the same authors, by surname; one typo in a longer surname is allowed."""

from litlog.model.people import Contributor
from litlog.model.text_folding import folded
from litlog.model.work import Work

_LONG_ENOUGH_TO_MISSPELL = 5
_A_LIST = 2
_TELLING = 100
"""Maximum number of authors compared, since papers can have thousands and the comparison is quadratic."""


def same_person(one: Contributor, other: Contributor) -> bool:
    """Return whether two names may be of one person: equal surnames, and equal initials of the given names.

    A father and a son, "Sr." and "Jr.", are two.
    """
    suffixes = {folded(each.suffix).rstrip(".") for each in (one, other)} - {""}
    initials = {folded(each.given)[:1] for each in (one, other)} - {""}
    return (
        len(initials) < 2
        and len(suffixes) < 2
        and any(same_surname(mine, theirs) for mine in _surnames(one) for theirs in _surnames(other))
    )


def lists_agree(one: Work, other: Work) -> bool:
    """Return whether no list of people is far shorter than the other, but for one that says so or names one person."""
    fewer, more = sorted(len(telling_people(work)) for work in (one, other))
    return fewer < _A_LIST or one.and_others or other.and_others or 2 * fewer >= more


def same_surname(one: str, other: str) -> bool:
    """Return whether two surnames are equal, or differ by one letter omitted, added, changed or transposed."""
    mine, theirs = folded(one), folded(other)
    return mine == theirs or (min(len(mine), len(theirs)) >= _LONG_ENOUGH_TO_MISSPELL and one_slip_apart(mine, theirs))


def telling_people(work: Work) -> tuple[Contributor, ...]:
    """Return the authors by whom works are compared: the first hundred."""
    return work.authors[:_TELLING]


def shared_people(one: Work, other: Work) -> int:
    """Return the number of these authors that two works have in common."""
    known = telling_people(other)
    return sum(any(same_person(mine, theirs) for theirs in known) for mine in telling_people(one))


def fully_named(one: Work, other: Work) -> bool:
    """Return whether some author of both has the same first name, written out, or the same name in one piece."""
    return bool(_full_names(one) & _full_names(other))


def _full_names(work: Work) -> set[tuple[str, str]]:
    names = ((folded(one.given).split(" ")[0], folded(one.surname or one.literal)) for one in telling_people(work))
    return {(given, surname) for given, surname in names if len(given.rstrip(".")) > 1 or not given}


def _surnames(one: Contributor) -> set[str]:
    return {one.surname, one.family or one.literal}


def one_slip_apart(one: str, other: str) -> bool:
    """Return whether the optimal string alignment distance is one."""
    if abs(len(one) - len(other)) > 1:
        return False
    start = next((at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
    rest, others = one[start:], other[start:]
    exchanged = rest[:2] == others[:2][::-1] and rest[2:] == others[2:]
    return exchanged or rest[1:] == others[1:] or rest[1:] == others or rest == others[1:]
