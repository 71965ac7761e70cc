"""Error handling: the only place where exceptions become error messages and exit codes."""

import os
import sys
from collections.abc import Sequence
from io import TextIOWrapper

from litlog.cli.app import app
from litlog.cli.output import NobodyReads, complain
from litlog.errors import LitlogError, UsageError

_STOPPED = 130
"""What Typer makes of Ctrl-C: 128 and the number of the signal."""


def run(arguments: Sequence[str]) -> int:
    """Run the command line and return its exit code; no error shows a traceback, not even a fault of litlog."""
    _open_streams()
    try:
        code = app(list(arguments), prog_name="litlog")
        _flush()
    except SystemExit as exit_:
        if exit_.code == _STOPPED:
            raise KeyboardInterrupt from exit_
        return exit_.code if isinstance(exit_.code, int) else 1
    except (BrokenPipeError, NobodyReads):
        return _nobody_reads()
    except Exception as error:
        if os.environ.get("LITLOG_TRACEBACK"):
            raise
        complain(*_told(error))
        return 2 if isinstance(error, UsageError) else 1
    return int(code or 0)


def _told(error: Exception) -> tuple[str, str]:
    """Return the sentence and the hint for an error."""
    match error:
        case LitlogError():
            return error.message, error.hint
        case OSError():
            where = f"{error.filename}: " if error.filename else ""
            return f"{where}{error.strerror or error}.", "Check the folder and the space left."
        case MemoryError():
            return "There is not enough memory for this.", "Try it with fewer or smaller files."
        case RecursionError():
            return "Something is nested too deeply to be read.", "LITLOG_TRACEBACK=1 shows where, for a report."
    said = " ".join(str(error).split())[:200]
    return (
        f"litlog made a mistake ({type(error).__name__}: {said}).",
        "Please report it, with what LITLOG_TRACEBACK=1 shows when it is in the environment.",
    )


def _open_streams() -> None:
    """A stream may be closed (`>&-`), or of an encoding that lacks a title's characters; neither is worth a crash."""
    sys.stdin = sys.stdin or os.fdopen(_nowhere())
    sys.stdout = sys.stdout or os.fdopen(_nowhere(), "w")
    sys.stderr = sys.stderr or os.fdopen(_nowhere(), "w")
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper) and stream.errors == "strict":
            stream.reconfigure(errors="backslashreplace")


def _flush() -> None:
    sys.stdout.flush()
    sys.stderr.flush()


def _nobody_reads() -> int:
    """The reader of a pipe may leave, as `head` does; that is no error, and Python must not report it at exit."""
    os.dup2(_nowhere(), sys.stdout.fileno())
    return 0


def _nowhere() -> int:
    return os.open(os.devnull, os.O_RDWR)
