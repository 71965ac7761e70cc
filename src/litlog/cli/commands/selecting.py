"""Selection of the works that a command changes: several are shown, and asked about."""

from typing import Annotated

import typer

from litlog.cli.context import is_terminal
from litlog.cli.output import counted
from litlog.cli.showing import say_items
from litlog.errors import Refused
from litlog.library.library import Library
from litlog.library.lookup import items_meant
from litlog.model.item import Item

Yes = Annotated[bool, typer.Option("--yes", "-y", help="Do not ask when there are several works.")]
AsQuery = Annotated[bool, typer.Option("--query", help="Take WHICH as a query even if it is bare words.")]


def selected(library: Library, which: str, what: str, *, query: bool, yes: bool) -> list[Item]:
    """Return the works that a command changes; `what` is its verb and past participle: "tag", "tagged".

    Raises `Refused` if there are several, and nobody agrees to them.
    """
    items = items_meant(library, which, query=query)
    verb, _, done = what.partition(" ")
    if len(items) < 2 or yes:
        return items
    if is_terminal():
        say_items(items)
        if typer.confirm(f"{verb.capitalize()} these {len(items)} works?"):
            return items
    raise Refused(f"This means {counted(len(items), 'work')}, so nothing was {done}.", "--yes does it without asking.")
