"""Opening a library: creates a missing one, and upgrades an old one by migrations."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from litlog.errors import NotFound
from litlog.store.engines.location import file_of, is_on_a_server
from litlog.store.engines.protocol import utc_now
from litlog.store.engines.sqlite import SqliteConnection
from litlog.store.index.sqlite_fts5 import Fts5
from litlog.store.lifecycle.revisions import HEAD, make_library, stored_revision
from litlog.store.store import Store


def open_store(location: str, *, create: bool = False, now: Callable[[], str] = utc_now) -> Store:
    """Open the library at `location`: a path, `sqlite:///` and a path, or a `postgresql://` URL.

    A missing library is created if `create`, otherwise `NotFound` is raised. An older one is upgraded, after a backup
    in `backups/` beside it. Raises `NewerDatabase` for a newer one, `StoreError` for what is no library, and
    `UsageError` for another kind of URL.
    """
    if is_on_a_server(location):
        return _open_postgres(location, create=create, now=now)
    path = file_of(location)
    if create and not path.exists():
        make_library(path)
    revision = stored_revision(path)
    if create and not revision:  # an empty file, or one that was being made when its program was killed
        make_library(path)
        revision = stored_revision(path)
    if not revision:
        raise NotFound(f"{path} is empty: there is no library in it yet.", "The first `litlog add` makes one.")
    if revision != HEAD:
        _upgrade(path, now)
    connection = SqliteConnection(path)
    return Store(connection, Fts5(connection), now, partial(_copy, path), partial(SqliteConnection, path))


def _open_postgres(url: str, *, create: bool, now: Callable[[], str]) -> Store:
    from litlog.store.lifecycle.open_postgres import open_postgres  # noqa: PLC0415 -- imports SQLAlchemy and Alembic

    return open_postgres(url, create=create, now=now)


def _copy(path: Path, target: Path) -> None:
    from litlog.store.lifecycle.backup import copy_library  # noqa: PLC0415 -- few commands make a copy

    copy_library(path, target)


def _upgrade(path: Path, now: Callable[[], str]) -> None:
    from litlog.store.lifecycle.upgrade import upgrade  # noqa: PLC0415 -- imports Alembic: half a second that few openings need

    upgrade(path, now)
