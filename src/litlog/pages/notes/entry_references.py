"""References in log entries: keys, identifiers and titles in words that no link marks, for a library to look up."""

import re
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass

from litlog.errors import NotIdentified
from litlog.identify import identify
from litlog.model.identifiers import Identifier, Url
from litlog.model.pages import Block, Entry, Meaning, Page
from litlog.pages.dates.entries import Dated, find_entries
from litlog.pages.text.block_text import words_start
from litlog.pages.text.masks import hide, outermost, without_code
from litlog.pages.words.states import OPENING_STATE

_KEY = re.compile(r"(?<![\w@/.])\[?@(?P<key>[^\W_][\w:.+/-]*\w)\]?|\[\[@?(?P<wiki>[\w:.+/-]+)\]\]")
_IDENTIFIER = re.compile(
    r"(?<![\w/.:-])(?:(?:arxiv|doi|pmid|pmcid)(?:\s?:\s?|\s)[^\s,;()\[\]<>]+|10\.\d{4,9}/[^\s,;\[\]<>]+|"
    r"isbn(?:-1[03])?[\s:]{1,2}\d[\d -]{8,15}[\dX](?!\w))",
    re.IGNORECASE,
)
_ARXIV = re.compile(r"\d\d(?:0[1-9]|1[0-2])\.\d{4,5}(?:v\d+)?(?![\d.]\d)")
_STUCK = ".,;:!?'\"”’»*)]}"
_MARKED = re.compile(
    r"[*_]{1,3}(?P<plain>[^*_\n]+)[*_]{1,3}|[\"“«„](?P<quoted>[^\"“”«»\n]+)[\"”»“]|[《「](?P<cjk>[^》」\n]+)[》」]"
)
_STOP = re.compile(
    r"[.,;:!?]?\s+(?=(?:by|again|once|twice|on|in|for|with|from|at|de|von|par|por|di)\b|[-–—(\[|])|[.,;:!?](?=\s|\Z)|\s*\Z",
    re.IGNORECASE,
)
_WHOLE = re.compile(r":?\s+(?=by\b)|:(?=\s)|[.!]?\s*\Z")
_BY = re.compile(r"\W{0,4}(?:\s|,)(?:by|von|par|por|de|di|av)\s+(?P<people>[^\W\d][^,;:()\n]{1,80})", re.IGNORECASE)
_LONGEST, _MOST_ENDS = 300, 8


@dataclass(frozen=True, slots=True)
class Reference:
    """A span of an entry's words that may name a work, by one of a `key`, an `identifier` and the `title`.

    `people` is the text after "by" behind a title.
    """

    block: int
    start: int
    end: int
    entry: int
    key: str = ""
    identifier: Identifier | None = None
    title: str = ""
    people: str = ""


def references_in(page: Page, meaning: Meaning) -> Iterator[list[Reference]]:
    """Yield for each place in the entries of a page what it may be, the longest span first.

    Titles are looked for only at the opening of an entry that links no work, after a verb of reading.
    """
    dated = find_entries(page)
    links: dict[int, list[tuple[int, int]]] = {}
    for one in meaning.mentions:
        if one.url and not page.blocks[one.block].raw.startswith("[[", one.start):
            links.setdefault(one.block, []).append((one.start, one.end))
    for number, block in enumerate(page.blocks):
        own = dated.of[number]
        if own is None or block.kind not in ("item", "paragraph"):
            continue
        text = hide(without_code(block.raw), outermost(links.get(number, ())))
        start = _start(block, dated.entries[own] if dated.entries[own].block == number else None)
        found = list(_named(number, text, start, own))
        yield from ([one] for one in found)
        if not found and number not in links and _opens(page, dated, number):
            yield list(_titled(number, text, start, own))


def _start(block: Block, entry: Entry | None) -> int:
    """Return where the words of a block begin, after the date of its entry."""
    start = words_start(block).at
    at = block.raw.find(entry.printed, start) if entry and entry.printed else -1
    ahead = at >= 0 and entry is not None and not re.search(r"\w", block.raw[start:at])
    return at + len(entry.printed) + len(entry.separator) if ahead and entry else start


def _opens(page: Page, dated: Dated, number: int) -> bool:
    """Return whether a block is an entry's own, or stands directly under a heading."""
    own, parent = dated.of[number], page.blocks[number].parent
    is_own = own is not None and dated.entries[own].block == number
    return is_own or parent is None or page.blocks[parent].kind == "heading"


def _named(number: int, text: str, start: int, own: int) -> Iterator[Reference]:
    """Return the keys and identifiers in a text, and an arXiv id that stands alone after a verb."""
    for found in _KEY.finditer(text, start) if "@" in text or "[[" in text else ():
        yield Reference(number, found.start(), found.end(), own, key=found["key"] or found["wiki"])
    spans = [found.span() for found in _IDENTIFIER.finditer(text, start)]
    verb = OPENING_STATE.match(text, start)
    arxiv = _ARXIV.match(text, verb.end()) if verb else None
    for begin, end in [*spans, *([arxiv.span()] if arxiv else [])]:
        pasted = text[begin:end].rstrip(_STUCK)
        with suppress(NotIdentified):
            identifier = identify(pasted)
            if not isinstance(identifier, Url):
                yield Reference(number, begin, begin + len(pasted), own, identifier=identifier)


def _titled(number: int, text: str, start: int, own: int) -> Iterator[Reference]:
    verb = OPENING_STATE.match(text, start)
    at = verb.end() if verb else start
    line = text[at : at + _LONGEST].split("\n", maxsplit=1)[0].rstrip()
    marked = _MARKED.match(line)
    if marked:
        begin, end = marked.span(marked.lastgroup or 0)
        yield _title(number, line, (begin, end), at, own, behind=marked.end())
        return
    stop = _STOP if verb else _WHOLE
    ends = [found.start() for found in stop.finditer(line) if found.start()]
    for end in sorted(set(ends), reverse=True)[:_MOST_ENDS]:
        whole = end == len(line) and verb
        if len(line[:end].split()) > 1 or (whole and line[:1].isupper()):
            yield _title(number, line, (0, end), at, own, behind=end)


def _title(number: int, line: str, span: tuple[int, int], at: int, own: int, *, behind: int) -> Reference:
    by = _BY.match(line, behind)
    title = line[slice(*span)]
    return Reference(number, at + span[0], at + span[1], own, title=title, people=by["people"] if by else "")
