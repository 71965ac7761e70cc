"""Evidence that a group lists works: its headings, the page's name, pairs of title and people, ratings, identifiers.

Without it no line without a link becomes a work: tasks, shopping lists, recipes and changelogs stay none.
"""

import re
from collections.abc import Sequence
from typing import NamedTuple

from litlog.pages.layouts.induce import Induced, Read
from litlog.pages.words.lists import (
    is_list,
    is_of_one,
    kind_of_list,
    tells_of_others,
    tells_of_reading,
    tells_of_subject,
)

_RATED = re.compile(r"[★☆⭐🌟]{1}|\b\d(?:\.\d)?\s?/\s?(?:5|10)\b|\b[1-5](?:\.5)? stars?\b")
_YEARS = re.compile(r"\((?:[^()]*\D)?(?:1[5-9]|20)\d\d\)|,\s(?:1[5-9]|20)\d\d\b")
_NUMBERED = re.compile(r"\bISBN\b|\bdoi:|\barXiv:|\b\d{2,4}\s?pp?\b|\b\d+ pages\b", re.IGNORECASE)
_STATED = re.compile(
    r"\[(?:à lire|lu|to read|read|reading|por leer|leído|para ler|lido|zu lesen|gelesen|da leggere|letto|прочитано|читать|想读|已读|読了)\]",
    re.IGNORECASE,
)
_PEOPLE = frozenset(
    "marked title, people|people, marked title|title by people|title - people|people - title|title, people|"
    "title (people)|"
    "people: title|reference|citation, title|in link".split("|")
)
_OF_WORKS = re.compile(rf"{_NUMBERED.pattern}|[《『]|\b(?:trans|transl|narrated|übers|trad|перев|пер)\b", re.IGNORECASE)
"""What stands beside works and hardly beside roses, dishes or duties that have names behind, too."""
ENOUGH = 2.5
"""The weight from which a group lists works."""
_ANYTHING = 2.4
"""The greatest weight of titles and people alone: enough to tell of a link, not to make a line a work."""


class Weighed(NamedTuple):
    """The evidence for a group: the weight of each reason, in words."""

    parts: tuple[tuple[float, str], ...]

    @property
    def weight(self) -> float:
        """Return the sum of all weights."""
        return sum(weight for weight, _ in self.parts)

    @property
    def reasons(self) -> tuple[str, ...]:
        """Return the reasons without their weights."""
        return tuple(reason for _, reason in self.parts)


def weigh(induced: Induced, headings: Sequence[str], page: Sequence[str], *, tasks: float = 0.0) -> Weighed:
    """Return how much speaks for a list of works.

    Args:
        induced: The lines of the group as they are read.
        headings: The labels above the group, the nearest first.
        page: The page's title and the name of its file.
        tasks: The share of lines with a checkbox.
    """
    reads = induced.reads
    place = [*_of_headings(headings), *_of_page(page)]
    parts: list[tuple[float, str]] = [*place, *_of_lines(reads)]
    if tasks > 0.5 and not any(weight >= 2 for weight, _ in place):
        parts.append((-1.0, "lines are tasks"))
    over = sum(weight for weight, _ in parts) - _ANYTHING
    if over > 0 and not place and not _of_works_alone(reads):
        parts.append((-over, "neither heading nor page tells of works"))
    return Weighed(tuple(parts))


def of_place(headings: Sequence[str], page: Sequence[str]) -> float:
    """Return how much the headings above a group and the page's name speak for works."""
    return sum(weight for weight, _ in (*_of_headings(headings), *_of_page(page)))


def _of_headings(headings: Sequence[str]) -> list[tuple[float, str]]:
    if (
        headings
        and headings[0].endswith((":", "："))
        and not (kind_of_list(headings[0]) or tells_of_reading(headings[0]))
    ):
        return [(-2.0, f"list of “{headings[0][:40]}”")]
    for distance, heading in enumerate(headings):
        if tells_of_subject(heading):
            return []
        of_kind, of_reading = kind_of_list(heading), tells_of_reading(heading)
        if of_kind or of_reading:
            return [(2.0 if distance == 0 else 1.7, f"heading “{heading[:40]}”")]
        if tells_of_others(heading):
            return [(-3.0, f"heading “{heading[:40]}”")]
    return []


def _of_page(page: Sequence[str]) -> list[tuple[float, str]]:
    named = next((text for text in page if tells_of_reading(text) or (kind_of_list(text) and not is_of_one(text))), "")
    listing = any(is_list(text) for text in page)
    return [(2.5 if listing else 1.5, f"page “{named[:40]}”")] if named else []


def _of_lines(reads: Sequence[Read]) -> list[tuple[float, str]]:
    if not reads:
        return []
    count = len(reads)
    texts = [one.line.raw for one in reads]
    peopled = sum(one.chosen.layout in _PEOPLE and one.chosen.score >= 0.5 for one in reads) / count
    marked = sum("marked" in one.chosen.layout for one in reads) / count
    long = sum(len(text.split()) > 40 for text in texts) / count
    shares = (
        (1.5 * (peopled >= 0.5) + 0.5 * (peopled >= 0.3), "title and people in most lines"),
        (0.5 * (marked >= 0.6), "titles are marked"),
        (1.0 * (_share(_RATED, texts) >= 0.3), "ratings"),
        (0.7 * (_share(_YEARS, texts) >= 0.4), "years"),
        (2.0 * (sum(_has_copies(one) for one in reads) / count >= 0.5), "links to copies"),
        (1.0 * (_share(_STATED, texts) >= 0.5), "states"),
        (1.0 * (_share(_NUMBERED, texts) >= 0.3), "numbers of books and papers"),
        (0.5 * (sum(one.line.opened for one in reads) / count >= 0.5), "verbs of reading"),
        (-1.0 * (long >= 0.6 and peopled < 0.5), "long lines"),
    )
    return [(weight, reason) for weight, reason in shares if weight]


def _has_copies(read: Read) -> bool:
    """Return whether a line with a title set apart has labels of its copies behind it: "[pdf]", "[code]"."""
    return "marked" in read.chosen.layout and any(
        one.kind == "label" and one.url and one.start > read.chosen.end for one in read.line.pieces
    )


def _of_works_alone(reads: Sequence[Read]) -> bool:
    """Return whether lines show without any heading that they name works: by numbers of books or verbs of reading."""
    opened = sum(one.line.opened for one in reads)
    texts = [one.line.raw for one in reads]
    return opened >= 0.3 * len(reads) or _share(_OF_WORKS, texts) >= 0.3 or _share(_STATED, texts) >= 0.3


def _share(form: re.Pattern[str], texts: Sequence[str]) -> float:
    return sum(bool(form.search(text)) for text in texts) / len(texts)
