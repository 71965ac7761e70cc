"""Items written as BibTeX or BibLaTeX, one entry after the other."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import TextIO

from litlog.formats.bibtex.entry import Entry
from litlog.formats.bibtex.keys import safe_key
from litlog.formats.bibtex.layout import laid_out
from litlog.formats.bibtex.originals import restored
from litlog.formats.bibtex.writing import CLASSIC, Dialect, written_entry
from litlog.model.item import Item
from litlog.model.keys import unique_key


@dataclass(frozen=True, slots=True)
class BibtexExporter:
    """Writes one dialect; `replace(BIBTEX, dialect=…)` gives another, with or without Unicode.

    An item that came from a file goes back in the file's own types and names, unless the exporter `converts`.
    """

    name: str
    dialect: Dialect
    suffix: str = ".bib"
    converts: bool = False

    def render(self, items: Iterable[Item], out: TextIO) -> None:
        """Write the items in the order in which they come; the same items give the same bytes."""
        out.writelines(("\n" if place else "") + laid_out(entry) for place, entry in enumerate(self._entries(items)))

    def converting(self) -> "BibtexExporter":
        """Give the exporter that converts all to its own dialect."""
        return replace(self, converts=True)

    def _entries(self, items: Iterable[Item]) -> Iterator[Entry]:
        keys: set[str] = set()
        for item in items:
            key = unique_key(safe_key(item.key), keys)
            keys.add(key)
            one = _unmarked(item) if self.converts else item
            yield replace(restored(written_entry(one, self.dialect), one), key=key)


def _unmarked(item: Item) -> Item:
    """Forget in which type and spelling an item came; fields that litlog does not know are the file's own as well."""
    extra = {name: value for name, value in item.work.extra.items() if not name.startswith("bibtex:")}
    return replace(item, work=replace(item.work, extra=extra))


BIBTEX = BibtexExporter("bibtex", CLASSIC)
BIBLATEX = BibtexExporter("biblatex", Dialect(biblatex=True, unicode=True), converts=True)
