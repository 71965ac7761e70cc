"""`litlog promote`: move a log section on one work to a page of its own."""

from typing import Annotated

import typer

from litlog.cli.commands.options import Json
from litlog.cli.context import choices, command_app, reading, said, writing
from litlog.cli.days import day_meant
from litlog.cli.output import harmless, remark, say, say_json
from litlog.library.pages.promoting import Promotion, promote_section, promotion

app = command_app()


@app.command(
    epilog="Examples: litlog promote gen-ai 'Stanford paper' --dry-run ; "
    "litlog promote gen-ai bommasani2021opportunities --permalink /bommasani-2021/ . "
    "Then `litlog pages sync` writes both files; `litlog undo` joins the two again."
)
def promote(
    context: typer.Context,
    page: Annotated[str, typer.Argument(metavar="PAGE", help="A log, by its name, permalink or file.")],
    section: Annotated[
        str, typer.Argument(metavar="SECTION", help="The words of its heading, or the work that it is about.")
    ],
    date: Annotated[
        str, typer.Option(metavar="DATE", help="The day of the entry, if not today: 2023-02-21 or 2/21.")
    ] = "",
    permalink: Annotated[str, typer.Option(metavar="PATH", help="The new page's address, if not /surname-year/.")] = "",
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Print the new page; change nothing.")] = False,
    json: Json = False,
) -> None:
    """Move a log section on one work to a page of its own, and leave a dated entry that links to it."""
    with reading(context) if dry_run else writing(context) as library:
        day = day_meant(date, library.today()) if date else library.today()
        if dry_run:
            made = promotion(library, page, section, on=day, permalink=permalink)
        else:
            command = said(context, page, section)
            made = promote_section(library, page, section, on=day, permalink=permalink, command=command)
    if json:
        say_json(_plain(made, dry_run=dry_run))
        return
    say(harmless(_text(made)) if dry_run else made.page.name)
    _remark(made, dry_run=dry_run, quiet=choices(context).quiet)


def _remark(made: Promotion, *, dry_run: bool, quiet: bool) -> None:
    entry = f"on {made.on}: {harmless(made.entry)}"
    if dry_run:
        remark(f"Nothing was changed; {made.log.name} would say {entry}", quiet=quiet)
        return
    remark(f"{made.log.name} says {entry}", quiet=quiet)
    remark("No file was changed; `litlog pages sync` writes both.", quiet=quiet)


def _text(made: Promotion) -> str:
    return "".join(block.raw for block in made.page.blocks).rstrip()


def _plain(made: Promotion, *, dry_run: bool) -> dict[str, object]:
    page = made.page
    return {"page": page.name, "permalink": page.permalink, "path": page.path, "log": made.log.name, "key": made.key,
            "date": str(made.on), "entry": made.entry, "changed": not dry_run}  # fmt: skip
