"""Libraries of every revision and of every form that a revision had before the first release, as dumps with data.

Each `.sql` was made by the program of its time; the `.json` beside it is what that program exported, where it could, in
the words of today's.
"""

import os
import signal
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from litlog.errors import StoreError
from litlog.library.exporting import rendered
from litlog.library.library import open_library
from litlog.library.locate import locate
from litlog.store import open_store
from litlog.store.lifecycle.revisions import HEAD, stored_revision

FOLDER = Path(__file__).with_name("revisions")
DUMPS = sorted(FOLDER.glob("*.sql"))
OLD = [dump for dump in DUMPS if dump.stem != HEAD]


def loaded(dump: Path, path: Path) -> Path:
    with closing(sqlite3.connect(path)) as raw:
        raw.executescript(dump.read_text(encoding="utf-8"))
    return path


def exported(path: Path) -> bytes:
    with open_library(locate(str(path)), offline=True) as library:
        return rendered(library, "json")


def form(path: Path) -> set[tuple[str, str]]:
    """Return all columns and indexes of a library."""
    with closing(sqlite3.connect(path)) as raw:
        columns = raw.execute("SELECT m.name, c.name FROM sqlite_master m JOIN pragma_table_info(m.name) c").fetchall()
        return {*columns, *raw.execute("SELECT tbl_name, name FROM sqlite_master WHERE type = 'index'")}


def test_there_is_one_of_every_revision() -> None:
    assert {dump.stem[:4] for dump in DUMPS} >= {f"{number:04}" for number in range(1, int(HEAD) + 1)}


@pytest.mark.parametrize("dump", DUMPS, ids=lambda dump: dump.stem)
def test_an_old_library_is_upgraded_with_all_that_is_in_it(dump: Path, path: Path, tmp_path: Path) -> None:
    loaded(dump, path)
    assert exported(path) == dump.with_suffix(".json").read_bytes()
    open_store(str(tmp_path / "new.db"), create=True).close()
    assert form(path) == form(tmp_path / "new.db")
    with closing(sqlite3.connect(path)) as raw:
        assert raw.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert raw.execute("PRAGMA foreign_key_check").fetchall() == []


def test_a_form_that_nobody_knows_is_refused_in_one_sentence_with_one_copy(path: Path) -> None:
    loaded(FOLDER / "0003.sql", path)
    with closing(sqlite3.connect(path)) as raw, raw:
        raw.execute("ALTER TABLE notes DROP COLUMN heading")
    before = path.read_bytes()
    for _ in range(3):
        with pytest.raises(StoreError, match="would lack parts of notes") as caught:
            open_store(str(path))
        assert "Nothing was changed" in caught.value.hint
    assert path.read_bytes() == before
    assert len(list((path.parent / "backups").iterdir())) == 1


def test_rows_that_a_script_cannot_read_are_one_sentence(path: Path) -> None:
    loaded(FOLDER / "0003.sql", path)
    with closing(sqlite3.connect(path)) as raw, raw:
        raw.execute("UPDATE pages SET facts = X'FF'")
    before = path.read_bytes()
    with pytest.raises(StoreError, match="The upgrade failed") as caught:
        open_store(str(path))
    assert "\n" not in caught.value.message
    assert path.read_bytes() == before


KILLED = """
import os, signal, sys
from litlog.store import open_store
from litlog.store.lifecycle import upgrade
upgrade._check_references = lambda raw: os.kill(os.getpid(), signal.SIGKILL)
open_store(sys.argv[1])
"""


@pytest.mark.parametrize("dump", OLD[:1] + OLD[-1:], ids=lambda dump: dump.stem)
def test_an_upgrade_that_is_killed_with_all_done_and_nothing_committed(dump: Path, path: Path) -> None:
    loaded(dump, path)
    for _ in range(2):
        ran = subprocess.run([sys.executable, "-c", KILLED, str(path)], env=os.environ, check=False)
        assert ran.returncode == -signal.SIGKILL
    assert stored_revision(path) == dump.stem[:4]
    assert exported(path) == dump.with_suffix(".json").read_bytes()
    assert len(list((path.parent / "backups").glob("*.db"))) == 1
