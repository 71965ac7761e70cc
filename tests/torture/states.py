"""What a folder holds: the library as JSON and every other file, without the times at which it was made."""

import json
import re
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from litlog.errors import NotFound
from litlog.library.copies.restore import library_text
from litlog.library.library import open_library
from litlog.library.listing import listed
from litlog.library.locate import in_folder
from litlog.query.terms import EVERYTHING

_TIME = re.compile(r"\d{4}-?\d\d-?\d\dT[\d:.]{6,}(?:Z|\+00:00)?")
_OWN = re.compile(r"library\.db(?:-wal|-shm|-journal)?$")
_COPY = re.compile(r"\.\d+$|(?<=before-restore-T)-\d+(?=\.db$)")
"""The number of a copy that a second run keeps, as it must: `refs.bib.2`, `library-before-restore-T-2.db`."""
_NO_LIBRARY = ""


@dataclass(frozen=True, slots=True)
class State:
    """`library` is its JSON, empty where there is none; `files` are those beside the database, by name."""

    library: str
    files: dict[str, str]

    def temporary(self, *known: "State") -> list[str]:
        """Return the files that none of the known states has, and that are no further copies of what gave way."""
        names = {name for state in known for name in state.files}
        return sorted(name for name in self.files if name not in names and _COPY.sub("", name) not in names)

    def torn(self, *known: "State") -> list[str]:
        """Return the files that are in none of the known states as they are here, and those that are gone."""
        names = sorted({name for state in known for name in state.files})
        return [name for name in names if not any(state.files.get(name) == self.files.get(name) for state in known)]


def state_of(folder: Path, library: str) -> State:
    """Return the state of a folder whose library is in its subfolder `library`; opens it, as the next command does."""
    return State(json_of(folder / library), files_of(folder))


def json_of(folder: Path) -> str:
    """Return the whole library of a folder as JSON without times; nothing where there is none, or nothing in it."""
    place = in_folder(folder)
    if not Path(place.database).exists():
        return _NO_LIBRARY
    try:
        text = exact_json(folder)
    except NotFound:
        return _NO_LIBRARY
    whole = json.loads(text)
    return without_times(text) if whole["items"] or whole["pages"] else _NO_LIBRARY


def exact_json(folder: Path) -> str:
    """Return the whole library of a folder as JSON."""
    with open_library(in_folder(folder), offline=True) as library:
        return library_text(library, listed(library, EVERYTHING, sort="key"), whole=True).decode()


def files_of(folder: Path) -> dict[str, str]:
    """Return every file below a folder but the library's own, by its name without times, with what it holds."""
    return dict(_files(folder))


def _files(folder: Path) -> Iterator[tuple[str, str]]:
    for path in sorted(folder.rglob("*")):
        if path.is_file() and not _OWN.search(path.name):
            yield without_times(str(path.relative_to(folder))), _content(path)


def _content(path: Path) -> str:
    data = path.read_bytes()
    if data.startswith(b"SQLite format 3"):
        return _database(path)
    return sha256(without_times(data.decode("utf-8", "replace")).encode()).hexdigest()


def _database(path: Path) -> str:
    """Return what tells one copy of a library from another: its revision and the works in it."""
    try:
        with closing(sqlite3.connect(f"file:{path}?mode=ro&immutable=1", uri=True)) as raw:
            sound = raw.execute("PRAGMA quick_check").fetchone()[0]
            keys = [key for (key,) in raw.execute("SELECT key FROM works ORDER BY key")]
            return f"{sound} {raw.execute('SELECT version_num FROM alembic_version').fetchall()} {keys}"
    except sqlite3.Error as error:
        return f"damaged: {error}"


def without_times(text: str) -> str:
    """Return a text with every time in it replaced by T."""
    return _TIME.sub("T", text)
