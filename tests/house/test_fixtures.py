"""The tests' own guards: no network beyond this machine, and no file of the user's."""

import os
import socket
from pathlib import Path

import pytest


@pytest.mark.parametrize("host", ["93.184.216.34", "10.0.0.1", "example.org"])
def test_a_test_cannot_reach_beyond_this_machine(host: str) -> None:
    with pytest.raises(AssertionError, match="a test reached for"):
        socket.create_connection((host, 80), timeout=1)


def test_a_test_can_reach_a_server_of_its_own() -> None:
    with socket.create_server(("127.0.0.1", 0)) as server, socket.create_connection(server.getsockname()) as client:
        assert client.getpeername() == server.getsockname()


def test_home_is_fresh_and_empty() -> None:
    assert list(Path.home().iterdir()) == []
    assert Path(os.environ["XDG_DATA_HOME"]).is_relative_to(Path.home())
