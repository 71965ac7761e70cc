"""Schema upgrade: runs the pending Alembic migrations, all or nothing. The only module that imports Alembic.

Three precautions prevent data loss, as tests show. Foreign keys are off, since a migration that rebuilds a table drops
it first, which would delete the notes that refer to it. BEGIN is issued here, since sqlite3's implicit one leaves a
failed migration half done. All pending revisions run on one connection, in one transaction.
"""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, create_engine, event
from sqlalchemy.pool import StaticPool

from litlog.errors import LitlogError, StoreError
from litlog.store.engines.sqlite import connect
from litlog.store.engines.sqlite_errors import sqlite_errors
from litlog.store.lifecycle.backup import safety_copy
from litlog.store.lifecycle.early_forms import brought_to_the_last, columns_of
from litlog.store.lifecycle.revisions import newer, run_schema, stored_revision


def scripts_folder() -> Path:
    """Return the folder of the migrations: inside the installed package, or at the top of a checkout."""
    package = Path(__file__).resolve().parents[2]
    installed = package / "migrations"
    return installed if installed.is_dir() else package.parents[1] / "migrations"


def upgrade(path: Path, now: Callable[[], str], *, scripts: Path | None = None, target: str = "head") -> Path:
    """Upgrade the library at `path` to `target`, and return the backup made before.

    Raises `NewerDatabase` for a revision without a script, and `StoreError` if a migration fails: then the library is
    unchanged.
    """
    config = alembic_config(scripts or scripts_folder())
    revision = stored_revision(path)
    known = {script.revision for script in ScriptDirectory.from_config(config).walk_revisions()}
    if revision not in known:
        raise newer(path, revision)
    copy = _copy_once(path, f"before-{revision}-", now())
    try:
        with sqlite_errors(path):
            migrate(path, config, target, compare=True)
    except StoreError as error:  # the transaction was rolled back
        error.hint = error.hint if "Nothing was changed" in error.hint else f"Nothing was changed. {error.hint}"
        raise
    return copy


def _copy_once(path: Path, reason: str, now: str) -> Path:
    """Copy a library, and return the first copy with the same pages: an upgrade that fails is tried again and again."""
    copy = safety_copy(path, reason + now)
    start, made = f"{path.stem}-{reason}", copy.stat().st_mtime_ns
    for older in copy.parent.iterdir():
        if older.name.startswith(start) and older.stat().st_mtime_ns < made and _same_pages(older, copy):
            copy.unlink()
            return older
    return copy


def _same_pages(one: Path, other: Path) -> bool:
    """Compare all but the header of 100 bytes, which counts changes (https://www.sqlite.org/fileformat2.html)."""
    if one.stat().st_size != other.stat().st_size:
        return False
    with one.open("rb") as first, other.open("rb") as second:
        first.seek(100)
        second.seek(100)
        while piece := first.read(1 << 20):
            if piece != second.read(1 << 20):
                return False
    return True


def alembic_config(scripts: Path) -> Config:
    """Return Alembic's configuration, without a configuration file."""
    config = Config()
    config.set_main_option("script_location", str(scripts).replace("%", "%%"))
    config.set_main_option("path_separator", "os")
    return config


def migrate(path: Path, config: Config, target: str = "head", *, compare: bool = False) -> None:
    """Run the pending revisions in one transaction; with `compare` the result must have the tables of a new library."""
    raw = connect(path)
    try:
        raw.execute("PRAGMA foreign_keys = OFF")
        engine = create_engine("sqlite://", creator=lambda: raw, poolclass=StaticPool)
        event.listen(engine, "begin", lambda connection: connection.exec_driver_sql("BEGIN IMMEDIATE"))
        with engine.begin() as connection:
            with brought_to_the_last(raw):
                run_scripts(connection, config, target)
            _check_references(raw)
            if compare:
                _check_tables(raw)
    except (LitlogError, sqlite3.Error):
        raise
    except Exception as error:  # a script meets whatever stands in the rows
        raise _failed(error) from error
    finally:
        raw.close()


def run_scripts(connection: Connection, config: Config, target: str) -> None:
    """Run the pending revisions on a connection whose transaction the caller commits."""
    config.attributes["connection"] = connection
    command.upgrade(config, target)


def _check_references(raw: sqlite3.Connection) -> None:
    lost = raw.execute("PRAGMA foreign_key_check").fetchall()
    if lost:
        tables = ", ".join(sorted({row[0] for row in lost}))
        raise StoreError(
            f"The upgrade would leave rows of {tables} without what they belong to.",
            "Nothing was changed; please report this with the two versions of litlog.",
        )


def _check_tables(raw: sqlite3.Connection) -> None:
    """Raise `StoreError` where a column of a new library is missing; a library of another form ends here."""
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as new:
        run_schema(new)
        wanted = columns_of(new)
    there = columns_of(raw)
    lacking = sorted(name for name, columns in wanted.items() if not columns <= there.get(name, set()))
    if lacking:
        raise StoreError(
            f"The library is of a form that no litlog was released with; the upgrade would lack parts of "
            f"{', '.join(lacking)}.",
            "Nothing was changed; export it as JSON with the litlog that made it, and import that.",
        )


def _failed(error: Exception) -> Exception:
    cause = getattr(error, "orig", None)
    if isinstance(cause, sqlite3.Error):
        return cause
    told = " ".join(str(error).split())
    return StoreError(f"The upgrade failed: {told}.", "Nothing was changed; please report this.")
