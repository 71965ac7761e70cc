"""Unlinked books at the start of a dated entry: detected by authors, by title, or by a surname used before."""

import re
from collections.abc import Iterator

from litlog.model.dates import PartialDate
from litlog.model.work import Kind, Work
from litlog.pages.pieces.people_text import NAME, NAMES, SURNAMES, people_in, plausible
from litlog.pages.words.vocabulary import STATUS_VERBS
from litlog.pages.works.sightings import Sighting
from litlog.pages.works.similarity import title_key
from litlog.pages.works.unlinked import Known, Place

_VERBS = "|".join(("want to read", *sorted(STATUS_VERBS, key=len, reverse=True)))
_YEAR = r"(?P<year>(?:1[5-9]|20)\d\d)"
_AUTHORS = re.compile(rf"(?i:{_VERBS}) (?P<people>{SURNAMES})(?= on |[.:;]|\s*$)")
_ITALIC = re.compile(
    rf"(?i:{_VERBS}) (?:(?P<people>{NAME})(?:'s|’s) )?"
    rf"(?P<mark>[*_])(?P<title>[^\s*_][^*_]{{2,200}})(?P=mark)(?:,? by (?P<by>{NAMES}))?(?: \({_YEAR}\))?"
)
_WORD = r"[^\W\d_a-zß-öø-ÿ][\w'’&-]*"
_SMALL = r"(?:a|an|the|of|in|on|for|and|or|to|with|from|at|as|its|\d+)"
_TITLE = rf"(?P<title>{_WORD}(?: (?:{_SMALL} ){{0,3}}{_WORD}){{1,12}})"
_END = r"(?=\s*(?:[.,;:(]|$))"
_BY = re.compile(rf"(?:(?i:{_VERBS}) )?{_TITLE},? by (?P<people>{NAMES})(?: \({_YEAR}\))?{_END}")
_PLAIN = re.compile(rf"(?i:began|begin|started|finished|read|reread|re-read|reading) {_TITLE}{_END}")
_PART = re.compile(
    r"\b(?:chapter|section|part|lesson|module|unit|week|day|episode|project|course|lecture|page|step|sprint|figure)s?\b",
    re.IGNORECASE,
)
_AGAIN = re.compile(rf"(?:(?i:more|{_VERBS}) )?(?P<name>{_WORD})(?= book\b| ?p\.| chapter\b|{_END[3:-1]})")


def named_by_authors(place: Place) -> Iterator[Sighting]:
    """Find a book that is named by its authors at the start of an entry: "Review Aho and Ullman on parsing".

    A work that is named by its authors alone is a textbook; papers are named by author and year.
    """
    found = _AUTHORS.match(place.text, place.start)
    if found and plausible(found["people"]):
        people, others = people_in(found["people"])
        says = Work(kind=Kind.BOOK, contributors=people, and_others=others)
        yield Sighting(place.mention(found.span("people"), "book", "people: open the entry"), says)


def named_by_title(place: Place, known: Known) -> Iterator[Sighting]:
    """Find a book that is named by its title at the start of an entry.

    The title is in italics ("Began Ada Lovelace's *Notes* (1843)"), has its author ("The Tides of Print by Ann Marsh"),
    or follows a verb of reading ("Began The Tides of Print").
    """
    found = _ITALIC.match(place.text, place.start) or _by(place) or _plain(place)
    if not found:
        return
    title, parts = " ".join(found["title"].split()), found.groupdict()
    same = known.titled(title_key(title))
    if same is not None:
        yield Sighting(place.mention(found.span("title"), "book"), same_as=same, how="same title")
        return
    names = parts.get("people") or parts.get("by") or ""
    people, others = people_in(names) if names and plausible(names) else ((), False)
    issued = PartialDate(int(parts["year"]), printed=parts["year"]) if parts.get("year") else None
    says = Work(kind=Kind.BOOK, title=title, contributors=people, and_others=others, issued=issued)
    yield Sighting(place.mention(found.span("title"), "book", "title: opens the entry"), says)


def named_by_surname(place: Place, known: Known) -> Iterator[Sighting]:
    """Find an unlinked book that was named with one author before and is now named by surname: "more Marsh"."""
    found = _AGAIN.match(place.text, place.start)
    same = known.by_surname(found["name"]) if found else None
    if found and same is not None:
        yield Sighting(place.mention(found.span("name"), "book"), same_as=same, how="surname of the author of the same")


def _by(place: Place) -> re.Match[str] | None:
    found = _BY.match(place.text, place.start)
    return found if found and plausible(found["people"]) and not _PART.search(found["title"]) else None


def _plain(place: Place) -> re.Match[str] | None:
    """Find an unmarked title: of three words or more, which names seldom have, and no part of a work."""
    found = _PLAIN.match(place.text, place.start)
    return found if found and len(found["title"].split()) > 2 and not _PART.search(found["title"]) else None
