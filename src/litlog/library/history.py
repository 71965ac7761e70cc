"""The journal: what was done, and taking it back."""

from litlog.library.library import Library
from litlog.model.records.step import Step


def steps(library: Library, limit: int | None = 20) -> list[Step]:
    """Return the latest steps, newest first."""
    return library.store.steps(limit)


def undo(library: Library) -> Step:
    """Take back the last step that stands; raises `NotFound` for none, `Refused` where its subject has changed."""
    return library.store.undo()


def redo(library: Library) -> Step:
    """Do again what was undone last; raises `NotFound` where nothing was."""
    return library.store.redo()
