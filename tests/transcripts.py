"""Terminal sessions in Markdown, read and replayed: what the documents promise is what the program does.

A session is every ```console block of a document, in order, in one folder. In a block a line that starts with `$ `
is a command (a backslash at its end goes on with the next line), and the lines up to the next command are what it
prints, standard error included. A line of nothing but `...` stands for any number of lines, `...` inside a line for any
text in it. A command may fail only where it is shown to: where its output has a line that starts with `error:`.

Commands are started without a shell. Of a shell's ways these are understood: `cd FOLDER`, `NAME=VALUE command`,
`one | two` and `command > file`.
"""

import os
import re
import shlex
import subprocess
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

_BLOCK = re.compile(r"^```console\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_TIME_LIMIT = 60

# Read by every Python that starts: what a machine without a network looks like to a program.
_NO_NETWORK = """
import socket

def _unreachable(host, *args, _ask=socket.getaddrinfo, **kwargs):
    if host in ("localhost", "127.0.0.1", "::1", None):
        return _ask(host, *args, **kwargs)
    raise socket.gaierror(socket.EAI_AGAIN, "Temporary failure in name resolution")

socket.getaddrinfo = _unreachable
"""


@dataclass(frozen=True, slots=True)
class Command:
    """A command of a session, what it should print, and the line where it stands."""

    text: str
    expected: str
    line: int


def commands(document: str) -> Iterator[Command]:
    """Return the commands of a document's console blocks, in order."""
    for block in _BLOCK.finditer(document):
        line = document.count("\n", 0, block.start(1)) + 1
        for part in re.split(r"^(?=\$ )", block[1], flags=re.MULTILINE):
            if part.startswith("$ "):
                text, expected = _command_and_output(part[2:])
                yield Command(text, expected, line)
            line += part.count("\n")


def _command_and_output(part: str) -> tuple[str, str]:
    lines = part.splitlines(keepends=True)
    end = next(number for number, line in enumerate(lines, 1) if not line.endswith("\\\n"))
    return "".join(lines[:end]).replace("\\\n", " ").strip(), "".join(lines[end:])


def agrees(expected: str, printed: str) -> bool:
    """Return whether the output is the expected one, `...` standing for anything; blanks at line ends do not count."""
    lines = (
        r"(?:.*\n)*?" if line.strip() == "..." else ".*".join(map(re.escape, line.rstrip().split("..."))) + r"[ \t]*\n"
        for line in expected.splitlines()
    )
    whole = printed if not printed or printed.endswith("\n") else printed + "\n"
    return re.fullmatch("".join(lines), whole) is not None


@dataclass(slots=True)
class Session:
    """A terminal in a folder, with no network beyond this machine; `home` is for what belongs to no session."""

    folder: Path
    home: Path
    environment: dict[str, str] = field(init=False)

    def __post_init__(self) -> None:
        """Set the environment up: our own programs first, and the network away."""
        (self.home / "sitecustomize.py").write_text(_NO_NETWORK, encoding="utf-8")
        programs = os.pathsep.join((str(Path(sys.executable).parent), os.environ["PATH"]))
        modules = os.pathsep.join(filter(None, (str(self.home), os.environ.get("PYTHONPATH"))))
        self.environment = os.environ | {"PATH": programs, "PYTHONPATH": modules, "PWD": str(self.folder)}
        self.environment.pop("PYTHONDONTWRITEBYTECODE", None)  # or each command would compile litlog anew

    def run(self, command: str) -> tuple[int, str]:
        """Run one command; gives its exit status and everything it printed."""
        words = _words(command)
        if words[0] == "cd":
            self.folder = self.folder / words[1]
            return 0, ""
        pipeline, *files = _split(words, ">")
        status, printed = self._pipe(_split(pipeline, "|"))
        for file in files:
            (self.folder / file[0]).write_text(printed, encoding="utf-8")
        return status, "" if files else printed

    def _pipe(self, programs: Sequence[Sequence[str]]) -> tuple[int, str]:
        status, text = 0, ""
        for words in programs:
            done = self._start(words, text)
            status, text = done.returncode or status, done.stdout
        return status, text

    def _start(self, words: Sequence[str], given: str) -> subprocess.CompletedProcess[str]:
        settings = dict(word.split("=", 1) for word in words if re.fullmatch(r"[A-Z_]+=.*", word))
        return subprocess.run(
            [word for word in words if word.split("=", 1)[0] not in settings],
            cwd=self.folder,
            env=self.environment | settings,
            input=given,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            timeout=_TIME_LIMIT,
            check=False,
        )


def _words(command: str) -> list[str]:
    lexer = shlex.shlex(command, posix=True, punctuation_chars="|>")
    lexer.whitespace_split, lexer.commenters = True, ""
    return list(lexer)


def _split(words: Sequence[str], operator: str) -> list[list[str]]:
    parts: list[list[str]] = [[]]
    for word in words:
        if word == operator:
            parts.append([])
        else:
            parts[-1].append(word)
    return parts


def differences(document: str, session: Session) -> Iterator[str]:
    """Replay a document; gives a readable account of each command whose output is not the one shown."""
    for command in commands(document):
        status, printed = session.run(command.text)
        may_fail = re.search(r"^error:", command.expected, re.MULTILINE) is not None
        if bool(status) != may_fail or not agrees(command.expected, printed):
            told = f"line {command.line}: $ {command.text}\n--- shown\n{command.expected}"
            yield f"{told}--- printed ({status})\n{printed}"
