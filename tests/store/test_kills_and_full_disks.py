"""Restore, backup, upgrade and a new library, stopped at each of their calls: the old library or the new one is there.

Every case is done anew for each stop, once killed there and once with an error of a full disk.
"""

import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from functools import partial
from pathlib import Path

import pytest

from faults import Stops, disk_is_full, each_stop, was_killed
from litlog.errors import LitlogError
from litlog.library.locate import in_folder
from litlog.library.setup.new_library import init
from litlog.model.item import Item
from litlog.model.work import Work
from litlog.store import open_store
from litlog.store.lifecycle.restore import restore

pytestmark = pytest.mark.slow

RUBBISH = b"rubbish" * 1000


def add(path: Path, *added: str) -> None:
    with open_store(str(path), create=True) as store, store.change("add") as change:
        for key in added:
            change.put(Item(key=key, work=Work(title=key)))


def keys(path: Path) -> set[str]:
    with open_store(str(path)) as store:
        return {item.key for item in store.items()}


def whole(path: Path) -> set[str]:
    with closing(sqlite3.connect(path)) as raw:
        assert raw.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    return keys(path)


def halves(folder: Path) -> list[str]:
    return sorted(file.name for file in folder.rglob("*.part*"))


Look = Callable[[Path, str], None]
"""Looks at a folder after a stop; it is given what the command said of its failure, "" if nothing."""


def stop_everywhere(tmp_path: Path, prepared: Path, command: Callable[[Path], object], look: Look) -> int:
    """Do a command in copies of a folder, stopped at each of its calls in both ways; return how many stops it has."""
    for number in each_stop():
        killed, failing = tmp_path / f"killed{number}", tmp_path / f"failing{number}"
        shutil.copytree(prepared, killed)
        shutil.copytree(prepared, failing)
        if not was_killed(number, partial(command, killed)):
            return number - 1
        look(killed, "")
        told = ""
        try:
            Stops(number, disk_is_full).run(partial(command, failing))
        except (LitlogError, OSError) as error:  # of an OSError the command line makes a sentence
            told = str(error)
        assert halves(failing) == []
        look(failing, told)
        shutil.rmtree(killed)
        shutil.rmtree(failing)
    raise AssertionError


@pytest.fixture
def prepared(tmp_path: Path) -> Path:
    """Return a folder with a library of two items, and a backup of one."""
    folder = tmp_path / "prepared"
    add(folder / "library.db", "one")
    with open_store(str(folder / "library.db")) as store:
        store.backup(folder / "copy.db")
    add(folder / "library.db", "two")
    return folder


def put_back(folder: Path) -> None:
    restore(str(folder / "library.db"), folder / "copy.db")


def test_a_restore_that_is_stopped_leaves_the_old_library_or_the_restored_one(tmp_path: Path, prepared: Path) -> None:
    def look(folder: Path, told: str) -> None:
        assert whole(folder / "library.db") in ([{"one", "two"}] if told else [{"one", "two"}, {"one"}])
        copies = list((folder / "backups").glob("*.db"))
        assert not (told and copies), "a restore that failed leaves no copies"
        assert whole(folder / "library.db") == {"one", "two"} or {"one", "two"} in map(whole, copies)
        put_back(folder)
        assert whole(folder / "library.db") == {"one"}
        assert halves(folder) == []

    assert stop_everywhere(tmp_path, prepared, put_back, look) > 30


@pytest.mark.parametrize("beside", [(), ("-wal", "-journal")])
def test_a_restore_over_what_is_no_database_keeps_its_bytes(
    tmp_path: Path, prepared: Path, beside: tuple[str, ...]
) -> None:
    for ending in ("", *beside):
        (prepared / f"library.db{ending}").write_bytes(RUBBISH)

    def look(folder: Path, told: str) -> None:
        there = (folder / "library.db").read_bytes()
        assert there == RUBBISH or ((not told or "is restored" in told) and whole(folder / "library.db") == {"one"})
        put_back(folder)
        assert whole(folder / "library.db") == {"one"}
        assert RUBBISH in [file.read_bytes() for file in (folder / "backups").glob("*.db")]

    assert stop_everywhere(tmp_path, prepared, put_back, look) > 20


def test_a_restore_of_a_library_that_has_gone(tmp_path: Path, prepared: Path) -> None:
    (prepared / "library.db").unlink()

    def look(folder: Path, told: str) -> None:
        path = folder / "library.db"
        assert not path.exists() or (not told and whole(path) == {"one"})
        put_back(folder)
        assert whole(path) == {"one"}

    stop_everywhere(tmp_path, prepared, put_back, look)


def test_a_backup_that_is_stopped_does_not_block_the_next(tmp_path: Path, prepared: Path) -> None:
    def back_up(folder: Path) -> None:
        with open_store(str(folder / "library.db")) as store:
            store.backup(folder / "deep" / "new.db")

    def look(folder: Path, told: str) -> None:
        target = folder / "deep" / "new.db"
        if not target.exists():
            back_up(folder)
        assert whole(target) == whole(folder / "library.db") == {"one", "two"}
        assert halves(folder) == [] or not told

    assert stop_everywhere(tmp_path, prepared, back_up, look) > 20


def test_an_upgrade_that_is_stopped_is_done_at_the_next_opening(tmp_path: Path, prepared: Path) -> None:
    with closing(sqlite3.connect(prepared / "library.db")) as raw, raw:  # the form of 0005
        raw.execute("ALTER TABLE works DROP COLUMN priority")
        raw.execute("ALTER TABLE pages DROP COLUMN unconfirmed")
        raw.execute("UPDATE alembic_version SET version_num = '0005'")
    keys(Path(shutil.copytree(prepared, tmp_path / "first")) / "library.db")  # all is imported now

    def look(folder: Path, _: str) -> None:
        assert whole(folder / "library.db") == {"one", "two"}
        assert len(list((folder / "backups").glob("*.db"))) == 1

    assert stop_everywhere(tmp_path, prepared, lambda folder: keys(folder / "library.db"), look) > 30


@pytest.mark.parametrize("make", [init, lambda folder: add(folder / "data/library.db", "two")])
def test_a_first_command_that_is_stopped_can_be_given_again(tmp_path: Path, make: Callable[[Path], object]) -> None:
    (tmp_path / "prepared").mkdir()

    def look(folder: Path, _: str) -> None:
        add(folder / "data" / "library.db", "one")
        assert "one" in whole(folder / "data" / "library.db")
        if not (folder / "litlog.toml").exists():
            init(folder)
        assert "one" in keys(Path(in_folder(folder).database))

    assert stop_everywhere(tmp_path, tmp_path / "prepared", make, look) > 20
