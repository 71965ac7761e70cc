"""Items written as BibTeX or BibLaTeX, one entry after the other."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import TextIO

from litlog.formats.bibtex.entry import Entry
from litlog.formats.bibtex.layout import laid_out, safe_key
from litlog.formats.bibtex.originals import restored
from litlog.formats.bibtex.writing import CLASSIC, Dialect, written_entry
from litlog.model.item import Item
from litlog.model.keys import unique_key


@dataclass(frozen=True, slots=True)
class BibtexExporter:
    """Writes one dialect; `replace(BIBTEX, dialect=…)` gives another, with or without Unicode."""

    name: str
    dialect: Dialect
    suffix: str = ".bib"

    def render(self, items: Iterable[Item], out: TextIO) -> None:
        """Write the items in the order in which they come; the same items give the same bytes."""
        out.writelines(("\n" if place else "") + laid_out(entry) for place, entry in enumerate(self._entries(items)))

    def _entries(self, items: Iterable[Item]) -> Iterator[Entry]:
        keys: set[str] = set()
        for item in items:
            key = unique_key(safe_key(item.key), keys)
            keys.add(key)
            yield replace(restored(written_entry(item, self.dialect), item), key=key)


BIBTEX = BibtexExporter("bibtex", CLASSIC)
BIBLATEX = BibtexExporter("biblatex", Dialect(biblatex=True, unicode=True))
