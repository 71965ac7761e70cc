"""The import law holds, and barks when it is broken: each contract of `.importlinter` is broken once in a copy."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


def _lint_imports(folder: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [Path(sys.executable).with_name("lint-imports"), "--no-cache"],
        cwd=folder,
        env=os.environ | {"PYTHONPATH": str(folder / "src")},
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.mark.parametrize(
    ("contract", "module", "line"),
    [
        ("Packages follow the data", "model/work.py", "import litlog.settings, litlog.query"),
        ("Packages follow the data", "attic/__init__.py", "'''A room that the law does not know.'''"),
        ("Pages are read from text to meaning", "pages/dates/date_forms.py", "import litlog.pages.works"),
        ("SQL lives in the store", "pages/__init__.py", "import sqlite3"),
        ("HTTP lives in the sources", "library/__init__.py", "import httpx"),
        ("The command line uses the library", "cli/__init__.py", "import litlog.store"),
    ],
)
@pytest.mark.slow
def test_a_broken_contract_is_told(contract: str, module: str, line: str, tmp_path: Path) -> None:
    shutil.copytree(ROOT / "src", tmp_path / "src", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / ".importlinter", tmp_path)
    broken = tmp_path / "src" / "litlog" / module
    broken.parent.mkdir(exist_ok=True)
    broken.write_text(f"{broken.read_text() if broken.exists() else ''}\n{line}\n")
    answer = _lint_imports(tmp_path)
    assert answer.returncode == 1
    assert f"{contract} BROKEN" in answer.stdout


def test_the_law_holds() -> None:
    answer = _lint_imports(ROOT)
    assert answer.returncode == 0, answer.stdout + answer.stderr
