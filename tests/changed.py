"""Which tests go with what changed since the last commit; `make quick` runs those, and a few that see most of it."""

import subprocess
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path, PurePosixPath

ROOT = Path(__file__).resolve().parents[1]
SMOKE = ("tests/house/test_tidiness.py", "tests/query", "tests/stories/test_a_first_evening.py")
"""What is run whatever changed: the rules of the house, a package that is quick, and the main commands once."""

_ELSEWHERE = {
    "cli": ("tests/cli", "tests/house/test_cli_reference.py"),
    "parsing": ("tests/formats",),
    "settings.py": ("tests/library/test_which_library.py",),
}
_ANY = {"docs/cli.md": "tests/house/test_cli_reference.py", ".importlinter": "tests/house/test_import_law.py"}


def changed_files(root: Path) -> list[str]:
    """Return the files that differ from the last commit, and those that git does not know yet; none without git."""
    asked = (("diff", "--name-only", "--relative", "HEAD"), ("ls-files", "--others", "--exclude-standard"))
    return [name for words in asked for name in _git(root, *words).splitlines()]


def _git(root: Path, *words: str) -> str:
    return subprocess.run(["git", *words], cwd=root, capture_output=True, text=True, check=False).stdout


def chosen_tests(changed: Iterable[str], root: Path) -> list[str]:
    """Return the tests to run, each once: files and folders below `root` that are there."""
    wanted = {*SMOKE, *(test for name in changed for test in _tests_of(PurePosixPath(name)))}
    there = sorted(name for name in wanted if (root / name).exists())
    return [name for name in there if not any(name != one and name.startswith(f"{one}/") for one in there)]


def _tests_of(path: PurePosixPath) -> Iterator[str]:
    match path.parts:
        case ("src", "litlog", package, *_):
            yield from _ELSEWHERE.get(package, (f"tests/{package}",))
        case ("tests", _, *_, name) if name.startswith("test_"):
            yield str(path)
        case ("tests", package, _, *_):
            yield f"tests/{package}"
        case _ if str(path) in _ANY:
            yield _ANY[str(path)]


if __name__ == "__main__":
    sys.stdout.write(" ".join(chosen_tests(changed_files(ROOT), ROOT)))
