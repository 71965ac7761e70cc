"""Opening what is a library, and one sentence for everything that is not."""

import os
import sqlite3
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from litlog.errors import NewerDatabase, NotFound, StoreError, UsageError
from litlog.model.item import Item
from litlog.model.work import Work
from litlog.store import Store, open_store


def add(location: Path, key: str) -> None:
    with open_store(str(location), create=True) as store, store.change("add") as change:
        change.put(Item(key=key, work=Work(title="A title")))


def test_a_missing_library_is_made_only_when_asked(path: Path) -> None:
    with pytest.raises(NotFound, match="no library at") as caught:
        open_store(str(path))
    assert "litlog init" in caught.value.hint
    assert not path.exists()
    open_store(str(path), create=True).close()
    open_store(str(path)).close()


def test_a_library_whose_first_command_was_killed_is_begun_again(path: Path) -> None:
    with closing(sqlite3.connect(path)) as raw:
        raw.execute("PRAGMA user_version = 1")  # a page of a database, and no table
    assert path.stat().st_size
    with pytest.raises(NotFound):
        open_store(str(path))
    add(path, "one")
    with open_store(str(path)) as store:
        assert store.count() == 1


def test_a_library_has_its_folders_made(tmp_path: Path) -> None:
    add(tmp_path / "a" / "b" / "library.db", "one")


def test_an_address_may_be_a_url(path: Path) -> None:
    add(path, "one")
    with open_store(f"sqlite:///{path}") as store:
        assert store.count() == 1


@pytest.mark.parametrize(
    "address", ["mysql://localhost/x", "sqlite://", "sqlite:///", "https://example.org", "postgres://me:secret@host/x"]
)
def test_another_address_is_a_mistake(address: str) -> None:
    with pytest.raises(UsageError, match="not the address of a library") as caught:
        open_store(address)
    assert "secret" not in caught.value.message
    assert "postgresql://" in caught.value.hint


@pytest.mark.parametrize("name", ["50% off.db", "what?.db", "a#b.db", "müller & co.db", "file:x.db"])
def test_any_file_name_will_do(tmp_path: Path, name: str) -> None:
    add(tmp_path / name, "one")
    assert (tmp_path / name).is_file()


def test_a_folder_is_no_library(tmp_path: Path) -> None:
    for create in (False, True):
        with pytest.raises(StoreError, match="is a folder"):
            open_store(str(tmp_path), create=create)


def test_a_folder_that_is_a_file_cannot_hold_one(tmp_path: Path) -> None:
    (tmp_path / "notes").write_text("mine")
    with pytest.raises(StoreError, match=r"cannot be (made|opened)"):
        open_store(str(tmp_path / "notes" / "library.db"), create=True)


@pytest.mark.parametrize("data", [b"@book{knuth1984, title = {TeX}}\n" * 50, b"\0" * 5000, b"SQLite format 3\0"])
def test_a_file_of_another_kind_is_left_alone(path: Path, data: bytes) -> None:
    path.write_bytes(data)
    for create in (False, True):
        with pytest.raises(StoreError, match="not a litlog library, or it is damaged"):
            open_store(str(path), create=create)
    assert path.read_bytes() == data


def test_another_program_s_database_is_left_alone(path: Path) -> None:
    with closing(sqlite3.connect(path)) as raw:
        raw.execute("CREATE TABLE bookmarks (url TEXT)")
    before = path.read_bytes()
    for create in (False, True):
        with pytest.raises(StoreError, match="a database, but not a litlog library"):
            open_store(str(path), create=create)
    assert path.read_bytes() == before


def test_an_empty_file_becomes_a_library_only_when_asked(path: Path) -> None:
    path.touch()
    with pytest.raises(NotFound, match="is empty"):
        open_store(str(path))
    add(path, "one")


def test_a_damaged_library_says_so(path: Path) -> None:
    add(path, "one")
    data = bytearray(path.read_bytes())
    data[4096:] = b"\xff" * (len(data) - 4096)
    path.write_bytes(bytes(data))
    with pytest.raises(StoreError, match="damaged") as caught, open_store(str(path)) as store:
        store.items()
    assert "restore" in caught.value.hint


def test_a_newer_library_is_refused_and_left_alone(path: Path) -> None:
    add(path, "one")
    with closing(sqlite3.connect(path)) as raw, raw:
        raw.execute("UPDATE alembic_version SET version_num = '9999'")
    before = path.read_bytes()
    with pytest.raises(NewerDatabase, match="newer litlog") as caught:
        open_store(str(path))
    assert "Upgrade litlog" in caught.value.hint
    assert path.read_bytes() == before
    assert not (path.parent / "backups").exists()


AS_ANOTHER_USER = """
import os, sys
from litlog.errors import StoreError
from litlog.model.item import Item
from litlog.model.work import Work
from litlog.store import open_store

def count_and_add(path, create=False):
    with open_store(path, create=create) as store:
        print(store.count())
        with store.change("add") as change:
            change.put(Item(key="two", work=Work()))

count_and_add(sys.argv[1] + ".other", create=True)  # all is imported now that the other user may not read
os.setgid(65534); os.setuid(65534)
try:
    count_and_add(sys.argv[1])
except StoreError as error:
    print(error.message)
"""


@pytest.fixture
def open_folder() -> Iterator[Path]:
    """Return a folder that other users may enter; those of pytest are closed again by the next pytest that starts."""
    with tempfile.TemporaryDirectory() as name:
        Path(name).chmod(0o755)
        yield Path(name)


@pytest.mark.skipif(os.getuid() != 0, reason="only root can become another user")
@pytest.mark.parametrize(("mode", "told"), [(0o444, "may not be written"), (0o000, "cannot be opened")])
def test_a_library_of_somebody_else_can_be_read_or_not_at_all(open_folder: Path, mode: int, told: str) -> None:
    path = open_folder / "library.db"
    add(path, "one")
    with closing(sqlite3.connect(path)) as raw:
        raw.execute("PRAGMA journal_mode = DELETE")
    path.chmod(mode)
    ran = subprocess.run(
        [sys.executable, "-c", AS_ANOTHER_USER, str(path)], capture_output=True, text=True, check=True, timeout=60
    )
    *counts, message = ran.stdout.splitlines()
    assert counts == (["0", "1"] if mode else ["0"])
    assert told in message


def test_opening_imports_neither_sqlalchemy_nor_alembic(path: Path) -> None:
    code = (
        "import sys; from litlog.store import open_store; open_store(sys.argv[1], create=True).items();"
        " print([name for name in ('sqlalchemy', 'alembic', 'psycopg') if name in sys.modules])"
    )
    ran = subprocess.run([sys.executable, "-c", code, str(path)], capture_output=True, text=True, check=True)
    assert ran.stdout == "[]\n"


def fill(store: Store) -> None:
    with store.change("import") as change:
        for number in range(1000):
            change.put(Item(key=f"k{number}", work=Work(title="long " * 200)))


def test_a_full_disk_loses_nothing_and_leaves_nothing_half_written(path: Path) -> None:
    """The limit on pages makes SQLite fail as it does on a full disk: SQLITE_FULL."""
    add(path, "one")
    with open_store(str(path)) as store:
        raw = store._connection.raw  # type: ignore[attr-defined]  # there is no public way to have a full disk
        pages = raw.execute("PRAGMA page_count").fetchone()[0]
        raw.execute(f"PRAGMA max_page_count = {pages + 2}")
        with pytest.raises(StoreError, match="no room left") as caught:
            fill(store)
        assert "Make room" in caught.value.hint
        assert [item.key for item in store.items()] == ["one"]
        assert len(store.steps()) == 1
        raw.execute("PRAGMA max_page_count = 1073741823")
        with store.change("add") as change:
            change.put(Item(key="two", work=Work()))
    with open_store(str(path)) as store:
        assert store.count() == 2
