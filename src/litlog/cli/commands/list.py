"""`litlog list`: list works, newest first."""

from typing import Annotated

import typer

from litlog.cli.commands.options import Json, QueryWords, Sort
from litlog.cli.context import choices, command_app, reading
from litlog.cli.output import remark, say_json
from litlog.cli.querying import QueryCommand
from litlog.cli.showing import say_items
from litlog.library.listing import counted, listed, query_of

app = command_app()
_SCREENFUL = 50


@app.command(
    "list",
    cls=QueryCommand,
    epilog="Examples: litlog list is:want --sort year ; litlog list tag:ml year:2017..2020 --json",
)
def list_(
    context: typer.Context,
    query: QueryWords = None,
    sort: Annotated[Sort, typer.Option(help="The sort order.")] = "added",
    limit: Annotated[
        int | None, typer.Option(min=0, help="Number of works; 0 for all. By default 50, and all with --json.")
    ] = None,
    json: Json = False,
) -> None:
    """List works, newest first."""
    most = (None if json else _SCREENFUL) if limit is None else limit or None
    with reading(context) as library:
        wanted = query_of(library, query or ())
        items = listed(library, wanted, sort, most)
        if json:
            from litlog.model.plain import item_to_plain  # noqa: PLC0415  a list of lines needs none of it

            say_json([item_to_plain(item) for item in items])
            return
        say_items(items)
        if not items:
            from litlog.library.items.near_values import near_values  # noqa: PLC0415  a list that finds something needs none

            hint = near_values(library, wanted)
            remark(f"Nothing found. {hint}".strip(), quiet=choices(context).quiet)
        rest = counted(library, wanted) - len(items) if limit is None and len(items) == most else 0
    if rest:
        remark(f"… and {rest} more; --limit 0 lists all.", quiet=choices(context).quiet)
