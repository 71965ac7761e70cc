"""Edits of log entries: `litlog log --edit`, `--delete` and `--dry-run`."""

import typer

from litlog.cli.context import choices, purpose, reading, said, writing
from litlog.cli.days import day_meant
from litlog.cli.diffs import page_diff
from litlog.cli.editor import edited
from litlog.cli.output import counted, harmless, remark, say, say_json
from litlog.library.library import Library
from litlog.library.pages.log_entries import (
    EntryNamed,
    Revision,
    change_logged,
    delete_logged,
    rewrite_logged,
    the_entry,
)


def edit_entry(
    context: typer.Context, named: str, text: str | None, date: str, page: str | None, *, dry_run: bool, json: bool
) -> None:
    """Change the text or the day of an entry; without either, open its lines in the editor."""
    with (reading if dry_run else writing)(context) as library:
        entry = _entry(library, named, page)
        words = (f"--edit={named}", text or "", f"--date={date}" if date else "")
        command = None if dry_run else said(context, *words)
        if text is None and not date:
            with edited(entry.text, ".md", purpose(context, entry.page.name, entry.text)) as lines:
                made = rewrite_logged(library, entry, lines, command)
        else:
            day = day_meant(date, library.today()) if date else None
            made = change_logged(library, entry, text, day, command)
    _tell(context, entry, made, "Changed", dry_run=dry_run, json=json)


def delete_entry(context: typer.Context, named: str, page: str | None, *, dry_run: bool, json: bool) -> None:
    """Delete an entry from its log, and print its lines."""
    with (reading if dry_run else writing)(context) as library:
        entry = _entry(library, named, page)
        made = delete_logged(library, entry, None if dry_run else said(context, f"--delete={named}"))
    if not (json or dry_run):
        say(harmless(entry.text.rstrip("\r\n")))
    _tell(context, entry, made, "Deleted", dry_run=dry_run, json=json)


def _entry(library: Library, named: str, page: str | None) -> EntryNamed:
    return the_entry(library, named, page, day=lambda text: day_meant(text, library.today()))


def _tell(context: typer.Context, entry: EntryNamed, made: Revision, done: str, *, dry_run: bool, json: bool) -> None:
    diff = page_diff(made.before, made.after)
    changed = made.taken is not None
    if json:
        added, met = (list(made.taken.added), list(made.taken.met)) if made.taken else ([], [])
        say_json({"page": entry.page.name, "line": entry.line, "text": entry.text, "changed": changed, "diff": diff,
                  "added": added, "met": met})  # fmt: skip
        return
    if dry_run:
        show_diff(context, diff)
        return
    for key in made.taken.added if made.taken else ():
        say(key)
    new = f"; {counted(len(made.taken.added), 'new work')}" if made.taken and made.taken.added else ""
    where = f"{entry.page.name}:{entry.line}"
    remark(f"{done} {where}{new}." if changed else f"{where} is as it was.", quiet=choices(context).quiet)


def show_diff(context: typer.Context, diff: str) -> None:
    """Print what an edit would change."""
    for line in diff.split("\n")[:-1]:
        say(harmless(line))
    remark("Nothing was changed.", quiet=choices(context).quiet)
