"""Reading statuses of works on a page, detected from verbs, checkboxes, headings, signs and notes."""

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

from litlog.model.dates import PartialDate
from litlog.model.page_marks import PageStatus
from litlog.model.pages import Annotation, Block, Entry, Mention, Page
from litlog.model.reading import Status
from litlog.pages.reading import heading_text
from litlog.pages.structure.outline import name_of_file
from litlog.pages.text.block_text import words_of, words_start
from litlog.pages.text.masks import hide
from litlog.pages.words.states import (
    TASKS,
    denied,
    given_up,
    is_record_of_reading,
    status_in_words,
    status_of_heading,
    status_of_prose,
    status_of_sign,
    tells_of_meetings,
    under_way,
)
from litlog.pages.words.vocabulary import STATUS_VERBS

_OPENING_VERB = re.compile(
    r"(?:(?:also|just|today|i|we|then)[, ]+)*(?P<verb>[a-z-]+)\b"
    r"(?! (?:(?:a bit |more |up )?(?:about|on)|article|paper|essay)\b)",
    re.IGNORECASE,
)
WANTED = re.compile(
    r"\b(?:want(?:ed)? to|thought about|thinking (?:about|of)|plan(?:ning)? to|todo|(?:should|need to|to) read)\b",
    re.IGNORECASE,
)
"""Words that state the intention to read something."""
_STRUCK = re.compile(r"[\s*_]*~~")
_STRUCK_END = re.compile(r"[^\n]*~~")
_STRUCK_LINK = re.compile(r"\[?[*_]{0,3}~~[^\n]+~~")
_SHORT = 240
"""Characters of a line in which a word for a state is about its work; prose has many verbs."""
_BESIDE = 40
"""Characters behind a work in which a word that it was given up is about it."""
_NEAR = 4
"""Maximum distance in characters between a sign and its work."""


@dataclass(frozen=True, slots=True)
class StatusReader:
    """A parser of the statuses of a page whose mentions have the names of their works; `listed` are those of lists."""

    page: Page
    entries: Sequence[Entry]
    mentions: Sequence[Mention]
    annotations: Sequence[Annotation]
    listed: Collection[str] = ()

    def read(self) -> Iterator[PageStatus]:
        """Return each status that the page states.

        A work with notes of the reader's own has been read, on an unknown day. That status has no date and is left
        out if the last status that the page states is that it was read.
        """
        verbs = list(self._stated())
        said = {(one.work, one.block) for one in verbs}
        stated = [*verbs, *(one for one in self._with_own_pages() if (one.work, one.block) not in said)]
        last = {one.work: one.status for one in stated}
        yield from stated
        yield from (
            PageStatus(one.work, Status.READ, None, one.block)
            for one in self.annotations
            if last.get(one.work) is not Status.READ
        )

    def _stated(self) -> Iterator[PageStatus]:
        by_block: dict[int, list[Mention]] = {}
        for one in self.mentions:
            if one.work:
                by_block.setdefault(one.block, []).append(one)
        whole, log, met = self._of_page(), self._is_log(), tells_of_meetings(self.page.title)
        sections = _sections(self.page.blocks)
        for number, here in by_block.items():
            said = list(_said(self.page.blocks, number, here))
            section = sections[number] or whole
            if not said and section:
                said = [(one, section) for one in here]
            if not said and log:
                said = [(one, Status.READ) for one in here if one.work in self.listed and one.entry is None]
            if not said and met:
                said = [(one, Status.READ) for one in here if one.entry is not None and one.kind in ("paper", "book")]
            for one, status in said:
                if one.kind not in ("person", "company", "image"):
                    yield PageStatus(one.work, status, self._day(one), number)

    def _day(self, mention: Mention) -> PartialDate | None:
        return self.entries[mention.entry].on if mention.entry is not None else None

    def _of_page(self) -> Status | None:
        """Return the status that the title, the file's name or a sentence of the opening prose gives all works."""
        place = name_of_file(self.page)
        opening = (words_of(block) for block in self.page.blocks[:8] if block.kind == "paragraph")
        return (
            status_of_heading(self.page.title) or status_of_heading(place) or status_of_prose(" ".join(opening)[:600])
        )

    def _is_log(self) -> bool:
        """Return whether a page is a record of reading, so that what it lists has been read."""
        return is_record_of_reading(self.page.title) or is_record_of_reading(name_of_file(self.page))

    def _with_own_pages(self) -> Iterator[PageStatus]:
        """Return the statuses with works that have a page of the reader's own: read by the day the page is linked."""
        for one in self.mentions:
            if one.work and one.kind == "internal":
                yield PageStatus(one.work, Status.READ, self._day(one), one.block)


def _sections(blocks: Sequence[Block]) -> list[Status | None]:
    """Return for each block the status that the headings above give the works under them."""
    found: list[Status | None] = []
    current: Mapping[int | None, Status | None] = {None: None}
    of_heading = dict(current)
    heading: int | None = None
    for number, block in enumerate(blocks):
        if block.kind == "heading":
            heading = number
            of_heading[number] = status_of_heading(heading_text(block.raw)) or of_heading.get(block.parent)
        found.append(of_heading.get(heading))
    return found


def _said(blocks: Sequence[Block], number: int, mentions: Sequence[Mention]) -> Iterator[tuple[Mention, Status]]:
    block, task = blocks[number], _task(blocks, number)
    if task:
        yield from ((one, TASKS[task]) for one in mentions)
        return
    sign = _sign(block, mentions)
    if sign:
        yield from ((one, sign) for one in mentions)
        return
    text = hide(block.raw, sorted((one.start, one.end) for one in mentions[:1]))
    wanted = WANTED.search(text)
    if wanted:
        yield from ((one, Status.WANT) for one in mentions if one.end > wanted.start() and one.kind != "thread")
        return
    status = None if denied(text) else _in_words(block, text, mentions)
    if status:
        yield from ((one, status) for one in mentions)


def _in_words(block: Block, text: str, mentions: Sequence[Mention]) -> Status | None:
    """Return the status that the words of a line state: given up before under way before a verb."""
    first = mentions[0]
    if given_up(block.raw[: first.start]) or given_up(block.raw[first.end : first.end + _BESIDE]):
        return Status.ABANDONED
    verb = _verb(block, mentions)
    if verb or len(text) > _SHORT:
        return verb
    return Status.READING if under_way(text) else status_in_words(text)


def _sign(block: Block, mentions: Sequence[Mention]) -> Status | None:
    """Return the status of the sign before a bullet's first work or after its last; struck out text means finished."""
    if block.raw.isascii() and "~~" not in block.raw:
        return None
    first, last = min(one.start for one in mentions), max(one.end for one in mentions)
    before, after = block.raw[words_start(block).at : first], block.raw[last:]
    struck = (_STRUCK.match(before) and _STRUCK_END.match(after)) or _STRUCK_LINK.match(block.raw, first)
    return Status.READ if struck else status_of_sign(before[:_NEAR]) or status_of_sign(after[:_NEAR])


def _task(blocks: Sequence[Block], number: int | None) -> str:
    """Return the checkbox of an item, or of the nearest one above it."""
    while number is not None and blocks[number].kind == "item":
        task = words_start(blocks[number]).task
        if task:
            return task
        number = blocks[number].parent
    return ""


def _verb(block: Block, mentions: Sequence[Mention]) -> Status | None:
    """Return the verb at the beginning of an entry, after its date."""
    words = re.sub(r"^[\d/.\s:–—-]+", "", block.raw[words_start(block).at :])
    opening = _OPENING_VERB.match(words)
    before_first = len(block.raw) - len(words) < min(one.start for one in mentions)
    return STATUS_VERBS.get(opening["verb"].lower()) if opening and before_first else None
