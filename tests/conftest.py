"""What every test stands on: no network, no user's own files, a fixed clock."""

import os
import socket
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings

from commands import CommandLine

ROOT = Path(__file__).resolve().parents[1]
TODAY = date(2023, 3, 20)
"""The day for tests to hand to whatever asks what day it is."""

settings.register_profile("local", deadline=None, max_examples=30)  # `make check` is run often
settings.register_profile("ci", deadline=None, derandomize=True, print_blob=True)
settings.load_profile("ci" if os.environ.get("CI") else "local")

_connect = socket.socket.connect
_connect_ex = socket.socket.connect_ex
_getaddrinfo = socket.getaddrinfo


class NetworkBlocked(AssertionError):
    """A test tried to reach beyond this machine; not an `OSError`, so that no code takes it for a lost connection."""


def _refuse_beyond_loopback(host: object) -> None:
    name = host.decode() if isinstance(host, bytes) else host
    if isinstance(name, str) and not name.startswith("127.") and name not in ("", "::1", "localhost"):
        raise NetworkBlocked(f"a test reached for {name}")


def _guarded_connect(self: socket.socket, address: Any) -> None:
    if self.family != socket.AF_UNIX:
        _refuse_beyond_loopback(address[0])
    _connect(self, address)


def _guarded_connect_ex(self: socket.socket, address: Any) -> int:
    if self.family != socket.AF_UNIX:
        _refuse_beyond_loopback(address[0])
    return _connect_ex(self, address)


def _guarded_getaddrinfo(host: Any, *args: Any, **kwargs: Any) -> Any:
    _refuse_beyond_loopback(host)
    return _getaddrinfo(host, *args, **kwargs)


@pytest.fixture(autouse=True)
def _no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let sockets and name look-ups reach this machine only."""
    monkeypatch.setattr(socket.socket, "connect", _guarded_connect)
    monkeypatch.setattr(socket.socket, "connect_ex", _guarded_connect_ex)
    monkeypatch.setattr(socket, "getaddrinfo", _guarded_getaddrinfo)


@pytest.fixture(autouse=True)
def _no_user(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    """Return a home folder that is fresh and empty, no litlog variables, no colours, an editor that fails."""
    home = tmp_path_factory.mktemp("home")
    monkeypatch.setenv("HOME", str(home))
    for name, folder in (
        ("DATA", ".local/share"),
        ("CONFIG", ".config"),
        ("CACHE", ".cache"),
        ("STATE", ".local/state"),
    ):
        monkeypatch.setenv(f"XDG_{name}_HOME", str(home / folder))
    for name in [name for name in os.environ if name.startswith("LITLOG_") and name != "LITLOG_CORPORA"]:
        monkeypatch.delenv(name)
    for name, value in (("NO_COLOR", "1"), ("COLUMNS", "100"), ("EDITOR", "false"), ("VISUAL", "false")):
        monkeypatch.setenv(name, value)


@pytest.fixture
def today() -> date:
    """Return the fixed day of every test."""
    return TODAY


@pytest.fixture(scope="session")
def corpora() -> Path:
    """Return the folder of real data to measure against; a test that asks for it is skipped where it is absent."""
    folder = Path(os.environ.get("LITLOG_CORPORA") or ROOT.parent / "shared" / "corpora")
    if not folder.is_dir():
        pytest.skip("the corpora are not here; LITLOG_CORPORA names their folder")
    return folder


@pytest.fixture
def litlog(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> CommandLine:
    """Return the command line on a library folder of its own that is not there yet."""
    return CommandLine(tmp_path / "library", capsys)
