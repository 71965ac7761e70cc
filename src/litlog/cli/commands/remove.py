"""`litlog remove`: remove works from the library; undo restores them."""

import typer

from litlog.cli.commands.options import Which
from litlog.cli.commands.selecting import AsQuery, Yes, selected
from litlog.cli.context import choices, command_app, said, writing
from litlog.cli.output import remark, say
from litlog.library.editing import remove as remove_items

app = command_app()


@app.command(epilog="Example: litlog remove vaswani2017attention. `litlog undo` brings back what was removed.")
def remove(
    context: typer.Context,
    which: Which,
    query: AsQuery = False,
    yes: Yes = False,
) -> None:
    """Remove works from the library, with their notes. Pages that mention them stay as they are."""
    with writing(context) as library:
        items = selected(library, which, "remove removed", query=query, yes=yes)
        remove_items(library, items, said(context, which))
    for item in items:
        say(item.key)
    remark("`litlog undo` brings back what was removed.", quiet=choices(context).quiet)
