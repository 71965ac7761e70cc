"""An empty library with a fixed clock and no sources, for every test of the room."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from litlog.library.library import Library
from litlog.library.locate import Place
from litlog.store import open_store

NOW = "2023-03-20T10:00:00Z"


@pytest.fixture
def library(tmp_path: Path, today: date) -> Iterator[Library]:
    database = str(tmp_path / "library.db")
    with open_store(database, create=True, now=lambda: NOW) as store:
        yield Library(store, Place(database, tmp_path), today=lambda: today, now=lambda: NOW)
