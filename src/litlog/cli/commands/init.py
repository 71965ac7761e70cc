"""`litlog init`: create a library folder."""

from pathlib import Path
from typing import Annotated

import typer

from litlog.cli.context import choices, command_app
from litlog.cli.output import remark, say
from litlog.library.setup.new_library import init as make_library
from litlog.library.setup.new_library import is_site

app = command_app()


@app.command(epilog="Example: litlog init ~/reading")
def init(
    context: typer.Context,
    folder: Annotated[
        Path | None, typer.Argument(metavar="FOLDER", help="The folder, by default this one; created if missing.")
    ] = None,
) -> None:
    """Create a library folder: litlog.toml, data/ for the database, exports/.

    In the folder of a site (Jekyll, Hugo, MkDocs, Eleventy) only litlog.toml; the database goes to your data folder.
    """
    made = make_library(folder or Path(choices(context).library or "."))
    say(f"Made a library in {made.folder.resolve()}.")
    if is_site(made.folder):
        remark(
            f"The folder is a site's: so that the database is not published, it is {made.settings.database}.",
            quiet=choices(context).quiet,
        )
