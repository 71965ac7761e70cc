"""Commands killed, or failed by the disk, at one of their writing calls; and what must hold afterwards."""

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from litlog.errors import LitlogError
from torture.commands import Case
from torture.result import Result
from torture.running import Ran, judge
from torture.scenes import Scene
from torture.shim import Attack, Shim
from torture.states import State, state_of

_NOTHING = "Nothing was changed"


@dataclass(frozen=True, slots=True)
class Prepared:
    """A command that ran once unharmed: the states before and after, and how many calls it made."""

    case: Case
    before: State
    after: State
    calls: int


def prepared(scene: Scene, shim: Shim, case: Case) -> Prepared:
    """Make the template of a command, and run it unharmed from there; raises `RuntimeError` where that fails."""
    scene.restore("base")
    case.prepare(scene)
    scene.keep(case.name)
    ran = _run(scene, shim, case, Attack())
    if ran.code:
        raise RuntimeError(f"{case.name} fails unharmed: {ran.err}")
    calls, after = len(shim.calls()), state_of(scene.folder, case.library)
    scene.restore(case.name)
    return Prepared(case, state_of(scene.folder, case.library), after, calls)


def points(ready: Sequence[Prepared], count: int, chance: random.Random) -> Iterator[tuple[Prepared, int]]:
    """Choose `count` calls at which commands are attacked, each command as often as the others, no call twice."""
    left = {one.case.name: chance.sample(range(1, one.calls + 1), one.calls) for one in ready}
    given = 0
    while given < count and any(left.values()):
        for one in ready:
            if left[one.case.name] and given < count:
                given += 1
                yield one, left[one.case.name].pop()


def attack(scene: Scene, shim: Shim, ready: Prepared, how: Attack, result: Result) -> None:
    """Run a command under an attack, and count what is wrong then and after the next command."""
    scene.restore(ready.case.name)
    ran = _run(scene, shim, ready.case, how)
    if len(shim.calls()) < how.at:
        return  # it ended before: by a call more or less, two runs differ
    result.tried += 1
    told = f"{ready.case.name} {how} {_place(scene, shim, how)}"
    judge(result, ran, told)
    now = _state(scene, ready.case, result, told)
    if now is None:
        return
    _judge_state(ready, ran, now, result, told)
    _judge_next(scene, ready, now, result, told)


def _run(scene: Scene, shim: Shim, case: Case, how: Attack) -> Ran:
    variables = shim.variables(scene.folder, how)
    return scene.litlog(*case.words, more=variables, program=case.program)


def _place(scene: Scene, shim: Shim, how: Attack) -> str:
    return f"({shim.calls()[how.at - 1].replace(f'{scene.folder}/', '')})"


def _state(scene: Scene, case: Case, result: Result, told: str) -> State | None:
    try:
        return state_of(scene.folder, case.library)
    except LitlogError as error:
        result.fault("losses", f"{told}: does not open: {error.message}")
        return None


def _judge_state(ready: Prepared, ran: Ran, now: State, result: Result, told: str) -> None:
    """The library is as before or as after, every file is whole, and what was said is true."""
    known = (ready.before, ready.after)
    if now.library not in (ready.before.library, ready.after.library):
        result.fault("losses", f"{told}: a third library ({_sizes(ready, now)})")
    for name in now.torn(*known):
        result.fault("losses", f"{told}: {name} is neither old nor new")
    if ran.code == 0 and now.library != ready.after.library:
        result.fault("losses", f"{told}: exit code 0, but nothing was done")
    if _NOTHING in ran.err + ran.out and (now.library != ready.before.library or now.torn(ready.before)):
        result.fault("others", f'{told}: says "{_NOTHING}", which is not true')
    if ran.code > 0 and not ran.err.strip():
        result.fault("others", f"{told}: exit code {ran.code} without a word")


def _sizes(ready: Prepared, now: State) -> str:
    return f"{len(ready.before.library)} before, {len(ready.after.library)} after, {len(now.library)} now"


def _judge_next(scene: Scene, ready: Prepared, now: State, result: Result, told: str) -> None:
    """The same command goes through where it did nothing; else another does.

    No file of the attack stays, at the latest after the same command.
    """
    again = now.library != ready.after.library or bool(now.torn(ready.after))
    words = ready.case.words if again else ("-L", ready.case.library, "--offline", "tags")
    if not again and ready.case.library == "lib":
        words = ("--offline", "add", "--title", "The next work")
    ran = scene.litlog(*words, program=ready.case.program)
    judge(result, ran, f"{told}, next")
    if ran.code:
        result.fault("others", f"{told}: the next command ({' '.join(words)}) fails: {ran.err.strip()[:200]}")
    later = _state(scene, ready.case, result, f"{told}, next")
    if later is None:
        return
    if again and not ran.code and later.library != ready.after.library:
        result.fault("losses", f"{told}: the command done again gives another library")
    if later.temporary(ready.before, ready.after) and not again:
        judge(result, scene.litlog(*ready.case.words, program=ready.case.program), f"{told}, once more")
        later = _state(scene, ready.case, result, f"{told}, once more") or later
    if left := later.temporary(ready.before, ready.after):
        result.fault("others", f"{told}: left behind: {', '.join(left)}")
