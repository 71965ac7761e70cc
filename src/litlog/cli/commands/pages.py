"""`litlog pages`: list the stored pages, and explain how each was parsed."""

from collections.abc import Mapping
from typing import Annotated, Any

import typer

from litlog.cli.commands.options import Json
from litlog.cli.commands.pages_sync import sync
from litlog.cli.context import command_app, reading
from litlog.cli.output import harmless, on_one_line, say, say_json
from litlog.library.pages.explaining import explained, explained_line
from litlog.library.pages.logs import all_pages

app = command_app()
app.command(epilog="Examples: litlog pages sync ; litlog pages sync gen-ai --dry-run")(sync)


@app.callback(
    invoke_without_command=True,
    epilog="Examples: litlog pages explain gen-ai --json ; litlog pages explain gen-ai --why 12",
)
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
    why: Annotated[
        int | None,
        typer.Option("--why", metavar="LINE", min=1, help="Tell of this line alone why it is a work, or why not."),
    ] = None,
    json: Json = False,
) -> None:
    """Show how a page is parsed, and why: entries, works with their mentions, notes, anchors.

    Each mention has the layout of its list, where its title, people and year are from, the evidence by which a line
    without a link is a work, and what it shares with another mention of its work. With `--why` the evidence is told
    for a line that is no work, too, each reason with its weight.
    """
    with reading(context) as library:
        told = explained(library, page) if why is None else explained_line(library, why, page)
    if json:
        say_json(told)
        return
    if why is not None:
        _tell_line(told)
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
            say(harmless(f"    line {mention['line']}  {named}"))
            _tell_reasons(mention)


def _tell_reasons(mention: Mapping[str, Any]) -> None:
    for reason in mention["why"]:
        say(harmless(f"        {reason}"))


def _tell_line(told: Mapping[str, Any]) -> None:
    """Print what is understood of a line: its works and their reasons, how it is read in its list, the evidence."""
    say(harmless(f"line {told['line']}  {told['text']}"))
    for mention in told["mentions"]:
        say(harmless(f"    {mention['kind']}  {mention.get('url') or mention['text']}"))
        _tell_reasons(mention)
    if told["because"]:
        say(harmless(f"    no work: {told['because']}"))
    if told["list"]:
        _tell_evidence(told["list"])


def _tell_evidence(read: Mapping[str, Any]) -> None:
    people = f", people “{read['people']}”" if read["people"] else ""
    say(harmless(f"    layout of the list: {read['layout']}; this line: {read['read_as']}"))
    say(harmless(f"        title “{read['title']}”{people}"))
    say(f"    evidence that the list is of works: {read['weight']:g}; without links {read['needed']:g} is needed")
    for one in read["evidence"]:
        say(harmless(f"        {one['weight']:+g}  {one['reason']}"))
