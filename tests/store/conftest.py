"""An empty library for every test that asks for one."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from litlog.store import Store, open_store

NOW = "2023-03-20T10:00:00Z"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "library.db"


@pytest.fixture
def store(path: Path) -> Iterator[Store]:
    with open_store(str(path), create=True, now=lambda: NOW) as opened:
        yield opened
