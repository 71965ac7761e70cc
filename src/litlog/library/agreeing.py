"""What a page and its file have become since they last agreed, and what one text of both would be."""

from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Literal

from litlog.errors import LitlogError
from litlog.library.files import LARGEST_TEXT, read_whole
from litlog.library.library import Library
from litlog.model.pages import Page
from litlog.pages.edits.merging import Merged, Side, merge

Take = Literal["file", "library"]
"""Whose words count where both changed the same."""

State = Literal["same", "taken", "written", "merged", "conflict", "missing", "unreadable"]
"""Which way a text goes: into the library, out to the file, or both; or why it goes nowhere."""

_SIDES: dict[Take | None, Side | None] = {None: None, "file": "theirs", "library": "mine"}


@dataclass(frozen=True, slots=True)
class Plan:
    """What is to be done for a page; `file` is what its file holds now, None where there is none.

    In `merged` the library's text is `mine` and the file's is `theirs`; `reason` and `hint` tell why a file cannot be
    read.
    """

    page: Page
    state: State
    file: bytes | None = None
    merged: Merged = Merged(b"")
    reason: str = ""
    hint: str = ""

    @property
    def taken_in(self) -> bool:
        """Whether the library's text changes."""
        return self.state in ("taken", "merged")

    @property
    def written_out(self) -> bool:
        """Whether the file changes."""
        return self.state in ("written", "merged")


def plan_sync(library: Library, page: Page, take: Take | None) -> Plan:
    """Say what brings a page and its file to one text; `take` decides where both changed the same words."""
    path = Path(page.path)
    if not page.path or not path.exists():
        wanted = page.path and (take == "library" or _is_new(library, page))
        return Plan(page, "written" if wanted else "missing", None, Merged(page.data))
    try:
        file = read_whole(path, LARGEST_TEXT)
    except LitlogError as error:
        return Plan(page, "unreadable", reason=error.message, hint=error.hint)
    if page.data == file:
        return Plan(page, "same", file, Merged(file))
    merged = merge(_agreed(library, page, file), page.data, file, _SIDES[take])
    return Plan(page, _state(page.data, file, merged, take), file, merged)


def agree(library: Library, plan: Plan) -> None:
    """Remember that a file has the text that the library had before: no step, since the library is the same."""
    name = _hash(plan.page.data)
    known = (plan.page.seen_sha256, library.store.written(plan.page.path))
    if plan.state in ("written", "same") and name not in known:
        library.store.note_written(plan.page.path, name)


def _is_new(library: Library, page: Page) -> bool:
    """A page that was made in the library, and never had a file that could have gone."""
    return not page.seen_sha256 and not library.store.written(page.path)


def _state(kept: bytes, file: bytes, merged: Merged, take: Take | None) -> State:
    if merged.conflicts and not take:
        return "conflict"
    return "taken" if merged.data == file else "written" if merged.data == kept else "merged"


def _agreed(library: Library, page: Page, file: bytes) -> bytes:
    """Give the text on which page and file agreed last: when the file was read, or written, whichever was later.

    What litlog wrote and an undo then took back gives way to the library's text: it is no one's edit.
    """
    written, revisions = library.store.written(page.path), library.store.revisions(page.name)
    if written == _hash(file) and written not in revisions:
        return file
    known = [one for one in (page.seen_sha256, written) if one in revisions]
    last = max(known, key=revisions.index, default="")
    return library.store.revision(page.name, last) or b""


def _hash(data: bytes) -> str:
    return sha256(data).hexdigest()
