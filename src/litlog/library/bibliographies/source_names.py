"""Source names: the name under which an imported file is a source of findings, and the stored text of the file."""

from collections.abc import Sequence
from pathlib import Path

from litlog.model.records.bibliography import Bibliography
from litlog.store.change import Change


def remembered(change: Change, path: Path, data: bytes) -> Bibliography:
    """Store a file that is being imported, with its `data` if it is a .bib, and return its source name."""
    place = path.resolve()
    one = Bibliography(str(place), source_of(change.bibliographies(), place), data)
    change.put_bibliography(one)
    return one


def source_of(known: Sequence[Bibliography], path: Path) -> str:
    """Return the source name of a file: its name, with as many parent folders as make it unique.

    A known file that no longer exists at its path was moved or replaced, so that its name is free.
    """
    at_place = {one.path: one.source for one in known}
    if str(path) in at_place:
        return at_place[str(path)]
    there = {one.source for one in known if Path(one.path).exists()}
    names = ("import:" + "/".join(path.parts[-number:]) for number in range(1, len(path.parts)))
    return next((name for name in names if name not in there), f"import:{path}")
