"""`litlog export`: write the library in another format."""

from pathlib import Path
from typing import Annotated, Literal

import typer

from litlog.cli.cited import tell_missing
from litlog.cli.commands.options import PageName, QueryWords, Sort
from litlog.cli.context import choices, command_app, reading, watching
from litlog.cli.output import counted, remark, say_bytes
from litlog.cli.querying import QueryCommand
from litlog.cli.written import tell_written
from litlog.errors import UsageError
from litlog.library.bibliographies.cited_works import read_citations
from litlog.library.exporting import BIB_FORMATS, FORMATS, Manner, cited_text, export_to, rendered
from litlog.library.library import Library
from litlog.library.listing import query_of
from litlog.library.pages.log_exporting import log_form, log_text
from litlog.query.terms import Query

app = command_app()

_Output = Annotated[
    str,
    typer.Option(
        "--output",
        "-o",
        metavar="FILE",
        help="The file, written whole or not at all; - is standard output. Of a tree, the folder.",
    ),
]
_Group = Annotated[
    str | None, typer.Option(metavar="BY", help="Group a reading list by status, tag, year, kind or month.")
]
_Style = Annotated[
    str | None,
    typer.Option(metavar="STYLE", help="In a reading list, references in the style of apa, chicago or ieee."),
]
_Classic = Annotated[
    bool, typer.Option("--classic", help="With bibtex: convert entries that came in BibLaTeX to classic BibTeX.")
]
_Document = Annotated[
    Path | None,
    typer.Option(
        "--keys",
        metavar="FILE",
        help="Only what this .tex, .aux, .bcf or Markdown file cites, under the keys it cites.",
    ),
]
_Letters = Annotated[
    bool | None,
    typer.Option("--unicode/--ascii", help="In a .bib, Unicode letters (ö), or LaTeX escapes.", show_default=False),
]
_Watch = Annotated[bool, typer.Option("--watch", help="Write a .bib whenever the library changes, until Ctrl-C.")]

_Sort = Annotated[Sort | None, typer.Option(help="The sort order; by default the oldest first.", show_default=False)]
_When = Annotated[
    str | None, typer.Option(metavar="DAYS", help="In a log, only these days: 2023, 2023-02, 2023-02..2023-05, >30d.")
]
_Days = Annotated[
    Literal["bullets", "headings"] | None, typer.Option(help="In a log, write days as bullets or headings.")
]
_Title = Annotated[str | None, typer.Option(metavar="TEXT", help="The title of an exported log.")]
_Permalink = Annotated[str | None, typer.Option(metavar="PATH", help="The permalink of an exported log: /log/.")]


@app.command(
    cls=QueryCommand,
    epilog="Examples: litlog export bibtex tag:thesis -o references.bib ; litlog export log ; "
    "litlog export bibtex --keys thesis.tex -o references.bib ; litlog export csl-json --keys essay.md ; "
    "litlog export markdown --group year --sort title --style apa ; "
    "litlog export log tag:ml --when 2023 --days headings ; litlog export page vaswani2017attention. "
    "litlog export tree -o FOLDER. "
    "Formats: "
    + ", ".join((*FORMATS, "tree"))
    + ". A file that was edited since litlog wrote it is first kept beside it; "
    "in a .bib, only the entries that changed are written anew, and nothing is kept beside it if nothing gives way.",
)
def export(
    context: typer.Context,
    format_name: Annotated[str, typer.Argument(metavar="FORMAT", help="The export format.")],
    query: QueryWords = None,
    output: _Output = "-",
    page: PageName = None,
    group: _Group = None,
    style: _Style = None,
    classic: _Classic = False,
    document: _Document = None,
    unicode: _Letters = None,
    watch: _Watch = False,
    sort: _Sort = None,
    when: _When = None,
    days: _Days = None,
    title: _Title = None,
    permalink: _Permalink = None,
) -> None:
    """Export the library, or what a query finds, in a format. Exit code 3 means that cited works are missing."""
    manner = Manner(group=group, style=style, convert=classic)
    _refuse_what_does_nothing(format_name, output, page, sort, manner, document)
    with (watching if watch else reading)(context) as library:
        found = query_of(library, query or ())
        if format_name in BIB_FORMATS and group is style is None:
            from litlog.cli.export_bib import BibCommand  # noqa: PLC0415  they load bibtexparser
            from litlog.library.bib_export import BibOrder  # noqa: PLC0415

            order = BibOrder(format=format_name, query=found, convert=classic, unicode=unicode)
            BibCommand(order, document, output, choices(context).quiet).do(library, watch=watch)
            return
        _refuse_options_of_bib(watch or unicode is not None)
        form = log_form(library, format_name, when=when, days=days, title=title, permalink=permalink)
        if format_name == "tree":
            _export_tree(library, found, output, quiet=choices(context).quiet)
            return
        if document:
            data, complete = _cited_text(document, library, format_name, found, manner, sort)
        elif form:
            data = log_text(library, found, page, form)
        else:
            data = rendered(library, format_name, found, manner=manner, page=page, sort=sort)
        _put(library, output, data, quiet=choices(context).quiet)
    if document and not complete:
        raise typer.Exit(3)


def _cited_text(
    document: Path, library: Library, format_name: str, query: Query, manner: Manner, sort: Sort | None
) -> tuple[bytes, bool]:
    """Return the text with what the document cites, and whether that is all here."""
    cited = read_citations(document)
    data, missing = cited_text(library, format_name, cited, query, manner=manner, sort=sort)
    return data, tell_missing(missing, cited)


def _put(library: Library, output: str, data: bytes, *, quiet: bool) -> None:
    if output == "-":
        say_bytes(data)
    else:
        tell_written(export_to(library, Path(output), data), quiet=quiet)


def _refuse_options_of_bib(given: object) -> None:
    if given:
        raise UsageError("--watch, --unicode and --ascii are for .bib files.", "Export bibtex or biblatex.")


def _export_tree(library: Library, query: Query, output: str, *, quiet: bool) -> None:
    from litlog.library.copies.tree_export import export_tree  # noqa: PLC0415  no other export needs it

    tree = export_tree(library, Path(output), query)
    told = f"{counted(tree.written, 'file')} written, {tree.removed} removed, {tree.same} as they were."
    remark(f"{tree.folder}: {told}", quiet=quiet)


def _refuse_what_does_nothing(
    format_name: str, output: str, page: str | None, sort: Sort | None, manner: Manner, document: Path | None
) -> None:
    if format_name == "tree" and output == "-":
        raise UsageError("A tree is a folder of files.", "Name the folder: litlog export tree -o FOLDER.")
    if document and format_name in ("log", "tree"):
        raise UsageError(f"{format_name} has no keys to cite.", "Leave --keys out, or export csl-json.")
    if page and format_name != "log":
        raise UsageError(f"{format_name} is not of one page.", "Leave --page out, or export log.")
    if sort and format_name in ("log", "tree", *BIB_FORMATS):
        raise UsageError(f"{format_name} has an order of its own.", "Leave --sort out, or export markdown.")
    if manner != Manner() and format_name in ("log", "json", "tree"):
        raise UsageError(
            f"{format_name} has no groups, styles or dialects.", "Leave --group, --style and --classic out."
        )
