"""Writes docs/cli.md from the command line's own help; `make docs` runs it, and a test compares the result."""

import inspect
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import typer

from litlog.cli.app import app

REFERENCE = Path(__file__).with_name("cli.md")
_HEAD = """\
# The command line

<!-- Made by `make docs` from `litlog --help`; change the help, not this page. -->
"""
# Wide enough that no usage line is folded.
_WIDTH = 500


def commands() -> Iterator[tuple[typer.Context, Any]]:
    """Return `litlog` and every command under it, each with the context that knows its full name.

    The commands are objects of the Click that Typer carries within itself, which is not ours to import.
    """
    yield from _with_those_below(typer.main.get_command(app), None, "litlog")


def _with_those_below(command: Any, parent: typer.Context | None, name: str) -> Iterator[tuple[typer.Context, Any]]:
    context = typer.Context(command, parent=parent, info_name=name, terminal_width=_WIDTH)
    yield context, command
    if hasattr(command, "list_commands"):
        for below in command.list_commands(context):
            yield from _with_those_below(command.get_command(context, below), context, below)


def records(context: typer.Context, command: Any) -> list[tuple[str, str]]:
    """Return what a command takes: each argument and option as it is written, with its help."""
    found = (one.get_help_record(context) for one in command.get_params(context) if not getattr(one, "hidden", False))
    return [record for record in found if record and not record[0].endswith("--help")]


def reference() -> str:
    """Return the whole page."""
    return "\n".join([_HEAD, *(_section(context, command) for context, command in commands())])


def _section(context: typer.Context, command: Any) -> str:
    usage = command.get_usage(context).removeprefix("Usage: ").strip()
    text = inspect.cleandoc(command.help or "").replace("\b\n", "")
    table = [f"| `{_cell(form)}` | {_cell(says)} |" for form, says in records(context, command)]
    parts = [
        f"## {context.command_path}" if context.parent else "",
        text,
        f"```text\n{usage}\n```",
        "\n".join(["| takes | |", "|---|---|", *table]) if table else "",
        inspect.cleandoc(command.epilog or ""),
    ]
    return "\n\n".join(filter(None, parts)) + "\n"


def _cell(text: str) -> str:
    return " ".join(text.split()).replace("|", r"\|")


if __name__ == "__main__":
    REFERENCE.write_text(reference(), encoding="utf-8")
