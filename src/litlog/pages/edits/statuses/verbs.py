"""Verbs as status: changing the verb in a line of that day, or adding an entry for the day."""

import re
from collections import Counter
from datetime import date

from litlog.errors import Refused
from litlog.model.pages import Page
from litlog.model.reading import Status
from litlog.pages.dates.entries import find_entries
from litlog.pages.edits.entries.add_entry import add_entry
from litlog.pages.edits.notes.beside_work import ALONE, places_of
from litlog.pages.edits.statuses.context import PLAIN_WORDS, Marking
from litlog.pages.notes.statuses import WANTED
from litlog.pages.text.block_text import words_start
from litlog.pages.words.vocabulary import STATUS_VERBS

_DATE_AHEAD = re.compile(r"^[\d/.\s:–—-]+")
_MOST_WORDS = 3
"""Maximum number of words in a status verb, as in "want to read"."""


def reworded(marking: Marking, on: date, *, dated: bool) -> Page | None:
    """Return the page with another verb before the work, in a line of this day, or any if the day is optional."""
    days = find_entries(marking.page)
    for number in marking.places:
        own = days.of[number]
        day = days.entries[own].on.first_day if own is not None else ""
        verb = _verb(marking, number)
        if verb and (day == on.isoformat() or not (day or dated)):
            raw, (start, end) = marking.block(number).raw, verb
            new = _usual_verb(marking)
            new = new[0].upper() + new[1:] if raw[start].isupper() else new
            return marking.with_text(number, raw[:start] + new + raw[end:])
    return None


def logged(marking: Marking, on: date) -> Page:
    """Return the page with a new entry of this day that states the status; raises `Refused` if it uses no verbs."""
    if not marking.meaning.entries or not _verbs(marking):
        places_of(marking.page, marking.meaning, marking.work)
        raise Refused(f"{marking.page.name} does not show where you stand with a work.", ALONE)
    named = next((one for one in marking.meaning.mentions if one.work == marking.work and one.url), None)
    if named is None:
        raise Refused(f"{marking.page.name} has no link to {marking.work} that a new entry could repeat.", ALONE)
    link = " ".join(marking.block(named.block).raw[named.start : named.end].split())
    return add_entry(marking.page, f"{_usual_verb(marking)} {link}", on)


def _verb(marking: Marking, number: int) -> tuple[int, int] | None:
    """Return the words between the date and the work, if they are a status and nothing else."""
    raw, at = marking.block(number).raw, words_start(marking.block(number)).at
    ahead = _DATE_AHEAD.match(raw[at:])
    start, end = at + (ahead.end() if ahead else 0), len(raw[: marking.span(number)[0]].rstrip())
    phrase = raw[start:end].lower()
    told = phrase in STATUS_VERBS or (WANTED.match(phrase) and len(phrase.split()) <= _MOST_WORDS)
    return (start, end) if told else None


def _usual_verb(marking: Marking) -> str:
    """Return the plain verb for the status, or the most frequent one if the page uses only others."""
    told = Counter(verb for verb in _verbs(marking) if STATUS_VERBS.get(verb) is marking.status)
    plain = PLAIN_WORDS[marking.status]
    return plain if not told or plain in told or marking.status is Status.WANT else told.most_common(1)[0][0]


def _verbs(marking: Marking) -> list[str]:
    """Return the verbs by which the page states the status of works."""
    blocks = [marking.block(number) for number in dict.fromkeys(one.block for one in marking.meaning.statuses)]
    words = (_DATE_AHEAD.sub("", block.raw[words_start(block).at :]).split() for block in blocks)
    return [one[0].lower() for one in words if one and one[0].lower() in STATUS_VERBS]
