"""Templates of entries: a new line in the shape of its siblings, with their marks, separators, boxes and date form."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import pairwise

from litlog.errors import Refused
from litlog.model.pages import Entry, Page
from litlog.pages.dates.number_order import writes_day_first
from litlog.pages.edits.entries.days_printed import day_like
from litlog.pages.edits.entries.frames import BEGINS_WITH_LINK, Frame, frame_of
from litlog.pages.edits.entries.style import box_of, most_common, usual_box
from litlog.pages.edits.sync.unchanged import BY_HAND


@dataclass(frozen=True, slots=True)
class Template:
    """What a new entry looks like: a frame without head and words, and its checkbox."""

    frame: Frame
    box: str = ""

    def line(self, words: str) -> str:
        """Return the line from its checkbox to its end; raises `Refused` for words that the shape cannot take."""
        if self.frame.linked and not BEGINS_WITH_LINK.match(words):
            raise Refused("The page has its days inside its links.", f"Begin with [Title](address). {BY_HAND}")
        box = f"{self.box} " if self.box else ""
        frame = self.frame if words or self.frame.behind else without_separator(self.frame)
        return box + replace(frame, words=words).raw


def without_separator(frame: Frame) -> Frame:
    """Return the frame of an entry that has no words of its own."""
    return replace(frame, closing=frame.closing.rstrip(" \t-–—:："))


def plain_template(printed: str, separator: str) -> Template:
    """Return the template of a date without marks."""
    return Template(Frame("", "", printed, "", separator, "", "", ""))


def template_of(page: Page, entries: Sequence[Entry], on: date, own: Frame | None, default: str) -> Template | None:
    """Return the template of these entries of one section for a day, or None if none of them has its date printed.

    An entry that is moved keeps its `own` frame; `default` is the date where none can be repeated. Raises `Refused`
    where the dates stand in the middle of the words.
    """
    printed = [one for one in entries if one.printed]
    framed = [(frame, one) for one in printed if (frame := frame_of(page.blocks[one.block], one))]
    if printed and not framed:
        line = page.blocks[printed[-1].block].line
        raise Refused(f"The dates stand in the middle of the words, as on line {line}.", BY_HAND)
    if not framed:
        return (
            Template(replace(own, head="", day=default, clock="", words="", tail=""), box_of(own.head)) if own else None
        )
    chosen = own or _usual([frame for frame, _ in framed])
    alike = [(frame.day, one) for frame, one in framed if frame.shape == chosen.shape]
    every = [(frame.day, one) for frame, one in framed]
    day_first = writes_day_first(page.blocks)
    day = day_like(alike, on, day_first=day_first) or day_like(every, on, day_first=day_first)
    box = box_of(own.head) if own else usual_box([box_of(frame.head) for frame, _ in framed])
    return Template(replace(chosen, head="", day=day or default, clock="", words="", tail=""), box)


def _usual(frames: Sequence[Frame]) -> Frame:
    """Return a frame of the most common shape; those without words are no example if there are others."""
    shown = [one for one in frames if one.words] or frames
    shape = most_common((one.shape for one in shown), shown[-1].shape)
    return next(one for one in reversed(shown) if one.shape == shape)


def next_marker(markers: Sequence[str], place: int, default: str) -> str:
    """Return the marker of an item at a place among others: numbers go on as they do, other markers stay.

    No other line may change, so a number in the middle of a list is that of the next line once more.
    """
    numbers = [int(one[:-1]) for one in markers if one[:1].isdigit()]
    if not numbers or len(numbers) < len(markers):
        return default
    step = most_common((after - before for before, after in pairwise(numbers)), 1)
    step = step if step in (-1, 0, 1) else 1
    number = numbers[place - 1] + step if place else numbers[0] - min(step, 0)
    return f"{max(number, 0)}{markers[0][-1]}"
