"""The parts of the torture by name, and how much of each is asked for."""

import random
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from torture import disk_faults, servers, shim
from torture.copies.driving import drive
from torture.damage import damages
from torture.hostile import hostile
from torture.network import network as network_battery
from torture.result import Result
from torture.scenes import base
from torture.undoing import undos
from torture.writers import writers


@dataclass(frozen=True, slots=True)
class Plan:
    """How much is tried; `commands` are those that are killed and `readers` those that read, all if there are none."""

    seconds: float
    kills: int
    faults: int
    inputs: int
    undos: int
    damages: int
    server_kills: int
    commands: tuple[str, ...] = ()
    readers: tuple[str, ...] = ()
    steps: int = 0
    round: int | None = None


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


def writing(folder: Path, plan: Plan, chance: random.Random) -> list[Result]:
    """Let eight write at once, to a file and to a server."""
    scene = base(folder / "writers")
    found = [writers(scene, "writers, sqlite", str(scene.library), plan.seconds, chance)]
    if reason := servers.missing():
        return found + _skipped("writers, postgresql", "writes", reason)
    with servers.started(folder) as server:
        address = server.new_database("busy")
        return [*found, writers(scene, "writers, postgresql", address, plan.seconds, chance)]


def undoing(folder: Path, plan: Plan, chance: random.Random) -> list[Result]:
    """Undo and redo sequences of commands."""
    return [undos(base(folder / "undo"), plan.undos, chance)]


def copies(folder: Path, plan: Plan, chance: random.Random) -> list[Result]:
    """Change two copies of a library, export, import and join them."""
    return [drive(folder, plan.steps, chance, plan.round)]


def inputs(_: Path, plan: Plan, chance: random.Random) -> list[Result]:
    """Give every reader hostile input."""
    return [hostile(plan.inputs, chance, plan.readers)]


def damage(folder: Path, plan: Plan, chance: random.Random) -> list[Result]:
    """Damage database files."""
    return [damages(base(folder / "damage"), plan.damages, chance)]


def postgresql(folder: Path, plan: Plan, chance: random.Random) -> list[Result]:
    """Kill a PostgreSQL server in the middle of writing."""
    if reason := servers.missing():
        return _skipped("postgresql killed", "kills", reason)
    with servers.started(folder) as server:
        return [servers.server_kills(base(folder / "killed"), server, plan.server_kills, chance)]


def network(_: Path, __: Plan, ___: random.Random) -> list[Result]:
    """Ask hostile servers."""
    return [network_battery()]


PARTS: dict[str, Part] = {
    "kills": kills,
    "disks": disks,
    "writers": writing,
    "undo": undoing,
    "copies": copies,
    "inputs": inputs,
    "damage": damage,
    "postgresql": postgresql,
    "network": network,
}
