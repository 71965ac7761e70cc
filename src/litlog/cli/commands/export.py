"""`litlog export`: the library as a file that others read."""

from pathlib import Path
from typing import Annotated

import typer

from litlog.cli.commands.options import PageName, QueryWords
from litlog.cli.context import choices, command_app, reading, writing
from litlog.cli.output import remark, say_bytes
from litlog.cli.querying import QueryCommand
from litlog.library.exporting import FORMATS, Written, export_to, rendered
from litlog.library.listing import query_of

app = command_app()


@app.command(
    cls=QueryCommand,
    epilog="Examples: litlog export bibtex tag:thesis -o references.bib ; litlog export log ; "
    "litlog export markdown --group year ; litlog export page vaswani2017attention. "
    "Formats: " + ", ".join(FORMATS) + ". A file that was edited since litlog wrote it is first kept beside it.",
)
def export(
    context: typer.Context,
    format_name: Annotated[str, typer.Argument(metavar="FORMAT", help="What to write.")],
    query: QueryWords = None,
    output: Annotated[
        str,
        typer.Option(
            "--output", "-o", metavar="FILE", help="The file, written whole or not at all; - is standard output."
        ),
    ] = "-",
    page: PageName = None,
    group: Annotated[
        str | None, typer.Option(metavar="BY", help="Group a reading list by status, tag, year, kind or month.")
    ] = None,
    classic: Annotated[
        bool, typer.Option("--classic", help="With bibtex: convert entries that came in BibLaTeX to classic BibTeX.")
    ] = False,
) -> None:
    """Write the library, or what a query finds, in a format."""
    with (reading if output == "-" else writing)(context) as library:
        data = rendered(library, format_name, query_of(library, query or ()), page=page, group=group, convert=classic)
        if output == "-":
            say_bytes(data)
            return
        written = export_to(library, Path(output), data)
    _tell(written, quiet=choices(context).quiet)


def _tell(written: Written, *, quiet: bool) -> None:
    if written.aside:
        remark(f"{written.path} was not as litlog left it; it is kept as {written.aside}.")
    remark(f"{written.path}: {'written' if written.changed else 'as it was'}.", quiet=quiet)
