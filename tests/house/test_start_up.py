"""Starting the command line loads nothing heavy, since every call pays for it."""

import subprocess
import sys
from pathlib import Path

import pytest

# What each costs is measured in docs/decisions/0002-dependencies.md.
HEAVY = (
    "sqlalchemy", "alembic", "httpx", "httpcore", "requests", "arxiv", "bibtexparser", "pylatexenc", "lxml", "rich",
    "pydantic", "pypdf",
)  # fmt: skip


def test_importing_the_command_line_loads_nothing_heavy() -> None:
    code = "import sys, litlog.cli; print(*sorted({name.partition('.')[0] for name in sys.modules}))"
    answer = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert set(answer.stdout.split()).isdisjoint(HEAVY)


@pytest.mark.parametrize(
    ("command", "unused"),
    [
        (
            "list",
            ("identify", "merge", "normalise", "pages", "formats", "sources", "query.parser", "store.journal.recorder"),
        ),
        ("search works", ("identify", "merge", "normalise", "pages", "formats", "sources", "store.journal.recorder")),
        ("show works", ("identify", "merge", "normalise", "pages", "formats", "sources", "query.parser")),
        ("--offline import log.md", ("sources", "formats.csl_json", "formats.bibtex", "parsing", "store.undo")),
        (
            "--offline add example.org",
            ("pages", "formats", "sources", "model.pages", "normalise.names", "store.undo"),
        ),
    ],
)
def test_a_command_loads_only_the_rooms_that_it_uses(command: str, unused: tuple[str, ...], tmp_path: Path) -> None:
    code = "import sys; from litlog.cli import main; main(sys.argv[1:]); print(*sys.modules)"
    library = ["--library", str(tmp_path / "library.db")]

    def run(words: str) -> str:
        return subprocess.run(
            [sys.executable, "-c", code, *library, *words.split()],
            capture_output=True,
            text=True,
            check=True,
            cwd=tmp_path,
        ).stdout

    (tmp_path / "log.md").write_text("* 3/06/2023 - read [The Tides](https://sea.example/tides)\n")
    run("--offline add --title Works --key works")
    loaded = set(run(command).split())
    assert loaded & {f"litlog.{name}" for name in unused} == set()
