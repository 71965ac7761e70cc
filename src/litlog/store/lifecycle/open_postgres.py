"""Opening a PostgreSQL library: creates missing tables, and upgrades old ones by migrations."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import NoReturn

from alembic.config import Config
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, Engine, inspect, text

from litlog.errors import NotFound, Refused
from litlog.store.engines.postgres import ONE_WRITER, PostgresConnection, make_engine, postgres_errors
from litlog.store.index.postgres_tsvector import TsVector
from litlog.store.lifecycle.revisions import HEAD, newer
from litlog.store.lifecycle.upgrade import alembic_config, run_scripts, scripts_folder
from litlog.store.store import Store


def open_postgres(url: str, *, create: bool, now: Callable[[], str]) -> Store:
    """Open the library at a `postgresql://` URL; raises what `open_store` raises.

    No backup is made before an upgrade: PostgreSQL rolls back a failed one completely, and backups are the task of
    its server.
    """
    engine = make_engine(url)
    with postgres_errors():
        _bring_up_to_date(engine, create=create)
    connection = PostgresConnection(engine)
    return Store(connection, TsVector(connection), now, _no_copy, partial(PostgresConnection, engine))


def _bring_up_to_date(engine: Engine, *, create: bool) -> None:
    place, config = engine.url.render_as_string(hide_password=True), alembic_config(scripts_folder())
    transactional = engine.execution_options(isolation_level="READ COMMITTED")
    with transactional.begin() as connection:
        connection.execute(text(ONE_WRITER))
        revision = _revision(connection)
        if not revision and not create:
            raise NotFound(f"There is no library at {place}.", "`litlog init` makes one, and so does the first `add`.")
        if revision and revision not in _known(config):
            raise newer(place, revision)
        if revision != HEAD:
            run_scripts(connection, config, "head")


def _revision(connection: Connection) -> str:
    if not inspect(connection).has_table("alembic_version"):
        return ""
    return str(connection.execute(text("SELECT version_num FROM alembic_version")).scalar() or "")


def _known(config: Config) -> set[str]:
    return {script.revision for script in ScriptDirectory.from_config(config).walk_revisions()}


def _no_copy(_: Path) -> NoReturn:
    raise Refused("A library in PostgreSQL is copied by its server.", "Use pg_dump, or `litlog export json`.")
