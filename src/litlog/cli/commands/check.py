"""`litlog check`: report missing or inconsistent data, and offer repairs one by one."""

from typing import Annotated

import typer

from litlog.cli.commands.options import Json
from litlog.cli.context import asking, choices, command_app, is_terminal, reading, writing
from litlog.cli.output import counted, harmless, on_one_line, painted, remark, say, say_json
from litlog.errors import DamagedDatabase, Refused
from litlog.library.checks.check import DATABASE, Remark, damaged, mend, refuse
from litlog.library.checks.check import check as all_remarks
from litlog.library.checks.dead_links import dead_links

app = command_app()


@app.command(
    epilog="Examples: litlog check ; litlog check --fix ; litlog check --links. A repair changes only "
    "what it shows, and undo takes it back alone; one that you refuse is not offered again."
)
def check(
    context: typer.Context,
    fix: Annotated[bool, typer.Option("--fix", help="Offer repairs of pages, one by one.")] = False,
    yes: Annotated[bool, typer.Option("--yes", "-y", help="With --fix: apply every repair without asking.")] = False,
    links: Annotated[
        bool, typer.Option("--links", help="Check the links of works instead, and report dead ones.")
    ] = False,
    database: Annotated[
        bool, typer.Option("--database", help="Check the database instead: every row, and what SQLite tells of it.")
    ] = False,
    json: Json = False,
) -> None:
    """Check for missing fields, misspelt names, broken text and links, outdated pages; --fix offers repairs."""
    if fix and not yes and not is_terminal():
        raise Refused("There is nobody to ask.", "--fix --yes applies every repair without asking.")
    if links:
        _check_links(context, json=json)
        return
    with reading(context) as library:
        remarks = [*damaged(library, rows=database), *(() if database else all_remarks(library))]
    if json:
        say_json([{"where": one.where, "message": one.message, "repairable": bool(one.repair)} for one in remarks])
    elif not fix:
        for one in remarks:
            say(_line(one))
        remark(f"{len(remarks)} remarks, {sum(bool(one.repair) for one in remarks)} of them repairable with --fix.",
               quiet=choices(context).quiet)  # fmt: skip
    if any(one.where == DATABASE for one in remarks):
        raise DamagedDatabase("The database is damaged.", "`litlog restore BACKUP` puts a backup in its place.")
    if fix:
        _fix(context, remarks, yes=yes)


def _line(one: Remark) -> str:
    return f"{painted(on_one_line(one.where), 'cyan')}  {on_one_line(one.message)}"


def _check_links(context: typer.Context, *, json: bool) -> None:
    with asking(context) as library:
        found = []
        for dead in dead_links(library):
            found.append(dead)
            if not json:
                say(f"{painted(dead.key, 'cyan')}  {harmless(dead.message)}")
    if json:
        say_json([{"where": one.key, "message": one.message, "repairable": False, "url": one.url, "copy": one.copy}
                  for one in found])  # fmt: skip
    else:
        remark(f"{counted(len(found), 'dead link')}.", quiet=choices(context).quiet)


def _fix(context: typer.Context, remarks: list[Remark], *, yes: bool) -> None:
    """Apply the repairs of a page from the last to the first, so that positions stay valid; store refused ones."""
    with writing(context) as library:
        for one in [one for one in remarks if one.repair][::-1]:
            if yes or typer.confirm(_line(one)):
                mend(library, one)
                say(f"Mended {_line(one)}")
            else:
                refuse(library, one)
