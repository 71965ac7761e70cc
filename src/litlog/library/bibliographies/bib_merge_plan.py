"""Merge plan: what happens to each entry of a .bib file when it is exported again: keep, edit, delete, insert."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from litlog.formats.bibtex.merging.entry_editing import Wanted, edited
from litlog.formats.bibtex.reading.document import Document, Piece
from litlog.formats.bibtex.writing.exporter import BibtexExporter
from litlog.formats.bibtex.writing.layout import laid_out
from litlog.formats.bibtex.writing.style import Style
from litlog.library.bibliographies.bib_matching import EntryMatch, by_item, told_by
from litlog.model.item import Item
from litlog.parsing.bibtex.entry import Entry

_SAME: Mapping[str, str] = {}


@dataclass(frozen=True, slots=True)
class MergePlan:
    """Plans the new text of a document; `keys` are the new keys of its entries by match, None for a deleted one."""

    document: Document
    found: Sequence[EntryMatch]
    keys: Sequence[str | None]
    exporter: BibtexExporter
    style: Style
    mend: bool

    def texts(self) -> dict[int, str | None]:
        """Return the pieces that do not stay as they are, by their numbers, with their new texts."""
        groups = by_item(self.found)
        changed = {key: told_differs(group) for key, group in groups.items()}
        by_piece: dict[int, list[tuple[EntryMatch, str | None]]] = {}
        for match, key in zip(self.found, self.keys, strict=True):
            by_piece.setdefault(match.piece, []).append((match, key))
        return dict(self._texts(by_piece, groups, changed))

    def _texts(
        self,
        by_piece: Mapping[int, list[tuple[EntryMatch, str | None]]],
        groups: Mapping[str, list[EntryMatch]],
        changed: Mapping[str, bool],
    ) -> Iterator[tuple[int, str | None]]:
        for number, here in by_piece.items():
            piece = self.document.pieces[number]
            differs = any(match.here and changed[match.here.key] for match, _ in here)
            if all(key is None for _, key in here):
                yield number, None
            elif piece.mended or len(here) > 1:
                if self.mend or differs:
                    yield number, self._anew(here)
            elif (text := self._edited(piece, *here[0], groups, differs=differs)) != piece.text:
                yield number, text

    def _anew(self, here: Sequence[tuple[EntryMatch, str | None]]) -> str:
        """Rewrite the entries recovered from a piece that is invalid BibTeX."""
        entries = [replace(self.exporter.entry(match.here or match.told), key=key) for match, key in here if key]
        return "\n\n".join(laid_out(entry, self.style) for entry in entries)

    def _edited(
        self, piece: Piece, match: EntryMatch, key: str | None, groups: Mapping[str, list[EntryMatch]], *, differs: bool
    ) -> str:
        entry = piece.entries[0]
        wanted = entry
        if match.here and self.exporter.converts:
            wanted = self.exporter.entry(match.here)
        elif match.here and differs:
            wanted = self._brought_up_to_date(entry, match.here, groups[match.here.key])
        fields = self.exporter.spelled(wanted.fields)
        changes = differences(entry.fields, fields)
        if not changes and wanted.type == entry.type and key == entry.key:
            return piece.text
        return edited(piece.text, entry, Wanted(wanted.type, key or entry.key, changes), self.style)

    def _brought_up_to_date(self, entry: Entry, item: Item, group: Sequence[EntryMatch]) -> Entry:
        """Return an entry with the values that changed in the library; the rest is as in the file."""
        if self.exporter.entry(item).fields == entry.fields:  # written by litlog, and said so that it reads otherwise
            return entry
        work, reading = told_by(group)
        then = self.exporter.entry(replace(item, work=work, reading=reading), entry)
        now = self.exporter.entry(item, entry)
        fields = {**entry.fields, **differences(then.fields, now.fields)}
        return replace(entry, type=entry.type if now.type == then.type else now.type, fields=fields)


def told_differs(group: Sequence[EntryMatch]) -> bool:
    """Return whether the library has another opinion of a work, or the reader of it, than the entries of a file."""
    here = group[0].here
    work, reading = told_by(group)
    return not here or here.work != work or _said(here) != _said(replace(here, reading=reading))


def _said(item: Item) -> tuple[object, ...]:
    """Return the reader's data in an entry."""
    return item.reading.tags, [(note.text, note.anchor) for note in item.reading.notes if not note.page]


def differences(before: Mapping[str, str], after: Mapping[str, str]) -> dict[str, str]:
    """Return the changed fields with their new values, "" for deleted ones."""
    names = before.keys() | after.keys()
    return {name: after.get(name, "") for name in names if before.get(name, "") != after.get(name, "")}
