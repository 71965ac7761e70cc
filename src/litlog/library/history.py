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
    """Undo the last step that is not undone.

    Returns:
        The undone step.

    Raises:
        NotFound: If there is none.
        Refused: If something that it changed has been changed since.
    """
    return library.store.undo()


def redo(library: Library) -> Step:
    """Redo the step that was undone last.

    Returns:
        The redone step.

    Raises:
        NotFound: If nothing was undone.
    """
    return library.store.redo()
