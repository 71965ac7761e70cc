"""Schema upgrade: runs the pending Alembic migrations, all or nothing. The only module that imports Alembic.

Three precautions prevent data loss, as tests show. Foreign keys are off, since a migration that rebuilds a table drops
it first, which would delete the notes that refer to it. BEGIN is issued here, since sqlite3's implicit one leaves a
failed migration half done. All pending revisions run on one connection, in one transaction.
"""

import sqlite3
from collections.abc import Callable
from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, create_engine, event
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.pool import StaticPool

from litlog.errors import StoreError
from litlog.store.engines.sqlite import connect
from litlog.store.engines.sqlite_errors import sqlite_errors
from litlog.store.lifecycle.backup import safety_copy
from litlog.store.lifecycle.revisions import newer, stored_revision


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
    copy = safety_copy(path, f"before-{revision}-{now()}")
    with sqlite_errors(path):
        migrate(path, config, target)
    return copy


def alembic_config(scripts: Path) -> Config:
    """Return Alembic's configuration, without a configuration file."""
    config = Config()
    config.set_main_option("script_location", str(scripts).replace("%", "%%"))
    config.set_main_option("path_separator", "os")
    return config


def migrate(path: Path, config: Config, target: str = "head") -> None:
    """Run the pending revisions in one transaction."""
    raw = connect(path)
    try:
        raw.execute("PRAGMA foreign_keys = OFF")
        engine = create_engine("sqlite://", creator=lambda: raw, poolclass=StaticPool)
        event.listen(engine, "begin", lambda connection: connection.exec_driver_sql("BEGIN IMMEDIATE"))
        with engine.begin() as connection:
            run_scripts(connection, config, target)
            _check_references(raw)
    except SQLAlchemyError as error:
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


def _failed(error: SQLAlchemyError) -> Exception:
    cause = getattr(error, "orig", None)
    if isinstance(cause, sqlite3.Error):
        return cause
    return StoreError(f"The upgrade failed: {error}.", "Nothing was changed; please report this.")
