"""`python -m torture.writing ROLE END SEED`: one process of the part "writers", with a line of JSON for each deed."""

import contextlib
import ctypes
import io
import json
import os
import random
import resource
import sys
import time
import traceback
from collections.abc import Callable, Iterator
from pathlib import Path

from litlog.cli import main

_PAGE = Path("busy.md")
_AT_FDCWD, _EXCHANGE = -100, 2
_CONFLICTS = 3
_EDITED_AGAIN = "has changed meanwhile"
_END_OF_SECTION = b"\nThe end of the things."

Told = dict[str, object]


def _litlog(*words: str) -> Told:
    """Run a command in this process, as fast as one can, and tell how it ended."""
    out, err, began = io.StringIO(), io.StringIO(), time.monotonic()
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
        try:
            code = main(["--offline", *words])
        except Exception:  # noqa: BLE001  the program would end with this traceback
            code = 1
            err.write(traceback.format_exc())
    return {"words": " ".join(words), "code": code, "err": err.getvalue(), "seconds": time.monotonic() - began}


def _writer(role: str, chance: random.Random) -> Iterator[Told]:
    number = 0
    while True:
        number += 1
        token = f"{role}x{number}"
        if chance.random() < 0.5:
            told = _litlog("add", "--title", f"Work {token}", "--tag", role, "--note", "a note")
            yield told | {"kind": "keys", "token": token}
        else:
            yield _litlog("log", f"entry {token}.", "--page", "busy") | {"kind": "lines", "token": token}


def _sync(_: str, chance: random.Random) -> Iterator[Told]:
    while True:
        time.sleep(chance.random() / 5)
        told = _litlog("pages", "sync", "busy")
        done = told["code"] == _CONFLICTS or _EDITED_AGAIN in str(told["err"])
        yield told | {"kind": "", "token": "", "code": 0 if done else told["code"]}


def _editor(role: str, chance: random.Random) -> Iterator[Told]:
    """Open the file, write a line into its first section, and put the new file in its place as an editor does.

    An editor warns where the file has changed since it was opened; here it is opened again.
    """
    number = 0
    while True:
        number += 1
        began, token = time.monotonic(), f"{role}x{number}"
        while not _saved(token, chance):
            time.sleep(0.001)
        yield {
            "words": "edit",
            "code": 0,
            "err": "",
            "kind": "edits",
            "token": token,
            "seconds": time.monotonic() - began,
        }
        time.sleep(chance.random() / 4)


def _saved(token: str, chance: random.Random) -> bool:
    text = _PAGE.read_bytes()
    time.sleep(chance.random() / 50)
    new = _PAGE.with_name(".editor.swp")
    new.write_bytes(text.replace(_END_OF_SECTION, f"* edit {token}.\n".encode() + _END_OF_SECTION))
    if _PAGE.read_bytes() != text:
        return False
    _exchange(new, _PAGE)
    if new.read_bytes() == text:
        return True
    _exchange(new, _PAGE)
    return False


def _exchange(one: Path, other: Path) -> None:
    """Exchange two files in one step, so that what is replaced can be looked at, and given back."""
    libc = ctypes.CDLL(None, use_errno=True)
    if libc.renameat2(_AT_FDCWD, os.fsencode(one), _AT_FDCWD, os.fsencode(other), _EXCHANGE):
        raise OSError(ctypes.get_errno(), "the file system cannot exchange files")


_ROLES: dict[str, Callable[[str, random.Random], Iterator[Told]]] = {"sync": _sync, "editor": _editor}


def run(role: str, end: float, seed: int) -> None:
    """Play a role until the time has come; what it needs is loaded before, for which nobody waits."""
    _litlog("log", "nothing", "--page", "busy", "--dry-run")
    for told in _ROLES.get(role, _writer)(role, random.Random(seed)):
        print(json.dumps(told), flush=True)
        if time.time() > end:
            break
    print(json.dumps({"memory": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss}), flush=True)


if __name__ == "__main__":
    run(sys.argv[1], float(sys.argv[2]), int(sys.argv[3]))
