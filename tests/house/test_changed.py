"""`make quick` runs the tests of what changed, and the smoke tests whatever changed."""

import shutil
import subprocess
from pathlib import Path

import pytest

from changed import ROOT, SMOKE, changed_files, chosen_tests


@pytest.mark.parametrize(
    ("changed", "tests"),
    [
        ("src/litlog/store/rows/works.py", ["tests/store"]),
        ("src/litlog/cli/commands/add.py", ["tests/cli", "tests/house/test_cli_reference.py"]),
        ("src/litlog/parsing/loose_xml.py", ["tests/formats"]),
        ("tests/merge/test_merging.py", ["tests/merge/test_merging.py"]),
        ("tests/store/conftest.py", ["tests/store"]),
        ("tests/strategies.py", []),
        ("tests/store/test_that_was_deleted.py", []),
        ("docs/cli.md", ["tests/house/test_cli_reference.py"]),
        ("README.md", []),
    ],
)
def test_a_change_is_answered_by_its_own_tests(changed: str, tests: list[str]) -> None:
    assert chosen_tests([changed], ROOT) == sorted([*SMOKE, *tests])


def test_a_test_is_run_once() -> None:
    changed = ["src/litlog/store/store.py", "tests/store/test_deltas.py", "src/litlog/query/parser.py"]
    assert chosen_tests(changed, ROOT) == sorted([*SMOKE, "tests/store"])


def test_every_smoke_test_is_there() -> None:
    assert [name for name in SMOKE if not (ROOT / name).exists()] == []


@pytest.mark.skipif(not shutil.which("git"), reason="git is not installed")
def test_what_git_does_not_know_yet_has_changed_too(tmp_path: Path) -> None:
    for name, text in ((".gitignore", "*.log\n"), ("kept", "1"), ("edited", "1")):
        (tmp_path / name).write_text(text)
    git = ("git", "-c", "user.name=A", "-c", "user.email=a@example.org", "-c", "commit.gpgsign=false")
    for words in (("init", "--quiet"), ("add", "."), ("commit", "--quiet", "--message", "first")):
        subprocess.run([*git, *words], cwd=tmp_path, check=True)
    for name in ("edited", "new", "some.log"):
        (tmp_path / name).write_text("2")
    assert changed_files(tmp_path) == ["edited", "new"]
