"""The part "damage": database files with bytes flipped, pages emptied or the end cut off: a sentence, or unharmed."""

import random
from pathlib import Path

from torture.result import Result
from torture.running import judge
from torture.scenes import Scene

_PAGE = 4096
_WAYS = ("flip", "flip page head", "zero page", "truncate", "swap pages", "noise")


def damages(scene: Scene, count: int, chance: random.Random) -> Result:
    """Damage a copy of the library in `count` ways, and compare what is then told with what was there."""
    result = Result("damage", "files")
    scene.restore("base")
    whole = scene.must("export", "json")
    for number in range(count):
        scene.restore("base")
        way = _WAYS[number % len(_WAYS)]
        place = _damage(scene.library / "data" / "library.db", way, chance)
        _judge(scene, whole, f"{way} at {place}", result)
        result.tried += 1
    return result


def _damage(database: Path, way: str, chance: random.Random) -> int:
    for beside in ("-wal", "-shm"):
        database.with_name(database.name + beside).unlink(missing_ok=True)
    data = bytearray(database.read_bytes())
    page = chance.randrange(len(data) // _PAGE) * _PAGE
    at = chance.randrange(len(data))
    if way == "flip":
        data[at] ^= 1 << chance.randrange(8)
    elif way == "flip page head":
        at = page + chance.randrange(16)
        data[at] ^= 1 << chance.randrange(8)
    elif way == "zero page":
        at, data[page : page + _PAGE] = page, bytes(_PAGE)
    elif way == "truncate":
        del data[at:]
    elif way == "swap pages":
        at, other = page, chance.randrange(len(data) // _PAGE) * _PAGE
        data[page : page + _PAGE], data[other : other + _PAGE] = data[other : other + _PAGE], data[page : page + _PAGE]
    else:
        data[at : at + 64] = chance.randbytes(64)[: len(data) - at]
    database.write_bytes(data)
    return at


def _judge(scene: Scene, whole: str, told: str, result: Result) -> None:
    """The library is as it was; or the command that reads it, or the one that checks it, says that it is not."""
    read = scene.litlog("export", "json")
    judge(result, read, told)
    if read.code and "error:" not in read.err:
        result.fault("others", f"{told}: exit code {read.code} without a sentence")
    if not read.code and read.out != whole:
        checked = scene.litlog("check", "--database") if _checks_databases(scene) else scene.litlog("check")
        judge(result, checked, f"{told}, check")
        if not checked.code:
            result.fault("losses", f"{told}: silently different")
    added = scene.litlog("--offline", "add", "--title", "Another")
    judge(result, added, f"{told}, add")


def _checks_databases(scene: Scene) -> bool:
    """Return whether `check --database` is a command of this litlog."""
    return "--database" in scene.litlog("check", "--help").out
