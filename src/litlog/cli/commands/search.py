"""`litlog search`: the best hits in works, notes and log entries."""

from typing import Annotated

import typer

from litlog.cli.commands.options import Json
from litlog.cli.context import choices, command_app, reading
from litlog.cli.hits import hit_to_plain, say_hits
from litlog.cli.output import remark, say_json
from litlog.cli.querying import QueryCommand, bare
from litlog.library.listing import query_of, searched

app = command_app()

_LANGUAGE = (
    'Words must all occur; "a phrase", OR, -not, ( ), prefix*. Fields: author: title: tag: kind: year: date: added: '
    "status: rating: key: doi: arxiv: isbn: url: venue: note: log: has: is: . Ranges: year:2017..2020, added:>30d "
    "(the last 30 days), rating:>=4. Accents and case do not matter. "
    "Example: litlog search 'attention author:vaswani -is:read'"
)


@app.command(cls=QueryCommand, epilog=_LANGUAGE)
def search(
    context: typer.Context,
    query: Annotated[list[str], typer.Argument(metavar="QUERY", callback=bare, help="What to find.")],
    limit: Annotated[int, typer.Option(min=1, help="How many hits.")] = 20,
    json: Json = False,
) -> None:
    """Search works, notes and log entries; each hit says where it matched."""
    with reading(context) as library:
        hits = searched(library, query_of(library, query), limit)
    if json:
        say_json([hit_to_plain(hit) for hit in hits])
    elif hits:
        say_hits(hits)
    else:
        remark("Nothing found.", quiet=choices(context).quiet)
