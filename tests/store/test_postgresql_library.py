"""What is special about a library in PostgreSQL; that the rest holds there too, the other tests show."""

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from sqlalchemy import create_engine, text
from sqlalchemy.pool import NullPool

from litlog.errors import NewerDatabase, NotFound, Refused, StoreError
from litlog.model.item import Item
from litlog.model.work import Work
from litlog.query.terms import Words
from litlog.store import Store, open_store
from litlog.store.lifecycle.restore import restore

ADDING = """
import sys
from litlog.model.item import Item
from litlog.model.work import Work
from litlog.store import open_store
url, name = sys.argv[1:]
with open_store(url, create=True) as store:
    for number in range(10):
        with store.change(f"add {name}{number}") as change:
            change.put(Item(key=f"{name}{number}", work=Work(title="A title of " + name)))
"""


def run(url: str, sql: str) -> None:
    with create_engine(url, poolclass=NullPool).begin() as connection:
        connection.execute(text(sql))


def test_a_database_without_a_library_is_left_alone_unless_asked(server: str) -> None:
    with pytest.raises(NotFound, match="no library at"):
        open_store(server)


def test_a_server_that_does_not_answer_gets_a_sentence_without_the_password(tmp_path: Path) -> None:
    with pytest.raises(StoreError) as caught:
        open_store(f"postgresql://me:secret@/nowhere?host={tmp_path}", create=True)
    assert "secret" not in caught.value.message
    assert "running" in caught.value.hint


def test_a_newer_library_is_refused(new_database: Callable[[], str]) -> None:
    url = new_database()
    run(url, "UPDATE alembic_version SET version_num = 'later'")
    with pytest.raises(NewerDatabase):
        open_store(url)


def test_programs_make_one_library_and_add_to_it_at_once(server: str) -> None:
    with create_engine(server, poolclass=NullPool, isolation_level="AUTOCOMMIT").connect() as connection:
        connection.execute(text("CREATE DATABASE busy"))
    url = server.replace("/postgres?", "/busy?")
    programs = [subprocess.Popen([sys.executable, "-c", ADDING, url, name]) for name in "abc"]
    assert [program.wait(timeout=120) for program in programs] == [0, 0, 0]
    with open_store(url) as store:
        assert store.count() == 30
        assert [step.number for step in store.steps()] == list(range(30, 0, -1))


def test_a_copy_is_the_server_s_business(postgres_store: Store, tmp_path: Path) -> None:
    with pytest.raises(Refused) as caught:
        postgres_store.backup(tmp_path / "copy.db")
    assert "pg_dump" in caught.value.hint


def test_a_text_longer_than_a_vector_is_found_by_its_beginning(postgres_store: Store) -> None:
    endless = "first " + "x" * 5000 + " word" * 20_000 + " last"
    with postgres_store.change("add") as change:
        change.put(Item(key="long", work=Work(abstract=endless)))
    assert postgres_store.count(Words(("first",))) == 1
    assert postgres_store.count(Words(("last",))) == 0
    assert postgres_store.items()[0].work.abstract == endless


def test_restoring_is_the_server_s_business_too(tmp_path: Path) -> None:
    with pytest.raises(Refused, match="restored by its server"):
        restore("postgresql://litlog@/library", tmp_path / "copy.db")
