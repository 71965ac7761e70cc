"""PostgreSQL under attack: a backend is killed, or the server falls, in the middle of an import."""

import os
import random
import signal
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

import psycopg

from litlog.library.library import open_library
from litlog.library.locate import locate
from postgresql import find_server, running_server
from torture.result import HANG, Result
from torture.running import TRACEBACK
from torture.scenes import Scene

_OF_A_FILE = 30
_PATIENCE = 120


@dataclass(frozen=True, slots=True)
class Server:
    """A running server: its folder, and the address of its database "postgres"."""

    folder: Path
    address: str

    def new_database(self, name: str) -> str:
        """Make an empty database, and give its address."""
        with psycopg.connect(self.address, autocommit=True) as connection:
            connection.execute(f'CREATE DATABASE "{name}"'.encode())
        return self.address.replace("/postgres?", f"/{name}?")

    def backends(self) -> list[int]:
        """Return the processes that serve a client."""
        with psycopg.connect(self.address, autocommit=True) as connection:
            asked = "SELECT pid FROM pg_stat_activity WHERE backend_type = 'client backend' AND pid <> pg_backend_pid()"
            return [pid for (pid,) in connection.execute(asked)]

    def wait(self) -> None:
        """Wait until the server answers again."""
        for _ in range(200):
            try:
                psycopg.connect(self.address, connect_timeout=2).close()
            except psycopg.OperationalError:
                time.sleep(0.1)
            else:
                return


def missing() -> str:
    """Return why no server can be started, or nothing."""
    return "" if find_server() else "no PostgreSQL server is installed"


@contextmanager
def started(folder: Path) -> Iterator[Server]:
    """Start a server below a folder."""
    programs = find_server()
    assert programs is not None
    own = folder / "pg"
    own.mkdir(parents=True)
    folder.chmod(0o711)  # the server's user, where that is another one, must reach its own folder below
    with running_server(programs, own) as address:
        yield Server(own, address)


def server_kills(scene: Scene, server: Server, count: int, chance: random.Random) -> Result:
    """Kill the backend of an import `count` times: of every file all entries are there, or none."""
    result = Result("postgresql killed", "kills")
    address = server.new_database("killed")
    scene.restore("base")
    variables = scene.variables | {"LITLOG_LIBRARY": address}
    first = scene.litlog("--offline", "add", "--title", "The first work", more=variables, limit=_PATIENCE)
    if first.code:
        raise RuntimeError(f"no library can be made on the server: {first.err}")
    done: dict[str, bool] = {}
    importing = _start(scene, variables)
    while result.tried < count:
        time.sleep(0.05 + chance.random() / 2)
        for pid in server.backends()[:1]:
            with suppress(ProcessLookupError):  # it has ended by itself
                os.kill(pid, signal.SIGKILL)
                result.tried += 1
            server.wait()
        if importing.poll() is not None:
            _hear(importing, done, result)
            importing = _start(scene, variables)
    importing.terminate()
    _hear(importing, done, result)
    _judge(address, done, result)
    return result


def _start(scene: Scene, variables: dict[str, str]) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-m", "torture.importing", str(_OF_A_FILE)],
        cwd=scene.folder, env=variables, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
    )  # fmt: skip


def _hear(importing: subprocess.Popen[str], done: dict[str, bool], result: Result) -> None:
    """Take down which files were taken, as far as the program could tell."""
    try:
        out, err = importing.communicate(timeout=HANG)
    except subprocess.TimeoutExpired:
        importing.kill()
        out, err = importing.communicate()
        result.fault("hangs", "an import does not end after its server has gone")
    for line in out.splitlines():
        name, _, code = line.partition(" ")
        done[name] = code == "0"
    if TRACEBACK in err:
        result.fault("tracebacks", err.strip().splitlines()[-1][:200])


def _judge(address: str, done: dict[str, bool], result: Result) -> None:
    with open_library(locate(address), offline=True) as library:
        there = Counter(item.work.title.partition(" of ")[2] for item in library.store.items())
    for name, said in done.items():
        if there[name] not in (0, _OF_A_FILE):
            result.fault("losses", f"{there[name]} of {_OF_A_FILE} entries of {name} are there")
        if said and not there[name]:
            result.fault("losses", f"{name} was taken, and is not there")
