"""CPU time of reading logs into a library, beside the floor: lines split, links found, both put in by plain `sqlite3`.

Measured in this process, so without start-up; each log goes into a library of its own. Printed are the medians. The
logs are generated: dated bullets, every one with a link to another work, half of them with a note.
"""

import argparse
import re
import sqlite3
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from litlog.library.library import Library
from litlog.library.locate import Place
from litlog.library.pages.logs import import_page
from litlog.pages import read_page, understand
from litlog.store import open_store

SIZES = {"62 kB": 62_000, "1 MB": 1_000_000, "10 MB": 10_000_000}
LINK = re.compile(r"\[([^\]]*)\]\(([^)]*)\)|https?://\S+")
BULLETS = (
    "* {day} - read [Word{n} and other words about {s}](https://arxiv.org/abs/{a:04d}.{b:05d}) by Ada Author{s}",
    "* {day} - [Note {n} on subject {s}](https://site{s}.example/posts/{n}), which says much of it in few words",
    "* {day} - watched [Talk {n}](https://www.youtube.com/watch?v={n:011d}) and slept well after it",
    "* {day} - thought about subject {s}, see https://site{s}.example.org/{n}",
)


def generated(size: int) -> bytes:
    """Return a log of about so many bytes, oldest first."""
    lines, length, number = ["---\ntitle: Log\npermalink: /log/\n---\n"], 0, 0
    while length < size:
        if number % 330 == 0:
            lines.append(f"\n## {1900 + number // 330} Log\n")
        day = f"{number % 330 // 28 + 1}/{number % 28 + 1:02d}"
        text = BULLETS[number % 4].format(
            day=day, n=number, s=number % 97, a=1001 + number // 90_000, b=number % 90_000
        )
        lines.append(text + "\n" + ("\t* p. 12: what a reader writes below an entry\n" if number % 2 else ""))
        length, number = length + len(lines[-1]), number + 1
    return "".join(lines).encode()


def floor(data: bytes, folder: Path) -> None:
    """Split lines, find links and insert both: less than this nobody can do who keeps them in SQLite."""
    database = sqlite3.connect(folder / "floor.db")
    with database:
        database.execute("CREATE TABLE lines (number INTEGER PRIMARY KEY, text TEXT)")
        database.execute("CREATE TABLE links (line INTEGER, text TEXT, url TEXT)")
        lines = list(enumerate(data.decode().splitlines()))
        database.executemany("INSERT INTO lines VALUES (?, ?)", lines)
        links = ((number, found[1], found[2] or found[0]) for number, line in lines for found in LINK.finditer(line))
        database.executemany("INSERT INTO links VALUES (?, ?, ?)", links)
    database.close()


def understood(data: bytes, _folder: Path) -> None:
    """Say what the log means, and keep nothing."""
    understand(read_page(data, "log.md"))


def imported(data: bytes, folder: Path) -> None:
    """Read the log into a new library."""
    with _library(folder) as library:
        import_page(library, data, "/reader/log.md")


def imported_again(data: bytes, folder: Path) -> float:
    """Read the log with one more line into a library that has it; gives the time of that alone."""
    with _library(folder) as library:
        import_page(library, data, "/reader/log.md")
        before = time.process_time()
        import_page(library, data + b"* 12/31 - read [One more](https://example.org/more)\n", "/reader/log.md")
        return time.process_time() - before


def _library(folder: Path) -> Library:
    database = str(folder / "library.db")
    return Library(open_store(database, create=True), Place(database, folder))


def seconds(work: Callable[[bytes, Path], float | None], data: bytes) -> float:
    """Return the CPU time of some work in an empty folder, or what it says itself."""
    for other in (b"one", b"another"):  # two pages are remembered, and must not be those of the last round
        understand(read_page(other))
    with tempfile.TemporaryDirectory() as folder:
        before = time.process_time()
        told = work(data, Path(folder))
        return time.process_time() - before if told is None else told


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--rounds", type=int, default=3, help="how often each is done (3)")
    parser.add_argument("--largest", choices=SIZES, default="1 MB", help="the largest log (1 MB)")
    wanted = parser.parse_args()
    print(f"Median of {wanted.rounds} rounds, CPU s, Python {sys.version.split()[0]}\n")
    print("| log | floor | understand | import | × floor | one more line |\n|---|--:|--:|--:|--:|--:|")
    for name, size in list(SIZES.items())[: list(SIZES).index(wanted.largest) + 1]:
        data = generated(size)
        works: tuple[Callable[[bytes, Path], float | None], ...] = (floor, understood, imported, imported_again)
        bare, meant, whole, more = (
            statistics.median(seconds(work, data) for _ in range(wanted.rounds)) for work in works
        )
        print(f"| {name} | {bare:.3f} | {meant:.2f} | {whole:.2f} | {whole / bare:.0f} | {more:.2f} |", flush=True)


if __name__ == "__main__":
    main()
