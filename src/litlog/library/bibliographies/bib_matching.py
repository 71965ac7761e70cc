"""Which items the entries of a .bib file are: by their keys where nothing speaks against it, or by what they say."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import reduce
from itertools import chain

from litlog.formats.bibtex.reading.document import Document
from litlog.library.bibliographies.import_entries import joined, may_be_one
from litlog.library.items.provenance import merged
from litlog.model.citation_keys import lettered
from litlog.model.finding import Finding, Trust
from litlog.model.item import Item
from litlog.model.reading import Reading
from litlog.model.work import Work


@dataclass(frozen=True, slots=True)
class Voice:
    """An entry: the number of its piece, the item that it tells of, its work as an import takes it, the item here."""

    piece: int
    told: Item
    work: Work
    here: Item | None


def voices(
    document: Document, items: Sequence[Item], has_told: Callable[[Item], bool], own: frozenset[str] = frozenset()
) -> list[Voice]:
    """Return the entries of a file with what they are here, if anything.

    `has_told` says of an item whether this file is known to have told of it, so that its key is enough; so it is for
    the keys that litlog gave itself (`own`).
    """
    by_key = {key: item for item in items for key in item.former_keys} | {item.key: item for item in items}
    found = []
    for number, piece in enumerate(document.pieces):
        for told in piece.items:
            work, here = merged([_finding(told)]), by_key.get(told.key)
            is_it = here and (here.work == work or told.key in own or may_be_one(here.work, work) or has_told(here))
            found.append(Voice(number, told, work, here if is_it else None))
    met = {voice.here.key for voice in found if voice.here}
    free = [item for item in items if item.key not in met]
    return list(_under_other_keys(found, free, has_told, own))


def told_by(group: Sequence[Voice]) -> tuple[Work, Reading]:
    """Return what an import of these entries, which are of one work, would make of them."""
    work = group[0].work if len(group) == 1 else merged(_finding(one.told, n) for n, one in enumerate(group, start=1))
    return work, reduce(joined, (voice.told.reading for voice in group))


def by_item(found: Iterable[Voice]) -> dict[str, list[Voice]]:
    """Return the entries by the keys of the items that they are."""
    groups: dict[str, list[Voice]] = defaultdict(list)
    for voice in found:
        if voice.here:
            groups[voice.here.key].append(voice)
    return groups


def _finding(told: Item, number: int = 1) -> Finding:
    """Return what an entry says as an import signs it: the second of one work has a number (`knowing.named_apart`)."""
    return Finding(told.work, f"import#{number}" if number > 1 else "import", Trust.BIBLIOGRAPHY, "")


def _under_other_keys(
    found: list[Voice], free: list[Item], has_told: Callable[[Item], bool], own: frozenset[str]
) -> Iterator[Voice]:
    """Find the items that go by another key here, because theirs was taken there or in the file."""
    by_key = {item.key: item for item in free}
    by_title: dict[str, list[Item]] = defaultdict(list)
    for item in free:
        by_title[item.work.title].append(item)
    for voice in found:
        if voice.here:
            yield voice
            continue
        titled = (one for one in by_title[voice.work.title] if _says_the_same(voice, one, own))
        called = (by_key[key] for key in lettered(voice.told.key) if key in by_key and has_told(by_key[key]))
        here = next((one for one in chain(titled, called) if one.key in by_key), None)
        by_key.pop(here.key if here else "", None)
        yield replace(voice, here=here)


def _says_the_same(voice: Voice, item: Item, own: frozenset[str]) -> bool:
    return item.work == voice.work or (voice.told.key in own and may_be_one(item.work, voice.work))
