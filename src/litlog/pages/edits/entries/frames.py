"""Frames of entries: the marks around an entry's date, before or behind its words, taken apart so that both can change.

`- [x] **2026-06-15:** [Title](u)` has the head `- [x] `, the opening `**`, the day, the closing `:** ` and its words.
"""

import re
from dataclasses import dataclass, replace

from litlog.model.pages import Block, Entry
from litlog.pages.dates.weekdays import weekday_after
from litlog.pages.text.block_text import words_start

_MARK = re.compile(r"<[a-z][^<>\n]{0,80}>|\*+|_+|~+|`+|[(\[（【『「“\"«<]", re.IGNORECASE)
_PAIRS = {"(": ")", "[": "]", "（": "）", "【": "】", "『": "』", "「": "」", "“": "”", '"': '"', "«": "»", "<": ">"}
_CLOCK = r"(?P<clock>(?:[ \t]*,?[ \t]+(?:at |um |à )?|T)\d\d?:\d\d(?::\d\d)?(?:[ \t]?[ap]m\b)?(?![\d/]))?"
_WEEKDAY = re.compile(r"[ \t]*[,(（\[–—-]?[ \t]*[^\W\d_]+\.?[)）\]]?")
_DASHES = r"[ \t]*(?:[-–—:：]+|[.,;|·•>→⟶=]+(?=[ \t]))?[ \t]*"
_BEFORE = re.compile(
    r"(?:\r?\n[ \t]*(?:on|date)::[ \t]*|[ \t]*(?:[-–—]+|[,;:·|])?[ \t]*)"
    r"(?P<marks>(?:<[a-z][^<>\n]{0,80}>|[*_~`(\[（【「“«])*)(?:(?:read|finished|watched|on|date)(?:::?)?[ \t]+)*\Z",
    re.IGNORECASE,
)
"""The text between the words of an entry and the date behind them."""
_REST_OF_LINK = re.compile(r"[^\[\]\n]+\](?:\(|\[)")
BEGINS_WITH_LINK = re.compile(r"\[[^\[\]\n]+\](?:\(|\[)")


@dataclass(frozen=True, slots=True)
class Frame:
    """An entry's own block in parts that joined give its `raw`; with a date `behind` the words come first.

    `day` is the date with a weekday beside it, `clock` a time of day, `ending` closes at the end of the words what was
    opened before the date. A date may be `linked`: it stands inside the link with which the words begin.
    """

    head: str
    opening: str
    day: str
    clock: str
    closing: str
    words: str
    ending: str
    tail: str
    behind: bool = False
    linked: bool = False

    @property
    def shape(self) -> tuple[str, str, str, bool, bool]:
        """Return what siblings of one style have in common."""
        return self.opening, self.closing, self.ending, self.behind, self.linked

    @property
    def raw(self) -> str:
        """Return the whole block."""
        dated = self.opening + self.day + self.clock + self.closing
        words = self.words[self.linked :]
        line = words + dated if self.behind else dated + words + self.ending
        return self.head + line + self.tail


def frame_of(block: Block, entry: Entry) -> Frame | None:
    """Return the frame of an entry, or None where its date is not at the start of its words or at their end."""
    raw, start = block.raw, words_start(block).at
    at = raw.find(entry.printed, start) if entry.printed else -1
    if at < 0:
        return None
    return _ahead(raw, start, at, entry.printed) or _behind(raw, start, at, entry.printed)


def _ahead(raw: str, start: int, at: int, printed: str) -> Frame | None:
    opening = raw[start:at]
    marks = _MARK.findall(opening)
    if re.search(r"[\w\n]", _MARK.sub("", opening)):
        return None
    end, clock = _end_of_day(raw, at, printed)
    closers = "".join(_closer(mark) for mark in reversed(marks))
    inside = rf"[ \t]*[:：.,;–—-]*[ \t]*{re.escape(closers)}" if closers else ""
    closing = re.compile(inside + _DASHES).match(raw, end + len(clock))
    if not closing:
        return _around(raw, start, at, (end, clock, closers))
    last = max(len(raw.rstrip()), closing.end())
    return Frame(raw[:start], opening, raw[at:end], clock, closing[0], raw[closing.end() : last], "", raw[last:])


def _around(raw: str, start: int, at: int, day: tuple[int, str, str]) -> Frame | None:
    """Return the frame of an entry whose words are inside the marks, too: `**2023-03-09 T**`, `[2023-03-09 T](u)`."""
    end, clock, ending = day
    opening, last, closing = raw[start:at], len(raw.rstrip()), re.compile(_DASHES).match(raw, end + len(clock))
    after = closing.end() if closing else end
    frame = Frame(raw[:start], opening, raw[at:end], clock, closing[0] if closing else "", "", "", raw[last:])
    if opening == "[" and _REST_OF_LINK.match(raw, after):
        return replace(frame, words="[" + raw[after:last], linked=True)
    if "[" in opening or not raw[after:last].endswith(ending):
        return None
    return replace(frame, words=raw[after : last - len(ending)], ending=ending)


def _end_of_day(raw: str, at: int, printed: str) -> tuple[int, str]:
    """Return where a date and the weekday beside it end, and the time of day behind them."""
    end = at + len(printed)
    beside = _WEEKDAY.match(raw, end) if weekday_after(raw, end) is not None else None
    end = beside.end() if beside else end
    clock = re.compile(_CLOCK, re.IGNORECASE).match(raw, end)
    return end, (clock["clock"] or "") if clock else ""


def _behind(raw: str, start: int, at: int, printed: str) -> Frame | None:
    before = _BEFORE.search(raw, start, at)
    if not before or before.start() <= start or raw[start : before.start()] in ("on:", "date:"):
        return None
    end, clock = _end_of_day(raw, at, printed)
    closers = "".join(_closer(mark) for mark in reversed(_MARK.findall(before["marks"])))
    closing = re.compile(rf"{re.escape(closers)}[.,;]?").match(raw, end + len(clock))
    if not closing or raw[closing.end() :].strip():
        return None
    opening = raw[before.start() : at]
    words = raw[start : before.start()]
    return Frame(
        raw[:start], opening, raw[at:end], clock, closing[0], words, "", raw[closing.end() :], behind=True
    )  # fmt: skip


def _closer(mark: str) -> str:
    """Return the mark that closes another one."""
    if mark.startswith("<") and len(mark) > 1:
        return f"</{re.split(r'[ >]', mark[1:])[0]}>"
    return _PAIRS.get(mark, mark)
