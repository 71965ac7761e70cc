"""Exporter of BibTeX and BibLaTeX, one entry after the other."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import TextIO

from litlog.formats.bibtex.mapping.keys import safe_key
from litlog.formats.bibtex.merging.field_synonyms import named_alike
from litlog.formats.bibtex.merging.insertion_points import parents_last
from litlog.formats.bibtex.reading.originals import restored
from litlog.formats.bibtex.writing.item_to_entry import CLASSIC, Dialect, written_entry
from litlog.formats.bibtex.writing.layout import laid_out
from litlog.model.citation_keys import unique_key
from litlog.model.item import Item
from litlog.parsing.bibtex.entry import Entry
from litlog.parsing.latex.respelling import respelled

_OF_BIBLATEX = frozenset("date journaltitle location institution eprinttype eprintclass annotation".split())


@dataclass(frozen=True, slots=True)
class BibtexExporter:
    """Exporter of one dialect; `replace(BIBTEX, dialect=…)` is another, with or without Unicode.

    An item that came from a file goes back in the file's own types and names, unless the exporter `converts`. Letters
    stay as a file has them, unless the exporter `respells` them, too.
    """

    name: str
    dialect: Dialect
    suffix: str = ".bib"
    converts: bool = False
    respells: bool = False

    def render(self, items: Iterable[Item], out: TextIO) -> None:
        """Write the items in the given order, but parents last; the same items give the same bytes."""
        entries = parents_last(list(self._entries(items)))
        out.writelines(("\n" if place else "") + laid_out(entry) + "\n" for place, entry in enumerate(entries))

    def converting(self) -> "BibtexExporter":
        """Return the exporter that converts all to its own dialect."""
        return replace(self, converts=True)

    def spelling(self, *, unicode: bool) -> "BibtexExporter":
        """Return the exporter that types all letters (ö), or spells those that are not ASCII."""
        return replace(self, dialect=replace(self.dialect, unicode=unicode), respells=True)

    def entry(self, item: Item, like: Entry | None = None) -> Entry:
        """Return the entry of an item, in the dialect of one that is `like` it if the exporter does not convert."""
        one = _unmarked(item) if self.converts else item
        dialect = self._dialect(like) if like and not self.converts else self.dialect
        made = restored(written_entry(one, dialect), one)
        fields = named_alike(made.fields, like.fields, one.work.issued) if like and not self.converts else made.fields
        return replace(made, key=safe_key(item.key), fields=self.spelled(fields))

    def spelled(self, fields: Mapping[str, str]) -> Mapping[str, str]:
        """Return fields with their letters as this exporter writes them."""
        return respelled(fields, unicode=self.dialect.unicode) if self.respells else fields

    def _dialect(self, like: Entry) -> Dialect:
        typed = self.dialect.unicode if self.respells else not all(latex.isascii() for latex in like.fields.values())
        return Dialect(biblatex=bool(_OF_BIBLATEX & like.fields.keys()), unicode=typed)

    def _entries(self, items: Iterable[Item]) -> Iterator[Entry]:
        keys: set[str] = set()
        for item in items:
            key = unique_key(safe_key(item.key), keys)
            keys.add(key)
            yield replace(self.entry(item), key=key)


def _unmarked(item: Item) -> Item:
    """Remove the original type and spelling of an imported item; fields unknown to litlog are removed as well."""
    extra = {name: value for name, value in item.work.extra.items() if not name.startswith("bibtex:")}
    return replace(item, work=replace(item.work, extra=extra))


BIBTEX = BibtexExporter("bibtex", CLASSIC)
BIBLATEX = BibtexExporter("biblatex", Dialect(biblatex=True, unicode=True), converts=True)
