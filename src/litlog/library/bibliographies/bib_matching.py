"""Matching the entries of a .bib file to items: by key unless other data contradict it, or by their data."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import reduce
from itertools import chain

from litlog.formats.bibtex.reading.document import Document
from litlog.library.bibliographies.reimport import may_be_one
from litlog.library.items.provenance import merged
from litlog.model.citation_keys import lettered
from litlog.model.finding import Finding, Trust
from litlog.model.item import Item
from litlog.model.reading import Reading
from litlog.model.reading_fields import with_imported
from litlog.model.work import Work


@dataclass(frozen=True, slots=True)
class EntryMatch:
    """Matched entry: its piece's number, its item, its work as an import would store it, the item of the library."""

    piece: int
    told: Item
    work: Work
    here: Item | None


def match_entries(
    document: Document, items: Sequence[Item], has_told: Callable[[Item], bool], own: frozenset[str] = frozenset()
) -> list[EntryMatch]:
    """Return the entries of a file with the items of the library that they match, if any.

    `has_told` tests whether the library has a finding of this file about an item, so that its key is enough to match,
    as it is for the keys that litlog assigned (`own`).
    """
    by_key = {key: item for item in items for key in item.former_keys} | {item.key: item for item in items}
    found = []
    for number, piece in enumerate(document.pieces):
        for told in piece.items:
            work, here = merged([_finding(told)]), by_key.get(told.key)
            is_it = here and (here.work == work or told.key in own or may_be_one(here.work, work) or has_told(here))
            found.append(EntryMatch(number, told, work, here if is_it else None))
    met = {match.here.key for match in found if match.here}
    free = [item for item in items if item.key not in met]
    return list(_under_other_keys(found, free, has_told, own))


def told_by(group: Sequence[EntryMatch]) -> tuple[Work, Reading]:
    """Return the work that an import of these entries, which are of one work, would store."""
    work = group[0].work if len(group) == 1 else merged(_finding(one.told, n) for n, one in enumerate(group, start=1))
    return work, reduce(with_imported, (match.told.reading for match in group))


def by_item(found: Iterable[EntryMatch]) -> dict[str, list[EntryMatch]]:
    """Return the entries by the keys of the items that they are."""
    groups: dict[str, list[EntryMatch]] = defaultdict(list)
    for match in found:
        if match.here:
            groups[match.here.key].append(match)
    return groups


def _finding(told: Item, number: int = 1) -> Finding:
    """Return the finding of an entry as an import names it: the second of one work has a number (`named_apart`)."""
    return Finding(told.work, f"import#{number}" if number > 1 else "import", Trust.BIBLIOGRAPHY, "")


def _under_other_keys(
    found: list[EntryMatch], free: list[Item], has_told: Callable[[Item], bool], own: frozenset[str]
) -> Iterator[EntryMatch]:
    """Find the items with a different key here, because theirs was taken here or in the file."""
    by_key = {item.key: item for item in free}
    by_title: dict[str, list[Item]] = defaultdict(list)
    for item in free:
        by_title[item.work.title].append(item)
    for match in found:
        if match.here:
            yield match
            continue
        titled = (one for one in by_title[match.work.title] if _says_the_same(match, one, own))
        called = (by_key[key] for key in lettered(match.told.key) if key in by_key and has_told(by_key[key]))
        here = next((one for one in chain(titled, called) if one.key in by_key), None)
        by_key.pop(here.key if here else "", None)
        yield replace(match, here=here)


def _says_the_same(match: EntryMatch, item: Item, own: frozenset[str]) -> bool:
    return item.work == match.work or (match.told.key in own and may_be_one(item.work, match.work))
