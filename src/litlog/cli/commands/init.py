"""`litlog init`: create a library folder."""

from pathlib import Path
from typing import Annotated

import typer

from litlog.cli.context import choices, command_app
from litlog.cli.output import say
from litlog.library.setup.new_library import init as make_library

app = command_app()


@app.command(epilog="Example: litlog init ~/reading")
def init(
    context: typer.Context,
    folder: Annotated[
        Path | None, typer.Argument(metavar="FOLDER", help="The folder, by default this one; created if missing.")
    ] = None,
) -> None:
    """Create a library folder: litlog.toml, data/ for the database, exports/."""
    made = make_library(folder or Path(choices(context).library or "."))
    say(f"Made a library in {made.folder.resolve()}.")
