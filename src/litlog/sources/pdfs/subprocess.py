"""PDF extraction in a subprocess, which limits the time and memory that a hostile file can use."""

import json
import subprocess
import sys
from collections.abc import Mapping
from contextlib import suppress
from typing import Any

from litlog.errors import Unreadable

_SECONDS = 20


def taken_apart(data: bytes, path: str) -> Mapping[str, Any]:
    """Return what `extract.told` yields for a file, in one mapping.

    If the extraction fails midway, the parts before the failure are returned.

    Raises `Unreadable`, with `path` as the name in the message, for a file that needs a password, or has neither a
    title nor a readable first page.
    """
    told: dict[str, Any] = {}
    for line in _output(data).splitlines():
        with suppress(ValueError):
            part = json.loads(line)
            told |= part if isinstance(part, dict) else {}
    if "encrypted" in told:
        raise Unreadable(f"{path} opens with a password only.", "Save a copy without it, or use `litlog edit`.")
    if not told.get("titles") and "largest" not in told:
        raise Unreadable(f"{path} does not read as a PDF.", "Give it a title with `litlog edit`.")
    return told


def _output(data: bytes) -> bytes:
    command = [sys.executable, "-P", "-m", "litlog.sources.pdfs.extract"]
    try:
        return subprocess.run(command, input=data, capture_output=True, timeout=_SECONDS, check=False).stdout
    except subprocess.TimeoutExpired as late:
        return late.stdout or b""
    except OSError:
        return b""
