"""Where results go: a pipe whose reader leaves, a closed stream, an encoding that lacks letters."""

import os
import subprocess
import sys

import pytest

from commands import CommandLine


@pytest.fixture
def many_works(litlog: CommandLine) -> CommandLine:
    litlog("add", "--title", "Ästhetik " + "x" * 1000, "--key", "one")
    litlog("note", "one", "y" * 300_000)
    return litlog


def _shell(litlog: CommandLine, command: str, **environment: str) -> subprocess.CompletedProcess[str]:
    script = f'litlog() {{ {sys.executable} -m litlog --library "{litlog.library}" "$@"; }}; {command}'
    return subprocess.run(
        ["bash", "-c", script], capture_output=True, text=True, check=False, env=os.environ | environment
    )


@pytest.mark.parametrize("command", ["show one", "list --json", "export json", "export csv"])
def test_a_reader_who_leaves_is_no_failure(many_works: CommandLine, command: str) -> None:
    result = _shell(many_works, f"litlog {command} | head -c 1 > /dev/null; exit ${{PIPESTATUS[0]}}")
    assert (result.returncode, result.stderr) == (0, "")


@pytest.mark.parametrize("closed", [">&-", "2>&-", ">&- 2>&-"])
def test_a_closed_stream_is_no_failure(many_works: CommandLine, closed: str) -> None:
    assert _shell(many_works, f"litlog list {closed}").returncode == 0


@pytest.mark.parametrize("command", ["add - <&-", "add - < /dev/null", r"add - < <(printf '\xff')"])
def test_nothing_comes_in(many_works: CommandLine, command: str) -> None:
    result = _shell(many_works, f"litlog {command}", PYTHONIOENCODING="utf-8:strict")
    assert (result.returncode, result.stderr[:6]) == (2, "error:")


def test_an_encoding_without_the_letter_shows_its_code(many_works: CommandLine) -> None:
    result = _shell(many_works, "litlog list", PYTHONIOENCODING="ascii")
    assert (result.returncode, result.stderr) == (0, "")
    assert "\\xc4sthetik" in result.stdout
