"""`litlog import`: import logs and bibliographies."""

from collections.abc import Sequence
from pathlib import Path
from typing import Annotated, Literal

import typer

from litlog.cli.commands.options import Json
from litlog.cli.context import choices, command_app, making, place, said
from litlog.cli.output import complain, counted, harmless, remark, say, say_json
from litlog.cli.progress import tracked
from litlog.errors import UsageError
from litlog.library.copies.tree_folder import is_tree
from litlog.library.dry_run import tried_out
from litlog.library.importing import IMPORT_FORMATS, Imported, Watch, import_file
from litlog.model.plain import Plain
from litlog.model.results.outcome import Failed

app = command_app()
_MOST_PROBLEMS = 20
"""Maximum number of remarks on one file that are printed one by one."""


@app.command(
    "import",
    epilog="Example: litlog import log.md references.bib. Formats: "
    + ", ".join(IMPORT_FORMATS)
    + ". Nothing is asked of any source; `litlog refresh` looks up what was found.",
)
def import_(
    context: typer.Context,
    files: Annotated[
        list[Path],
        typer.Argument(
            metavar="FILE", help="Logs and lists, bibliographies, exports of other programs, their folders."
        ),
    ],
    format_name: Annotated[
        str, typer.Option("--from", metavar="FORMAT", help="The format, if it is not recognised.")
    ] = "",
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Show what the import would do; change nothing.")] = False,
    take: Annotated[
        Literal["library", "files"] | None,
        typer.Option(help="The side that counts where a tree and the library changed a value differently."),
    ] = None,
    json: Json = False,
) -> None:
    """Import files into the library; importing twice changes nothing. Exit code 3 means that parts were not read."""
    quiet = choices(context).quiet
    if Path("-") in files:
        raise UsageError("Standard input has no name that litlog could know it by.", "Save it, and import the file.")
    if take and not all(map(is_tree, files)):
        raise UsageError("--take is for trees.", "Name the folder that `litlog export tree -o FOLDER` wrote.")
    with tried_out(place(context)) if dry_run else making(context) as library:
        results = [
            import_file(library, file, format_name, said(context, str(file)), _watched(file, quiet=quiet), take)
            for file in files
        ]
    if json:
        say_json([_plain(result) for result in results])
    else:
        for result in results:
            _tell(result, quiet=quiet, dry_run=dry_run)
    failed = sum(isinstance(result, Failed) for result in results)
    lost = any(one.lost for result in results if isinstance(result, Imported) for one in result.problems)
    if failed or lost:
        raise typer.Exit(1 if failed == len(results) else 3)


def _watched(file: Path, *, quiet: bool) -> Watch:
    return lambda items: tracked(items, len(items), f"importing {file.name}", quiet=quiet)


def _tell(result: Imported | Failed, *, quiet: bool, dry_run: bool) -> None:
    if isinstance(result, Failed):
        named = result.target in result.reason
        complain(result.reason if named else f"{result.target}: {result.reason}", result.hint)
        return
    entries = counted(result.entries, "entry", "entries") + ", " if result.entries else ""
    added = f"{counted(len(result.added), 'work')} {'would be added' if dry_run else 'added'}"
    say(f"{result.path}: {entries}{added}, {len(result.met)} met again.")
    _tell_joined(result, quiet=quiet)
    untaken = [f"{key}: {harmless(message)}" for key, message in result.untaken]
    _tell_first(result.path, untaken, "values were not taken", quiet=quiet)
    updated = [f"{key}: {', '.join(names)} joined" for key, names in result.updated]
    _tell_first(result.path, updated, "works joined", quiet=quiet)
    _tell_problems(result)


def _tell_problems(result: Imported) -> None:
    for problem in result.problems[:_MOST_PROBLEMS]:
        remark(f"{result.path}:{problem.line}: {harmless(problem.message)}")
    if len(result.problems) > _MOST_PROBLEMS:
        lost = sum(problem.lost for problem in result.problems)
        remark(
            f"{result.path}: {len(result.problems)} remarks in all, {lost} records not read; --json has each of them."
        )
    if any(one.take is None for one in result.conflicts):
        values = counted(len(result.conflicts), "value")
        complain(
            f"{result.path} and the library were changed differently in {values}; those of the library stay.",
            "Take a side with --take files or --take library.",
        )


def _tell_joined(result: Imported, *, quiet: bool) -> None:
    for one in result.joined:
        why = harmless(", ".join(one.reasons))
        remark(f"{result.path}: {harmless(one.entry)} is the work {one.key}: {why}.", quiet=quiet)
    joined = {one.entry for one in result.joined}
    for wanted, key in result.renamed:
        if wanted not in joined:
            remark(f"{result.path}: {harmless(wanted)} is called {key} here.", quiet=quiet)


def _tell_first(path: str, lines: Sequence[str], what: str, *, quiet: bool) -> None:
    """Print the first lines of many, and how many there are."""
    for line in lines[:_MOST_PROBLEMS]:
        remark(f"{path}: {line}.", quiet=quiet)
    if len(lines) > _MOST_PROBLEMS:
        remark(f"{path}: {len(lines)} {what}; --json has each of them.", quiet=quiet)


def _plain(result: Imported | Failed) -> Plain:
    if isinstance(result, Failed):
        return {"path": result.target, "error": result.reason, "hint": result.hint}
    return {
        "path": result.path,
        "format": result.format,
        "added": list(result.added),
        "met": list(result.met),
        "entries": result.entries,
        "renamed": dict(result.renamed),
        "joined": [{"entry": one.entry, "key": one.key, "reasons": list(one.reasons)} for one in result.joined],
        "updated": {key: list(names) for key, names in result.updated},
        "not_taken": [{"key": key, "message": message} for key, message in result.untaken],
        "conflicts": [
            {"key": one.key, "field": one.field, "library": one.mine, "files": one.theirs, "kept": one.kept}
            for one in result.conflicts
        ],
        "problems": [
            {"line": one.line, "message": one.message, "text": one.text, "lost": one.lost} for one in result.problems
        ],
    }
