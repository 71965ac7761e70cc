"""`litlog add`: add works; each is saved first and looked up afterwards."""

import sys
from collections.abc import Container
from dataclasses import replace
from typing import Annotated

import typer

from litlog.cli.commands.options import Json
from litlog.cli.commands.outcomes import exit_with_code, print_outcome, to_plain
from litlog.cli.context import choices, command_app, making, said
from litlog.cli.output import harmless, remark, say_json
from litlog.cli.progress import tracked
from litlog.errors import LitlogError, UsageError
from litlog.library.adding import Facts, Saved
from litlog.library.adding import add as add_works
from litlog.library.library import Library
from litlog.library.metadata_lookup.enriching import enrich, waiting
from litlog.model.reading import Status
from litlog.model.results.outcome import Added, Failed, MetAgain, Outcome, Queued
from litlog.model.work import Kind

app = command_app()


@app.command(
    epilog="Examples: litlog add https://arxiv.org/abs/1706.03762 --tag attention ; "
    "litlog add isbn:9780262035613 ; litlog add --title 'Notes on a lecture' --author 'Ada Lovelace' --date 1843"
)
def add(
    context: typer.Context,
    targets: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="TARGET", help="A link, arXiv id, DOI, ISBN, PMID or PDF; - reads them from standard input."
        ),
    ] = None,
    title: Annotated[str, typer.Option(help="The title, for a work without a link, or to override the sources.")] = "",
    author: Annotated[list[str] | None, typer.Option(help="An author; give it again for the next one.")] = None,
    date: Annotated[str, typer.Option(metavar="DATE", help="When it appeared: 2023, 2023-02 or 2023-02-21.")] = "",
    kind: Annotated[Kind | None, typer.Option(help="What it is.")] = None,
    tag: Annotated[list[str] | None, typer.Option("--tag", "-t", help="A tag; may be given again.")] = None,
    note: Annotated[str, typer.Option(help="A note on it.")] = "",
    status: Annotated[Status | None, typer.Option(help="Where you stand with it.")] = None,
    key: Annotated[str, typer.Option(help="The citation key; made from author, year and title if left out.")] = "",
    json: Json = False,
) -> None:
    """Add works. Each is saved at once, then looked up; without a network it waits in the queue."""
    wanted = _targets(targets or [])
    facts = Facts(
        title=title,
        authors=tuple(author or ()),
        date=date,
        kind=kind,
        key=key,
        tags=tuple(tag or ()),
        note=note,
        status=status,
    )
    with making(context) as library:
        before = {(one.key, one.identifier) for one in library.store.queue()}
        saved = add_works(library, wanted, facts, said(context, *(wanted or [title])))
        looked_up = _look_up(library, saved, before, quiet=choices(context).quiet or json)
        outcomes = [_settled(library, outcome) for outcome in saved.outcomes]
    _show(outcomes, looked_up, json=json, quiet=choices(context).quiet)
    exit_with_code(outcomes)


def _targets(given: list[str]) -> list[str]:
    if not all(map(str.strip, given)):
        raise UsageError("A target is empty.", "Name a link, a DOI, an arXiv id, an ISBN …")
    if "-" not in given:
        return given
    lines = _typed_in()
    return [target for one in given for target in (lines if one == "-" else [one])]


def _typed_in() -> list[str]:
    try:
        text = sys.stdin.read()
    except UnicodeDecodeError as error:
        raise UsageError("Standard input is no text.", "Write a target on each line.") from error
    return [line.strip() for line in text.splitlines() if line.strip()]


def _look_up(library: Library, saved: Saved, before: Container[tuple[str, str]], *, quiet: bool) -> list[Outcome]:
    """Ask for the works; one that waited already and still does is no news."""
    entries = waiting(library, {one.key for one in saved.outcomes if isinstance(one, (Added, MetAgain))})
    answers = enrich(library, entries, "add", saved.step)
    heard: list[Outcome] = []
    try:
        heard.extend(tracked(answers, len(entries), "looking up", quiet=quiet))
    except LitlogError as error:  # what was typed is saved, and that must be told
        remark(f"Looking up stopped: {harmless(error.message)} The rest waits in the queue.")
    return [one for one in heard if not (isinstance(one, Queued) and (one.key, one.target) in before)]


def _settled(library: Library, outcome: Outcome) -> Outcome:
    """Return the outcome with the work's present key, which the lookup may have changed."""
    if isinstance(outcome, Added):
        item = library.store.item(outcome.key)
        return replace(outcome, key=item.key) if item else outcome
    return outcome


def _show(outcomes: list[Outcome], looked_up: list[Outcome], *, json: bool, quiet: bool) -> None:
    if json:
        say_json([to_plain(outcome) for outcome in (*outcomes, *looked_up)])
        return
    for outcome in outcomes:
        print_outcome(outcome, quiet=quiet)
    for outcome in looked_up:
        if isinstance(outcome, Failed):
            remark(f"{outcome.target} is saved, but not known better: {harmless(outcome.reason)}", quiet=quiet)
        else:
            print_outcome(outcome, quiet=quiet)
