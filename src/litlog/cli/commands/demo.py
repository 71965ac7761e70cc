"""`litlog demo`: import and export the sample log that ships with litlog."""

from pathlib import Path
from typing import Annotated

import typer

from litlog.cli.context import choices, command_app
from litlog.cli.output import harmless, remark, say
from litlog.library.setup.demo import demonstrate

app = command_app()


@app.command(
    epilog="Example: litlog demo ~/try. No network is needed: the metadata of the sample's works was recorded."
)
def demo(
    context: typer.Context,
    folder: Annotated[
        Path | None, typer.Argument(metavar="FOLDER", help="The output folder; by default a new temporary one.")
    ] = None,
) -> None:
    """Import a sample log, and export it as BibTeX, a reading list and the same log."""
    quiet = choices(context).quiet
    for line in demonstrate(folder):
        remark(harmless(line), quiet=quiet) if line.startswith(" ") else say(harmless(line))
