"""The parts of the torture by name, and how much of each is asked for."""

import random
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from torture import disk_faults, shim
from torture.result import Result


@dataclass(frozen=True, slots=True)
class Plan:
    """How much is tried; `commands` are those that are killed, all if there are none."""

    seconds: float
    kills: int
    faults: int
    inputs: int
    undos: int
    commands: tuple[str, ...] = ()


Part = Callable[[Path, Plan, random.Random], list[Result]]


def _skipped(name: str, unit: str, reason: str) -> list[Result]:
    return [Result(name, unit, skipped=reason)]


def kills(folder: Path, plan: Plan, chance: random.Random) -> list[Result]:
    """Kill commands at their writing calls."""
    if reason := shim.missing():
        return _skipped("kills", "kills", reason)
    with disk_faults.readied(folder, plan.commands) as ready:
        return [disk_faults.kills(ready, plan.kills, chance)]


def disks(folder: Path, plan: Plan, chance: random.Random) -> list[Result]:
    """Let writing calls fail."""
    if reason := shim.missing():
        return _skipped("disks", "runs", reason)
    with disk_faults.readied(folder, plan.commands) as ready:
        return [disk_faults.disks(ready, plan.faults, chance)]


PARTS: dict[str, Part] = {
    "kills": kills,
    "disks": disks,
}
