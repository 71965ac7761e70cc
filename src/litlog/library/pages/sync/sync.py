"""Synchronisation of pages with their files: edits of both sides are merged, or in a conflict nothing changes."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from litlog.errors import Refused
from litlog.library.files.left_over import remove_left_over
from litlog.library.library import Library
from litlog.library.output_files import LARGEST_TEXT, kept_aside, read_whole, sha256_of, write_whole
from litlog.library.pages.intake.mention_carry_over import Named, named_on
from litlog.library.pages.logs import Taken, take_revision, the_page
from litlog.library.pages.sync.sync_state import Plan, State, Take, agree, plan_sync
from litlog.model.pages import Page
from litlog.pages import read_page
from litlog.pages.edits.sync.three_way_merge import Conflict
from litlog.store.change import Change

__all__ = ["Conflict", "Synced", "Take", "sync"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Synced:
    """Sync result of a page: the direction of the transfer, and the keys of new and existing works.

    In `conflicts` the library's text is `mine` and the file's is `theirs`. If text of the file was overwritten,
    `aside` is a copy of the file. `reason` and `hint` explain why a file could not be read.
    """

    page: Page
    state: State
    added: tuple[str, ...] = ()
    met: tuple[str, ...] = ()
    conflicts: tuple[Conflict, ...] = ()
    aside: Path | None = None
    reason: str = ""
    hint: str = ""


def sync(
    library: Library,
    names: Sequence[str] = (),
    *,
    take: Take | None = None,
    command: str = "pages sync",
    dry_run: bool = False,
) -> list[Synced]:
    """Synchronise these pages, or all, with their files, in one step; a page with a conflict is unchanged.

    With `take`, that side wins where both changed the same text; "library" also writes deleted files again. With
    `dry_run` nothing is done. Raises `NotFound` for an unknown page, `LitlogError` if a file cannot be written.
    """
    if dry_run:
        return [_told(plan) for plan in _plans(library, names, take)]
    with library.store.change(command) as change:
        plans = _plans(library, names, take)
        _clear_folders(plans)
        taken = _take_in(library, change, [plan for plan in plans if plan.taken_in])
        asides = {plan.page.name: _write_out(library, plan, take) for plan in plans if plan.written_out}
    for plan in plans:
        agree(library, plan)
    return [_told(plan, taken.get(plan.page.name), asides.get(plan.page.name)) for plan in plans]


def _clear_folders(plans: Iterable[Plan]) -> None:
    """Remove what killed commands left beside the files of pages."""
    confirmed = [plan.page for plan in plans if plan.page.path and plan.state != "unconfirmed"]
    for folder in {Path(page.path).parent for page in confirmed}:
        remove_left_over(folder)


def _plans(library: Library, names: Sequence[str], take: Take | None) -> list[Plan]:
    pages = [the_page(library, name) for name in names] or library.store.pages()
    return [plan_sync(library, page, take) for page in {page.name: page for page in pages}.values()]


@dataclass(frozen=True, slots=True)
class _Revising:
    """A page as stored, with the works it mentions, and its new text."""

    known: Page
    named: Named
    page: Page

    def gone(self) -> set[str]:
        return {block.raw for block in self.known.blocks} - {block.raw for block in self.page.blocks}

    def come(self) -> set[str]:
        return {block.raw for block in self.page.blocks} - {block.raw for block in self.known.blocks}


def _take_in(library: Library, change: Change, plans: Sequence[Plan]) -> dict[str, Taken]:
    """Store the pages with the text of their files or the merged text; moved blocks keep their mentions."""
    pages = [_revising(library, change, plan) for plan in plans]
    moved = [_moved(one, pages) for one in pages]
    return {
        one.known.name: take_revision(library, change, one.page, one.known, named)
        for one, named in zip(pages, moved, strict=True)
    }


def _revising(library: Library, change: Change, plan: Plan) -> _Revising:
    known = the_page(library, plan.page.name)
    page = replace(read_page(plan.merged.data, known.path), name=known.name, path=known.path)
    return _Revising(known, named_on(known, change.meaning(known.name)), page)


def _moved(to: _Revising, pages: Sequence[_Revising]) -> Named:
    """Return the mentions of blocks that leave another page and are new on this one."""
    come = to.come()
    moved = [(one.named, one.gone() & come) for one in pages if one is not to]
    return {place: key for named, texts in moved for place, key in named.items() if place[0] in texts}


def _write_out(library: Library, plan: Plan, take: Take | None) -> Path | None:
    """Write the file, last of all: where it fails nothing has changed, and the next sync finds both sides again."""
    path = Path(plan.page.path)
    present = read_whole(path, LARGEST_TEXT, regular=True) if path.exists() else None
    if present != plan.file:
        raise Refused(f"{path} has changed meanwhile.", "Run the command again.")
    aside = kept_aside(path, present) if present is not None and _gives_way(library, plan, take) else None
    write_whole(path, plan.merged.data, present)
    return aside


def _gives_way(library: Library, plan: Plan, take: Take | None) -> bool:
    """Return whether words of the file would be nowhere: neither in its new text nor among the page's revisions."""
    if plan.state == "merged":
        return bool(plan.merged.conflicts) and take == "library"
    return library.store.revision(plan.page.name, sha256_of(plan.file or b"")) is None


def _told(plan: Plan, taken: Taken | None = None, aside: Path | None = None) -> Synced:
    return Synced(
        page=plan.page,
        state=plan.state,
        added=taken.added if taken else (),
        met=taken.met if taken else (),
        conflicts=plan.merged.conflicts if plan.state == "conflict" else (),
        aside=aside,
        reason=plan.reason,
        hint=plan.hint,
    )
