"""Titles that the reader gave to one address: whether they are of two works."""

from litlog.merge.people import shared_people
from litlog.merge.titles import title_words
from litlog.model.work import Work

_TITLE = 2
"""Telling words of a title at least; one word in a link ("fourth", "here") may be a label."""
_SMALL = frozenset("a an the of in on for and or to with from by at as via is are we our it its this that".split())


def typed_apart(one: Work, other: Work) -> bool:
    """Return whether two works at one address differ: their titles share no telling word, or their people no name.

    Only what the reader typed is compared so; a title from a source is another claim about the same work.
    """
    mine, theirs = telling_words(one.title), telling_words(other.title)
    others = bool(one.authors and other.authors) and not shared_people(one, other)
    return others or (min(len(mine), len(theirs)) >= _TITLE and mine.isdisjoint(theirs))


def telling_words(title: str) -> frozenset[str]:
    """Return the words of a title without the small ones."""
    return frozenset(title_words(title)) - _SMALL
