"""Checkboxes as status: changing a checkbox, or adding one if the neighbouring lines have them."""

import re

from litlog.errors import Refused
from litlog.model.pages import Block, Page
from litlog.model.reading import Status
from litlog.pages.edits.entries.style import most_common
from litlog.pages.edits.notes.beside_work import ALONE
from litlog.pages.edits.statuses.context import PLAIN_WORDS, Marking
from litlog.pages.text.block_text import words_start
from litlog.pages.words.states import TASKS

_BOX = re.compile(r"\[([ xX✓✔/-])\](?=[ \t])")


def boxed(marking: Marking) -> Page | None:
    """Return the page with the checkbox set to the status, None if no line on the work has a checkbox.

    Raises `Refused` for a status that the page's checkboxes cannot show.
    """
    with_box = [one for one in marking.places if words_start(marking.block(one)).task]
    beside = [one for one in marking.places if _has_boxes_beside(marking, marking.block(one))]
    number = next(iter((*with_box, *beside)), None)
    if number is None:
        return None
    box, raw = f"[{_letter(marking)}]", marking.block(number).raw
    if number in with_box:
        return marking.with_text(number, _BOX.sub(box, raw, count=1))
    at = words_start(marking.block(number)).at
    return marking.with_text(number, f"{raw[:at]}{box} {raw[at:]}")


def _has_boxes_beside(marking: Marking, block: Block) -> bool:
    beside = [one for one in marking.page.blocks if one.kind == "item" and one.parent == block.parent and one != block]
    return block.kind == "item" and sum(bool(words_start(one).task) for one in beside) * 2 > len(beside)


def _letter(marking: Marking) -> str:
    """Return the character in a box of this status on this page, or else the default: x for read, blank for wanted."""
    found = (_BOX.search(block.raw) for block in marking.page.blocks if block.kind == "item")
    used = [box[1] for box in found if box and _status(box[1]) is marking.status]
    default = {Status.READ: "x", Status.WANT: " "}.get(marking.status, "")
    letter = most_common(used, default)
    if not letter:
        raise Refused(f"No checkbox of {marking.page.name} shows that a work is {PLAIN_WORDS[marking.status]}.", ALONE)
    return letter


def _status(letter: str) -> Status:
    return TASKS.get(letter, Status.READ)
