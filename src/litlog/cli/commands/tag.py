"""`litlog tag`: add tags to a work, or to all that a query finds."""

from typing import Annotated

import typer

from litlog.cli.commands.into_pages import InPage, one_in_a_page, refuse_page_alone
from litlog.cli.commands.options import Json, PageName, Which
from litlog.cli.commands.selecting import AsQuery, Yes
from litlog.cli.commands.tagging import retag
from litlog.cli.context import choices, command_app, said, writing
from litlog.cli.output import remark, say, say_json
from litlog.errors import UsageError
from litlog.library.lookup import items_meant
from litlog.library.pages.in_page import tag_in_page

app = command_app()


@app.command(
    epilog="Examples: litlog tag vaswani2017attention ml/nlp classic ; litlog tag 'author:knuth year:..1980' history"
)
def tag(
    context: typer.Context,
    which: Which,
    tags: Annotated[list[str] | None, typer.Argument(metavar="TAG", help="Tags to add; a/b is b under a.")] = None,
    remove: Annotated[
        list[str] | None, typer.Option("--remove", "-r", help="A tag to remove; may be given again.")
    ] = None,
    query: AsQuery = False,
    yes: Yes = False,
    in_page: InPage = False,
    page: PageName = None,
    json: Json = False,
) -> None:
    """Add tags to works."""
    if not tags and not remove:
        raise UsageError("There is no tag to put on.", "Write: litlog tag KEY TAG…")
    if not in_page:
        refuse_page_alone(page, "--page")
        retag(context, which, tags or [], remove or [], query=query, yes=yes, json=json)
        return
    if remove:
        raise UsageError("Tags are taken off a page by hand.", "Give --remove without --in-page.")
    _tag_in_page(context, which, tags or [], page, query=query, json=json)


def _tag_in_page(
    context: typer.Context, which: str, tags: list[str], page: str | None, *, query: bool, json: bool
) -> None:
    with writing(context) as library:
        item, written = one_in_a_page(library, items_meant(library, which, query=query), page)
        command = said(context, which, *tags, "--in-page")
        new = tag_in_page(library, item, tags, page=written, command=command)
    if json:
        say_json([{"key": new.key, "tags": list(new.reading.tags)}])
    else:
        say(new.key)
        remark(f"Tagged on {written.name}.", quiet=choices(context).quiet)
