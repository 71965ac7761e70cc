"""`python -m torture.importing N`: files of N entries imported one after the other, a line for each, until one fails."""

import itertools
import os
import sys
from pathlib import Path

from litlog.cli import main


def _file(name: str, entries: int) -> Path:
    path = Path(f"{name}.bib")
    path.write_text(
        "".join(
            f"@book{{{name}x{number}, author = {{Writer, Nr{number}}}, title = {{Part {number} of {name}}}, year = 2000}}\n"
            for number in range(entries)
        ),
        encoding="utf-8",
    )
    return path


def run(entries: int) -> None:
    """Import until an import fails."""
    for number in itertools.count():
        name = f"file{os.getpid()}n{number}"
        code = main(["--quiet", "import", str(_file(name, entries))])
        print(name, code, flush=True)
        if code:
            break


if __name__ == "__main__":
    run(int(sys.argv[1]))
