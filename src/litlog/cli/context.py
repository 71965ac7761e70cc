"""Command context: the Typer app of a command, the library it opens, and the command line as typed."""

import sys

import typer

from litlog.cli.app import Choices
from litlog.library.library import Library, open_library
from litlog.library.locate import Place, locate


def command_app() -> typer.Typer:
    """Return the app of one command."""
    return typer.Typer(
        add_completion=False,
        rich_markup_mode=None,
        pretty_exceptions_enable=False,
        context_settings={"help_option_names": ["-h", "--help"]},
    )


def choices(context: typer.Context) -> Choices:
    """Return the options given before the command's name."""
    given = context.obj
    return given if isinstance(given, Choices) else Choices()


def place(context: typer.Context) -> Place:
    """Return the location of the library to use."""
    return locate(choices(context).library)


def reading(context: typer.Context) -> Library:
    """Open the library for a command that only reads, all of it from one state; it must be there."""
    library = open_library(place(context), offline=True)
    library.store.hold()
    return library


def watching(context: typer.Context) -> Library:
    """Open the library for a command that reads it again and again; it must be there."""
    return open_library(place(context), offline=True)


def asking(context: typer.Context) -> Library:
    """Open the library for a command that reads it and asks the network; it must be there."""
    return open_library(place(context), offline=choices(context).offline)


def writing(context: typer.Context) -> Library:
    """Open the library for a command that changes it; it must be there: its name may be mistyped."""
    return open_library(place(context), offline=choices(context).offline)


def making(context: typer.Context) -> Library:
    """Open the library for `add`, `import` and `log`, which make it where there is none yet."""
    return open_library(place(context), create=True, offline=choices(context).offline)


def said(context: typer.Context, *words: str) -> str:
    """Return the command as the journal keeps it: `add https://arxiv.org/abs/1706.03762`."""
    import shlex  # noqa: PLC0415  only what changes the library is journalled

    return shlex.join([context.info_name or "", *(word for word in words if word)])


def purpose(context: typer.Context, *words: str) -> str:
    """Say for what of which library a text is typed, so that one that came to nothing is offered there again."""
    return "\0".join([place(context).database, context.info_name or "", *words])


def is_terminal() -> bool:
    """Return whether a person sits at both ends."""
    return sys.stdin.isatty() and sys.stdout.isatty()
