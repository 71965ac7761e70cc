"""Importer of BibTeX and BibLaTeX files."""

from dataclasses import dataclass

from litlog.formats.bibtex.reading.document import read_document
from litlog.model.results.parsed import Parsed


@dataclass(frozen=True, slots=True)
class BibtexImporter:
    """Reads both dialects; the keys of the file stay the citation keys."""

    name: str = "bibtex"
    suffixes: tuple[str, ...] = (".bib", ".bibtex")

    def parse(self, data: bytes) -> Parsed:
        """Return an item for every entry and a problem for everything that was not as it should be.

        Raises `Unreadable` for a file that is no text.
        """
        document = read_document(data)
        items = tuple(item for piece in document.pieces for item in piece.items)
        return Parsed(items, document.problems)


IMPORTER = BibtexImporter()
