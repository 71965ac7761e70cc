"""`litlog undo`: undo the last step."""

import typer

from litlog.cli.context import command_app, writing
from litlog.cli.output import harmless, say
from litlog.library.history import undo as take_back

app = command_app()


@app.command(epilog="A step whose subject has changed since is refused, not forced. `litlog redo` does it again.")
def undo(context: typer.Context) -> None:
    """Undo the last step, whichever session it was done in."""
    with writing(context) as library:
        step = take_back(library)
    say(f"Undone: {harmless(step.command.removeprefix('undo: '))}")
