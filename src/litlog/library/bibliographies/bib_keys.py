"""Citation keys of the entries of a .bib file that the library is written over."""

from collections.abc import Sequence

from litlog.formats.bibtex.mapping.keys import safe_key
from litlog.formats.bibtex.reading.document import Document
from litlog.library.bibliographies.bib_matching import EntryMatch, by_item
from litlog.model.item import Item


def keys_in_place(document: Document, found: Sequence[EntryMatch], own: frozenset[str]) -> list[str | None]:
    """Return the keys of the entries in an existing file, None for a deleted one.

    Entries by a person keep their keys and places. Those written by litlog (`own`) follow the library.
    """
    raw = [_raw_key(document, match) for match in found]
    taken = {key.lower() for key in raw}
    keys: list[str | None] = []
    for match, key in zip(found, raw, strict=True):
        if key in own and match.here is None:
            keys.append(None)
        elif key in own and match.here and safe_key(match.here.key).lower() not in taken:
            keys.append(safe_key(match.here.key))
            taken.add(match.here.key.lower())
        else:
            keys.append(key)
    return keys


def _raw_key(document: Document, match: EntryMatch) -> str:
    """Return the key as written in the file; for a piece that hides several entries, as parsed."""
    entries = document.pieces[match.piece].entries
    return entries[0].key if len(entries) == 1 else match.told.key


def keys_of_our_own(found: Sequence[EntryMatch], items: Sequence[Item]) -> list[str | None]:
    """Return the keys of entries from imported files, None for those whose work is not exported.

    The first entry of a work has the key of its item; others stay for the papers that cite them.
    """
    first = {key: _first(key, group) for key, group in by_item(found).items()}
    taken = {safe_key(item.key).lower() for item in items}
    keys: list[str | None] = []
    for match in found:
        if match.here and first[match.here.key] is match:
            keys.append(safe_key(match.here.key))
        elif match.here and match.told.key.lower() not in taken:
            keys.append(match.told.key)
            taken.add(match.told.key.lower())
        else:
            keys.append(None)
    return keys


def _first(key: str, group: Sequence[EntryMatch]) -> EntryMatch:
    return next((match for match in group if match.told.key == key), group[0])
