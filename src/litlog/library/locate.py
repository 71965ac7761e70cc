"""Locating the library: the one given, the one in this folder or a parent folder, or the user's default."""

import os
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from litlog.errors import UsageError
from litlog.settings import FILE_NAME, Settings, read_settings

_DATABASE_SUFFIXES = (".db", ".sqlite", ".sqlite3")


@dataclass(frozen=True, slots=True)
class Place:
    """Location of a library: the path or URL of its database, its folder, and the settings in its `litlog.toml`."""

    database: str
    folder: Path
    settings: Settings = Settings()

    @property
    def exports(self) -> Path:
        """The folder that exports of this library go to."""
        return self.folder / _from_home(self.settings.exports)


def locate(given: str | None, environ: Mapping[str, str] = os.environ, start: Path | None = None) -> Place:
    """Find the library: `given`, else `LITLOG_LIBRARY`, else a `litlog.toml` here or above, else the reader's own.

    The reader's own lies in `$XDG_DATA_HOME/litlog` (XDG Base Directory Specification), by default
    `~/.local/share/litlog`. Nothing is made here.

    Args:
        given: A folder, a database file, or a database's URL.
        environ: The environment's variables.
        start: The folder to look in and above; the present one if it is left out.

    Returns:
        The place, whether or not there is a library.

    Raises:
        UsageError: For a `litlog.toml` that does not read, or an empty name.
    """
    start = start or Path.cwd()
    if given == "":
        raise UsageError("The name of the library is empty.", "Is the variable set that --library was given?")
    named = given or environ.get("LITLOG_LIBRARY")
    if named:
        return _named(named, start)
    around = next((folder for folder in (start, *start.parents) if os.path.lexists(folder / FILE_NAME)), None)
    return in_folder(around or own_folder(environ))


def in_folder(folder: Path) -> Place:
    """Return the library of a folder, whether or not it is there yet.

    Returns:
        The place, with the settings of the folder's `litlog.toml` if there is one.

    Raises:
        UsageError: For a `litlog.toml` that does not read.
    """
    file = folder / FILE_NAME
    settings = read_settings(file) if os.path.lexists(file) else Settings()
    if _is_url(settings.database):
        return Place(settings.database, folder, settings)
    return Place(str(folder / _from_home(settings.database)), folder, settings)


def _named(named: str, start: Path) -> Place:
    if _is_url(named):
        return Place(named, start)
    path = start / Path(named).expanduser()
    if path.is_file() or path.suffix in _DATABASE_SUFFIXES:
        return Place(str(path), path.parent)
    return in_folder(path)


def own_folder(environ: Mapping[str, str] = os.environ) -> Path:
    """Return the folder of the reader's own library.

    Args:
        environ: The environment's variables.

    Returns:
        A folder under `$XDG_DATA_HOME`, whether or not it is there.
    """
    base = environ.get("XDG_DATA_HOME") or str(Path.home() / ".local" / "share")
    return Path(base) / "litlog"


def _from_home(path: str) -> str:
    """Return a path with the home folder for `~`; that of a user who is not here stays as it is."""
    return os.path.expanduser(path)  # noqa: PTH111  Path.expanduser raises for such a user


def _is_url(text: str) -> bool:
    return re.match(r"[a-z0-9+]+://", text) is not None
