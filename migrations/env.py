"""How Alembic meets a library: through the connection it is handed, or for a developer through `-x url=…`."""

from alembic import context
from sqlalchemy import Connection, create_engine
from sqlalchemy.sql.schema import SchemaItem

from litlog.store.lifecycle.schema import metadata

SEARCH_TABLES = ("search_index", "entry_index")


def _is_ours(_item: SchemaItem, name: str | None, kind: str, *_: object) -> bool:
    """Leave out the search tables, which SQLite and PostgreSQL each have in their own form."""
    return kind != "table" or not (name or "").startswith(SEARCH_TABLES)


def _run(connection: Connection) -> None:
    context.configure(connection, target_metadata=metadata, include_object=_is_ours, render_as_batch=True)
    context.run_migrations()


def _main() -> None:
    handed = context.config.attributes.get("connection")
    if handed is not None:
        _run(handed)
        return
    with create_engine(context.get_x_argument(as_dictionary=True)["url"]).begin() as connection:
        _run(connection)


_main()
