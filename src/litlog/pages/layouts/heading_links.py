"""Headings that title an address: `## The shape of hats`, and below it `[Link](…)` or `<…>`."""

import re
from collections.abc import Collection, Mapping, Sequence

from litlog.model.dates import PartialDate
from litlog.model.pages import Block
from litlog.model.work import Work
from litlog.pages.layouts.record import Record
from litlog.pages.pieces.cut import inner
from litlog.pages.pieces.names import likeness, names_in
from litlog.pages.pieces.repeated_labels import is_label
from litlog.pages.pieces.titles import title_likeness
from litlog.pages.reading import heading_text
from litlog.pages.text.block_text import words_start
from litlog.pages.text.link_scanner import find_links, links_as_texts
from litlog.pages.words.lists import kind_of_list, tells_of_others

_SITE = re.compile(
    r"\s+[|｜]\s+[^|｜]{2,40}$|\s+[-–—]\s+(?:YouTube|Wikipedia|Medium|GitHub|Vimeo|Nature|arXiv|Hacker News)$",
    re.IGNORECASE,
)
_MADE = re.compile(r"(?P<people>\D{3,120}?)[,.]?\s*\(?(?P<year>(?:1[5-9]|20)\d\d)?\)?[.,:]?")
_BY = re.compile(r"^by\s+", re.IGNORECASE)
_NAMES = 0.8
_LONGEST_NAMES = 200
_DAY = re.compile(r"^\W*(?:\d{4}[-./]\d{1,2}[-./]\d{1,2}|\d{1,2}[-./]\d{1,2}(?:[-./]\d{2,4})?)\W+|^\W*\d{1,3}[.)]\s+")


def heading_records(blocks: Sequence[Block], defined: Mapping[str, str], labels: Collection[str] = ()) -> list[Record]:
    """Return the works whose title is a heading and whose address opens the block below, or ends the heading."""
    found = []
    for number, block in enumerate(blocks):
        if block.kind == "heading":
            record = _titled(blocks, number, defined, labels)
            if record:
                found.append(record)
    return found


def without_site(title: str) -> str:
    """Return a title without the site's name behind it: "Boats - YouTube"."""
    return _SITE.sub("", title)


def _titled(blocks: Sequence[Block], number: int, defined: Mapping[str, str], labels: Collection[str]) -> Record | None:
    heading = blocks[number]
    links = find_links(heading.raw, defined)
    bare = [link for link in links if link.form == "bare"]
    if bare and len(links) - len(bare) == sum(link.form == "wiki" for link in links):
        start = words_start(heading).at
        return _record(blocks, number, (number, bare[0].start, bare[0].end), heading.raw[start : bare[0].start], "")
    below = _next_spoken(blocks, number)
    if links or not below or blocks[below].kind not in ("paragraph", "item"):
        return None
    return _titled_from_below(blocks, number, below, defined, labels)


def _titled_from_below(
    blocks: Sequence[Block], number: int, below: int, defined: Mapping[str, str], labels: Collection[str]
) -> Record | None:
    """Return the record of a heading by the block below it: an address, or names and then addresses."""
    names = _names_alone(blocks[below], defined, labels)
    if names:
        below = _next_spoken(blocks, below)
        return _with_links(blocks, number, below, names, defined, labels) if below else None
    block = blocks[below]
    start = words_start(block).at
    links = find_links(block.raw, defined)
    if not links or links[0].form in ("image", "wiki"):
        return None
    label = links[0].form == "bare" or is_label(links[0].text, labels)
    ahead = _BY.sub("", " ".join(block.raw[start : links[0].start].split()).strip(" <*_"))
    alone = not block.raw[links[0].end :].strip(" >\t*_.)").split("\n")[0].strip() or block.kind == "paragraph"
    if not label or not alone or (ahead and not _MADE.fullmatch(ahead)):
        return None
    return _record(blocks, number, (below, links[0].start, links[0].end), heading_text(blocks[number].raw), ahead)


def _names_alone(block: Block, defined: Mapping[str, str], labels: Collection[str]) -> str:
    """Return the names that a paragraph is, in italics or after "by"; "" if it is anything else.

    Where the page repeats labels of links under its headings, names need no marks.
    """
    text = block.raw.strip()
    marked = text[:1] in ("*", "_") or text[:3].lower() == "by " or bool(labels)
    if block.kind != "paragraph" or not marked or len(text) > _LONGEST_NAMES or find_links(block.raw, defined):
        return ""
    bare = inner(text)
    names = bare[3:] if bare[:3].lower() == "by " else bare
    return names if likeness(names) >= _NAMES else ""


def _next_spoken(blocks: Sequence[Block], number: int) -> int:
    """Return the next block that is not blank; 0 if there is none."""
    return next((later for later in range(number + 1, len(blocks)) if blocks[later].kind != "blank"), 0)


def _with_links(
    blocks: Sequence[Block], number: int, below: int, names: str, defined: Mapping[str, str], labels: Collection[str]
) -> Record | None:
    """Return the record of a heading with names below it, and below these nothing but links, or labels in a list."""
    links = find_links(blocks[below].raw, defined) if blocks[below].kind in ("paragraph", "item") else ()
    if blocks[below].kind == "item" and not all(is_label(link.text, labels) for link in links):
        return None
    rest, done = "", 0
    for link in links:
        rest, done = rest + blocks[below].raw[done : link.start], link.end
    if not links or any(map(str.isalnum, rest + blocks[below].raw[done:])):
        return None
    return _record(blocks, number, (below, links[0].start, links[0].end), heading_text(blocks[number].raw), names)


def _record(blocks: Sequence[Block], number: int, link: tuple[int, int, int], shown: str, ahead: str) -> Record | None:
    """Return the record of a heading; `ahead` is what stands between it and its link: people and a year."""
    title = without_site(inner(links_as_texts(_DAY.sub("", shown.strip()))).rstrip(" <:-–—"))
    title, names = _with_people(title)
    made = _MADE.fullmatch(ahead)
    names, year = (made["people"], made["year"]) if made and likeness(made["people"]) >= _NAMES else (names, None)
    telling = (
        title_likeness(title) >= 0.6
        and not tells_of_others(title)
        and (len(title.split()) > 1 or bool(names) or link[0] == number)
    )
    if not telling or (ahead and not names) or (kind_of_list(title) and len(title.split()) < 3):
        return None
    people, others = names_in(names) if names else ((), False)
    issued = PartialDate(int(year), printed=year) if year else None
    work = Work(title=title, contributors=people, and_others=others, issued=issued)
    return Record(
        *link, work, "heading titles an address", ("layout: heading titles an address",), sure=True, heading=number,
        certain=True, ends=last_below(blocks, number),
    )  # fmt: skip


def _with_people(title: str) -> tuple[str, str]:
    head, by, tail = title.rpartition(" by ")
    return (head, tail) if by and likeness(tail) >= 0.8 else (title, "")


def last_below(blocks: Sequence[Block], heading: int) -> int:
    """Return the last block below a heading: the one before the next of its level or above."""
    for later in range(heading + 1, len(blocks)):
        if blocks[later].kind == "heading" and blocks[later].level <= blocks[heading].level:
            return later - 1
    return len(blocks) - 1
