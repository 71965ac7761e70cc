"""History: the steps of the journal, with undo and redo."""

from litlog.library.library import Library
from litlog.model.records.step import Step


def steps(library: Library, limit: int | None = 20) -> list[Step]:
    """Return what was done to the library.

    Args:
        library: The library.
        limit: How many steps at most; None for all.

    Returns:
        The latest steps, newest first.
    """
    return library.store.steps(limit)


def undo(library: Library) -> Step:
    """Take back the last step that stands.

    Returns:
        The step that was taken back.

    Raises:
        NotFound: Where there is none.
        Refused: Where what it changed has been changed since.
    """
    return library.store.undo()


def redo(library: Library) -> Step:
    """Do again what was undone last.

    Returns:
        The step that was done again.

    Raises:
        NotFound: Where nothing was undone.
    """
    return library.store.redo()
