"""BibTeX export: which works are exported, in which dialect and letter spelling, and to which file."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from litlog.formats.bibtex.writing.exporter import BIBTEX, BibtexExporter
from litlog.library.bibliographies.bib_files import Bib, bib_exporter, bib_over, kept_bib
from litlog.library.bibliographies.cited_works import Cited, Missing, cited_items
from litlog.library.exporting import Written, export_to
from litlog.library.library import Library
from litlog.library.output_files import LARGEST_TEXT, absolute, read_whole
from litlog.model.item import Item
from litlog.query.terms import EVERYTHING, Query


@dataclass(frozen=True, slots=True, kw_only=True)
class BibOrder:
    """Export options: the format name, a query for the works, and `cited` to restrict them to cited works.

    `convert` writes all in the format's own dialect; `unicode` writes letters as characters or as LaTeX commands, None
    leaves them unchanged.
    """

    format: str = BIBTEX.name
    query: Query = EVERYTHING
    cited: Cited | None = None
    convert: bool = False
    unicode: bool | None = None


@dataclass(frozen=True, slots=True)
class BibWritten:
    """A written file, the exported items, and the keys cited by the document that are missing."""

    written: Written
    bib: Bib
    missing: Sequence[Missing] = ()


def bib_text(library: Library, order: BibOrder) -> tuple[bytes, Sequence[Missing]]:
    """Return the text of a new .bib file, without writing it.

    Args:
        library: The library.
        order: The export options.

    Returns:
        The bytes of the file, and the cited keys that are not in the library.
    """
    items, missing = _items(library, order)
    return kept_bib(library, items, _exporter(order), whole=_is_whole(order)).data, missing


def export_bib(library: Library, path: Path, order: BibOrder) -> BibWritten:
    """Write a .bib file, merged into the existing one if there is one: text by a person stays.

    If text that was edited since litlog wrote it has to be replaced, a copy of the file is kept first.

    Args:
        library: The library.
        path: The file to write.
        order: The export options.

    Returns:
        The file, the exported items, and the cited keys that are not in the library.
    """
    items, missing = _items(library, order)
    name, bib = absolute(path), None
    if path.is_file():
        bib = bib_over(library, items, _exporter(order), read_whole(path, LARGEST_TEXT), name)
    if bib is None:
        bib = kept_bib(library, items, _exporter(order), whole=_is_whole(order))
    written = export_to(library, path, bib.data, own_keys=bib.own_keys, spared=bib.spared)
    return BibWritten(written, bib, missing)


def _items(library: Library, order: BibOrder) -> tuple[list[Item], Sequence[Missing]]:
    items = library.store.items(order.query)[::-1]
    return cited_items(items, order.cited) if order.cited else (items, ())


def _is_whole(order: BibOrder) -> bool:
    return order.query == EVERYTHING and (order.cited is None or order.cited.everything)


def _exporter(order: BibOrder) -> BibtexExporter:
    return bib_exporter(order.format, convert=order.convert, unicode=order.unicode)
