"""`litlog merge`: merge two records of one work."""

from typing import Annotated

import typer

from litlog.cli.commands.options import Json, Key
from litlog.cli.context import choices, command_app, said, writing
from litlog.cli.output import remark, say_json
from litlog.library.items.item_merging import merge_items
from litlog.model.plain import item_to_plain

app = command_app()


@app.command(
    epilog="Example: litlog merge vaswani2017attention nips2017. The first key stays; the second finds the same work."
)
def merge(
    context: typer.Context,
    key: Key,
    other: Annotated[
        str, typer.Argument(metavar="OTHER", help="The work to merge into the first, named in the same way.")
    ],
    json: Json = False,
) -> None:
    """Merge two records of one work: notes, links, tags and mentions of both are kept."""
    with writing(context) as library:
        item = merge_items(library, key, other, said(context, key, other))
    if json:
        say_json(item_to_plain(item))
    else:
        remark(f"{item.key} is now both.", quiet=choices(context).quiet)
