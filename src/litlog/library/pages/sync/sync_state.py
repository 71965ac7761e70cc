"""Sync state: how a page and its file have changed since the last sync, and the merge of both (three-way merge)."""

import os
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Literal

from litlog.errors import LitlogError
from litlog.library.library import Library
from litlog.library.output_files import LARGEST_TEXT, read_whole, sha256_of
from litlog.model.pages import Page
from litlog.pages.edits.sync.three_way_merge import Merged, Side, merge
from litlog.store.change import Change

Take = Literal["file", "library"]
"""Whose words count where both changed the same."""

State = Literal["same", "taken", "written", "merged", "conflict", "missing", "unreadable", "unconfirmed"]
"""Which way a text goes: into the library, out to the file, or both; or why it goes nowhere."""

_SIDES: dict[Take | None, Side | None] = {None: None, "file": "theirs", "library": "mine"}


@dataclass(frozen=True, slots=True)
class Plan:
    """Planned action for a page; `file` is the present content of its file, None if there is none.

    In `merged` the library's text is `mine` and the file's is `theirs`; `reason` and `hint` explain why a file cannot
    be read.
    """

    page: Page
    state: State
    file: bytes | None = None
    merged: Merged = Merged(b"")
    reason: str = ""
    hint: str = ""

    @property
    def taken_in(self) -> bool:
        """Return whether the library's text changes."""
        return self.state in ("taken", "merged")

    @property
    def written_out(self) -> bool:
        """Return whether the file changes."""
        return self.state in ("written", "merged")


def plan_sync(library: Library, page: Page, take: Take | None) -> Plan:
    """Say what brings a page and its file to one text; `take` decides where both changed the same words."""
    if page.unconfirmed:
        return Plan(page, "unconfirmed")
    path = Path(page.path)
    if not page.path or not os.path.lexists(path):
        wanted = page.path and (take == "library" or _is_new(library, page))
        return Plan(page, "written" if wanted else "missing", None, Merged(page.data))
    try:
        file = read_whole(path, LARGEST_TEXT, regular=True)
    except LitlogError as error:
        return Plan(page, "unreadable", reason=error.message, hint=error.hint)
    if page.data == file:
        return Plan(page, "same", file, Merged(file))
    return _differing(library, page, file, take)


def _differing(library: Library, page: Page, file: bytes, take: Take | None) -> Plan:
    agreed = agreed_hash(library, page, page.path)
    if agreed == sha256_of(file):
        return Plan(page, "written", file, Merged(page.data))
    if agreed == sha256_of(page.data):
        return Plan(page, "taken", file, Merged(file))
    base = library.store.revision(page.name, agreed) or b""
    merged = merge(base, page.data, file, _SIDES[take])
    return Plan(page, _state(page.data, file, merged, take), file, merged)


def agreed_hash(library: Library, page: Page, path: str) -> str:
    """Return the hash of the last text that a page and its file had in common, from either side.

    The recorded hash is valid as long as the page has not received another text from its file, nor lost it by an undo:
    then it is the text that both had.
    """
    sha256, seen = library.store.written(path)
    return sha256 if sha256 and seen == page.seen_sha256 else page.seen_sha256


def have_both_changed(library: Library, known: Page, file: Page) -> bool:
    """Return whether page and file have both changed since they agreed."""
    agreed = agreed_hash(library, known, file.path)
    return known.data != file.data and agreed not in (file.seen_sha256, sha256_of(known.data))


def confirm(change: Change, page: Page, path: str) -> Page:
    """Keep that the reader named a file as a page's.

    What another library told of its text counts only where that is the page's own: else it could say that the file is
    the earlier of the two.
    """
    seen = page.seen_sha256 if page.seen_sha256 == sha256_of(page.data) else ""
    confirmed = replace(page, path=path, unconfirmed=False, seen_sha256=seen)
    change.put_page(confirmed, change.meaning(page.name))
    return confirmed


def agree(library: Library, plan: Plan) -> None:
    """Remember the text that both sides have now: no step, since the library is the same."""
    sha256 = sha256_of(plan.merged.data)
    note = (sha256, sha256 if plan.taken_in else plan.page.seen_sha256)
    if plan.state in ("same", "taken", "written", "merged") and library.store.written(plan.page.path) != note:
        library.store.note_written(plan.page.path, *note)


def _is_new(library: Library, page: Page) -> bool:
    """A page created in the library that never had a file."""
    return not page.seen_sha256 and not library.store.written(page.path)[0]


def _state(kept: bytes, file: bytes, merged: Merged, take: Take | None) -> State:
    if merged.conflicts and not take:
        return "conflict"
    return "taken" if merged.data == file else "written" if merged.data == kept else "merged"
