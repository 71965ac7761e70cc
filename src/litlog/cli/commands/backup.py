"""`litlog backup`: make a consistent copy of the library, even while it is in use."""

from pathlib import Path
from typing import Annotated

import typer

from litlog.cli.context import command_app, reading
from litlog.cli.output import say
from litlog.library.copies.restore import back_up

app = command_app()


@app.command(epilog="Example: litlog backup ~/safe/library.db ; litlog restore ~/safe/library.db")
def backup(
    context: typer.Context,
    file: Annotated[
        Path | None, typer.Argument(metavar="FILE", help="The new file; by default in backups/ beside the database.")
    ] = None,
) -> None:
    """Copy the library; the copy is a library too."""
    with reading(context) as library:
        say(str(back_up(library, file)))
