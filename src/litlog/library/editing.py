"""Edits by the reader: fields, notes, tags, statuses, keys, and removal of items."""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import replace

from litlog.errors import NotFound, Refused, UsageError, did_you_mean
from litlog.library.items.citation_keys import with_key
from litlog.library.items.editable_fields import SETTABLE, said_with, without_field
from litlog.library.items.provenance import learn, merged
from litlog.library.items.reading_changes import READING_NAMES, tag_name, with_tags, without_tags
from litlog.library.items.typed_reading import with_reading
from litlog.library.library import Library
from litlog.model.finding import YOU, Finding, Trust
from litlog.model.identifiers import SCHEMES, Identifier
from litlog.model.item import Item
from litlog.model.work import Work
from litlog.query.terms import EVERYTHING
from litlog.store.change import Change


def edit(
    library: Library, item: Item, values: Mapping[str, str], command: str = "edit", unset: Collection[str] = ()
) -> Item:
    """Set fields of a work to the reader's values; an empty value removes the reader's claim.

    `key` renames the item, and the old key still finds it. Identifiers are set as a whole: one that is left out is
    removed from the findings of all sources, until a source gives it again.

    Args:
        library: The library.
        item: The item, as it was read.
        values: The new text of each field, by its name.
        command: The name of the step in the journal.
        unset: The fields to remove, whoever told them, until a source tells them again.

    Returns:
        The changed item.

    Raises:
        UsageError: For an unknown field, an invalid value, or a key that is taken.
        NotFound: For an item that is no longer in the library.
        Refused: For an identifier that belongs to another item.
    """
    _refuse_unknown(values, unset)
    with library.store.change(command) as change:
        present = _present(change, item)
        present = with_key(change, present, values.get("key", present.key))
        present = _without(change, present, [name for name in unset if name not in READING_NAMES])
        present = with_reading(library, change, present, {**values, **dict.fromkeys(unset, "")})
        return _with_said(
            library, change, present, {k: v for k, v in values.items() if k not in ("key", *READING_NAMES)}
        )


def _with_said(library: Library, change: Change, present: Item, values: Mapping[str, str]) -> Item:
    """Set fields of the work, as the reader says them."""
    findings = change.findings(present.key)
    before = next((one.work for one in findings if one.source == YOU), Work())
    others = merged(one for one in findings if one.source != YOU)
    said = before
    for name, value in values.items():
        said = said_with(said, _as_said(present.work, said), name, value, others)
    names = any(values.get(name) for name in ("identifiers", *SCHEMES))
    if names:
        _refuse_those_of_others(change, present, said.identifiers)
        _let_go(change, present, said.identifiers)
    if said == before and not names:
        return present
    return learn(change, present, [Finding(said, YOU, Trust.READER, library.now())])


def _refuse_unknown(values: Collection[str], unset: Collection[str]) -> None:
    known = ("key", *SETTABLE, *READING_NAMES)
    unknown = [name for name in values if name not in known] + [name for name in unset if name not in known[1:]]
    if unknown:
        raise UsageError(
            f'There is no field "{unknown[0]}".', did_you_mean(unknown[0], known, f"There are: {', '.join(known)}.")
        )


def _as_said(known: Work, said: Work) -> Work:
    """Return a work with the people that the reader has just set, since several fields are about them."""
    if not said.contributors:
        return known
    return replace(known, contributors=said.contributors, and_others=said.and_others)


def _without(change: Change, item: Item, names: Collection[str]) -> Item:
    """Remove fields from all that is said of an item."""
    for finding in change.findings(item.key) if names else ():
        left = finding.work
        for name in names:
            left = without_field(left, item.work, name)
        if left != finding.work:
            change.put_finding(item.key, replace(finding, work=left))
    return learn(change, item, ()) if names else item


def _present(change: Change, item: Item) -> Item:
    """Return an item as it is now: since it was read, an editor was open or another command ran."""
    present = change.item(item.key)
    if present is None:
        raise NotFound(f'"{item.key}" is not in the library any more.', "`litlog history` shows what was done.")
    return present


def _refuse_those_of_others(change: Change, item: Item, identifiers: Sequence[Identifier]) -> None:
    for identifier in identifiers:
        owner = change.item_with(identifier)
        if owner and owner.key != item.key:
            raise Refused(f"{identifier} is {owner.key}.", f"`litlog merge {owner.key} {item.key}` makes them one.")


def _let_go(change: Change, item: Item, kept: Sequence[Identifier]) -> None:
    """Remove the identifiers that the reader left out from all findings, because a merge unites those of all."""
    for finding in change.findings(item.key):
        left = tuple(one for one in finding.work.identifiers if one in kept)
        if finding.source != YOU and left != finding.work.identifiers:
            change.put_finding(item.key, replace(finding, work=replace(finding.work, identifiers=left)))


def change_items(library: Library, items: Sequence[Item], step: Callable[[Item], Item], command: str) -> list[Item]:
    """Put each item as `step` makes it, all in one step of the journal.

    Args:
        library: The library.
        items: The items, as they were read; each is read again before it is changed.
        step: Makes the new item of the present one.
        command: The name of the step in the journal.

    Returns:
        Those that changed, as they are now.

    Raises:
        NotFound: For an item that is not in the library any more; then nothing is changed.
    """
    with library.store.change(command) as change:
        return _changed(change, [_present(change, item) for item in items], step)


def _changed(change: Change, items: Iterable[Item], step: Callable[[Item], Item]) -> list[Item]:
    made = [(old, step(old)) for old in items]
    changed = [new for old, new in made if new != old]
    for new in changed:
        change.put(new)
    return changed


def rename_tag(library: Library, old: str, new: str, command: str = "tags rename") -> list[Item]:
    """Rename a tag everywhere, and the tags nested under it; if the new tag exists, both are merged.

    Args:
        library: The library.
        old: The present tag, in any case.
        new: The new tag.
        command: The name of the step in the journal.

    Returns:
        The items that changed.

    Raises:
        NotFound: If no work has the tag.
    """
    source, target = tag_name(old), tag_name(new)
    with library.store.change(command) as change:
        tagged = [one for one in change.items(EVERYTHING) if any(_under(tag, source) for tag in one.reading.tags)]
        if tagged:
            return _changed(change, tagged, lambda item: _retagged(item, source, target))
    near = did_you_mean(source, [tag for tag, _ in library.store.tags()], "`litlog tags` shows those that are there.")
    raise NotFound(f'No work has the tag "{source}".', near)


def _retagged(item: Item, source: str, target: str) -> Item:
    moved = [tag for tag in item.reading.tags if _under(tag, source)]
    return with_tags(without_tags(item, moved), [target + tag[len(source) :] for tag in moved])


def _under(tag: str, parent: str) -> bool:
    return tag.casefold() == parent.casefold() or tag.casefold().startswith(parent.casefold() + "/")


def remove(library: Library, items: Sequence[Item], command: str = "remove") -> None:
    """Take items out of the library; their keys are never given again, and `undo` brings all back.

    Args:
        library: The library.
        items: The items to take out.
        command: The name of the step in the journal.

    Raises:
        NotFound: For an item that is not in the library any more.
        Refused: For one that was merged or renamed since it was read: its key may find another work.
    """
    with library.store.change(command) as change:
        for item in items:
            present = _present(change, item)
            if present.key != item.key:
                raise Refused(f'"{item.key}" is called {present.key} now.', "Run the command again.")
            change.remove(item.key)
