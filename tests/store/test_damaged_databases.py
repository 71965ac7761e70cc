"""A damaged database is one sentence or harmless, and `check --database` sees what nothing else does."""

import sqlite3
import zlib
from contextlib import closing
from pathlib import Path

import pytest

from commands import CommandLine
from litlog.errors import DamagedDatabase, LitlogError, StoreError
from litlog.library.exporting import rendered
from litlog.library.library import open_library
from litlog.library.locate import locate
from litlog.store import open_store

DUMPS = sorted(Path(__file__).with_name("revisions").glob("*.sql"))
DUMP = Path(__file__).with_name("revisions") / "0006.sql"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Return a library with works, notes, findings and a page."""
    path = tmp_path / "library.db"
    with closing(sqlite3.connect(path)) as raw:
        raw.executescript(DUMP.read_text(encoding="utf-8"))
        raw.execute("PRAGMA journal_mode = WAL")
    open_store(str(path)).close()
    return path


def run(path: Path, sql: str, *values: object) -> None:
    with closing(sqlite3.connect(path)) as raw, raw:
        raw.execute(sql, values)


def told(path: Path) -> list[str]:
    with open_store(str(path)) as store:
        return store.damage(rows=True)


def read_all(path: Path) -> None:
    with open_store(str(path)) as store:
        for item in store.items():
            store.findings(item.key)
        for page in store.pages():
            store.meaning(page.name)


def undo_all(path: Path) -> None:
    with open_store(str(path)) as store:
        for _ in store.steps():
            store.undo()


def exported(path: Path) -> bytes:
    with open_library(locate(str(path)), offline=True) as library:
        return rendered(library, "json")


def test_nothing_is_told_of_a_sound_library(path: Path) -> None:
    assert told(path) == []


def test_the_text_of_a_page_that_is_another_is_refused(path: Path) -> None:
    run(path, "UPDATE page_revisions SET data = ?", zlib.compress(b"# Another text\n"))
    with pytest.raises(DamagedDatabase, match="a page's text is damaged") as caught:
        exported(path)
    assert "check --database" in caught.value.hint


@pytest.mark.parametrize(
    "sql",
    [
        "UPDATE page_revisions SET data = X'789C00'",
        "UPDATE page_revisions SET facts = X'00'",
        "UPDATE works SET extra = '{'",
        "UPDATE works SET kind = 'no such kind'",
        "UPDATE notes SET cites = '['",
        "UPDATE findings SET work = 'x'",
        "UPDATE statuses SET day = '20-20'",
        "UPDATE works SET title = CAST(X'FF' AS TEXT)",
    ],
)
def test_a_value_that_does_not_read_is_one_sentence(path: Path, sql: str) -> None:
    run(path, sql)
    with pytest.raises(StoreError) as caught:
        read_all(path)
    assert "did not take the change" not in caught.value.message
    assert told(path)


@pytest.mark.parametrize("dump", DUMPS, ids=lambda dump: dump.stem)
def test_nothing_is_told_of_an_upgraded_library(dump: Path, tmp_path: Path) -> None:
    made = tmp_path / "old.db"
    with closing(sqlite3.connect(made)) as raw:
        raw.executescript(dump.read_text(encoding="utf-8"))
    assert told(made) == []


@pytest.mark.parametrize(
    "sql",
    [
        "UPDATE works SET title = 'Another' WHERE key = 'ringsrock'",
        "UPDATE notes SET text = text || 'q'",
        "UPDATE notes SET heading = 'q' WHERE id = 81",
        "UPDATE keys SET folded = 'graytidez' WHERE key = 'graytides'",
        "UPDATE queue SET reason = 'q'",
        "UPDATE bibliographies SET path = '/home/reader/b.bib'",
        "UPDATE pages SET title = 'Reading lof'",
        "UPDATE page_revisions SET facts = X'789C030000000001'",
        "UPDATE blocks SET raw = replace(raw, 'moons', 'noons')",
        "UPDATE entries SET day_printed = '2/21' WHERE id = 29",
        "UPDATE mentions SET text = 'q' WHERE id = 30",
        "DELETE FROM tags WHERE id = 77",
        'UPDATE changes SET before = \'{"id":64,"status":"read"}\' WHERE id = 84',
        "UPDATE changes SET after = 'e15c096019517993f37920b68c792a09' WHERE id = 71",
        "UPDATE changes SET table_name = 'wprks' WHERE id = 71",
        "UPDATE changes SET row_id = 65 WHERE id = 71",
        "UPDATE changes SET step_id = 1 WHERE id = 78",
        "UPDATE search_index_content SET c1 = 'Rings of Rick' WHERE c1 LIKE 'Rings%'",
    ],
)
def test_another_text_in_a_sound_database_is_seen(path: Path, sql: str) -> None:
    """A flipped bit leaves such a text; SQLite finds nothing wrong with it."""
    assert told(path) == []
    run(path, sql)
    assert told(path)


def test_a_step_that_does_not_read_is_no_traceback_at_undo(path: Path) -> None:
    run(path, "UPDATE changes SET before = '{' WHERE before <> ''")
    with pytest.raises(DamagedDatabase):
        undo_all(path)
    assert told(path)


def test_check_tells_and_fails(litlog: CommandLine) -> None:
    litlog("add", "--title", "Works", "--key", "works")
    assert litlog.json("check", "--database") == []
    run(litlog.library / "data" / "library.db", "INSERT INTO notes (id, work_id) VALUES (900, 800)")
    for words in (("check",), ("check", "--database")):
        result = litlog.run(*words)
        assert (result.code, "rows of notes without what they belong to" in result.out) == (1, True)
    assert litlog.run("check", "--json").json[0]["where"] == "database"


def test_a_reader_that_fails_says_nothing_of_changes(path: Path) -> None:
    run(path, "ALTER TABLE works RENAME TO other")
    with pytest.raises(StoreError, match=r"not a litlog library|cannot be read"), open_store(str(path)) as store:
        store.items()


@pytest.mark.slow
def test_a_byte_that_is_flipped_or_a_file_that_is_cut_is_a_sentence_or_harmless_or_seen(path: Path) -> None:
    data, good = path.read_bytes(), exported(path)
    silent = []
    for at in range(7, len(data), 1009):
        flipped = bytearray(data)
        flipped[at] ^= 0x41
        for name, damaged in (("flipped", bytes(flipped)), ("cut", data[:at])):
            path.write_bytes(damaged)
            for ending in ("-wal", "-shm"):
                path.with_name(path.name + ending).unlink(missing_ok=True)
            try:
                if exported(path) != good and not told(path):
                    silent.append((name, at))
            except LitlogError:
                continue
    assert silent == []
