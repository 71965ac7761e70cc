"""`litlog pages`: list the stored pages, and explain how each was parsed."""

from collections.abc import Mapping
from typing import Annotated, Any

import typer

from litlog.cli.commands.options import Json
from litlog.cli.commands.pages_sync import sync
from litlog.cli.context import command_app, reading
from litlog.cli.output import harmless, on_one_line, say, say_json
from litlog.library.pages.logs import all_pages, explained

app = command_app()
app.command(epilog="Examples: litlog pages sync ; litlog pages sync gen-ai --dry-run")(sync)


@app.callback(invoke_without_command=True, epilog="Example: litlog pages explain gen-ai --json")
def pages(context: typer.Context, json: Json = False) -> None:
    """List the stored pages."""
    if context.invoked_subcommand:
        return
    with reading(context) as library:
        kept = all_pages(library)
    if json:
        say_json([{"name": one.name, "title": one.title, "permalink": one.permalink, "path": one.path} for one in kept])
        return
    for page in kept:
        say(on_one_line(f"{page.name}  {page.title}  {page.path}".rstrip()))


@app.command()
def explain(
    context: typer.Context,
    page: Annotated[str | None, typer.Argument(metavar="PAGE", help="Its name, permalink or file.")] = None,
    json: Json = False,
) -> None:
    """Show how a page is parsed, and why: entries, works with their mentions, notes, anchors.

    Each mention has the provenance of its title and people, and what it shares with another mention of its work.
    """
    with reading(context) as library:
        told = explained(library, page)
    if json:
        say_json(told)
        return
    for entry in told["entries"]:
        say(f"line {entry['line']:>4}  {entry['date']}")
    for work in told["works"]:
        _tell(work)


def _tell(work: Mapping[str, Any]) -> None:
    lines = ", ".join(str(mention["line"]) for mention in work["mentions"])
    say(harmless(f"{work['id']}  {work['kind']}  {work['title']}  lines {lines}"))
    for mention in work["mentions"]:
        if mention["why"]:
            named = mention.get("url") or mention["text"]
            say(harmless(f"    line {mention['line']}  {named}  {'; '.join(mention['why'])}"))
