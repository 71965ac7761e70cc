"""`litlog demo`: the main job on the sample that ships with litlog."""

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
        Path | None, typer.Argument(metavar="FOLDER", help="Where to; by default a new temporary folder.")
    ] = None,
) -> None:
    """Read a sample log, and write it back as BibTeX, a reading list and the same log."""
    quiet = choices(context).quiet
    for line in demonstrate(folder):
        remark(harmless(line), quiet=quiet) if line.startswith(" ") else say(harmless(line))
