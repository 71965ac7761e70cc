"""Rounds of the driver: two copies begin alike, and go on by steps that chance chooses."""

import contextlib
import random
import resource
import shutil
from collections.abc import Iterator
from pathlib import Path

from torture.copies.changes import CHANGES
from torture.copies.choosing import PAGE, Chooser
from torture.copies.entries import page_file
from torture.copies.exchanges import EXCHANGES
from torture.copies.side import Clock, Side, run, set_clocks
from torture.result import Result

ROUND = 200
"""Steps with which two copies go on before two others begin: libraries stay small, and steps fast."""
_BASE = """\
---
title: Tides
permalink: /tides/
---

## 2023 Log
* 2/21 - read [Amber and the Hills](https://doi.org/10.1000/planted0) by Kim Abel n0x

### Cedar paper
* [Cedar and the Hills](https://site2.example/essay)
* Authors: Kim Castro
* Published July 1962
* a remark
"""


def drive(folder: Path, steps: int, chance: random.Random, only: int | None = None) -> Result:
    """Do the steps; each round begins anew, with its own number, by which it is repeated."""
    result = Result("copies", "steps")
    with set_clocks(Clock()):
        while result.tried < steps:
            number = chance.randrange(10**9) if only is None else only
            _Round(folder / "copies", result, number).go(min(ROUND, steps - result.tried))
            if only is not None:
                break
    result.memory(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)
    return result


class _Round:
    """One round; it ends with its first fault."""

    def __init__(self, folder: Path, result: Result, number: int) -> None:
        self.folder, self.result, self.number = folder, result, number
        self.told: list[str] = []

    def go(self, steps: int) -> None:
        shutil.rmtree(self.folder, ignore_errors=True)
        self.folder.mkdir(parents=True)
        with contextlib.chdir(self.folder):
            choose = Chooser(random.Random(self.number))
            sides = self._begin()
            for at in range(1, steps + 1):
                self.result.tried += 1
                if faults := list(self._step(sides, choose)):
                    self._tell(at, faults)
                    return
            self._check(sides, steps)

    def _begin(self) -> tuple[Side, Side]:
        merged: list[str] = []
        one, other = Side("a", self.folder, merged=merged), Side("b", self.folder, merged=merged)
        page_file(one).write_text(_BASE, encoding="utf-8")
        for words in (("init", str(one.library)), ("import", str(page_file(one)))):
            run(one.library, *words)
        run(one.library, "export", "json", "-o", str(one.file("base.json")))
        run(other.library, "init", str(other.library))
        run(other.library, "import", str(one.file("base.json")))
        run(other.library, "export", "log", "--page", PAGE, "-o", str(page_file(other)))
        run(other.library, "import", str(page_file(other)))
        for side in (one, other):
            side.look()
        return one, other

    def _step(self, sides: tuple[Side, Side], choose: Chooser) -> Iterator[str]:
        side, other = choose.chance.sample(sides, 2)
        weights = [weight for _, weight in (*CHANGES, *EXCHANGES)]
        at = choose.chance.choices(range(len(weights)), weights)[0]
        if at >= len(CHANGES):
            exchange, _ = EXCHANGES[at - len(CHANGES)]
            self.told.append(f"{other.name} {exchange.__name__} {side.name}")
            yield from exchange(other, side, choose)
        elif side.seen.items:
            change, _ = CHANGES[at]
            self.told.append(f"{side.name} {change.__name__}")
            yield from change(side, choose)

    def _check(self, sides: tuple[Side, Side], at: int) -> None:
        for side in sides:
            code, out, err = run(side.library, "check", "--database")
            if code:
                self._tell(at, [f"check --database: {out} {err}"])

    def _tell(self, at: int, faults: list[str]) -> None:
        kind = "doubles" if any("times" in one or "one work" in one for one in faults) else "losses"
        told = "; ".join(faults)[:1500]
        self.result.fault(kind, f"round {self.number}, step {at} ({', '.join(self.told[-8:])}): {told}")
