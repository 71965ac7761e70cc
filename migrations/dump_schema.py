"""Print the SQL that all migrations together amount to, of which a new library is made.

`python migrations/dump_schema.py > src/litlog/store/lifecycle/schema.sql`; a test compares the two. Running Alembic
for every new library would take half a second.
"""

# ruff: noqa: S608 -- the values are a constant and numbers of our own
import sqlite3
import sys
import tempfile
from contextlib import closing
from pathlib import Path

from litlog.store.lifecycle.revisions import HEAD
from litlog.store.lifecycle.upgrade import alembic_config, migrate, scripts_folder

HEADER = f"-- The tables of a library at revision {HEAD}. Made by migrations/dump_schema.py; do not edit by hand.\n"


def schema_sql(path: Path) -> str:
    """Return the statements for what the migrations make in a new file at `path`."""
    sqlite3.connect(path).close()
    migrate(path, alembic_config(scripts_folder()))
    with closing(sqlite3.connect(path)) as raw:
        found = raw.execute("SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL ORDER BY type DESC, name")
        statements = [sql for name, sql in found if not _is_made_by_fts(name)]
        kept = [f"INSERT INTO alembic_version (version_num) VALUES ('{HEAD}')"]
        kept += [
            f"INSERT INTO counters (id, last) VALUES {row}" for row in raw.execute("SELECT id, last FROM counters")
        ]
    return HEADER + "".join(f"\n{statement};\n" for statement in statements + kept)


def _is_made_by_fts(name: str) -> bool:
    return name.startswith(("search_index_", "entry_index_"))


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder:
        sys.stdout.write(schema_sql(Path(folder, "library.db")))
