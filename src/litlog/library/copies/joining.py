"""A library's JSON joined to this library: what is new is added, what is here is joined, what contradicts is told."""

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace

from litlog.formats.litlog_json.reader_writer import library_from_json
from litlog.library.copies.bibliography_joins import put_bibliographies
from litlog.library.copies.item_joins import AgreedFields, Copy, Difference, Side, join_copies, told
from litlog.library.copies.library_merging import Naming, known_here, tells, with_keys_replaced
from litlog.library.copies.page_joins import PageJoins, page_statuses
from litlog.library.copies.removals import note_removed, told_removed
from litlog.library.items.provenance import changed_fields
from litlog.library.library import Library
from litlog.model.finding import Finding, Trust
from litlog.model.item import Item
from litlog.model.reading import Note, StatusChange
from litlog.model.reading_fields import READING_FIELDS
from litlog.model.results.parsed import Problem
from litlog.store.change import Change


@dataclass(frozen=True, slots=True)
class Restored:
    """New keys, keys that existed already, a map from keys of the file to keys here, and problems.

    `joined` are the items that were here and have changed, with the names of the fields that have;
    `conflicts` are the fields of a tree that both sides changed differently.
    """

    added: tuple[str, ...] = ()
    met: tuple[str, ...] = ()
    renamed: tuple[tuple[str, str], ...] = ()
    problems: tuple[Problem, ...] = ()
    joined: tuple[tuple[str, tuple[str, ...]], ...] = ()
    conflicts: tuple[Difference, ...] = ()


def import_library(library: Library, data: bytes, command: str) -> Restored:
    """Join a library's JSON to this library, in one step; the same file again changes nothing.

    A new work whose key is or was in use gets another one. Raises `Unreadable` for any other content.
    """
    export = library_from_json(data)
    with library.store.change(command) as change:
        pages = PageJoins(library, change, export)
        own_pages = frozenset(page.name for page in library.store.pages())
        joining = Joining(library, change, own_pages, page_statuses=page_statuses(library, export, own_pages))
        removed = change.removed()
        names, added = joining.take(export.items, export.findings)
        of_pages = pages.take(names)
        joining.join_again()  # a page that was joined may have taken back what it had told
        problems = [*joining.problems(), *put_bibliographies(change, export), *of_pages]
        problems += told_removed(change, removed, export, names, added)
        for sha256 in export.refused:
            change.refuse(sha256)
    pages.note()
    note_removed(library, export.removed)
    return Restored(
        added=added,
        met=tuple(sorted(set(names.values()) - set(added))),
        renamed=tuple((wanted, got) for wanted, got in names.items() if wanted != got),
        problems=tuple(problems),
        joined=tuple(joining.joined.items()),
    )


@dataclass(slots=True)
class Joining:
    """Takes in the items of another copy; `own_pages` are the pages here, which tell their notes themselves.

    `page_statuses` are the statuses that those pages tell in the other copy, by the key there.
    """

    library: Library
    change: Change
    own_pages: frozenset[str]
    agreed: Mapping[str, AgreedFields] = field(default_factory=dict)
    differences: list[Difference] = field(default_factory=list)
    joined: dict[str, tuple[str, ...]] = field(default_factory=dict)
    met: list[tuple[str, Copy]] = field(default_factory=list)
    strangers: list[Problem] = field(default_factory=list)
    page_statuses: Mapping[str, Collection[StatusChange]] = field(default_factory=dict)
    side: Side | None = None

    def take(
        self, items: Sequence[Item], findings: Mapping[str, Sequence[Finding]]
    ) -> tuple[dict[str, str], tuple[str, ...]]:
        """Put new items and join the others; gives all keys of the copy with those here, and the new ones."""
        known = known_here(self.change, items, findings)
        new = [item for item in items if item.key not in known]
        naming = Naming(self.change, {item.key for item in items})
        keys = list(map(naming.key, new))
        names = known | {item.key: key for item, key in zip(reversed(new), reversed(keys), strict=True)}
        for item, key in zip(new, keys, strict=True):
            former = naming.former(item)
            bare = self._without_own_pages(item)
            self.change.put(with_keys_replaced(replace(bare, key=key, former_keys=former), names))
            for finding in findings.get(item.key) or _said_by(self.library, item):
                self.change.put_finding(key, finding)
        times = Counter(known.values())
        for item in items:
            if item.key in known:
                key = known[item.key]
                theirs = with_keys_replaced(
                    replace(self._without_page_statuses(item), former_keys=self._former(naming, item, key)), names
                )
                is_part = key != item.key and times[key] > 1
                said = tuple(findings.get(item.key, ()))
                self.met.append((key, Copy(theirs, () if is_part and self._is_told(key, said) else said)))
                self.differences += self._join(*self.met[-1])
        return names, tuple(keys)

    def join_again(self) -> None:
        """Join what was met once more, so that another time would change nothing."""
        for key, theirs in self.met:
            self._join(key, theirs)

    def _without_own_pages(self, item: Item) -> Item:
        """Leave out of a new item what pages tell that are here themselves: they tell it if they take in its lines."""
        bare = self._without_page_statuses(item)
        notes = tuple(note for note in bare.reading.notes if not self._is_own(note))
        return replace(bare, reading=replace(bare.reading, notes=notes))

    def _without_page_statuses(self, item: Item) -> Item:
        """Leave out what pages tell that are here themselves: their texts are joined, and tell it then."""
        told = self.page_statuses.get(item.key, ())
        statuses = tuple(one for one in item.reading.statuses if one not in told)
        return replace(item, reading=replace(item.reading, statuses=statuses))

    def _former(self, naming: Naming, item: Item, here: str) -> tuple[str, ...]:
        """Return the keys that shall find the item here, too; one that another item has stays with that item."""
        wanted = tuple(dict.fromkeys((*item.former_keys, item.key)))
        owners = {key: owner.key for key in item.former_keys if (owner := self.change.item(key)) and owner.key != here}
        for key, other in owners.items():
            apart = f"{here}: the file has it and {key} as one work, and here {other} is another"
            self.strangers.append(Problem(1, f"{apart}; `litlog merge {here} {other}` joins them."))
        return tuple(key for key in wanted if key != here and naming.is_free(key))

    def _is_told(self, key: str, said: Sequence[Finding]) -> bool:
        """Return whether an item here has all claims already, as one that was merged from several."""
        here = self.change.findings(key)
        return all(tells(here, one) for one in said)

    def _join(self, key: str, theirs: Copy) -> tuple[Difference, ...]:
        here = self.change.item(key)
        if here is None:
            return ()
        mine = Copy(here, tuple(self.change.findings(key)))
        both, differences = join_copies(mine, self._without_pages(theirs, here), self.agreed.get(key, {}), self.side)
        changed = _changed(mine, both)
        if changed:
            self.change.put(both.item)
            for finding in both.findings:
                if finding not in mine.findings:
                    self.change.put_finding(key, finding)
            self.joined[key] = tuple(dict.fromkeys((*self.joined.get(key, ()), *changed)))
        return differences

    def _without_pages(self, copy: Copy, here: Item) -> Copy:
        """Leave out what pages tell that are here themselves: their data of works, and notes other than those here."""
        notes = tuple(note for note in copy.item.reading.notes if not self._is_own(note))
        notes += tuple(note for note in here.reading.notes if self._is_own(note))
        if Counter(notes) == Counter(here.reading.notes):
            notes = here.reading.notes
        findings = tuple(one for one in copy.findings if not self._is_of_page(one.source))
        reading = replace(copy.item.reading, notes=notes)
        return Copy(replace(copy.item, reading=reading), findings)

    def _is_own(self, note: Note) -> bool:
        return bool(note.page) and note.page in self.own_pages

    def _is_of_page(self, source: str) -> bool:
        return source.startswith("page:") and source.removeprefix("page:").partition("#")[0] in self.own_pages

    def problems(self, *, lost: bool = False) -> list[Problem]:
        """Return what contradicts, a sentence each; `lost` says that it has to be settled by the reader."""
        return [Problem(1, told(one), lost=lost) for one in self.differences] + self.strangers


def _changed(mine: Copy, both: Copy) -> tuple[str, ...]:
    before, after = mine.item, both.item
    reading = [
        row.name for row in READING_FIELDS if getattr(before.reading, row.name) != getattr(after.reading, row.name)
    ]
    others = {
        "added": before.added != after.added,
        "former keys": before.former_keys != after.former_keys,
        "relations": before.relations != after.relations,
        "encounters": {one for one in before.encounters if not one.page} != set(after.encounters),
        "findings": set(map(repr, mine.findings)) != set(map(repr, both.findings)),
    }
    return (*changed_fields(before.work, after.work), *reading, *(name for name, differs in others.items() if differs))


def _said_by(library: Library, item: Item) -> list[Finding]:
    """Data without a source are stored as a finding of the file, so that later findings do not replace them."""
    return [Finding(item.work, "import", Trust.BIBLIOGRAPHY, library.now())]
