"""Import of a tree: a three-way join, field by field, against what the library and the tree agreed on last."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from litlog.errors import Unreadable
from litlog.library.copies.item_joins import AgreedFields, Copy, Difference, Side, agreed_fields, is_about
from litlog.library.copies.joining import Joining, Restored
from litlog.library.copies.library_merging import with_keys_replaced
from litlog.library.copies.tree_files import copy_from_text, with_edits
from litlog.library.copies.tree_folder import MARK, AgreedFile, agree_on, agreed_files, hash_of, read_tree, works_folder
from litlog.library.library import Library
from litlog.model.finding import YOU
from litlog.model.item import Item
from litlog.model.results.parsed import Problem
from litlog.store.change import Change


@dataclass(slots=True)
class _Read:
    """The files of a tree: copies by name, those that could not be read, and hashes."""

    copies: dict[str, Copy] = field(default_factory=dict)
    hashes: dict[str, str] = field(default_factory=dict)
    problems: dict[str, Problem] = field(default_factory=dict)


def import_tree(library: Library, folder: Path, command: str = "import", take: Side | None = None) -> Restored:
    """Take in what changed in a tree, in one step; `take` is the side that counts where both changed a value.

    Raises `Unreadable` for a folder that is none, or lost its works.
    """
    agreed = agreed_files(library, folder)
    if agreed and not works_folder(folder).is_dir():
        raise Unreadable(
            f"{works_folder(folder)} is not there; no work was removed for that.",
            f"Bring it back, or delete {MARK} to export the tree anew.",
        )
    read = _read(folder, agreed)
    with library.store.change(command) as change:
        own_pages = frozenset(page.name for page in library.store.pages())
        joining = Joining(library, change, own_pages, _by_keys_here(change, agreed), side=take)
        told = _leave_out_removed(change, read, agreed, take)
        copies = {name: _dated(library, change, copy) for name, copy in read.copies.items()}
        items = sorted((copy.item for copy in copies.values()), key=lambda item: (item.added, item.key))
        findings = {copy.item.key: copy.findings for copy in copies.values()}
        names, added = joining.take(items, findings)
        _rename(change, copies, names)
        removed = _remove_gone(change, read, agreed, names, take)
        problems = [*read.problems.values(), *told, *joining.problems(lost=take is None), *removed]
    kept = {
        name: replace(one, sha256=read.hashes[name])
        for name, one in agreed.items()
        if name in read.hashes and name not in copies
    }
    agree_on(library, folder, [*kept.values(), *_agreed_now(read, copies, names, agreed, joining)])
    return Restored(
        added=added,
        met=tuple(sorted(set(names.values()) - set(added))),
        renamed=tuple((wanted, got) for wanted, got in names.items() if wanted != got and wanted not in added),
        problems=tuple(problems),
        joined=tuple(joining.joined.items()),
        conflicts=tuple(joining.differences),
    )


def _read(folder: Path, agreed: Mapping[str, AgreedFile]) -> _Read:
    read = _Read()
    keys: set[str] = set()
    for name, data in read_tree(folder):
        read.hashes[name] = hash_of(data) if isinstance(data, bytes) else ""
        is_as_agreed = name in agreed and agreed[name].sha256 == read.hashes[name]
        found = _parsed(data)
        if isinstance(found, Copy) and found.item.key in keys:
            found = f"another file has {found.item.key}, too"
        if isinstance(found, str):
            read.problems[name] = Problem(1, f"{name}: {found}.", name, lost=True)
            continue
        keys.add(found.item.key)
        read.copies[name] = found if is_as_agreed else with_edits(found)
    return read


def _parsed(data: bytes | str) -> Copy | str:
    """Return the copy in a file, or why it cannot be read."""
    if isinstance(data, str):
        return data
    try:
        return copy_from_text(data)
    except Unreadable as error:
        return error.message


def _by_keys_here(change: Change, agreed: Mapping[str, AgreedFile]) -> dict[str, Mapping[str, frozenset[str]]]:
    here = ((change.item(one.key), one.fields) for one in agreed.values())
    return {item.key: fields for item, fields in here if item}


def _leave_out_removed(
    change: Change, read: _Read, agreed: Mapping[str, AgreedFile], take: Side | None
) -> list[Problem]:
    """Leave out works that were removed here and are in the tree as they were; tell of those that changed there."""
    told = []
    for name, one in agreed.items():
        if name in read.copies and change.item(one.key) is None:
            if read.hashes[name] == one.sha256:
                del read.copies[name]
            elif take == "library":
                del read.copies[name]
                told.append(Problem(1, f"{one.key} was removed here and changed in the tree; it stays removed."))
            else:
                told.append(Problem(1, f"{one.key} was removed here and changed in the tree; it is here again."))
    return told


def _dated(library: Library, change: Change, copy: Copy) -> Copy:
    """Date the reader's words, which the tree does not: as here if they are the same, else now."""
    here = {one.claimant: one for one in change.findings(copy.item.key)}
    findings = tuple(
        replace(one, found_at=mine.found_at if (mine := here.get(one.claimant)) and mine.work == one.work else "")
        if one.claimant == (YOU, "")
        else one
        for one in copy.findings
    )
    now = library.now()
    return replace(
        copy,
        findings=tuple(one if one.found_at or one.source != YOU else replace(one, found_at=now) for one in findings),
    )


def _rename(change: Change, copies: Mapping[str, Copy], names: Mapping[str, str]) -> None:
    """Rename an item to the key that it has in the tree, if no other item here has it or had it."""
    for copy in copies.values():
        here = change.item(names[copy.item.key])
        if here and here.key != copy.item.key and here.key in copy.item.former_keys:
            _rename_one(change, here, copy.item.key)


def _rename_one(change: Change, here: Item, key: str) -> None:
    owner = change.item(key)
    if owner.key == here.key if owner else key not in change.keys_not_for(here.work):
        change.rename(here.key, key)


def _remove_gone(
    change: Change,
    read: _Read,
    agreed: Mapping[str, AgreedFile],
    names: Mapping[str, str],
    take: Side | None,
) -> list[Problem]:
    """Remove works whose files are gone, and that nobody touched here since; the others stay, and it is told."""
    told = []
    met = set(names.values())
    for name, one in agreed.items():
        item = None if name in read.hashes else change.item(one.key)
        if item is None or item.key in met or item.key in names:
            continue
        now = _packable(agreed_fields(Copy(item, tuple(change.findings(item.key)))))
        if take == "files" or now == _packable(one.fields):
            change.remove(item.key)
            told.append(
                Problem(1, f"{item.key} was removed from the tree, and now here; `litlog undo` brings it back.")
            )
        else:
            told.append(Problem(1, f"{item.key} was removed from the tree and changed here; it stays."))
    return told


def _packable(fields: Mapping[str, frozenset[str]]) -> dict[str, frozenset[str]]:
    return {name: known for name, known in fields.items() if known}


def _agreed_now(
    read: _Read,
    copies: Mapping[str, Copy],
    names: Mapping[str, str],
    agreed: Mapping[str, AgreedFile],
    joining: Joining,
) -> list[AgreedFile]:
    """Return what both agree on now; of a conflict that is not settled the last state stays, so that it can be."""
    found = []
    for name, copy in copies.items():
        fields = agreed_fields(replace(copy, item=with_keys_replaced(copy.item, names)))
        here = names[copy.item.key]
        open_ones = [] if joining.side else [one for one in joining.differences if one.key == here]
        before = agreed[name].fields if name in agreed else {}
        found.append(AgreedFile(name, copy.item.key, read.hashes[name], _without_open(fields, before, open_ones)))
    return found


def _without_open(now: AgreedFields, before: AgreedFields, conflicts: Sequence[Difference]) -> AgreedFields:
    named = [name for name in {**now, **before} if any(is_about(one, name) for one in conflicts)]
    return {**now, **{name: before.get(name, frozenset()) for name in named}}
