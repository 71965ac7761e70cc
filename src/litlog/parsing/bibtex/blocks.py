"""BibTeX parser: text split by bibtexparser, values evaluated by our own rules, obvious mistakes repaired.

What bibtexparser 2.1 leaves to its caller, measured: a space after "@" and a type with a hyphen make an entry a
comment, a missing comma hides the next field in a value, "#" is not evaluated, "%" lines become part of field names.
"""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from bibtexparser.exceptions import BlockAbortedException
from bibtexparser.model import Block, ImplicitComment, ParsingFailedBlock, String
from bibtexparser.model import Entry as SplitEntry
from bibtexparser.splitter import Splitter

from litlog.model.results.parsed import Problem
from litlog.parsing.bibtex.entry import Entry
from litlog.parsing.bibtex.entry_repair import without_comments
from litlog.parsing.bibtex.field_names import LONG_FIELDS
from litlog.parsing.bibtex.field_values import Value, evaluated, next_field
from litlog.parsing.bibtex.splitting import Part, is_lost, kind_of, located, mended_blocks

_ENTRY_IN_COMMENT = re.compile(r"^[ \t]*@[ \t]*[\w-]+\s*[{(][^{}\n]*,", re.MULTILINE)
_BLANKS = re.compile(r"[ \t\n\r\f\v]+")
_PARAGRAPH = re.compile(r"\n[ \t]*\n\s*")
LONGEST_QUOTE = 2_000
"""Characters of a block that a problem quotes."""
_LONGEST_MACRO = 20_000
_MOST_GROWTH = 20_000_000
"""Characters that macros may add to a file, of which one can hold others: ten lines could fill the memory."""


def read_blocks(text: str) -> tuple[list[Part], list[Problem]]:
    """Return the parts of a text in its order, and the problems in it."""
    reader = _Reader()
    parts = [reader.part(text, block, start, end) for block, start, end in located(text)]
    return parts, reader.problems


@dataclass(slots=True)
class _Reader:
    """Goes through the blocks in order, because a macro has the value it was last given."""

    macros: dict[str, str] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    unknown: set[str] = field(default_factory=set)
    grown: int = 0
    line: int = 1
    at: int = 0

    def part(self, text: str, block: Block, start: int, end: int) -> Part:
        """Parse one block, given by its start and end in the text."""
        line = self._line_at(text, start)
        if is_lost(block):
            again = self._failed(block, text[start:end], line)
            entries = tuple(one for mended in again for one in self._read(mended, line, mend=False))
            return Part("entry" if entries else "comment", start, end, line, entries, mended=True)
        return Part(kind_of(block), start, end, line, tuple(self._read(block, line)))

    def _line_at(self, text: str, place: int) -> int:
        self.line += text.count("\n", self.at, place)
        self.at = place
        return self.line

    def _read(self, block: Block, line: int, *, mend: bool = True) -> Iterator[Entry]:
        if isinstance(block, ParsingFailedBlock) and block.ignore_error_block is not None:
            block = block.ignore_error_block
        match block:
            case SplitEntry():
                yield from self._entry(block, line, mend=mend)
            case String():
                self.macros[block.key.lower()] = self._value(block.value, line).text[:_LONGEST_MACRO]
            case ImplicitComment() if _ENTRY_IN_COMMENT.search(block.comment):
                self._report(line, "This looks like an entry, but BibTeX takes it for a comment.", block.raw, lost=True)

    def _failed(self, block: Block, whole: str, line: int) -> list[Block]:
        error = block.error if isinstance(block, ParsingFailedBlock) else None
        reason = error.abort_reason if isinstance(error, BlockAbortedException) else str(error)
        again = mended_blocks((whole, block.raw or ""))
        verdict = "was mended to be read" if again else "cannot be read"
        self._report(line, f"This entry {verdict}: {' '.join(reason.split()).rstrip('.')}.", whole, lost=not again)
        return again

    def _entry(self, block: SplitEntry, line: int, *, mend: bool) -> Iterator[Entry]:
        if mend and (bare := without_comments(block.raw or "")) != block.raw:
            for again in Splitter(bare).split().blocks:
                yield from self._read(again, line, mend=False)
            return
        fields: dict[str, str] = {}
        numbers: Counter[str] = Counter()
        for one in block.fields:
            for name, text in self._texts(one.key.strip().lower(), one.value, line):
                self._keep(fields, numbers, name, text, line)
        yield Entry(block.entry_type, block.key, fields)

    def _texts(self, name: str, source: str, line: int) -> Iterator[tuple[str, str]]:
        """Return the field, and those that missing commas have glued to it."""
        start = 0
        while True:
            value = self._value(source, line, start)
            glued = next_field(source, value.end)
            if value.end < len(source) and not glued:
                self._report(line, f'The value of "{name}" does not end where it should.', source)
                yield name, _squeezed(name, _between_delimiters(source[start:].strip()))
                return
            yield name, _squeezed(name, value.text)
            if not glued:
                return
            self._report(line, f'A comma is missing after "{name}".', source)
            name, start = glued[0].lower(), glued[1]

    def _value(self, source: str, line: int, start: int = 0) -> Value:
        value = evaluated(source, self.macros, start)
        self._warn_of_unknown(value.unknown, line)
        self.grown += max(0, len(value.text) - len(source))
        if self.grown > _MOST_GROWTH and self.macros:
            self._report(
                line, "The macros of this file grow without end; from here on their names stand for them.", source
            )
            self.macros.clear()
        return value

    def _warn_of_unknown(self, names: tuple[str, ...], line: int) -> None:
        for name in names:
            if name.lower() not in self.unknown:
                self.unknown.add(name.lower())
                self._report(line, f'The macro "{name}" has no @string here; its name stands for it.', name)

    def _keep(self, fields: dict[str, str], numbers: Counter[str], name: str, text: str, line: int) -> None:
        """Keep the first value of a field, as BibTeX does, and a different second one beside it: `numbers` counts."""
        if name in fields and fields[name] != text:
            while (other := f"{name}_{numbers[name] + 2}") in fields:
                numbers[name] += 1
            self._report(line, f'The entry has "{name}" twice; the second is kept as "{other}".', text)
            fields[other] = _BLANKS.sub(" ", text)
        else:
            fields[name] = text

    def _report(self, line: int, message: str, text: str | None, *, lost: bool = False) -> None:
        self.problems.append(Problem(line, message, (text or "")[:LONGEST_QUOTE], lost))


def _between_delimiters(source: str) -> str:
    """Return a value that holds its own delimiter ("A "B" c") without the outer ones, and all of any other."""
    return source[1:-1] if source[:1] + source[-1:] in ('""', "{}") else source


def _squeezed(name: str, text: str) -> str:
    if text.isprintable() and "  " not in text:
        return text.strip()
    if name in LONG_FIELDS and "\n" in text:
        return "\n\n".join(_BLANKS.sub(" ", one).strip() for one in _PARAGRAPH.split(text)).strip()
    return _BLANKS.sub(" ", text).strip()
