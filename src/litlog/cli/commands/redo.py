"""`litlog redo`: redo the last undone step."""

import typer

from litlog.cli.context import command_app, writing
from litlog.cli.output import harmless, say
from litlog.library.history import redo as do_again

app = command_app()


@app.command(epilog="Only what was undone last can be done again, before anything else is done.")
def redo(context: typer.Context) -> None:
    """Redo the step that was undone last."""
    with writing(context) as library:
        step = do_again(library)
    say(f"Done again: {harmless(step.command.removeprefix('redo: '))}")
