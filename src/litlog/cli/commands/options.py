"""Shared command-line arguments and options."""

from typing import TYPE_CHECKING, Annotated, Literal

import typer

from litlog.cli.querying import bare
from litlog.model.reading_fields import NUMBERS

Key = Annotated[str, typer.Argument(metavar="KEY", help="A citation key, an identifier or an address of the work.")]
Which = Annotated[
    str, typer.Argument(metavar="WHICH", help="A key, identifier or address; or a query, for all that it finds.")
]
QueryWords = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="QUERY", callback=bare, help="What to find, e.g. author:knuth -is:read; everything if left out."
    ),
]
Json = Annotated[bool, typer.Option("--json", help="Print JSON; docs/json.md describes it.")]
PageName = Annotated[
    str | None, typer.Option("--page", "-p", metavar="PAGE", help="A page by its name, permalink or file.")
]
_SORTS = ("added", "key", "title", "author", "year", *(one.name for one in NUMBERS), "status")
"""The orders of the store."""
if TYPE_CHECKING:  # which numbers there are is the affair of a table, which no type checker reads
    Sort = str
else:
    Sort = Literal[_SORTS]
