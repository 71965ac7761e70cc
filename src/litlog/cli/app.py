"""The commands by name; each is loaded when it is called, so that none pays for another."""

import importlib
from dataclasses import dataclass
from keyword import iskeyword
from typing import Annotated, Any

import typer
from typer.core import TyperGroup

from litlog import __version__

COMMANDS = {
    "init": "Make a library folder.",
    "add": "Add works: links, arXiv ids, DOIs, ISBNs, PDFs, or a title.",
    "search": "Search works, notes and log entries.",
    "list": "List works, newest first.",
    "show": "Show all that is known of a work.",
    "edit": "Change a work's fields.",
    "tag": "Put tags on a work, or on all that a query finds.",
    "untag": "Take tags off.",
    "tags": "List the tags with counts, or rename one.",
    "note": "Write a note on a work.",
    "mark": "Mark a work as wanted, reading, read or abandoned; rate it.",
    "remove": "Take works out of the library.",
    "merge": "Make two works that are one into one.",
    "duplicates": "List works that may be one.",
    "log": "Write an entry into your log, or show the latest.",
    "import": "Read logs and bibliographies into the library.",
    "export": "Write BibTeX, a reading list, the log and more.",
    "pages": "List the pages kept, sync them with their files, or explain one.",
    "promote": "Make a section of a log on one work a page of its own.",
    "refresh": "Ask the sources for what waits, or again for what is known.",
    "queue": "Show what waits for the network.",
    "check": "Look for what is missing or odd.",
    "history": "List what was done, newest first.",
    "undo": "Take back the last thing done.",
    "redo": "Do again what was undone.",
    "backup": "Copy the library, even while it is in use.",
    "restore": "Put a copy back in place.",
    "demo": "Run the main job on a sample library.",
}


@dataclass(frozen=True, slots=True)
class Choices:
    """What was said before the command's name."""

    library: str | None = None
    offline: bool = False
    quiet: bool = False


class _Commands(TyperGroup):
    """A group that knows its commands by name and loads one only to run it or to show its help."""

    def list_commands(self, ctx: Any) -> list[str]:  # noqa: ARG002  Typer's signature
        return list(COMMANDS)

    def get_command(self, ctx: Any, cmd_name: str) -> Any:  # noqa: ARG002  Typer's signature
        if cmd_name not in COMMANDS:
            return None
        file = f"{cmd_name}_" if iskeyword(cmd_name) else cmd_name
        module = importlib.import_module(f"litlog.cli.commands.{file}")
        command = typer.main.get_command(module.app)
        command.name = cmd_name
        return command

    def format_commands(self, ctx: Any, formatter: Any) -> None:  # noqa: ARG002  Typer's signature
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:
        if args[0] not in COMMANDS and not args[0].startswith("-"):
            from difflib import get_close_matches  # noqa: PLC0415  only a mistake pays for it

            near = get_close_matches(args[0], COMMANDS, n=1)
            ctx.fail(f"There is no command '{args[0]}'." + (f" Did you mean '{near[0]}'?" if near else ""))
        return super().resolve_command(ctx, args)


app = typer.Typer(
    cls=_Commands,
    rich_markup_mode=None,  # plain help: a third of the time, and it can be piped
    pretty_exceptions_enable=False,
    no_args_is_help=True,
    context_settings={"help_option_names": ["-h", "--help"]},
)


def _print_version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"litlog {__version__}")
        raise typer.Exit


@app.callback(
    epilog="A work is named by its key, by an identifier or by its address. Start with: litlog add https://… ; "
    "litlog COMMAND --help tells more, with examples."
)
def _choices(
    context: typer.Context,
    library: Annotated[
        str | None,
        typer.Option(
            "--library",
            "-L",
            metavar="FOLDER|FILE|URL",
            envvar="LITLOG_LIBRARY",
            help="The library to use; by default the one around this folder, else your own.",
        ),
    ] = None,
    offline: Annotated[
        bool, typer.Option("--offline", help="Ask no source; what is added waits in the queue.")
    ] = False,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="Print results only, no remarks.")] = False,
    version: Annotated[
        bool, typer.Option("--version", callback=_print_version, is_eager=True, help="Print the version.")
    ] = False,
) -> None:
    """Write your reading log; litlog keeps the bibliography."""
    del version  # its callback has answered
    context.obj = Choices(library, offline, quiet)
