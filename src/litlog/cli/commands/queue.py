"""`litlog queue`: what waits for the network."""

from dataclasses import asdict

import typer

from litlog.cli.commands.options import Json
from litlog.cli.context import command_app, reading
from litlog.cli.output import harmless, say, say_json
from litlog.library.enriching import queued

app = command_app()


@app.command(epilog="`litlog refresh` asks for what is due.")
def queue(context: typer.Context, json: Json = False) -> None:
    """Show what waits for the network, and why."""
    with reading(context) as library:
        waiting = queued(library)
    if json:
        say_json([asdict(entry) for entry in waiting])
        return
    for entry in waiting:
        tries = f"{entry.tries} {'try' if entry.tries == 1 else 'tries'}"
        due = f", again after {entry.not_before}" if entry.not_before else ""
        say(harmless(f"{entry.key}  {entry.identifier}  {entry.reason} ({tries}{due})"))
