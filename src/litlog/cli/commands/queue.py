"""`litlog queue`: list the queue of lookups that wait for the network."""

from dataclasses import asdict

import typer

from litlog.cli.commands.options import Json
from litlog.cli.context import command_app, reading
from litlog.cli.output import harmless, say, say_json
from litlog.library.metadata_lookup.enriching import waiting

app = command_app()


@app.command(epilog="`litlog refresh` asks again.")
def queue(context: typer.Context, json: Json = False) -> None:
    """List the queue: what waits for the network, and why."""
    with reading(context) as library:
        entries = waiting(library)
    if json:
        say_json([asdict(entry) for entry in entries])
        return
    for entry in entries:
        tries = f"{entry.tries} {'try' if entry.tries == 1 else 'tries'}"
        due = f", again after {entry.not_before}" if entry.not_before else ""
        say(harmless(f"{entry.key}  {entry.identifier}  {entry.reason} ({tries}{due})"))
