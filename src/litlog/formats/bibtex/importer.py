"""BibTeX and BibLaTeX files read into items."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from litlog.errors import Unreadable
from litlog.formats.bibtex.blocks import Placed, read_blocks
from litlog.formats.bibtex.encodings import text_of
from litlog.formats.bibtex.keys import bare_key
from litlog.formats.bibtex.originals import with_originals
from litlog.formats.bibtex.reading import read_entry
from litlog.model.item import Item
from litlog.model.keys import citation_key, unique_key
from litlog.model.parsed import Parsed, Problem

_BIBTEX = re.compile(r"@\s*[A-Za-z][\w-]*\s*[{(]|^\s*%", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class BibtexImporter:
    """Reads both dialects; the keys of the file stay the citation keys."""

    name: str = "bibtex"
    suffixes: tuple[str, ...] = (".bib", ".bibtex")

    def parse(self, data: bytes) -> Parsed:
        """Give an item for every entry and a problem for everything that was not as it should be.

        Raises `Unreadable` for a file with nothing of BibTeX in it: not even a comment.
        """
        text = text_of(data)
        if "\0" in text or (text.strip() and not _BIBTEX.search(text)):
            raise Unreadable("There is no BibTeX in this file.", "Is it the right file, and the right --from?")
        placed, problems = read_blocks(text)
        items = tuple(_items(placed, problems))
        return Parsed(items, tuple(sorted(problems, key=lambda problem: problem.line)))


IMPORTER = BibtexImporter()


def _items(placed: list[Placed], problems: list[Problem]) -> Iterator[Item]:
    """Give the items under keys that are there, that can be cited, and that are each used once."""
    seen: dict[str, Placed] = {}
    for one in placed:
        entry = one.entry
        if entry.key in seen and seen[entry.key].entry == entry:
            problems.append(Problem(one.line, f'"{entry.key}" is given twice, word for word.', entry.key))
            continue
        item = with_originals(read_entry(entry), entry)
        key = unique_key(bare_key(entry.key) or citation_key(item.work), seen)
        if key != entry.key:
            problems.append(Problem(one.line, f'The key "{entry.key}" became "{key}".', entry.key))
        seen[key] = one
        yield item if key == item.key else replace(item, key=key)
