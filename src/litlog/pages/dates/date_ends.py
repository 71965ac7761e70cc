"""Dates at the ends of lines: "- [T](u) by A - 2023-05-04", "(2023-06-11)", "finished 12 May 2023".

Such a date may as well be that of publication. It dates an entry where the line says that something was read on it, or
where the headings, the title or the file tell of things read and most lines of the list end with a date.
"""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import NamedTuple

from litlog.model.pages import Block
from litlog.model.reading import Status
from litlog.pages.dates.date_forms import OTHER_DATE, date_at
from litlog.pages.dates.printed_date import Printed
from litlog.pages.text.block_text import words_start
from litlog.pages.words.lists import is_list, kind_of_list, tells_of_others, tells_of_reading
from litlog.pages.words.states import status_of_heading

_READ = (
    r"(?:(?:re-?)?read|finished|completed|done|watched|listened|gelesen|beendet|lue?|fini|terminé|leíd[oa]|terminado|lid[oa]|"
    r"letto|finito|gelezen|uitgelezen|przeczytan[ea]|прочитан[оа]|读完|読了|완독)"
)
_BEFORE = re.compile(
    rf"(?:(?P<bracket>[(\[（【])|\s[-–—―|·•:]+\s|[,:：;|]\s|\]\([^()\n]*\)\s|[.!?]\s|(?<=[)\]\"”*_»）】』》])\s|\t)[*_`]*(?:(?P<verb>{_READ})\b:?\s*)?"
    r"(?:(?:on|in|am|im|em|le|el|il|den|op|w)\s)?(?=[\w])|(?P<word>\b"
    + _READ
    + r")\s(?:(?:on|in|am|im|em|le|el|il)\s)?(?=[\w])",
    re.IGNORECASE,
)
_BEHIND = re.compile(
    r"[\s)\]）】*_`~.,;!…]*(?:(?:[★☆⭐🌟½✩\ufe0f]|\d(?:[.,]\d)?/(?:5|10)\b|[^\w\s\x00-\u2000])[\s)\].]*)*"
)
_LONGEST = 60
_DEEPEST = 8
"""Items above a line that are asked for a date."""
_REFERENCES = re.compile(
    r"\b(?:references|bibliography|works cited|sources|citations|quellen|fuentes|fontes|sources)\b", re.IGNORECASE
)


class AtEnd(NamedTuple):
    """A date at the end of a line: is it in brackets, and does a verb say that something was read on it."""

    date: Printed
    enclosed: bool
    told: bool


def date_at_end(block: Block) -> AtEnd | None:
    """Return the date with which the first line of an item or paragraph ends."""
    start = words_start(block).at
    line = block.raw.find("\n", start)
    end = len(block.raw[: line if line >= 0 else len(block.raw)].rstrip())
    found = None
    for before in _BEFORE.finditer(block.raw, max(start + 1, end - _LONGEST), end):
        date = date_at(block.raw, before.end())
        if (
            not date
            or date.end > end
            or not (date.day or (date.first and date.year) or (before["bracket"] and date.month))
        ):
            continue
        behind = _BEHIND.match(block.raw, date.end)
        if (
            behind
            and behind.end() >= end
            and not OTHER_DATE.search(block.raw[max(start, before.end() - 40) : before.end()])
        ):
            sentence = before[0][:1] in tuple(".!?") and not re.match(r"[\d./-]+\.?$", block.raw[date.start : date.end])
            if not sentence:
                found = AtEnd(date, before["bracket"] is not None, bool(before["verb"] or before["word"]))
                break
    return found


def dates_at_ends(
    blocks: Sequence[Block],
    dated: Callable[[int], bool],
    names: Sequence[str],
    labels: Mapping[int | None, Sequence[str]],
) -> Iterator[tuple[int, Printed]]:
    """Return the dates at ends that are those of entries.

    Args:
        blocks: The blocks of the page.
        dated: Whether a block prints a date in another place.
        names: The title of the page and the name of its file.
        labels: The headings above the blocks under each block, the nearest first.
    """
    groups: dict[tuple[str, int | None, int], list[int]] = {}
    for number, block in enumerate(blocks):
        if block.kind in ("item", "paragraph"):
            groups.setdefault((block.kind, block.parent, block.level), []).append(number)
    for (kind, parent, _), members in groups.items():
        ends = {number: end for number in members if not dated(number) and (end := date_at_end(blocks[number]))}
        if not ends or _under_a_date(blocks, parent, dated):
            continue
        most = len(ends) * 2 >= len(members) and (kind == "item" or len(ends) > 1)
        read = most and _tells_of_reading(labels.get(parent, ()), names)
        for number, end in ends.items():
            month = end.date.day is None and end.date.first is None
            if end.told or (read and not month) or (read and _past(labels.get(parent, ()), names)):
                yield number, end.date


def _under_a_date(blocks: Sequence[Block], parent: int | None, dated: Callable[[int], bool]) -> bool:
    """Return whether an item above has a date of its own, so that another is no entry."""
    for _ in range(_DEEPEST):
        if parent is None or blocks[parent].kind != "item":
            return False
        if dated(parent) or date_at_end(blocks[parent]):
            return True
        parent = blocks[parent].parent
    return False


def _tells_of_reading(labels: Sequence[str], names: Sequence[str]) -> bool:
    """Return whether headings, the nearest first, and names tell of things read, and not of references or tasks."""
    for label in labels:
        if _REFERENCES.search(label):
            return False
        if status_of_heading(label) or tells_of_reading(label) or str(kind_of_list(label) or "") == "book":
            return True
        if tells_of_others(label):
            return False
    return any(is_list(name) or tells_of_reading(name) or str(kind_of_list(name) or "") == "book" for name in names)


def _past(labels: Sequence[str], names: Sequence[str]) -> bool:
    """Return whether it is said that the things of a list were read; else a month may be that of publication."""
    return any(status_of_heading(text) is Status.READ for text in (*labels, *names))
