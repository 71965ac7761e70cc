"""A litlog of its own process: what it printed, how it ended, how long it took and how much memory it held."""

import os
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryFile

import litlog
from torture.result import HANG, Result

_SOURCE = str(Path(litlog.__file__).parents[1])
_TESTS = str(Path(__file__).parents[1])
LITLOG = (sys.executable, "-m", "litlog")
TRACEBACK = "Traceback (most recent call last)"


@dataclass(frozen=True, slots=True)
class Ran:
    """How a program ended: its exit code is minus the signal where one ended it."""

    code: int
    out: str
    err: str
    seconds: float
    peak_kib: int

    @property
    def hung(self) -> bool:
        """Return whether it took longer than a command may."""
        return self.seconds >= HANG


def environment(home: Path) -> dict[str, str]:
    """Return the variables of a reader whose home folder is `home`: no editor, no colours, English."""
    kept = {name: os.environ[name] for name in ("PATH", "LD_LIBRARY_PATH") if name in os.environ}
    return kept | {
        "HOME": str(home),
        "PYTHONPATH": os.pathsep.join((_SOURCE, _TESTS)),
        "PYTHONPYCACHEPREFIX": str(Path(tempfile.gettempdir()) / f"torture-compiled-{os.getuid()}"),
        "EDITOR": "false",
        "NO_COLOR": "1",
        "COLUMNS": "200",
        "LANG": "C.UTF-8",
    }


def run(command: Sequence[str], folder: Path, variables: Mapping[str, str], limit: float = HANG) -> Ran:
    """Run a program in a folder to its end, or kill it after `limit` seconds."""
    with TemporaryFile() as out, TemporaryFile() as err:
        began = time.monotonic()
        program = subprocess.Popen(
            command, cwd=folder, env=dict(variables), stdin=subprocess.DEVNULL, stdout=out, stderr=err
        )
        timer = threading.Timer(limit, program.kill)
        timer.start()
        _, status, usage = os.wait4(program.pid, 0)
        timer.cancel()
        program.returncode = os.waitstatus_to_exitcode(status)
        seconds = time.monotonic() - began
        out.seek(0)
        err.seek(0)
        printed, told = (one.read().decode(errors="replace") for one in (out, err))
        return Ran(program.returncode, printed, told, seconds, usage.ru_maxrss)


def judge(result: Result, ran: Ran, told: str) -> None:
    """Count what is a fault of any command, whatever it was asked to do."""
    result.memory(ran.peak_kib)
    if ran.hung:
        result.fault("hangs", f"{told}: {ran.seconds:.0f} s")
    if TRACEBACK in ran.err:
        result.fault("tracebacks", f"{told}: {ran.err.strip().splitlines()[-1][:200]}")
