"""Parsed .bib file: its pieces, whose texts joined are the file, and the items of its entries."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from litlog.errors import Unreadable
from litlog.formats.bibtex.mapping.keys import bare_key
from litlog.formats.bibtex.reading.crossref import inherited
from litlog.formats.bibtex.reading.entry_to_item import read_entry
from litlog.formats.bibtex.reading.originals import with_originals
from litlog.formats.bibtex.writing.crossref_children import with_inherited
from litlog.model.citation_keys import citation_key, unique_key
from litlog.model.item import Item
from litlog.model.results.parsed import Problem
from litlog.parsing.bibtex.blocks import LONGEST_QUOTE, read_blocks
from litlog.parsing.bibtex.encodings import Decoded, decoded_file
from litlog.parsing.bibtex.entry import Entry
from litlog.parsing.bibtex.masked_text import Cleaned, cleaned
from litlog.parsing.bibtex.splitting import Kind, Part

_BIBTEX = re.compile(r"@\s*[A-Za-z][\w-]*\s*[{(]|^\s*%", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Piece:
    """Part of a file: `raw` is its exact text, `text` the same with bare line feeds.

    A word-for-word repetition of an earlier entry has no item. A `mended` piece is not valid BibTeX as written.
    """

    kind: Kind
    raw: str
    text: str
    entries: tuple[Entry, ...] = ()
    items: tuple[Item, ...] = ()
    mended: bool = False


@dataclass(frozen=True, slots=True)
class Document:
    """The pieces of a file in order; their `raw` texts joined are the text of `file`.

    A `plain` file has no BibTeX entry; BibTeX treats text outside entries as a comment (btxdoc).
    """

    pieces: tuple[Piece, ...]
    problems: tuple[Problem, ...]
    file: Decoded
    plain: bool = False


def read_document(data: bytes) -> Document:
    """Read a .bib file; raises `Unreadable` for one that is no text."""
    file = decoded_file(data)
    text = cleaned(file.text)
    if "\0" in text.text:
        raise Unreadable("There is no BibTeX in this file.", "Is it the right file, and the right --from?")
    plain = bool(text.text.strip("\ufeff \t\n")) and not _BIBTEX.search(text.text)
    parts, problems = read_blocks(text.text)
    if plain:
        only_text = "There is no BibTeX in this file, only text."
        problems.append(Problem(1, only_text, text.text[:LONGEST_QUOTE], lost=True))
    items = _Items(parts, problems)
    pieces = tuple(_pieces(text, parts, items))
    return Document(pieces, tuple(sorted(problems, key=lambda problem: problem.line)), file, plain)


def _pieces(text: Cleaned, parts: list[Part], items: "_Items") -> Iterator[Piece]:
    """Return the parts, and what lies between them."""
    at = 0
    for part in parts:
        if part.start > at:
            yield Piece("comment", text.raw(at, part.start), text.text[at : part.start])
        raw, clean = text.raw(part.start, part.end), text.text[part.start : part.end]
        yield Piece(part.kind, raw, clean, part.entries, tuple(items.of(part)), part.mended)
        at = part.end
    if at < len(text.text):
        yield Piece("comment", text.raw(at, len(text.text)), text.text[at:])


class _Items:
    """Return the items of entries under keys that are there, that can be cited, and that are each used once."""

    def __init__(self, parts: list[Part], problems: list[Problem]) -> None:
        self._problems = problems
        self._entries: dict[str, Entry] = {}
        self._seen: dict[str, Entry] = {}
        for entry in (entry for part in parts for entry in part.entries):
            self._entries.setdefault(entry.key.lower(), entry)

    def of(self, part: Part) -> Iterator[Item]:
        for entry in part.entries:
            key = entry.key.lower()  # to BibTeX, keys that differ by case alone are one
            if self._seen.get(key) == entry:
                self._problems.append(Problem(part.line, f'"{entry.key}" is given twice, word for word.', entry.key))
            else:
                yield self._named(entry, part.line)

    def _named(self, entry: Entry, line: int) -> Item:
        own = with_originals(read_entry(entry), entry)
        item = with_inherited(own, entry, inherited(entry, self._entries))
        wanted = bare_key(entry.key) or citation_key(item.work)
        key = wanted if wanted.lower() not in self._seen else unique_key(wanted, _Folded(self._seen))
        self._seen[key.lower()] = entry
        if key == entry.key:
            return item
        self._problems.append(Problem(line, f'The key "{entry.key}" became "{key}".', entry.key))
        return replace(item, key=key)


@dataclass(frozen=True, slots=True)
class _Folded:
    """Keys, in which another is contained that differs by case alone."""

    keys: dict[str, Entry]

    def __contains__(self, key: object) -> bool:
        return str(key).lower() in self.keys
