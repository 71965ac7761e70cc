"""`litlog untag`: remove tags from a work, or from all that a query finds."""

from typing import Annotated

import typer

from litlog.cli.commands.options import Json, Which
from litlog.cli.commands.selecting import AsQuery, Yes
from litlog.cli.commands.tagging import retag
from litlog.cli.context import command_app

app = command_app()


@app.command(epilog="Example: litlog untag tag:toread toread")
def untag(
    context: typer.Context,
    which: Which,
    tags: Annotated[list[str], typer.Argument(metavar="TAG", help="Tags to remove.")],
    query: AsQuery = False,
    yes: Yes = False,
    json: Json = False,
) -> None:
    """Remove tags from works."""
    retag(context, which, [], tags, query=query, yes=yes, json=json)
