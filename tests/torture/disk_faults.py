"""The parts "kills" and "disks": every command, killed or failed at calls chosen by chance."""

import errno
import random
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from fake_internet import FakeInternet, Reply
from torture import shim as shims
from torture.commands import cases
from torture.faults import Prepared, attack, points, prepared
from torture.result import Result
from torture.scenes import Scene, base
from torture.shim import Attack, Shim

_PAGE = b"<title>A page on tides</title><meta name=author content='Ann Marsh'>"
_DISKS = (
    ("full", errno.ENOSPC),
    ("fail", errno.EIO),
    ("fail", errno.ENOSPC),
)


@dataclass(frozen=True, slots=True)
class Ready:
    """The scene, the shim, and the commands that ran unharmed."""

    scene: Scene
    shim: Shim
    commands: tuple[Prepared, ...]


@contextmanager
def readied(folder: Path, names: tuple[str, ...] = ()) -> Iterator[Ready]:
    """Prepare all commands, or those named, in a folder, with a server on this machine for the one that asks."""
    scene, shim = base(folder / "disk"), shims.compiled(folder)
    with FakeInternet() as net:
        chosen = [case for case in cases(net.route("/paper", Reply(_PAGE))) if not names or case.name in names]
        yield Ready(scene, shim, tuple(prepared(scene, shim, case) for case in chosen))


def kills(ready: Ready, count: int, chance: random.Random) -> Result:
    """Kill commands at their calls."""
    return _attacked(ready, Result("kills", "kills"), count, chance, Attack)


def disks(ready: Ready, count: int, chance: random.Random) -> Result:
    """Let a call fail, or the disk be full from a call on."""

    def failing(at: int) -> Attack:
        way, error = chance.choice(_DISKS)
        return Attack(at, "full" if way == "full" else "fail", error)

    return _attacked(ready, Result("disks", "runs"), count, chance, failing)


def _attacked(ready: Ready, result: Result, count: int, chance: random.Random, how: Callable[[int], Attack]) -> Result:
    for one, at in points(ready.commands, count, chance):
        attack(ready.scene, ready.shim, one, how(at), result)
    return result
