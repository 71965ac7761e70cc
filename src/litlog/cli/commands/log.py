"""`litlog log`: add an entry to the log page, in the page's own style; also edit, delete or list entries."""

import datetime as dt
import re
from typing import Annotated

import typer

from litlog.cli.commands.log_edits import delete_entry, edit_entry, show_diff
from litlog.cli.commands.options import Json, PageName
from litlog.cli.context import choices, command_app, making, reading, said
from litlog.cli.days import day_meant
from litlog.cli.diffs import page_diff
from litlog.cli.output import counted, harmless, painted, remark, say, say_json
from litlog.errors import UsageError
from litlog.library.library import Library
from litlog.library.pages.logs import entry_planned, latest_entries, write_entry
from litlog.model.pages import LoggedEntry
from litlog.model.plain import Plain, date_to_plain

app = command_app()


@app.command(
    epilog="Examples: litlog log 'read [Attention Is All You Need](https://arxiv.org/abs/1706.03762)' ; "
    "litlog log '2/21 - read [A](https://a.example) and [B](https://b.example)' ; litlog log --limit 5 ; "
    "litlog log --edit gen-ai:12 'read it again' ; litlog log --delete 2023-02-21 --dry-run"
)
def log(
    context: typer.Context,
    text: Annotated[
        str | None, typer.Argument(metavar="TEXT", help="What you read or did; each further line is a note under it.")
    ] = None,
    date: Annotated[
        str,
        typer.Option(
            metavar="DATE",
            help="The day, if not today: 2023-02-21 or 2/21; with --edit the new day; without TEXT, the day to show.",
        ),
    ] = "",
    page: PageName = None,
    edit: Annotated[
        str,
        typer.Option(
            metavar="ENTRY",
            help="Replace the text of an entry by TEXT, or open it in your editor. ENTRY is PAGE:LINE, or its day.",
        ),
    ] = "",
    delete: Annotated[
        str, typer.Option(metavar="ENTRY", help="Delete an entry, with everything nested under it.")
    ] = "",
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Show what would change on the page; change nothing.")
    ] = False,
    limit: Annotated[int, typer.Option(min=0, help="Without TEXT: number of entries to show; 0 for all.")] = 10,
    json: Json = False,
) -> None:
    """Add an entry to your log, change or delete one; without TEXT show the latest ones."""
    if edit and delete:
        raise UsageError("An entry is either changed or taken out.", "Give one of --edit and --delete.")
    if delete and (text is not None or date):
        raise UsageError("A deleted entry has neither words nor a day.", "Give --delete alone.")
    if edit:
        edit_entry(context, edit, text, date, page, dry_run=dry_run, json=json)
    elif delete:
        delete_entry(context, delete, page, dry_run=dry_run, json=json)
    elif text is None:
        with reading(context) as library:
            _show(_entries(library, page, date, limit), json=json)
    else:
        _write(context, text, date, page, dry_run=dry_run, json=json)


def _write(context: typer.Context, text: str, date: str, page: str | None, *, dry_run: bool, json: bool) -> None:
    with (reading if dry_run else making)(context) as library:
        day, words = _dated(library, text, date)
        if dry_run:
            diff = page_diff(*entry_planned(library, words, day, page))
            say_json({"date": str(day), "changed": False, "diff": diff}) if json else show_diff(context, diff)
            return
        taken = write_entry(library, words, day, page, said(context, text))
    if json:
        say_json({"page": taken.page.name, "date": str(day), "added": list(taken.added), "met": list(taken.met)})
        return
    for key in taken.added:
        say(key)
    remark(f"Logged {day} on {taken.page.name}; {counted(len(taken.added), 'new work')}.", quiet=choices(context).quiet)


_DAY_FIRST = re.compile(r"\s*(?:[*+-]\s+)?(\d{4}-\d{2}-\d{2}|\d{1,2}/\d{1,2})(?:\s*[-–—:]\s*|\s+)(?=\S)")


def _dated(library: Library, text: str, given: str) -> tuple[dt.date, str]:
    """Return the day and the text; a date at the start of the text counts if no other is given."""
    head = _DAY_FIRST.match(text)
    if given or not head:
        return (day_meant(given, library.today()) if given else library.today()), text
    return day_meant(head[1], library.today()), text[head.end() :]


def _entries(library: Library, page: str | None, date: str, limit: int) -> list[LoggedEntry]:
    """Return the latest entries, or those of a day."""
    if not date:
        return latest_entries(library, page, limit or None)
    day = day_meant(date, library.today()).isoformat()
    return [one for one in latest_entries(library, page, None) if str(one.on) == day][: limit or None]


def _show(entries: list[LoggedEntry], *, json: bool) -> None:
    if json:
        say_json([_plain(entry) for entry in entries])
        return
    for entry in entries:
        carried = " (carried)" if entry.inferred else ""
        say(painted(f"{entry.on}{carried}  {entry.page}:{entry.line}", "cyan"))
        say(harmless(entry.text.rstrip()))


def _plain(entry: LoggedEntry) -> Plain:
    return {
        "page": entry.page,
        "line": entry.line,
        "on": date_to_plain(entry.on),
        "text": entry.text,
        "keys": list(entry.keys),
        "inferred": entry.inferred,
    }
