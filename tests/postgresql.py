"""A PostgreSQL server of the tests' own, in a temporary folder and on a socket there; none where none is installed."""

import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


def find_server() -> Path | None:
    """Return the folder of `initdb`, from the path or where Debian puts it."""
    on_path = shutil.which("initdb")
    installed = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"))
    found = Path(on_path) if on_path else (installed[-1] if installed else None)
    return found.parent if found else None


@contextmanager
def running_server(programs: Path, folder: Path) -> Iterator[str]:
    """Start a server in `folder`, and give the URL of its database "postgres"; it ends with the context."""
    if os.getuid() == 0:  # the server refuses to run as root
        shutil.chown(folder, "postgres")
    data = folder / "data"
    _run(
        programs / "initdb",
        "--pgdata",
        data,
        "--auth",
        "trust",
        "--encoding",
        "UTF8",
        "--username",
        "litlog",
        "--no-sync",
    )
    options = f"-k {folder} -c listen_addresses= -c fsync=off"
    _run(programs / "pg_ctl", "--pgdata", data, "--log", folder / "log", "--wait", "--options", options, "start")
    try:
        yield f"postgresql://litlog@/postgres?host={folder}"
    finally:
        _run(programs / "pg_ctl", "--pgdata", data, "--wait", "--mode", "immediate", "stop")


def _run(*command: object) -> None:
    user = "postgres" if os.getuid() == 0 else None
    subprocess.run([*map(str, command)], check=True, user=user, cwd="/", stdout=subprocess.DEVNULL, timeout=120)
