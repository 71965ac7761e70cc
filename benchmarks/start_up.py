"""CPU time of everyday commands on a generated library, beside that of Python and of an empty Typer app.

Measured is user and system time of the whole process (`os.wait4`), which a busy machine disturbs less than the clock on
the wall does. The commands take turns, so that a slow spell falls on all of them; printed are medians.
"""

import argparse
import compileall
import os
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

import litlog

Command = Callable[[int], list[str]]
LITLOG = str(Path(sys.executable).with_name("litlog"))
EMPTY_APP = """\
import sqlite3
import typer

app = typer.Typer(rich_markup_mode=None, add_completion=False)


@app.command()
def nothing() -> None:
    pass


app()
"""
ENTRY = """\
@article{{author{number}word,
  author = {{Author{surname}, Ada and Coauthor, Bela}},
  title = {{Word{number} and other words about subject {subject}}},
  journal = {{Journal of Subject {subject}}},
  year = {year},
  keywords = {{subject/{subject}}}
}}
"""


def generated(works: int) -> str:
    """Return a bibliography of so many works: a hundred subjects, a thousand authors, seventy years."""
    return "\n".join(
        ENTRY.format(number=number, surname=number % 1000, subject=number % 100, year=1950 + number % 70)
        for number in range(works)
    )


def cpu_seconds(command: list[str]) -> float:
    """Run a command with its output thrown away; gives its user and system time, raises if it fails."""
    silent = [(os.POSIX_SPAWN_OPEN, stream, os.devnull, os.O_WRONLY, 0) for stream in (1, 2)]
    process = os.posix_spawn(command[0], command, os.environ, file_actions=silent)
    _, status, used = os.wait4(process, 0)
    if os.waitstatus_to_exitcode(status):
        raise SystemExit(f"error: failed: {' '.join(command)}")
    return used.ru_utime + used.ru_stime


def commands(folder: Path, library: str, works: int) -> dict[str, Command]:
    """Return the commands by name, each as a function of the round, since a work is added only once."""
    (folder / "empty.py").write_text(EMPTY_APP, encoding="utf-8")

    def litlog(*arguments: str) -> Command:
        return lambda turn: [LITLOG, "--library", library, *(word.format(turn=turn) for word in arguments)]

    return {
        "python -c pass": lambda _: [sys.executable, "-c", "pass"],
        "empty Typer app": lambda _: [sys.executable, str(folder / "empty.py")],
        "litlog --version": lambda _: [LITLOG, "--version"],
        "litlog --help": lambda _: [LITLOG, "--help"],
        "litlog list": litlog("list", "--limit", "20"),
        "litlog search": litlog("search", f"word{works // 2}"),
        "litlog show": litlog("show", f"author{works // 2}word"),
        "litlog add a link": litlog("--offline", "add", "https://example.org/{turn}"),
        "litlog add a title": litlog("--offline", "add", "--title", "A new work {turn}", "--author", "Grace Hopper"),
    }


def measure(works: int, rounds: int) -> dict[str, float]:
    """Make a library of so many works and give each command's median CPU time in seconds."""
    compileall.compile_dir(Path(litlog.__file__).parent, quiet=1)  # else a checkout is compiled anew by every command
    with tempfile.TemporaryDirectory() as folder:
        bibliography, library = Path(folder, "works.bib"), str(Path(folder, "library.db"))
        bibliography.write_text(generated(works), encoding="utf-8")
        subprocess.run([LITLOG, "--quiet", "--library", library, "import", str(bibliography)], check=True)
        return _medians(commands(Path(folder), library, works), rounds)


def _medians(table: dict[str, Command], rounds: int) -> dict[str, float]:
    times: dict[str, list[float]] = {name: [] for name in table}
    for turn in range(rounds + 1):  # the first round fills the caches and does not count
        for name, command in table.items():
            times[name].append(cpu_seconds(command(turn)))
    return {name: statistics.median(values[1:]) for name, values in times.items()}


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--works", type=int, default=1000, help="size of the library (1000)")
    parser.add_argument("--rounds", type=int, default=15, help="how often each command runs (15)")
    wanted = parser.parse_args()
    medians = measure(wanted.works, wanted.rounds)
    python, typer = medians["python -c pass"], medians["empty Typer app"]
    print(f"{wanted.works:,} works, median of {wanted.rounds} rounds, CPU ms, Python {sys.version.split()[0]}\n")
    print(f"| {'command':22} | {'ms':>6} | {'× Python':>8} | {'× Typer':>7} |\n|---|--:|--:|--:|")
    for name, seconds in medians.items():
        print(f"| {name:22} | {seconds * 1000:6.1f} | {seconds / python:8.2f} | {seconds / typer:7.2f} |")


if __name__ == "__main__":
    main()
