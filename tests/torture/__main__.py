"""`python -m torture`: run the parts, print a line for each and a table of all; the exit code is 1 if anything failed.

The same seed makes the same choices: `python -m torture --only kills --seed 7` repeats what was found with 7.
"""

import argparse
import json
import random
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from torture.parts import PARTS, Plan
from torture.result import Result, table


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the parts that are asked for, and give the exit code."""
    asked = _arguments(arguments)
    seed = asked.seed if asked.seed is not None else random.SystemRandom().randrange(10_000)
    print(f"seed {seed}", flush=True)
    results = list(_results(asked, seed))
    print(table(results))
    told = {"seed": seed, "parts": [result.as_json() for result in results]}
    if asked.json:
        asked.json.write_text(json.dumps(told, indent=1), encoding="utf-8")
    return int(any(result.failed for result in results))


def _results(asked: argparse.Namespace, seed: int) -> Iterator[Result]:
    plan = Plan(
        seconds=asked.seconds,
        kills=asked.kills,
        faults=asked.kills,
        inputs=asked.inputs,
        undos=asked.undos,
        damages=asked.damages,
        server_kills=asked.server_kills,
        commands=tuple(asked.command),
        readers=tuple(asked.reader),
        steps=asked.steps,
        round=asked.round,
    )
    for name in asked.only or PARTS:
        yield from _timed(PARTS[name], plan, random.Random(f"{seed} {name}"))


def _timed(
    part: Callable[[Path, Plan, random.Random], list[Result]], plan: Plan, chance: random.Random
) -> Iterator[Result]:
    """Run one part in a folder of its own, and print its line."""
    with tempfile.TemporaryDirectory(prefix="torture-", ignore_cleanup_errors=True) as folder:
        began = time.monotonic()
        results = part(Path(folder).resolve(), plan, chance)
        for result in results:
            result.seconds = result.seconds or time.monotonic() - began
            print(result.line(), flush=True)
        yield from results


def _arguments(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="torture", description=__doc__)
    parser.add_argument("--only", action="append", choices=list(PARTS), help="a part; may be given again")
    parser.add_argument("--seconds", type=float, default=300, help="how long the writers write, on each engine")
    parser.add_argument("--kills", type=int, default=600, help="how many kills, and how many faults of the disk")
    parser.add_argument("--inputs", type=int, default=100_000, help="how many hostile inputs")
    parser.add_argument("--undos", type=int, default=200, help="how many sequences are undone and redone")
    parser.add_argument("--steps", type=int, default=20_000, help="how many steps two copies of a library go")
    parser.add_argument("--round", type=int, help="the number of one round of these steps, to repeat it alone")
    parser.add_argument("--damages", type=int, default=120, help="how many database files are damaged")
    parser.add_argument("--server-kills", type=int, default=40, help="how often a PostgreSQL backend is killed")
    parser.add_argument(
        "--reader", action="append", default=[], help="give inputs to this reader alone; may be given again"
    )
    parser.add_argument("--command", action="append", default=[], help="kill this command alone; may be given again")
    parser.add_argument("--seed", type=int, help="repeats the choices of an earlier run")
    parser.add_argument("--json", type=Path, help="a file for the whole result as JSON")
    return parser.parse_args(arguments)


if __name__ == "__main__":
    sys.exit(main())
