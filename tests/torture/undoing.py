"""The part "undo": commands chosen by chance, all undone and all redone, to JSON that is equal byte for byte."""

import contextlib
import io
import random
import re
import resource
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from litlog.cli import main
from litlog.library.library import open_library
from litlog.library.locate import in_folder
from litlog.model.records.step import Step
from torture.result import Result
from torture.running import TRACEBACK
from torture.scenes import Scene
from torture.states import exact_json

_LENGTH = 12
_ALWAYS = ("promote", "merge")
_HEADINGS = re.compile(r"^#+ (.+)$", re.MULTILINE)
_MOST = 200


@dataclass(frozen=True, slots=True)
class Here:
    """The library as a sequence of commands finds it: its keys, and a log's lines and headings."""

    keys: Sequence[str]
    page: str
    lines: int
    headings: Sequence[str]

    def key(self, chance: random.Random) -> str:
        """Choose a work."""
        return chance.choice(self.keys) if self.keys else "nobody"


Choosing = Callable[[Here, random.Random], Sequence[str]]


def _number(chance: random.Random) -> str:
    return str(chance.randrange(10**6))


STEPS: dict[str, Choosing] = {
    "add": lambda _, chance: ("add", f"10.1000/{_number(chance)}", "--note", "a note", "--tag", "new"),
    "add title": lambda _, chance: ("add", "--title", f"A work {_number(chance)}", "--author", "Ann Marsh"),
    "tag": lambda here, chance: ("tag", here.key(chance), f"t{chance.randrange(2)}", "a/b"),
    "untag": lambda here, chance: ("untag", here.key(chance), f"t{chance.randrange(2)}"),
    "rename": lambda _, chance: ("tags", "rename", f"t{chance.randrange(2)}", f"t{chance.randrange(2)}"),
    "note": lambda here, chance: ("note", here.key(chance), f"note {_number(chance)}", "--page", "7"),
    "note in page": lambda here, chance: ("note", here.key(chance), f"note {_number(chance)}", "--in-page"),
    "mark": lambda here, chance: ("mark", here.key(chance), chance.choice(("read", "want")), "--rating", "4"),
    "mark in page": lambda here, chance: ("mark", here.key(chance), "read", "--in-page"),
    "edit": lambda here, chance: ("edit", here.key(chance), "--set", f"title=Title {_number(chance)}"),
    "rekey": lambda here, chance: ("edit", here.key(chance), "--set", f"key=k{_number(chance)}"),
    "merge": lambda here, chance: ("merge", here.key(chance), here.key(chance)),
    "remove": lambda here, chance: ("remove", here.key(chance), "--yes"),
    "log": lambda here, chance: (
        "log", f"read [Work {_number(chance)}](https://w{_number(chance)}.example/)", "--page", here.page),
    "log --edit": lambda here, chance: ("log", "--edit", _entry(here, chance), f"again {_number(chance)}"),
    "log --delete": lambda here, chance: ("log", "--delete", _entry(here, chance)),
    "promote": lambda here, chance: (
        "promote", here.page, chance.choice((*here.headings[:1], *here.headings) or ("none",)), "--date", "2023-10-24"),
    "import": lambda _, __: ("import", "more.bib"),
    "check": lambda _, __: ("check", "--fix", "--yes"),
    "undo": lambda _, __: ("undo",),
    "redo": lambda _, __: ("redo",),
}  # fmt: skip


def _entry(here: Here, chance: random.Random) -> str:
    return f"{here.page}:{chance.randrange(1, here.lines + 2)}"


def undos(scene: Scene, count: int, chance: random.Random) -> Result:
    """Try `count` sequences; each begins anew, with its own seed, which is told where it fails."""
    result = Result("undo", "sequences")
    for _ in range(count):
        number = chance.randrange(10**9)
        scene.restore("base")
        with contextlib.chdir(scene.folder):
            _Sequence(scene.library, result, number).run(random.Random(number))
        result.tried += 1
    result.memory(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)
    return result


@dataclass(slots=True)
class _Sequence:
    """One sequence on one library."""

    library: Path
    result: Result
    number: int

    def run(self, chance: random.Random) -> None:
        """Do, undo and redo; each fault is told with the number that repeats the sequence."""
        start, first = exact_json(self.library), self._last_step()
        names = [*_ALWAYS, *chance.choices(list(STEPS), k=_LENGTH - len(_ALWAYS))]
        chance.shuffle(names)
        done = [self._do(name, first, chance) for name in names]
        told = f"sequence {self.number} ({'; '.join(done)})"
        end = exact_json(self.library)
        undone = self._all("undo", first, told)
        if exact_json(self.library) != start:
            self.result.fault("losses", f"{told}: undone, the library is not what it was")
            return
        redone = self._all("redo", first, told, undone)
        if redone == undone and exact_json(self.library) != end:
            self.result.fault("losses", f"{told}: redone, the library is not what it was")

    def _do(self, name: str, first: int, chance: random.Random) -> str:
        with open_library(in_folder(self.library), offline=True) as library:
            page = library.store.page("learning-machines")
            text = page.data.decode() if page else ""
            keys = [item.key for item in library.store.items()]
        here = Here(keys, "learning-machines", text.count("\n"), _HEADINGS.findall(text)[1:])
        if name == "undo" and not self._stands_after(first):
            name = "add"  # what was there before the sequence is not undone in it
        words = STEPS[name](here, chance)
        self._litlog(*words)
        return " ".join(words)

    def _all(self, way: str, first: int, told: str, most: int = _MOST) -> int:
        """Undo every step after the first ones, or redo as many as were undone; gives how many."""
        done = 0
        while done < most and (way == "redo" or self._stands_after(first)):
            code, err = self._litlog(way)
            if code:
                self.result.fault("others", f"{told}: {way} {done + 1} is refused: {err.strip()[:200]}")
                break
            done += 1
        return done

    def _last_step(self) -> int:
        return max((step.number for step in self._steps()), default=0)

    def _stands_after(self, first: int) -> bool:
        steps = self._steps()
        return any(
            _stands(step, steps) for step in steps if step.number > first and not step.command.startswith("undo: ")
        )

    def _steps(self) -> list[Step]:
        with open_library(in_folder(self.library), offline=True) as library:
            return library.store.steps()

    def _litlog(self, *words: str) -> tuple[int, str]:
        out, err = io.StringIO(), io.StringIO()
        with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
            try:
                code = main(["--library", str(self.library), "--offline", *words])
            except Exception as error:  # noqa: BLE001  the program would end with a traceback
                code = 1
                self.result.fault("tracebacks", f"sequence {self.number}: {' '.join(words)}: {error!r}")
        if TRACEBACK in err.getvalue():
            self.result.fault("tracebacks", f"sequence {self.number}: {' '.join(words)}")
        return code, err.getvalue()


def _stands(step: Step, steps: Sequence[Step]) -> bool:
    """Return whether a step is in force: one that was taken back is, if that was taken back in its turn."""
    return not any(other.undoes == step.number and _stands(other, steps) for other in steps)
