"""`litlog init`: a library folder."""

from pathlib import Path
from typing import Annotated

import typer

from litlog.cli.context import command_app
from litlog.cli.output import say
from litlog.library.starting import init as make_library

app = command_app()


@app.command(epilog="Example: litlog init ~/reading")
def init(folder: Annotated[Path, typer.Argument(help="The folder; made if it is not there.")] = Path()) -> None:
    """Make a library folder: litlog.toml, data/ for the database, exports/."""
    made = make_library(folder)
    say(f"Made a library in {made.folder}.")
