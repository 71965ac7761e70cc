""".bib files from the library: written over an existing file, or over the stored text of imported files."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from litlog.errors import Unreadable
from litlog.formats.bibtex.merging.file_rewriting import rewritten, style_of
from litlog.formats.bibtex.merging.files import excerpt, joined, newline_of, starts
from litlog.formats.bibtex.reading.document import Document, read_document
from litlog.formats.bibtex.writing.exporter import BIBLATEX, BIBTEX, BibtexExporter
from litlog.library.bibliographies.bib_keys import keys_in_place, keys_of_our_own
from litlog.library.bibliographies.bib_matching import EntryMatch, match_entries
from litlog.library.bibliographies.bib_merge_plan import MergePlan
from litlog.library.library import Library
from litlog.model.citation_keys import unique_key
from litlog.model.item import Item
from litlog.parsing.bibtex.encodings import file_bytes, in_utf8
from litlog.parsing.bibtex.entry import Entry


@dataclass(frozen=True, slots=True)
class Bib:
    """New content of a .bib file: `own_keys` are keys of entries written by litlog, `gone` those of deleted ones.

    `renamed` are keys used by other works in the file, mapped to the keys of the library's works there. `spared` means
    that the whole previous text of the file is still in it.
    """

    data: bytes
    own_keys: frozenset[str] = frozenset()
    gone: tuple[str, ...] = ()
    renamed: tuple[tuple[str, str], ...] = ()
    spared: bool = False


def bib_exporter(name: str, *, convert: bool = False, unicode: bool | None = None) -> BibtexExporter:
    """Return the exporter for "bibtex" or "biblatex".

    All in its own dialect and with these letters where it is asked.
    """
    exporter = {one.name: one for one in (BIBTEX, BIBLATEX)}[name]
    exporter = exporter if unicode is None else exporter.spelling(unicode=unicode)
    return replace(exporter, converts=exporter.converts or convert)


def kept_bib(library: Library, items: Sequence[Item], exporter: BibtexExporter, *, whole: bool) -> Bib:
    """Return items as a new file, with the other content of the imported files (comments, macros).

    Of a part of the library (not `whole`) only what the entries need comes along: preambles and macros.
    """
    documents = {one.source: read_document(one.data) for one in library.store.bibliographies() if one.data}
    document = joined(list(documents.values()))
    found = list(_matches_of_all(library, documents, items))
    keys = keys_of_our_own(found, items)
    style = style_of(document)
    plan = MergePlan(document, found, keys, exporter, style, mend=True).texts() | _repeated(document)
    new, _ = _new_entries(items, found, exporter, {key.lower() for key in keys if key})
    text = rewritten(document, plan if whole else excerpt(document, plan), new, style, newline_of(document))
    return Bib(in_utf8(text), frozenset(key for key in (*keys, *(one.key for one in new)) if key))


def bib_over(
    library: Library, items: Sequence[Item], exporter: BibtexExporter, present: bytes, path: str
) -> Bib | None:
    """Return the new content of a file when items are written over it; None for a file without any BibTeX.

    Text by a person stays: comments, macros, layout, entries of works that the library does not have.
    """
    try:
        document = read_document(present)
    except Unreadable:
        return None
    if document.plain:
        return None
    own = library.store.own_keys(path)
    source = next((one.source for one in library.store.bibliographies() if one.path == path), path)
    found = match_entries(document, items, _has_told(library, source), own)
    keys = keys_in_place(document, found, own)
    style = style_of(document)
    plan = MergePlan(document, found, keys, exporter, style, mend=False).texts()
    new, renamed = _new_entries(items, found, exporter, {key.lower() for key in keys if key})
    return Bib(
        file_bytes(rewritten(document, plan, new, style, newline_of(document)), document.file),
        frozenset((own & {key for key in keys if key}) | {one.key for one in new}),
        gone=tuple(match.told.key for match, key in zip(found, keys, strict=True) if key is None),
        renamed=renamed,
        spared=not plan,
    )


def _matches_of_all(library: Library, documents: Mapping[str, Document], items: Sequence[Item]) -> Iterator[EntryMatch]:
    """Return the entries of several files by the numbers that their pieces have in one that is joined of these."""
    for (source, document), start in zip(documents.items(), starts(list(documents.values())), strict=True):
        for match in match_entries(document, items, _has_told(library, source)):
            yield replace(match, piece=start + match.piece)


def _has_told(library: Library, source: str) -> Callable[[Item], bool]:
    """Return a test whether a source has a finding about an item, under its original or a numbered name."""

    def has_told(item: Item) -> bool:
        return any(one.source.partition("#")[0] == source for one in library.store.findings(item.key))

    return has_told


def _repeated(document: Document) -> dict[int, None]:
    """Return the entries that are there a second time, word for word: BibTeX would complain."""
    return {number: None for number, piece in enumerate(document.pieces) if piece.entries and not piece.items}


def _new_entries(
    items: Iterable[Item], found: Iterable[EntryMatch], exporter: BibtexExporter, taken: set[str]
) -> tuple[list[Entry], tuple[tuple[str, str], ...]]:
    """Return the entries of items that are not in the file, and which of them needed another key."""
    there = {match.here.key for match in found if match.here}
    entries, renamed = [], []
    for item in items:
        if item.key not in there:
            entry = exporter.entry(item)
            key = entry.key if entry.key.lower() not in taken else unique_key(entry.key, taken)
            taken.add(key.lower())
            entries.append(replace(entry, key=key))
            if key != entry.key:
                renamed.append((entry.key, key))
    return entries, tuple(renamed)
