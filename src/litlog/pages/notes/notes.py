"""Notes on works as a tree: the kind of each note, the place it refers to, and the works it cites."""

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from litlog.model.pages import Block, Mention, PageNote
from litlog.model.reading import Anchor, NoteKind
from litlog.pages.notes.anchors import places_in
from litlog.pages.reading import heading_text
from litlog.pages.text.block_text import words_of

_EXAMPLE = re.compile(r"\b(?:for example|e\.g\.|see the example|an example)\b", re.IGNORECASE)
_QUOTE = re.compile(r"[\"“].{30,}", re.DOTALL)
_OWN_WORDS = re.compile(r"\b(?:I|my|me|i would|imo)\b")
_DEFINES = re.compile(r"(?:\*\*[^*]{2,60}\*\*|[\w -]{2,40}):\s|.{0,80}\b(?:is defined as|means|refers to)\b")


@dataclass(slots=True)
class NoteTaker:
    """A parser of the notes of one section; `cited` are the works that a block names, `skipped` blocks are no notes."""

    blocks: Sequence[Block]
    work: str
    cited: Mapping[int, Sequence[str]]
    skipped: Collection[int]
    first: int
    numbers: dict[int, int] = field(default_factory=dict)
    heading: str = ""
    anchor: Anchor | None = None

    def take(self, numbers: Sequence[int]) -> Iterator[PageNote]:
        """Return the notes among these blocks; the first has the number `first` on the page."""
        for number in numbers:
            block = self.blocks[number]
            if block.kind == "heading":
                self._enter(block)
            elif block.kind in ("item", "paragraph", "quote") and number not in self.skipped:
                yield self._note(number, block)

    def _enter(self, block: Block) -> None:
        """Enter a heading; one without a page number keeps that of the heading above, where its text may begin."""
        self.heading = heading_text(block.raw)
        places = {place.kind: place for place in places_in(block)}
        self.anchor = places.get("page") or places.get("chapter") or self.anchor or places.get("section")

    def _note(self, number: int, block: Block) -> PageNote:
        above = self.numbers.get(block.parent) if block.parent is not None else None
        self.numbers[number] = self.first + len(self.numbers)
        text = words_of(block)
        own = next(places_in(block), None)
        return PageNote(
            block=number,
            work=self.work,
            text=text,
            kind=note_kind(block, text, self.heading, has_children=self._has_children(number)),
            anchor=own or self.anchor,
            heading=self.heading,
            parent=above,
            cites=tuple(dict.fromkeys(one for one in self.cited.get(number, ()) if one != self.work)),
        )

    def _has_children(self, number: int) -> bool:
        following = self.blocks[number + 1 : number + 2]
        return bool(following) and following[0].parent == number and following[0].kind == "item"


def note_kind(block: Block, text: str, heading: str, *, has_children: bool) -> NoteKind:
    """Return the kind of a note by its format: a quotation begins with a quotation mark, a list ends with a colon."""
    if block.kind == "quote" or (_QUOTE.match(text) and not _OWN_WORDS.search(text)):
        return NoteKind.QUOTE
    if has_children and text.endswith(":"):
        return NoteKind.LIST
    if _EXAMPLE.search(text):
        return NoteKind.EXAMPLE
    if _OWN_WORDS.search(text):
        return NoteKind.REMARK
    defines = _DEFINES.match(text) or (heading and _begins_definition(text))
    return NoteKind.DEFINITION if defines else NoteKind.PARAPHRASE


def _begins_definition(text: str) -> bool:
    """Return whether a note under a term's heading defines the term by a noun phrase.

    Example: "Capacity of a network to …".
    """
    return bool(re.match(r"(?:The )?[A-Z][\w-]+(?: and [\w-]+)?(?: [\w-]+){0,2} (?:of|to) ", text))


def citations(mentions: Sequence[Mention]) -> dict[int, list[str]]:
    """Return the works that each block names."""
    cited: dict[int, list[str]] = {}
    for one in mentions:
        if one.work:
            cited.setdefault(one.block, []).append(one.work)
    return cited
