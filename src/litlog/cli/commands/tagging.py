"""Tag changes shared by `tag` and `untag`: selecting the items, and printing which of them changed."""

import typer

from litlog.cli.commands.selecting import selected
from litlog.cli.context import choices, said, writing
from litlog.cli.output import remark, say, say_json
from litlog.library.editing import change_items
from litlog.library.items.reading_changes import with_tags, without_tags


def retag(
    context: typer.Context, which: str, add: list[str], remove: list[str], *, query: bool, yes: bool, json: bool
) -> None:
    """Add and remove tags on all items that `which` selects; print the keys of those that changed."""
    with writing(context) as library:
        items = selected(library, which, "tag tagged" if add else "untag untagged", query=query, yes=yes)
        command = said(context, which, *add, *(f"-r{tag}" for tag in remove))
        changed = change_items(library, items, lambda item: with_tags(without_tags(item, remove), add), command)
    if json:
        say_json([{"key": item.key, "tags": list(item.reading.tags)} for item in changed])
        return
    for item in changed:
        say(item.key)
    remark(f"{len(changed)} of {len(items)} changed.", quiet=choices(context).quiet)
