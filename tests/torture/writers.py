"""The part "writers": eight processes that write, one that syncs and an editor, at one library at the same time."""

import json
import random
import subprocess
import sys
import time
from collections import Counter
from dataclasses import dataclass, field

from litlog.errors import LitlogError
from litlog.library.library import open_library
from litlog.library.locate import locate
from torture.result import HANG, Result
from torture.running import TRACEBACK, judge
from torture.scenes import Scene

WRITERS = 8
_LOG = "# Things\n\n* thing zero\n\nThe end of the things.\n\n# Log\n\n* 2023-03-01 - the first line\n"
_PATIENCE = 60


@dataclass(slots=True)
class Heard:
    """What the processes said that they did: keys, lines of the log, lines of the editor."""

    keys: list[str] = field(default_factory=list)
    lines: list[str] = field(default_factory=list)
    edits: list[str] = field(default_factory=list)


def writers(scene: Scene, name: str, library: str, seconds: float, chance: random.Random) -> Result:
    """Let all write to a library, a folder or an address, for so many seconds; and look for every word of theirs."""
    result = Result(name, "writes")
    scene.restore("base")
    page = scene.folder / "busy.md"
    page.write_text(_LOG, encoding="utf-8")
    variables = scene.variables | {"LITLOG_LIBRARY": library}
    for words in (("import", "busy.md"), ("pages", "sync", "busy")):
        begun = scene.litlog("--offline", *words, more=variables, limit=_PATIENCE)
        if begun.code:
            raise RuntimeError(f"{' '.join(words)} gives {begun.code}: {begun.err}")
    heard = _all_at_work(scene, variables, seconds, chance, result)
    last = scene.litlog("pages", "sync", "busy", more=variables, limit=_PATIENCE)
    judge(result, last, f"{name}: the last sync")
    if last.code:
        result.fault("others", f"{name}: the last sync gives {last.code}: {last.err[:200]}")
    try:
        _judge(scene, library, heard, result)
    except LitlogError as error:
        result.fault("losses", f"{name}: does not open: {error.message}")
    return result


def _all_at_work(
    scene: Scene, variables: dict[str, str], seconds: float, chance: random.Random, result: Result
) -> Heard:
    ends = time.time() + seconds
    roles = [*(f"writer{number}" for number in range(WRITERS)), "sync", "editor"]
    programs = [
        subprocess.Popen(
            [sys.executable, "-m", "torture.writing", role, str(ends), str(chance.randrange(10**9))],
            cwd=scene.folder, env=variables, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
        )
        for role in roles
    ]  # fmt: skip
    heard = Heard()
    for role, program in zip(roles, programs, strict=True):
        try:
            out, err = program.communicate(timeout=max(0, ends - time.time()) + _PATIENCE)
        except subprocess.TimeoutExpired:
            program.kill()
            out, err = program.communicate()
            result.fault("hangs", f"{role} did not end")
        _take(role, out, err, heard, result)
    return heard


def _take(role: str, out: str, err: str, heard: Heard, result: Result) -> None:
    if TRACEBACK in err:
        result.fault("tracebacks", f"{role}: {err.strip().splitlines()[-1]}")
    for line in filter(None, out.splitlines()):
        told = json.loads(line)
        if "memory" in told:
            result.memory(told["memory"])
            continue
        result.tried += 1
        if told["seconds"] > HANG:
            result.fault("hangs", f"{role}: {told['words']}: {told['seconds']:.0f} s")
        if TRACEBACK in told["err"]:
            result.fault("tracebacks", f"{role}: {told['words']}: {told['err'].strip().splitlines()[-1]}")
        elif told["code"]:
            result.fault("others", f"{role}: {told['words']} gives {told['code']}: {told['err'].strip()[:200]}")
        else:
            getattr(heard, told["kind"]).append(told["token"]) if told["kind"] else None


def _judge(scene: Scene, library: str, heard: Heard, result: Result) -> None:
    """Every key, line and edit that was taken is there, once."""
    with open_library(locate(library), offline=True) as opened:
        titles = Counter(item.work.title for item in opened.store.items())
        page = opened.store.page("busy")
    text = page.data.decode() if page else ""
    beside = "".join(one.read_text(errors="replace") for one in scene.folder.glob("*busy*") if one.name != "busy.md")
    file = (scene.folder / "busy.md").read_text(encoding="utf-8")
    for token in heard.keys:
        _count(f"the work {token}", titles[f"Work {token}"], result)
    for token in heard.lines:
        _count(f"the entry {token}", text.count(f"entry {token}."), result)
    for token in heard.edits:
        if token not in text and token in beside:
            continue  # given way, and kept beside the file
        _count(f"the edit {token}", text.count(f"edit {token}."), result)
    if text != file:
        result.fault("others", "after the last sync, page and file differ")


def _count(what: str, count: int, result: Result) -> None:
    if count != 1:
        result.fault("losses" if not count else "doubles", f"{what} is there {count} times")
