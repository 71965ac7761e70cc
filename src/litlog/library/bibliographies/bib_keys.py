"""What the entries of a .bib file are called when the library is written over it."""

from collections.abc import Sequence

from litlog.formats.bibtex.mapping.keys import safe_key
from litlog.formats.bibtex.reading.document import Document
from litlog.library.bibliographies.bib_matching import Voice, by_item
from litlog.model.item import Item


def keys_in_place(document: Document, found: Sequence[Voice], own: frozenset[str]) -> list[str | None]:
    """Return the keys of the entries in somebody's file, None for one that goes.

    What a person wrote keeps its key and its place. What litlog itself put there (`own`) follows the library.
    """
    raw = [_raw_key(document, voice) for voice in found]
    taken = {key.lower() for key in raw}
    keys: list[str | None] = []
    for voice, key in zip(found, raw, strict=True):
        if key in own and voice.here is None:
            keys.append(None)
        elif key in own and voice.here and safe_key(voice.here.key).lower() not in taken:
            keys.append(safe_key(voice.here.key))
            taken.add(voice.here.key.lower())
        else:
            keys.append(key)
    return keys


def _raw_key(document: Document, voice: Voice) -> str:
    """Return the key as it stands in the file; in a piece that hides several entries, as it is read."""
    entries = document.pieces[voice.piece].entries
    return entries[0].key if len(entries) == 1 else voice.told.key


def keys_of_our_own(found: Sequence[Voice], items: Sequence[Item]) -> list[str | None]:
    """Return the keys of entries that were kept, None for one whose work is not wanted.

    The first entry of a work has the key of its item; others stay for the papers that cite them.
    """
    first = {key: _first(key, group) for key, group in by_item(found).items()}
    taken = {safe_key(item.key).lower() for item in items}
    keys: list[str | None] = []
    for voice in found:
        if voice.here and first[voice.here.key] is voice:
            keys.append(safe_key(voice.here.key))
        elif voice.here and voice.told.key.lower() not in taken:
            keys.append(voice.told.key)
            taken.add(voice.told.key.lower())
        else:
            keys.append(None)
    return keys


def _first(key: str, group: Sequence[Voice]) -> Voice:
    return next((voice for voice in group if voice.told.key == key), group[0])
