"""The command line: arguments in, words out; it asks the library and knows nothing of its own."""

import sys
from collections.abc import Sequence

from litlog import __version__


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and give its exit code: 0 done, 1 failed, 2 usage, 3 a batch with some failures."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    if given == ["--version"]:  # answered before Typer is loaded, which takes five times as long as Python itself
        print(f"litlog {__version__}")  # noqa: T201  this is the command line
        return 0
    from litlog.cli.running import run  # noqa: PLC0415  see above

    return run(given)
