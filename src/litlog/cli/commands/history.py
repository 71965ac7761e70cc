"""`litlog history`: list the steps of the journal, newest first."""

from dataclasses import asdict
from typing import Annotated

import typer

from litlog.cli.commands.options import Json
from litlog.cli.context import command_app, reading
from litlog.cli.output import harmless, painted, say, say_json
from litlog.library.history import steps
from litlog.model.records.step import Step

app = command_app()


@app.command(epilog="`litlog undo` takes back the newest step that was not taken back yet.")
def history(
    context: typer.Context,
    limit: Annotated[int, typer.Option(min=0, help="Number of steps; 0 for all.")] = 20,
    json: Json = False,
) -> None:
    """List the steps that changed the library, newest first."""
    with reading(context) as library:
        done = steps(library, limit or None)
    if json:
        say_json([asdict(step) for step in done])
        return
    for step in done:
        say(f"{step.number:>5}  {step.at}  {harmless(step.command)}{painted(_state(step), 'dim')}")


def _state(step: Step) -> str:
    if step.undone_by:
        return f"  (undone by {step.undone_by})"
    return f"  (undoes {step.undoes})" if step.undoes else ""
