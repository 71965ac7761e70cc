"""Copies made while the library is in use, and the way back."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from litlog.errors import NewerDatabase, NotFound, Refused, StoreError, UsageError
from litlog.model.item import Item
from litlog.model.work import Work
from litlog.store import Store, open_store
from litlog.store.lifecycle.backup import safety_copy
from litlog.store.lifecycle.restore import restore


@pytest.fixture
def store(sqlite_store: Store) -> Store:
    return sqlite_store


def add(store: Store, key: str) -> None:
    with store.change(f"add {key}") as change:
        change.put(Item(key=key, work=Work(title=key)))


def keys(path: Path) -> set[str]:
    with open_store(str(path)) as store:
        return {item.key for item in store.items()}


def test_a_backup_holds_what_was_there(store: Store, tmp_path: Path) -> None:
    add(store, "one")
    with store.change("add two") as change:
        change.put(Item(key="two", work=Work()))
        store.backup(tmp_path / "deep" / "copy.db")
    assert keys(tmp_path / "deep" / "copy.db") == {"one"}
    assert [one.name for one in (tmp_path / "deep").iterdir() if one.suffix == ".part"] == []


def test_a_backup_is_never_written_over_anything(store: Store, tmp_path: Path) -> None:
    (tmp_path / "copy.db").write_text("precious")
    with pytest.raises(Refused, match="there already"):
        store.backup(tmp_path / "copy.db")
    assert (tmp_path / "copy.db").read_text() == "precious"


def test_a_backup_into_a_file_s_inside_fails_with_a_sentence(store: Store, tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(StoreError, match="cannot be written"):
        store.backup(tmp_path / "file" / "copy.db")


def test_restore_brings_back_and_keeps_what_it_replaces(store: Store, path: Path, tmp_path: Path) -> None:
    add(store, "one")
    store.backup(tmp_path / "copy.db")
    add(store, "two")
    kept = restore(str(path), tmp_path / "copy.db")
    assert kept is not None
    assert (keys(path), keys(kept)) == ({"one"}, {"one", "two"})
    add(store, "three")
    assert keys(path) == {"one", "three"}, "an open store goes on with the restored library"


def test_restore_makes_a_library_that_is_not_there(store: Store, tmp_path: Path) -> None:
    add(store, "one")
    store.backup(tmp_path / "copy.db")
    assert restore(f"sqlite:///{tmp_path}/new/library.db", tmp_path / "copy.db") is None
    assert keys(tmp_path / "new" / "library.db") == {"one"}


def test_restore_understands_an_address_as_opening_does(
    store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    add(store, "one")
    store.backup(tmp_path / "copy.db")
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    restore("~/library.db", tmp_path / "copy.db")
    assert keys(tmp_path / "home" / "library.db") == {"one"}
    with pytest.raises(UsageError, match="not the address of a library"):
        restore("mysql://localhost/x", tmp_path / "copy.db")


def test_restore_sets_aside_a_file_that_cannot_be_read(store: Store, path: Path, tmp_path: Path) -> None:
    add(store, "one")
    store.backup(tmp_path / "copy.db")
    store.close()
    path.write_bytes(b"rubbish" * 1000)
    kept = restore(str(path), tmp_path / "copy.db")
    assert kept is not None
    assert (keys(path), kept.read_bytes()) == ({"one"}, b"rubbish" * 1000)


@pytest.mark.parametrize("data", [b"", b"rubbish" * 1000])
def test_what_is_no_backup_changes_nothing(store: Store, path: Path, tmp_path: Path, data: bytes) -> None:
    add(store, "one")
    (tmp_path / "bad.db").write_bytes(data)
    with pytest.raises(StoreError):
        restore(str(path), tmp_path / "bad.db")
    with pytest.raises(NotFound):
        restore(str(path), tmp_path / "missing.db")
    assert keys(path) == {"one"}
    assert not (path.parent / "backups").exists()


def test_a_damaged_backup_changes_nothing(store: Store, path: Path, tmp_path: Path) -> None:
    add(store, "one")
    store.backup(tmp_path / "copy.db")
    data = bytearray((tmp_path / "copy.db").read_bytes())
    data[40960:45056] = b"\xff" * 4096
    (tmp_path / "copy.db").write_bytes(bytes(data))
    with pytest.raises(StoreError, match="damaged"):
        restore(str(path), tmp_path / "copy.db")
    assert keys(path) == {"one"}


def test_a_backup_with_rows_that_belong_to_nothing_says_so(store: Store, path: Path, tmp_path: Path) -> None:
    add(store, "one")
    store.backup(tmp_path / "copy.db")
    with closing(sqlite3.connect(tmp_path / "copy.db")) as raw, raw:
        raw.execute("INSERT INTO notes (id, work_id, text) VALUES (900, 800, 'lost')")
    with pytest.raises(StoreError, match="damaged: rows without what they belong to"):
        restore(str(path), tmp_path / "copy.db")
    assert keys(path) == {"one"}


def test_copies_before_something_are_all_kept(store: Store, path: Path) -> None:
    add(store, "one")
    copies = [safety_copy(path, "before-0001-2023-03-20T10:00:00Z") for _ in range(3)]
    stem = "library-before-0001-2023-03-20T100000Z"
    assert [copy.name for copy in copies] == [f"{stem}.db", f"{stem}-2.db", f"{stem}-3.db"]
    assert [keys(copy) for copy in copies] == [{"one"}] * 3


def test_a_backup_of_a_later_litlog_or_without_room_changes_nothing(
    store: Store, path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    add(store, "one")
    store.backup(tmp_path / "copy.db")
    add(store, "two")
    monkeypatch.setattr("shutil.disk_usage", lambda _: type("Usage", (), {"free": 1000}))
    with pytest.raises(StoreError, match="has no room"):
        restore(str(path), tmp_path / "copy.db")
    monkeypatch.undo()
    with closing(sqlite3.connect(tmp_path / "copy.db")) as raw, raw:
        raw.execute("UPDATE alembic_version SET version_num = '9999'")
    with pytest.raises(NewerDatabase):
        restore(str(path), tmp_path / "copy.db")
    assert keys(path) == {"one", "two"}
    assert not (path.parent / "backups").exists()


def test_one_who_reads_during_a_restore_goes_on_with_what_was_there(store: Store, path: Path, tmp_path: Path) -> None:
    add(store, "one")
    store.backup(tmp_path / "copy.db")
    add(store, "two")
    with closing(sqlite3.connect(path)) as reader:
        reader.execute("BEGIN")
        before = reader.execute("SELECT key FROM works ORDER BY key").fetchall()
        restore(str(path), tmp_path / "copy.db")
        assert reader.execute("SELECT key FROM works ORDER BY key").fetchall() == before == [("one",), ("two",)]
        reader.execute("COMMIT")
        assert reader.execute("SELECT key FROM works").fetchall() == [("one",)]
