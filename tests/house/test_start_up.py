"""Starting the command line loads nothing heavy, since every call pays for it."""

import subprocess
import sys

# What each costs is measured in docs/decisions/0002-dependencies.md.
HEAVY = (
    "sqlalchemy", "alembic", "httpx", "httpcore", "requests", "arxiv", "bibtexparser", "pylatexenc", "lxml", "rich",
    "pydantic", "pypdf",
)  # fmt: skip


def test_importing_the_command_line_loads_nothing_heavy() -> None:
    code = "import sys, litlog.cli; print(*sorted({name.partition('.')[0] for name in sys.modules}))"
    answer = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert set(answer.stdout.split()).isdisjoint(HEAVY)
