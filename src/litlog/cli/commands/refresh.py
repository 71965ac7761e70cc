"""`litlog refresh`: ask the sources for queued works, and again for known ones."""

from collections.abc import Collection, Sequence
from typing import Annotated

import typer

from litlog.cli.commands.options import Json, QueryWords
from litlog.cli.context import choices, command_app, is_terminal, said, writing
from litlog.cli.differences import Shown
from litlog.cli.output import remark
from litlog.cli.progress import tracked
from litlog.cli.querying import QueryCommand
from litlog.errors import LitlogError, UsageError
from litlog.library.library import Library
from litlog.library.listing import listed
from litlog.library.lookup import items_meant
from litlog.library.metadata_lookup.enriching import enrich, waiting
from litlog.library.metadata_lookup.refreshing import Answer, Refreshed, asked_again, take_in
from litlog.library.metadata_lookup.title_search import Choice
from litlog.model.item import Item
from litlog.model.results.outcome import Failed
from litlog.query.terms import EVERYTHING

app = command_app()


@app.command(
    cls=QueryCommand,
    epilog="Examples: litlog refresh ; litlog refresh tag:thesis --dry-run ; litlog refresh vaswani2017attention "
    "--apply. What you set yourself is never changed by a source.",
)
def refresh(
    context: typer.Context,
    query: QueryWords = None,
    everything: Annotated[bool, typer.Option("--all", help="Ask again for every work in the library.")] = False,
    due: Annotated[bool, typer.Option("--due", help="Only lookups whose retry is due; for use in a timer.")] = False,
    apply: Annotated[bool, typer.Option("--apply", help="Apply the differences without asking.")] = False,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Show what would change; change nothing.")] = False,
    json: Json = False,
) -> None:
    """Ask the sources for what waits in the queue; with QUERY or --all also again for known works.

    Differences are shown field by field, and applied with --apply or after you confirm them.
    """
    if apply and dry_run:
        raise UsageError("--apply and --dry-run say opposite things.", "Leave one of them out.")
    shown = Shown(quiet=choices(context).quiet, json=json)
    command = said(context, *(query or ()))
    with writing(context) as library:
        meant = _meant(library, query, everything=everything)
        waits = waiting(library, None if meant is None else {item.key for item in meant}, due=due)
        if not dry_run:
            shown.outcomes(tracked(enrich(library, waits, command), len(waits), "asking", quiet=shown.quiet or json))
        again = _to_ask_again(library, meant, {entry.key for entry in waits}, waited_too=dry_run)
        if again and not due:
            _ask_again(library, again, shown, command, apply=apply, dry_run=dry_run)
    shown.end()


def _meant(library: Library, query: list[str] | None, *, everything: bool) -> list[Item] | None:
    """Return the works to look up again, or None if only the queue is selected."""
    return (
        items_meant(library, " ".join(query), query=True)
        if query
        else listed(library, EVERYTHING)
        if everything
        else None
    )


def _to_ask_again(
    library: Library, meant: list[Item] | None, waiting: Collection[str], *, waited_too: bool
) -> list[Item]:
    """Return the works without those just answered; a dry run has asked for none yet."""
    if meant is None:
        return [item for key in waiting if (item := library.store.item(key))] if waited_too else []
    return [item for item in meant if waited_too or item.key not in waiting]


def _ask_again(
    library: Library, items: Sequence[Item], shown: Shown, command: str, *, apply: bool, dry_run: bool
) -> None:
    told = list(tracked(asked_again(library, items), len(items), "asking", quiet=shown.quiet or shown.json))
    answers = [one for one in told if isinstance(one, Answer)]
    errors = [(one.key, one.said) for one in answers if isinstance(one.said, LitlogError)]
    shown.outcomes(Failed(key, error.message, error.hint) for key, error in errors)
    shown.choices([one for one in told if isinstance(one, Choice)])
    differing = _taken_in(library, answers, shown, command, keep=apply)
    shown.differing(differing, applied=apply)
    if differing and not apply and not dry_run:
        _settle(library, answers, shown, command)


def _taken_in(
    library: Library, answers: Collection[Answer], shown: Shown, command: str, *, keep: bool
) -> list[Refreshed]:
    """Store the answers, or try to; tell which could not be, and return the differences of the others."""
    told = take_in(library, answers, command, keep=keep)
    shown.outcomes(one for one in told if isinstance(one, Failed))
    return [one for one in told if isinstance(one, Refreshed)]


def _settle(library: Library, answers: Collection[Answer], shown: Shown, command: str) -> None:
    if not shown.json and is_terminal() and typer.confirm("Take this in?"):
        _taken_in(library, answers, shown, command, keep=True)
    else:
        remark("Nothing of this is taken in; --apply does, and `litlog undo` takes it back.", quiet=shown.quiet)
