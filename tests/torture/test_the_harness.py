"""The harness sees what it is there to see: programs that lose, tear, leave behind, crash and hang are told."""

import random
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from litlog.errors import LitlogError
from torture import shim as shims
from torture.commands import Case
from torture.faults import attack, prepared
from torture.hostile import tried
from torture.mutations import LARGEST, mutated
from torture.readers import Reader
from torture.result import MOST_MEMORY, Result, table
from torture.running import environment, judge, run
from torture.scenes import Scene, base
from torture.shim import Attack, Shim
from torture.states import State

IN_PLACE = """
import os
with open("list.md", "w") as file:
    for number in range(3):
        file.write("line\\n" * 2000)
"""
OPENING = """
for name in "123":
    try:
        open(name, "w")
    except OSError as error:
        print(name, error.errno)
"""
NEEDS_C = pytest.mark.skipif(bool(shims.missing()), reason=shims.missing() or "there is a compiler")


@pytest.fixture(scope="module")
def scene(tmp_path_factory: pytest.TempPathFactory) -> Scene:
    return base(tmp_path_factory.mktemp("torture").resolve() / "scene")


@pytest.fixture(scope="module")
def shim(tmp_path_factory: pytest.TempPathFactory) -> Shim:
    return shims.compiled(tmp_path_factory.mktemp("shim"))


@NEEDS_C
def test_a_file_written_in_place_is_seen_torn(scene: Scene, shim: Shim) -> None:
    def prepare(scene: Scene) -> None:
        (scene.folder / "list.md").write_text("the old list\n")

    ready = prepared(scene, shim, Case("in place", (), prepare, program=(sys.executable, "-c", IN_PLACE)))
    result = Result("kills", "kills")
    attack(scene, shim, ready, Attack(at=3), result)
    assert result.tried == 1
    assert result.counts["losses"] == 1, result.faults
    assert "list.md is neither old nor new" in result.faults[0]


@NEEDS_C
def test_a_call_fails_alone_or_with_all_after_it(tmp_path: Path, shim: Shim) -> None:
    program = (
        sys.executable,
        "-c",
        "import os\nfor n in '123':\n  try: open(n, 'w')\n  except OSError as e: print(n, e.errno)",
    )
    variables = environment(tmp_path) | {"PYTHONDONTWRITEBYTECODE": "1"}
    for way, failed in (("fail", "2 28\n"), ("full", "2 28\n3 28\n")):
        folder = tmp_path / way
        folder.mkdir()
        how = Attack(2, "full" if way == "full" else "fail")
        assert run(program, folder, variables | shim.variables(folder, how)).out == failed


@NEEDS_C
def test_a_killed_program_has_made_the_calls_before(tmp_path: Path, shim: Shim) -> None:
    program = (sys.executable, "-c", "for n in '123': open(n, 'w')")
    ran = run(program, tmp_path, environment(tmp_path) | shim.variables(tmp_path, Attack(3)))
    assert ran.code == -9
    assert sorted(path.name for path in tmp_path.iterdir()) == ["1", "2"]


def test_a_traceback_and_a_hang_are_faults(tmp_path: Path) -> None:
    result = Result("any", "runs")
    judge(result, run((sys.executable, "-c", "1/0"), tmp_path, environment(tmp_path)), "division")
    slow = run((sys.executable, "-c", "while True: pass"), tmp_path, environment(tmp_path), limit=0.5)
    judge(result, replace(slow, seconds=11.0), "loop")
    assert slow.code == -9
    assert (result.counts["tracebacks"], result.counts["hangs"]) == (1, 1)
    assert "ZeroDivisionError" in result.faults[0]


def test_states_tell_torn_files_from_temporary_ones() -> None:
    before, after = State("a", {"x": "1", "y": "1"}), State("b", {"x": "2", "y": "1"})
    now = State("a", {"x": "3", ".x.part": "2"})
    assert now.torn(before, after) == ["x", "y"]
    assert now.temporary(before, after) == [".x.part"]
    assert State("a", {"x.2": "1", "z.2": "1"}).temporary(before) == ["z.2"]


@pytest.mark.parametrize(("error", "faults"), [(ValueError, ["tracebacks"]), (LitlogError, [])])
def test_a_reader_may_refuse_but_not_crash(error: type[Exception], faults: list[str]) -> None:
    def read(data: bytes) -> None:
        if b"\xff" in data:
            raise error("a byte")

    tally = tried(Reader("crashing", read, (b"\xff" * 50,)), 3, 1)
    assert sorted({kind for kind, _ in tally.faults}) == faults


def test_mutations_repeat_with_their_seed_and_stay_small() -> None:
    first = [mutated(b"a sample\nof two lines\n", random.Random(number)) for number in range(300)]
    assert first == [mutated(b"a sample\nof two lines\n", random.Random(number)) for number in range(300)]
    assert max(map(len, first)) <= LARGEST
    assert len(set(first)) > 200


def test_a_result_counts_and_shows_what_went_wrong() -> None:
    result = Result("undo", "sequences", tried=7)
    assert not result.failed
    result.memory(MOST_MEMORY + 1)
    assert result.failed
    assert result.line() == "undo: 7 sequences, 0 losses, 0 doubles, 0 tracebacks, 0 hangs, 1 others, 1024 MiB, 0 s"
    assert "| undo | 7 sequences | 0 " in table([result])
