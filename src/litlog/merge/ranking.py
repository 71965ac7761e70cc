"""Trust ranking of claims: which finding wins for each field, with special rules for some fields.

The highest trust wins; then a claim about the published version over one about a preprint; then the latest, within
one second the one recorded later; then the source's name decides, so that the order of the findings never matters. A
title or a name that the reader typed in a log wins over other sources.
"""

from collections.abc import Callable, Iterable
from dataclasses import fields

from litlog.merge.people import shared_people
from litlog.merge.titles import title_words
from litlog.model.dates import PartialDate
from litlog.model.finding import Finding, Trust
from litlog.model.people import Contributor
from litlog.model.work import Work

# The months of each season on the northern half, where the publishers of seasons are.
_SEASONS = {21: (3, 4, 5), 22: (6, 7, 8), 23: (9, 10, 11), 24: (12, 1, 2)}


def refines(fine: PartialDate, coarse: PartialDate) -> bool:
    """Return whether `fine` is inside `coarse` and more precise; ranges are never refined."""
    if fine.year != coarse.year or fine.end or coarse.end or fine.about:
        return False
    if coarse.about and fine.month is None:
        return coarse.month is None
    if coarse.month is None:
        return fine.month is not None
    if coarse.month in _SEASONS:
        return fine.month in _SEASONS[coarse.month]
    return fine.month == coarse.month and coarse.day is None and fine.day is not None


UNITED = ("identifiers", "links", "aliases")
"""Fields that are the union of all claims, in order of trust."""

SINGLE = tuple(one.name for one in fields(Work) if one.name not in (*UNITED, "extra", "and_others"))
"""Fields that one claim decides; `and_others` is taken from the finding that gives the contributors."""


def by_trust(findings: Iterable[Finding]) -> list[Finding]:
    """Return the findings sorted by trust, the highest first, independent of their original order."""
    unordered = list(findings)
    return sorted(unordered, key=_belief, reverse=True) if len(unordered) > 1 else unordered


def ranked(name: str, ordered: list[Finding]) -> list[Finding]:
    """Return the findings with a claim about a field, the deciding one first.

    `ordered` is the result of `by_trust`.
    """
    claiming = [one for one in ordered if getattr(one.work, name)]
    return _RULES[name](claiming, ordered) if claiming and name in _RULES else claiming


def _belief(one: Finding) -> tuple[int, bool, str, int, str, str, str]:
    published = one.work.genre != "preprint"
    return one.trust, published, one.found_at, one.recorded, one.source, one.payload_sha256, repr(one.work)


def _typed_title_first(claiming: list[Finding], _: list[Finding]) -> list[Finding]:
    """Return the claims with a log's title before those of other sources, unless the best of these spells the same."""
    logs = [one for one in claiming if one.trust is Trust.LOG]
    others = [one for one in claiming if one.trust is not Trust.LOG]
    if not logs or not others or others[0].trust is Trust.READER or _same_title(logs[0], others[0]):
        return claiming
    return [*logs, *others]


def _same_title(one: Finding, other: Finding) -> bool:
    mine = title_words(one.work.title)
    return mine in (title_words(other.work.title), title_words(other.work.full_title))


def _of_the_title(claiming: list[Finding], ordered: list[Finding]) -> list[Finding]:
    """Return the claims of a subtitle by findings with the winning title, since "T: S" may be one's whole title."""
    titled = ranked("title", ordered)
    title = titled[0].work.title.casefold() if titled else ""
    return [one for one in claiming if one.work.title.casefold() in ("", title)]


def _fullest_people_first(claiming: list[Finding], _: list[Finding]) -> list[Finding]:
    """Return the claims with the log entry that names the people most fully before other log entries.

    For other sources, too, a truncated list ranks below a longer complete one, except for the reader's own. A log's
    people win over those of a source that names none of them; one that does tells them more fully.
    """
    logs = sorted((one for one in claiming if one.trust is Trust.LOG), key=_fullness, reverse=True)
    others = [one for one in claiming if one.trust is not Trust.LOG]
    best = next((one for one in others if others[0].trust is not Trust.READER and _goes_on_from(one, others[0])), None)
    said = [*([best] if best else []), *(one for one in others if one is not best)]
    if logs and said and said[0].trust is not Trust.READER and not shared_people(said[0].work, logs[0].work):
        return [*logs, *said] if logs[0].work.authors and said[0].work.authors else [*said, *logs]
    return [*said, *logs]


def _goes_on_from(one: Finding, other: Finding) -> bool:
    whole = other.work.and_others and not one.work.and_others
    return whole and len(one.work.contributors) > len(other.work.contributors)


def _fullness(one: Finding) -> tuple[bool, int, int]:
    people = one.work.contributors
    return not one.work.and_others, sum(map(_is_full, people)), len(people)


def _is_full(one: Contributor) -> bool:
    return bool(one.given or one.literal)


def _most_precise_first(name: str) -> Callable[[list[Finding], list[Finding]], list[Finding]]:
    """Return a rule that ranks the most precise date within the winning date first.

    A date set by the reader is not refined, since the reader may mean the year alone.
    """

    def rule(claiming: list[Finding], _: list[Finding]) -> list[Finding]:
        best = claiming[0]
        for one in claiming[1:] if best.trust is not Trust.READER else []:
            if refines(getattr(one.work, name), getattr(best.work, name)):
                best = one
        return [best, *(one for one in claiming if one is not best)]

    return rule


def _longest_of_trust_first(claiming: list[Finding], _: list[Finding]) -> list[Finding]:
    return sorted(claiming, key=lambda one: (one.trust, len(one.work.contents)), reverse=True)


def _told_kind_first(claiming: list[Finding], _: list[Finding]) -> list[Finding]:
    """Return the claims of a kind before those of BibTeX's @misc, whose kind is guessed from its fields."""
    return sorted(claiming, key=lambda one: one.trust is Trust.BIBLIOGRAPHY and one.work.genre == "misc")


_RULES: dict[str, Callable[[list[Finding], list[Finding]], list[Finding]]] = {
    "kind": _told_kind_first,
    "title": _typed_title_first,
    "subtitle": _of_the_title,
    "contributors": _fullest_people_first,
    "issued": _most_precise_first("issued"),
    "revised": _most_precise_first("revised"),
    "contents": _longest_of_trust_first,
}
