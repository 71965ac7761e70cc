"""`litlog remove`: remove works from the library; undo restores them."""

from typing import Annotated

import typer

from litlog.cli.commands.options import Which
from litlog.cli.context import choices, command_app, is_terminal, said, writing
from litlog.cli.output import remark, say
from litlog.cli.showing import say_items
from litlog.errors import Refused
from litlog.library.editing import remove as remove_items
from litlog.library.lookup import items_meant

app = command_app()


@app.command(epilog="Example: litlog remove vaswani2017attention. `litlog undo` brings back what was removed.")
def remove(
    context: typer.Context,
    which: Which,
    yes: Annotated[bool, typer.Option("--yes", "-y", help="Do not ask when there are several.")] = False,
) -> None:
    """Remove works from the library, with their notes. Pages that mention them stay as they are."""
    with writing(context) as library:
        items = items_meant(library, which)
        if len(items) > 1 and not yes:
            say_items(items)
            if not is_terminal() or not typer.confirm(f"Remove these {len(items)} works?"):
                raise Refused("Nothing was removed.", "--yes removes several works without asking.")
        remove_items(library, items, said(context, which))
    for item in items:
        say(item.key)
    remark("`litlog undo` brings back what was removed.", quiet=choices(context).quiet)
