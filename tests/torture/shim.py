"""The shim: a library loaded before libc that counts the writing calls of a process, and kills or fails it at one."""

import errno
import shutil
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

Way = Literal["kill", "fail", "full"]
_SOURCE = Path(__file__).with_name("shim.c")


@dataclass(frozen=True, slots=True)
class Attack:
    """What is done at the `at`-th writing call, from 1; 0 only counts."""

    at: int = 0
    way: Way = "kill"
    error: int = errno.ENOSPC

    def __str__(self) -> str:
        told = self.way if self.way == "kill" else f"{self.way}-{errno.errorcode[self.error]}"
        return f"{told}@{self.at}"


@dataclass(frozen=True, slots=True)
class Shim:
    """The compiled shim, and the file in which it notes the calls of one run."""

    library: Path
    log: Path

    def variables(self, root: Path, attack: Attack) -> dict[str, str]:
        """Return the variables with which a process changes files below `root` under an attack."""
        self.log.unlink(missing_ok=True)
        return {
            "LD_PRELOAD": str(self.library),
            "TORTURE_ROOT": str(root),
            "TORTURE_LOG": str(self.log),
            "TORTURE_AT": str(attack.at),
            "TORTURE_WAY": attack.way,
            "TORTURE_ERRNO": str(attack.error),
        }

    def calls(self) -> Sequence[str]:
        """Return the calls of the last run, in order, each with its path."""
        return self.log.read_text(errors="replace").splitlines() if self.log.exists() else ()


def missing() -> str:
    """Return why there is no shim on this machine, or nothing."""
    if not sys.platform.startswith("linux"):
        return "the shim is for Linux"
    return "" if shutil.which("gcc") or shutil.which("cc") else "no C compiler is installed"


def compiled(folder: Path) -> Shim:
    """Compile the shim into a folder."""
    compiler = shutil.which("gcc") or shutil.which("cc") or "cc"
    library = folder / "shim.so"
    subprocess.run([compiler, "-shared", "-fPIC", "-O1", "-o", library, _SOURCE, "-ldl"], check=True, timeout=60)
    return Shim(library, folder / "calls")
