"""Error handling: the only place where exceptions become error messages and exit codes."""

import os
import sys
from collections.abc import Sequence
from io import TextIOWrapper

from litlog.cli.app import app
from litlog.cli.output import NobodyReads, complain
from litlog.errors import LitlogError, UsageError


def run(arguments: Sequence[str]) -> int:
    """Run the command line and return its exit code; no expected error shows a traceback."""
    _open_streams()
    try:
        code = app(list(arguments), prog_name="litlog")
        _flush()
    except SystemExit as exit_:
        return exit_.code if isinstance(exit_.code, int) else 1
    except UsageError as error:
        complain(error.message, error.hint)
        return 2
    except LitlogError as error:
        complain(error.message, error.hint)
        return 1
    except (BrokenPipeError, NobodyReads):
        return _nobody_reads()
    except OSError as error:
        where = f"{error.filename}: " if error.filename else ""
        complain(f"{where}{error.strerror or error}.", "Nothing was half-written. Check the folder and the space left.")
        return 1
    return int(code or 0)


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
