"""`litlog tag`: tags on a work, or on all that a query finds."""

from typing import Annotated

import typer

from litlog.cli.commands.options import Json, Which
from litlog.cli.commands.tagging import retag
from litlog.cli.context import command_app
from litlog.errors import UsageError

app = command_app()


@app.command(
    epilog="Examples: litlog tag vaswani2017attention ml/nlp classic ; litlog tag 'author:knuth year:..1980' history"
)
def tag(
    context: typer.Context,
    which: Which,
    tags: Annotated[list[str] | None, typer.Argument(metavar="TAG", help="Tags to add; a/b is b under a.")] = None,
    remove: Annotated[
        list[str] | None, typer.Option("--remove", "-r", help="A tag to take off; may be given again.")
    ] = None,
    json: Json = False,
) -> None:
    """Put tags on works."""
    if not tags and not remove:
        raise UsageError("There is no tag to put on.", "Write: litlog tag KEY TAG…")
    retag(context, which, tags or [], remove or [], json=json)
