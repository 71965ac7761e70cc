"""Upgrades: all or nothing, with a copy made before, and nothing lost on the way.

The revisions that go wrong are written by the tests, beside a copy of the project's own.
"""

import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import create_engine

from litlog.errors import NewerDatabase, NotFound, StoreError
from litlog.model.item import Item
from litlog.model.pages import Meaning
from litlog.model.reading import Note, Reading
from litlog.model.work import Work
from litlog.pages import read_page
from litlog.store import open_store
from litlog.store.lifecycle.revisions import HEAD, stored_revision
from litlog.store.lifecycle.schema import metadata
from litlog.store.lifecycle.upgrade import alembic_config, migrate, scripts_folder, upgrade

NOW = "2023-03-20T10:00:00Z"
SCRIPT = """
import sqlalchemy as sa
from alembic import op
revision, down_revision = "{revision}", "{before}"
def upgrade():{body}"""
REMAKE_WORKS = """
    op.execute("UPDATE works SET title = upper(title)")
    with op.batch_alter_table("works", recreate="always") as table:
        table.add_column(sa.Column("shelf", sa.Text))
"""
FAIL = """
    op.add_column("works", sa.Column("half", sa.Text))
    op.execute("CREATE TABLE half (id INTEGER)")
    op.execute("SELECT no_such_function()")
"""
LOSE_WORKS = """
    op.execute("DELETE FROM works")
"""


@pytest.fixture
def scripts(tmp_path: Path) -> Path:
    """Return a copy of the project's migrations, to which tests add."""
    return Path(shutil.copytree(scripts_folder(), tmp_path / "scripts"))


def add_script(scripts: Path, body: str, revision: str = "x001", before: str = HEAD) -> None:
    (scripts / "versions" / f"{revision}.py").write_text(SCRIPT.format(revision=revision, before=before, body=body))


def fill(path: Path) -> None:
    with open_store(str(path), create=True) as store, store.change("add") as change:
        notes = (Note("a note", children=(Note("under it"),)),)
        change.put(Item(key="one", work=Work(title="One"), reading=Reading(tags=("kept",), notes=notes)))


def tables(path: Path) -> dict[str, str]:
    with closing(sqlite3.connect(path)) as raw:
        return dict(raw.execute("SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL").fetchall())


def count(path: Path, table: str) -> int:
    with closing(sqlite3.connect(path)) as raw:
        return int(raw.execute(f"SELECT count(*) FROM {table}").fetchone()[0])


def test_the_program_s_revision_is_the_newest_script() -> None:
    assert ScriptDirectory.from_config(alembic_config(scripts_folder())).get_current_head() == HEAD


def test_a_new_library_is_what_the_migrations_make(path: Path, tmp_path: Path) -> None:
    open_store(str(path), create=True).close()
    migrated = tmp_path / "migrated.db"
    sqlite3.connect(migrated).close()
    migrate(migrated, alembic_config(scripts_folder()))
    assert tables(path) == tables(migrated), "run migrations/dump_schema.py"
    assert stored_revision(path) == stored_revision(migrated) == HEAD
    assert count(path, "counters") == count(migrated, "counters") == 1


def test_migrations_and_tables_say_the_same(path: Path) -> None:
    open_store(str(path), create=True).close()
    engine = create_engine(f"sqlite:///{path}")
    with engine.connect() as connection:
        options = {"include_object": lambda _, name, *__: not name.startswith(("search_index", "entry_index"))}
        differences = compare_metadata(MigrationContext.configure(connection, opts=options), metadata)
    engine.dispose()
    assert differences == []


def test_every_constraint_has_a_name() -> None:
    assert [(table.name, one) for table in metadata.tables.values() for one in table.constraints if not one.name] == []


def test_notes_survive_a_migration_that_makes_works_anew(path: Path, scripts: Path) -> None:
    fill(path)
    add_script(scripts, REMAKE_WORKS)
    upgrade(path, lambda: NOW, scripts=scripts)
    assert [count(path, table) for table in ("works", "notes", "tags", "keys")] == [1, 2, 1, 1]
    assert "shelf" in tables(path)["works"]
    assert stored_revision(path) == "x001"


def test_a_copy_is_made_before(path: Path, scripts: Path) -> None:
    fill(path)
    add_script(scripts, REMAKE_WORKS)
    copy = upgrade(path, lambda: NOW, scripts=scripts)
    assert copy == path.parent / "backups" / f"library-before-{HEAD}-2023-03-20T100000Z.db"
    with open_store(str(copy)) as store:
        assert store.items()[0].work.title == "One"


@pytest.mark.parametrize("body", [FAIL, LOSE_WORKS], ids=["fails", "loses what others need"])
def test_a_failing_migration_leaves_nothing_of_any_that_ran_with_it(path: Path, scripts: Path, body: str) -> None:
    fill(path)
    before = tables(path)
    add_script(scripts, REMAKE_WORKS)
    add_script(scripts, body, "x002", "x001")
    with pytest.raises(StoreError) as caught:
        upgrade(path, lambda: NOW, scripts=scripts)
    assert "Nothing was changed" in caught.value.hint
    assert tables(path) == before
    with open_store(str(path)) as store:
        assert [item.work.title for item in store.items()] == ["One"]


def test_a_revision_that_no_script_knows_is_newer(path: Path, scripts: Path) -> None:
    fill(path)
    with closing(sqlite3.connect(path)) as raw, raw:
        raw.execute("UPDATE alembic_version SET version_num = 'later'")
    with pytest.raises(NewerDatabase):
        upgrade(path, lambda: NOW, scripts=scripts)
    assert not (path.parent / "backups").exists()


def test_two_programs_may_upgrade_at_once(path: Path, scripts: Path) -> None:
    fill(path)
    add_script(scripts, REMAKE_WORKS)
    code = (
        "import sys; from pathlib import Path; from litlog.store.lifecycle.upgrade import upgrade;"
        " upgrade(Path(sys.argv[1]), lambda: 'now', scripts=Path(sys.argv[2]))"
    )
    programs = [subprocess.Popen([sys.executable, "-c", code, str(path), str(scripts)]) for _ in range(2)]
    assert [program.wait(timeout=120) for program in programs] == [0, 0]
    assert count(path, "notes") == 2
    assert stored_revision(path) == "x001"


def test_every_old_library_becomes_what_a_new_one_is(path: Path, tmp_path: Path) -> None:
    open_store(str(path), create=True).close()
    config = alembic_config(scripts_folder())
    for script in ScriptDirectory.from_config(config).walk_revisions():
        old = tmp_path / f"{script.revision}.db"
        sqlite3.connect(old).close()
        migrate(old, config, script.revision)
        migrate(old, config)
        assert tables(old) == tables(path)


def test_texts_of_pages_survive_being_packed(path: Path) -> None:
    sqlite3.connect(path).close()
    config = alembic_config(scripts_folder())
    migrate(path, config, "0003")
    facts = '{"works": {}, "notes": [], "annotations": [], "anchors": [], "relations": [], "statuses": []}'
    texts = [(sha256(data).hexdigest(), data) for data in (b"first", b"x\xe9")]
    with closing(sqlite3.connect(path)) as raw, raw:
        raw.execute("INSERT INTO pages (id, name, sha256, facts) VALUES (1, 'log', ?, ?)", (texts[1][0], facts))
        for number, (name, data) in enumerate(texts, 2):
            raw.execute(
                "INSERT INTO page_revisions (id, page_id, sha256, data) VALUES (?, 1, ?, ?)", (number, name, data)
            )
        raw.execute("INSERT INTO steps (id, command, way) VALUES (1, 'import', 'do')")
        raw.execute("INSERT INTO changes (id, step_id, table_name) VALUES (4, 1, 'pages')")
        raw.execute("UPDATE counters SET last = 4")
    with open_store(str(path)) as store:
        assert [store.revision("log", name) for name, _ in texts] == [b"first", b"x\xe9"]
        assert (store.pages()[0].data, store.meaning("log")) == (b"x\xe9", Meaning())
        assert [step.command for step in store.steps()] == ["import"]
        with pytest.raises(NotFound):
            store.undo()


def test_what_was_there_before_priorities_is_kept_and_can_be_taken_back(path: Path) -> None:
    fill(path)
    with open_store(str(path)) as store, store.change("rate") as change:
        change.put(Item(key="one", work=Work(title="One"), reading=Reading(rating=4)))
    with closing(sqlite3.connect(path)) as raw, raw:  # the form of 0005
        raw.execute("ALTER TABLE works DROP COLUMN priority")
        raw.execute("ALTER TABLE pages DROP COLUMN unconfirmed")
        raw.execute("UPDATE alembic_version SET version_num = '0005'")
    with open_store(str(path)) as store:
        assert store.items()[0].reading == Reading(rating=4)
        store.undo()
        assert (store.items()[0].reading.tags, store.items()[0].reading.rating) == (("kept",), None)
        with store.change("put first") as change:
            change.put(Item(key="one", work=Work(title="One"), reading=Reading(priority=5)))
        assert store.items()[0].reading == Reading(priority=5)


PAGE = read_page(b"a\n", "/home/me/log.md")


@pytest.mark.parametrize(
    ("command", "unconfirmed"),
    [("import library.json", True), ("import log.md", False), ("log 'read A'", False), ("promote a b", False)],
)
def test_the_path_of_a_page_that_came_in_json_before_is_unconfirmed(
    path: Path, command: str, unconfirmed: object
) -> None:
    with open_store(str(path), create=True) as store, store.change(command) as change:
        change.put_page(replace(PAGE, path="/home/me/log.md"), Meaning())
    with closing(sqlite3.connect(path)) as raw, raw:  # the form of 0006
        raw.execute("ALTER TABLE pages DROP COLUMN unconfirmed")
        raw.execute("UPDATE alembic_version SET version_num = '0006'")
    with open_store(str(path)) as store:
        assert [page.unconfirmed for page in store.pages()] == [unconfirmed]
        store.undo()
        assert not store.pages()
