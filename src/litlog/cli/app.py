"""Command registry: commands by name; each module is imported only when its command runs, to start fast."""

import importlib
from dataclasses import dataclass
from keyword import iskeyword
from typing import Annotated, Any

import typer
from typer.core import TyperGroup

from litlog import __version__
from litlog.errors import did_you_mean, near_names

COMMANDS = {
    "init": "Create a library folder.",
    "add": "Add works: links, arXiv ids, DOIs, ISBNs, PDFs, or a title.",
    "search": "Search works, notes and log entries.",
    "list": "List works, newest first.",
    "show": "Show a work with your notes, tags and history.",
    "edit": "Change a work's fields.",
    "tag": "Add tags to a work, or to all that a query finds.",
    "untag": "Remove tags.",
    "tags": "List the tags with counts, or rename one.",
    "note": "Write a note on a work.",
    "mark": "Mark a work as wanted, reading, read or abandoned; rate it.",
    "remove": "Remove works from the library.",
    "merge": "Merge two records of one work.",
    "duplicates": "List pairs of possible duplicates.",
    "log": "Add an entry to your log, or show the latest.",
    "import": "Import logs and bibliographies.",
    "export": "Export BibTeX, a reading list, the log and more.",
    "pages": "List the stored pages, sync them with their files, or explain one.",
    "promote": "Move a log section on one work to a page of its own.",
    "refresh": "Ask the sources for what waits in the queue, or again for known works.",
    "queue": "List what waits for the network.",
    "check": "Report missing or inconsistent data.",
    "history": "List the steps that changed the library, newest first.",
    "undo": "Undo the last step.",
    "redo": "Redo the step that was undone last.",
    "backup": "Copy the library, even while it is in use.",
    "restore": "Replace the library by a backup.",
    "demo": "Import a sample log, and export it in several formats.",
}


@dataclass(frozen=True, slots=True)
class Choices:
    """Options given before the command's name."""

    library: str | None = None
    offline: bool = False
    quiet: bool = False


class _Commands(TyperGroup):
    """Command group that imports the module of a command only to run it or to show its help."""

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
            near = near_names(args[0], COMMANDS, most=1)
            ctx.fail(f"There is no command '{args[0]}'." + (f" Did you mean '{near[0]}'?" if near else ""))
        return super().resolve_command(ctx, args)

    def invoke(self, ctx: Any) -> Any:
        """Run the command; a value that is none of an argument's choices is told with those that come near."""
        try:
            return super().invoke(ctx)
        except typer.BadParameter as error:
            error.message = _with_near_choices(error)
            raise


def _with_near_choices(error: typer.BadParameter) -> str:
    """Return the message of a wrong value, with the choices of its argument that come near it."""
    choices = getattr(getattr(error.param, "type", None), "choices", ())
    given = error.message.split("'")[1:2]
    near = did_you_mean(given[0], [str(getattr(one, "value", one)) for one in choices]) if given and choices else ""
    return f"{error.message} {near}".rstrip()


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
