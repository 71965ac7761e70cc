"""Early forms of revisions: 0001 was edited in place before the first release, and libraries of every form exist.

The scripts expect the last form. A library of another is brought to it in the same transaction, before they run.
"""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

_WRITTEN_FILES = """
    CREATE TABLE written_files (id INTEGER NOT NULL, path TEXT DEFAULT '' NOT NULL, sha256 TEXT DEFAULT '' NOT NULL,
        seen_sha256 TEXT DEFAULT '' NOT NULL, CONSTRAINT pk_written_files PRIMARY KEY (id),
        CONSTRAINT uq_written_files_path UNIQUE (path))
"""
_FINDINGS = """
    CREATE TABLE findings (id INTEGER NOT NULL, work_id INTEGER NOT NULL, source TEXT DEFAULT '' NOT NULL,
        trust INTEGER DEFAULT '0' NOT NULL, found_at TEXT DEFAULT '' NOT NULL,
        payload_sha256 TEXT DEFAULT '' NOT NULL, work TEXT DEFAULT '' NOT NULL,
        CONSTRAINT pk_findings PRIMARY KEY (id), CONSTRAINT uq_findings_work_id_source UNIQUE (work_id, source),
        CONSTRAINT fk_findings_work_id FOREIGN KEY(work_id) REFERENCES works (id) ON DELETE CASCADE
            DEFERRABLE INITIALLY DEFERRED)
"""
_OLD_INDEXES = ("ix_identifiers_scheme_value", "ix_identifiers_work_id", "ix_links_url", "ix_findings_work_id",
    "ix_queue_work_id", "ix_tags_folded", "ix_tags_work_id", "ix_page_revisions_page_id")  # fmt: skip
_NEW_INDEXES = ("ix_tags_folded_tag ON tags (folded, tag)", "ix_works_author_sort ON works (author_sort)")


@contextmanager
def brought_to_the_last(raw: sqlite3.Connection) -> Iterator[None]:
    """Bring the tables of an early form to the last one, and what they cannot hold back at the end of the upgrade."""
    columns = columns_of(raw)
    if "works" in columns:
        _mend_indexes(raw)
        _mend_written_files(raw, columns.get("written_files"))
    early = "about" in columns.get("findings", ()) and _revision(raw) < "0005"
    if early:
        _set_findings_aside(raw)
    yield
    if early:
        _put_findings_back(raw)


def columns_of(raw: sqlite3.Connection) -> dict[str, set[str]]:
    """Return the names of the columns of every table but those that the search index makes for itself."""
    rows = raw.execute(
        "SELECT m.name, c.name FROM sqlite_master m JOIN pragma_table_info(m.name) c WHERE m.type = 'table'"
        " AND m.name NOT GLOB '*_index_*'"
    )
    found: dict[str, set[str]] = {}
    for table, column in rows:
        found.setdefault(table, set()).add(column)
    return found


def _revision(raw: sqlite3.Connection) -> str:
    return str(raw.execute("SELECT version_num FROM alembic_version").fetchone()[0])


def _mend_indexes(raw: sqlite3.Connection) -> None:
    for name in _OLD_INDEXES:
        raw.execute(f"DROP INDEX IF EXISTS {name}")
    for index in _NEW_INDEXES:
        raw.execute(f"CREATE INDEX IF NOT EXISTS {index}")


def _mend_written_files(raw: sqlite3.Connection, columns: set[str] | None) -> None:
    if columns is None:
        raw.execute(_WRITTEN_FILES)
    elif "seen_sha256" not in columns:
        raw.execute("ALTER TABLE written_files ADD COLUMN seen_sha256 TEXT DEFAULT '' NOT NULL")


def _set_findings_aside(raw: sqlite3.Connection) -> None:
    """0005 adds the column `about` and makes `kept_answers`, which holds only what can be asked for again."""
    raw.execute("CREATE TEMP TABLE early_findings AS SELECT * FROM findings")
    raw.execute("DROP TABLE findings")
    raw.execute(_FINDINGS)
    raw.execute("DROP TABLE IF EXISTS kept_answers")


def _put_findings_back(raw: sqlite3.Connection) -> None:
    names = "id, work_id, source, about, trust, found_at, payload_sha256, work"
    raw.execute(f"INSERT INTO findings ({names}) SELECT {names} FROM early_findings")  # noqa: S608 -- our own names
    raw.execute("DROP TABLE early_findings")
