"""Signs as status, such as a tick beside the work: changing one, or adding one if other lines have them."""

import re

from litlog.errors import Refused
from litlog.model.pages import Page
from litlog.pages.edits.entries.style import most_common
from litlog.pages.edits.notes.beside_work import ALONE
from litlog.pages.edits.statuses.context import PLAIN_WORDS, Marking
from litlog.pages.text.block_text import words_start
from litlog.pages.words.states import SIGN, SIGNS

_WHOLE = re.compile(rf"(?:{SIGN.pattern})\ufe0f?")
_HABIT = 2
"""Minimum number of lines with signs for a page that uses signs."""


def signed(marking: Marking) -> Page | None:
    """Return the page with the sign of the status beside the work, None if the page has no signs.

    Raises `Refused` for a status that has no sign.
    """
    blocks = {one.block for one in marking.meaning.statuses}
    found = {number: one for number in blocks if (one := _WHOLE.search(marking.block(number).raw))}
    with_sign = [number for number in marking.places if number in found]
    if not with_sign and (len(found) < _HABIT or not marking.places):
        return None
    sign = _sign(marking, [one[0] for one in found.values()])
    if with_sign:
        start, end = found[with_sign[0]].span()
        raw = marking.block(with_sign[0]).raw
        return marking.with_text(with_sign[0], raw[:start] + sign + raw[end:])
    ahead = sum(one.start() <= words_start(marking.block(number)).at for number, one in found.items())
    return _put_in(marking, marking.places[0], sign, ahead=ahead * 2 > len(found))


def _put_in(marking: Marking, number: int, sign: str, *, ahead: bool) -> Page:
    raw = marking.block(number).raw
    at = words_start(marking.block(number)).at if ahead else marking.span(number)[1]
    return marking.with_text(number, f"{raw[:at]}{sign} {raw[at:]}" if ahead else f"{raw[:at]} {sign}{raw[at:]}")


def _sign(marking: Marking, used: list[str]) -> str:
    """Return the sign that the page uses for the status, or else the default one."""
    default = next((sign for sign, status in SIGNS.items() if status is marking.status), "")
    sign = most_common((one for one in used if SIGNS[one[0]] is marking.status), default)
    if not sign:
        raise Refused(f"No sign shows that a work is {PLAIN_WORDS[marking.status]}.", ALONE)
    return sign
