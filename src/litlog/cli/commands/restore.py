"""`litlog restore`: restore a backup."""

from pathlib import Path
from typing import Annotated

import typer

from litlog.cli.context import choices, command_app, place
from litlog.cli.output import remark
from litlog.library.copies.restore import restore as put_back

app = command_app()


@app.command(epilog="Example: litlog restore data/backups/20230321T093000Z.db")
def restore(context: typer.Context, file: Annotated[Path, typer.Argument(metavar="FILE", help="The backup.")]) -> None:
    """Replace the library by a backup; the replaced library is kept beside it."""
    aside = put_back(place(context), file)
    kept = f" What was there is kept as {aside}." if aside else ""
    remark(f"Restored from {file}.{kept}", quiet=choices(context).quiet)
