"""`litlog refresh`: ask the sources for what is in the queue."""

from typing import Annotated

import typer

from litlog.cli.commands.options import Json, QueryWords
from litlog.cli.commands.outcomes import leave, tell, to_plain
from litlog.cli.context import choices, command_app, said, writing
from litlog.cli.output import remark, say_json
from litlog.cli.progress import tracked
from litlog.cli.querying import QueryCommand
from litlog.library.enriching import enrich, waiting
from litlog.library.listing import listed, query_of

app = command_app()


@app.command(
    cls=QueryCommand, epilog="Example: litlog refresh is:want. What you set yourself is never changed by a source."
)
def refresh(
    context: typer.Context,
    query: QueryWords = None,
    due: Annotated[bool, typer.Option("--due", help="Only what has waited long enough, for a timer to run.")] = False,
    json: Json = False,
) -> None:
    """Ask the sources for what waits in the queue, or only for the works that a query finds."""
    quiet = choices(context).quiet
    with writing(context) as library:
        keys = {item.key for item in listed(library, query_of(library, query))} if query else None
        entries = waiting(library, keys, due=due)
        answers = enrich(library, entries, said(context, *(query or ())))
        outcomes = []
        for outcome in tracked(answers, len(entries), "asking", quiet=quiet or json):
            outcomes.append(outcome)
            if not json:
                tell(outcome, quiet=quiet)
    if json:
        say_json([to_plain(outcome) for outcome in outcomes])
    elif not outcomes:
        remark("Nothing waits in the queue.", quiet=quiet)
    leave(outcomes)
