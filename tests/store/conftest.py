"""An empty library for every test that asks for one: in SQLite, and in PostgreSQL where a server can be run."""

import os
import tempfile
from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path

import pytest
from sqlalchemy import create_engine, make_url, text
from sqlalchemy.pool import NullPool

from litlog.store import Store, open_store
from litlog.store.lifecycle.schema import metadata
from postgresql import find_server, running_server

NOW = "2023-03-20T10:00:00Z"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "library.db"


@pytest.fixture
def sqlite_store(path: Path) -> Iterator[Store]:
    with open_store(str(path), create=True, now=lambda: NOW) as opened:
        yield opened


@pytest.fixture
def postgres_store(emptied_database: str) -> Iterator[Store]:
    with open_store(emptied_database, now=lambda: NOW) as opened:
        yield opened


@pytest.fixture(scope="session")
def used_database(new_database: Callable[[], str]) -> str:
    return new_database()


@pytest.fixture
def emptied_database(used_database: str) -> str:
    """Return the one database that tests use in turn, since emptying it is ten times faster than making another."""
    with create_engine(used_database, poolclass=NullPool).begin() as connection:
        for table in reversed(metadata.sorted_tables):
            if table.name != "counters":
                connection.execute(table.delete())
        connection.execute(text("DELETE FROM search_index"))
        connection.execute(text("DELETE FROM entry_index"))
        connection.execute(text("UPDATE counters SET last = 0"))
    return used_database


@pytest.fixture(params=["sqlite_store", "postgres_store"])
def store(request: pytest.FixtureRequest) -> Store:
    found: Store = request.getfixturevalue(request.param)
    return found


@pytest.fixture(scope="session")
def server() -> Iterator[str]:
    """Return the URL of a server's database "postgres": the one that is given, or of a server started for the tests."""
    if given := os.environ.get("TEST_POSTGRES_URL"):
        yield given
        return
    programs = find_server()
    if programs is None:
        pytest.skip("no PostgreSQL server is installed")
    with tempfile.TemporaryDirectory(prefix="pg") as folder, running_server(programs, Path(folder)) as url:
        yield url


@pytest.fixture(scope="session")
def new_database(server: str) -> Callable[[], str]:
    """Return a function that makes a library and gives its URL: a copy of one that was made once, in 50 ms."""
    engine = create_engine(server, isolation_level="AUTOCOMMIT", poolclass=NullPool)
    numbers = count(1)
    ours = f"litlog{os.getpid()}_"  # a server that was given is shared by the processes of a run

    def make(name: str, template: str) -> str:
        with engine.connect() as connection:
            connection.execute(text(f"CREATE DATABASE {name} TEMPLATE {template}"))
        return make_url(server).set(database=name).render_as_string(hide_password=False)

    open_store(make(f"{ours}first", "template0"), create=True).close()
    return lambda: make(f"{ours}{next(numbers)}", f"{ours}first")
