"""Lines that are fields of a work: "Author: …", "**Año:** …", "isbn:: …", "- DOI: …", and "by A" below a title."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from litlog.model.pages import Block
from litlog.pages.pieces.names import likeness
from litlog.pages.text.link_scanner import links_as_texts
from litlog.pages.words.fields import FieldName, field_of

_SIGN = r"(?:[^\w\s*_\[\"“(<`#]\ufe0f?[ \t]*+)?"
_LINE = re.compile(
    rf"[ \t]*+(?:(?:[-*+>]|\d{{1,3}}[.)])[ \t]*+)?{_SIGN}(?P<open>\*{{1,3}}|_{{1,2}})?{_SIGN}"
    r"(?P<key>[^\W\d_][^:：*\n|<>\[\]{}=]{0,28}?)(?P<close>\*{1,3}|_{1,2})?"
    r"[ \t]*(?P<colon>::|:|：)(?P<after>\*{1,3}|_{1,2})?[ \t]*+(?P<value>[^\n]*)"
)
_BY = re.compile(r"[ \t>]*+[*_]{0,2}(?:by|von|de|por|par|di) (?P<value>[^\n*_]{2,200})", re.IGNORECASE)
_LONGEST = 600
"""Characters of a line that may be a field."""
_GENERIC = frozenset(
    "name book books paper papers article work talk movie buch livre libro livro obra boek книга 论文 文章 作品 本 책 논문 도서 titles".split()
)
"""Words that name the title as a column, but stand before anything in a line: "Paper: interesting"."""
_PEOPLE = 0.45
_SPOKEN = ("item", "paragraph")


@dataclass(frozen=True, slots=True)
class FieldLine:
    """A field in a block: its name, its value and the place of the value.

    `generic` tells that its word stands before other things than titles, too.
    """

    block: int
    name: FieldName
    value: str
    start: int
    end: int
    generic: bool = False


def fields_of_block(number: int, block: Block) -> list[FieldLine]:
    """Return the fields that the lines of an item or a paragraph are; its first line may be the title instead."""
    if block.kind not in _SPOKEN or not (":" in block.raw or "：" in block.raw or "\n" in block.raw.strip()):
        return []
    return list(_lines(number, block.raw))


def _lines(number: int, raw: str) -> Iterator[FieldLine]:
    at = 0
    while at < len(raw):
        stop = raw.find("\n", at)
        stop = len(raw) if stop < 0 else stop
        line = raw[at:stop].rstrip("\r\\ \t")
        if len(line) <= _LONGEST:
            yield from _field(number, line, at)
        at = stop + 1


def _field(number: int, line: str, at: int) -> Iterator[FieldLine]:
    """Return the field that a line is, if it is one; `at` is where the line begins in its block."""
    found = _LINE.match(line)
    name = _name(found) if found else None
    if found and name:
        generic = found["key"].strip().casefold() in _GENERIC
        yield FieldLine(number, name, found["value"], at + found.start("value"), at + found.end("value"), generic)
    elif at and (by := _BY.match(line)) and likeness(links_as_texts(by["value"])) >= _PEOPLE:
        yield FieldLine(number, "author", by["value"], at + by.start("value"), at + by.end("value"))


def _name(found: re.Match[str]) -> FieldName | None:
    key = found["key"].strip().casefold()
    if key.startswith("http"):
        return None
    name = field_of(key)
    return name if name not in ("number", "note") else None


def names_of(lines: Sequence[FieldLine]) -> set[FieldName]:
    """Return the names of fields."""
    return {line.name for line in lines}
