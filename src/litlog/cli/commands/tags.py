"""`litlog tags`: list tags with counts; `litlog tags rename OLD NEW`."""

from typing import Annotated

import typer

from litlog.cli.commands.options import Json
from litlog.cli.context import choices, command_app, reading, said, writing
from litlog.cli.output import counted, harmless, remark, say, say_json
from litlog.library.editing import rename_tag
from litlog.library.listing import tags as all_tags

app = command_app()


@app.callback(invoke_without_command=True, epilog="Example: litlog tags rename nlp ml/nlp")
def tags(context: typer.Context, json: Json = False) -> None:
    """List the tags with the number of works that have each."""
    if context.invoked_subcommand:
        return
    with reading(context) as library:
        counts = all_tags(library)
    if json:
        say_json([{"tag": tag, "count": count} for tag, count in counts])
        return
    width = max((len(str(count)) for _, count in counts), default=0)
    for tag, count in counts:
        say(f"{count:>{width}}  {harmless(tag)}")


@app.command(epilog="Example: litlog tags rename nlp ml/nlp")
def rename(
    context: typer.Context,
    old: Annotated[str, typer.Argument(metavar="OLD", help="The tag as it is; tags nested under it come along.")],
    new: Annotated[str, typer.Argument(metavar="NEW", help="Its new name; an existing tag is merged with it.")],
) -> None:
    """Rename a tag everywhere."""
    with writing(context) as library:
        changed = rename_tag(library, old, new, f"tags {said(context, old, new)}")
    remark(f"{counted(len(changed), 'work')} changed.", quiet=choices(context).quiet)
