"""Command line: parses arguments, calls the library, and formats the results as text or JSON."""

import gc
import sys

from litlog import __version__


def main(arguments: list[str] | None = None) -> int:
    """Run one command and return its exit code: 0 done, 1 failed, 2 usage, 3 a batch with some failures.

    Without `arguments` they are those of the process, which is the command's own.
    """
    given = sys.argv[1:] if arguments is None else arguments
    if given == ["--version"]:  # answered before Typer is loaded, which takes five times as long as Python itself
        print(f"litlog {__version__}")  # noqa: T201  this is the command line
        return 0
    return _run_quickly(given) if arguments is None else _run(given)


def _run_quickly(given: list[str]) -> int:
    """Run the command with little garbage collection: the process is short-lived.

    Looking through all of it, again and again while it is loaded and once more at the end, takes 15 ms of 90.
    """
    gc.set_threshold(100_000, 50, 50)
    code = _run(given)
    gc.freeze()
    return code


def _run(given: list[str]) -> int:
    """Run the command; Ctrl-C ends it with one sentence, also while it is being loaded."""
    try:
        from litlog.cli.running import run  # noqa: PLC0415  loads Typer; see above

        return run(given)
    except KeyboardInterrupt:
        print("Stopped; what was finished is kept.", file=sys.stderr)  # noqa: T201  this is the command line
        return 130
