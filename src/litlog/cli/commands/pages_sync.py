"""`litlog pages sync`: sync pages with their files in both directions, by three-way merge."""

from collections.abc import Sequence
from pathlib import Path
from shlex import quote
from typing import Annotated, assert_never

import typer

from litlog.cli.commands.options import Json
from litlog.cli.context import choices, is_terminal, reading, said, writing
from litlog.cli.output import complain, counted, harmless, remark, say, say_json
from litlog.errors import UsageError
from litlog.library.library import Library
from litlog.library.output_files import absolute
from litlog.library.pages.sync.confirming import confirm_file, unconfirmed_pages
from litlog.library.pages.sync.sync import Conflict, Synced, Take
from litlog.library.pages.sync.sync import sync as sync_pages
from litlog.model.plain import Plain

_MOST_LINES = 20


def sync(
    context: typer.Context,
    pages: Annotated[
        list[str] | None, typer.Argument(metavar="PAGE", help="Pages by name, permalink or file; all if left out.")
    ] = None,
    take: Annotated[
        str,
        typer.Option(
            metavar="file|library",
            help="The side that wins a conflict; with library, missing files are written again.",
        ),
    ] = "",
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Show what would be done; change nothing.")] = False,
    json: Json = False,
) -> None:
    """Sync pages with their files: import edits made to the files, and write changes made in the library.

    If both changed, the two are merged. On a conflict both texts are shown, and the page and its file stay as they are.
    The file of a page that came in with another library is left alone until you name it. Exit code 3 means that some
    pages have conflicts or such files, 1 that all have.
    """
    side = _side(take)
    words = (*(pages or ()), *(("--take", take) if take else ()))
    with (reading if dry_run else writing)(context) as library:
        if not dry_run and is_terminal():
            _ask_for_files(library, pages or (), f"pages {said(context, *words)}")
        done = sync_pages(library, pages or (), take=side, command=f"pages {said(context, *words)}", dry_run=dry_run)
    if json:
        say_json([_plain(one) for one in done])
    else:
        for one in done:
            _tell(one, dry_run=dry_run, quiet=choices(context).quiet)
        if not done:
            remark("No page is kept; `litlog import FILE.md` takes one in.", quiet=choices(context).quiet)
    failed = sum(one.state in ("conflict", "unreadable", "unconfirmed") for one in done)
    if failed:
        raise typer.Exit(1 if failed == len(done) else 3)


def _ask_for_files(library: Library, names: Sequence[str], command: str) -> None:
    for page in unconfirmed_pages(library, names):
        path = absolute(Path(page.path))
        question = f"{page.name} came in with another library, by which its file is {path}. Sync it with that file?"
        if typer.confirm(harmless(question)):
            confirm_file(library, page, path, command)


def _side(take: str) -> Take | None:
    if take in ("file", "library"):
        return "file" if take == "file" else "library"
    if take:
        raise UsageError(f'"{take}" is no side to take.', "Write --take file or --take library.")
    return None


def _tell(one: Synced, *, dry_run: bool, quiet: bool) -> None:
    name, file = harmless(one.page.name), harmless(one.page.path)
    would = "would be " if dry_run else ""
    new = f"; {counted(len(one.added), 'new work')}" if one.added else ""
    match one.state:
        case "same":
            remark(f"{name}: as it was.", quiet=quiet)
        case "taken":
            say(f"{name}: {would}taken in from {file}{new}.")
        case "written":
            say(f"{name}: {would}written to {file}.")
        case "merged":
            say(f"{name}: {would}joined with {file}{new}.")
        case "missing":
            remark(_missing(name, file))
        case "unreadable":
            complain(one.reason, one.hint)
        case "unconfirmed":
            complain(
                f"{name} came in with another library, by which its file is {file}; that is neither read nor written.",
                f"`litlog import {quote(file)}` confirms that it is the page's file.",
            )
        case "conflict":
            _tell_conflict(name, one)
        case _:
            assert_never(one.state)
    if one.aside:
        remark(f"{file} as it was is kept as {harmless(str(one.aside))}.")


def _missing(name: str, file: str) -> str:
    page = quote(name)
    if not file:
        return f"{name} has no file; `litlog export log --page {page} -o FILE` and `litlog import FILE` give it one."
    return f"{name}: {file} is not there; `litlog pages sync {page} --take library` writes it anew."


def _tell_conflict(name: str, one: Synced) -> None:
    for conflict in one.conflicts:
        say(f"{name}: in the library, line {conflict.mine_line}:")
        _show(conflict.mine)
        say(f"{name}: in the file, line {conflict.theirs_line}:")
        _show(conflict.theirs)
    places = counted(len(one.conflicts), "place")
    complain(
        f"{name} and {one.page.path} were changed differently in {places}; both stay as they are.",
        "Take a side there with --take file or --take library, or give the file the words that shall count.",
    )


def _show(text: str) -> None:
    lines = text.splitlines() or ["(nothing)"]
    for line in lines[:_MOST_LINES]:
        say(harmless(f"  {line}"))
    if len(lines) > _MOST_LINES:
        say(f"  … and {counted(len(lines) - _MOST_LINES, 'more line')}")


def _plain(one: Synced) -> Plain:
    told = {
        "page": one.page.name,
        "path": one.page.path,
        "state": one.state,
        "added": list(one.added),
        "met": list(one.met),
        "conflicts": [_plain_conflict(conflict) for conflict in one.conflicts],
    }
    aside = {"aside": str(one.aside)} if one.aside else {}
    return told | aside | ({"reason": one.reason, "hint": one.hint} if one.reason else {})


def _plain_conflict(one: Conflict) -> Plain:
    return {
        "library": {"line": one.mine_line, "text": one.mine},
        "file": {"line": one.theirs_line, "text": one.theirs},
    }
