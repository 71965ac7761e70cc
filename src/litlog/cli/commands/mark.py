"""`litlog mark`: set the reading status of a work, kept as a dated history."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated

import typer

from litlog.cli.commands.into_pages import InPage, one_in_a_page, refuse_page_alone
from litlog.cli.commands.options import Json, PageName, Which
from litlog.cli.commands.selecting import AsQuery, Yes, selected
from litlog.cli.context import choices, command_app, said, writing
from litlog.cli.days import day_meant
from litlog.cli.output import remark, say, say_json
from litlog.errors import UsageError
from litlog.library.editing import change_items
from litlog.library.items.reading_changes import with_number, with_status
from litlog.library.library import Library
from litlog.library.pages.in_page import can_rate, mark_in_page, rate_in_page
from litlog.library.pages.logs import the_page
from litlog.model.dates import PartialDate
from litlog.model.item import Item
from litlog.model.plain import item_to_plain
from litlog.model.reading import Status, StatusChange

app = command_app()


@app.command(
    epilog="Examples: litlog mark vaswani2017attention read --rating 5 ; "
    "litlog mark knuth1984literate want --priority 4 ; "
    "litlog mark knuth1984literate reading --progress 'p. 120' ; "
    "litlog mark knuth1984literate read --rating 4 --in-page"
)
def mark(
    context: typer.Context,
    which: Which,
    status: Annotated[
        Status | None,
        typer.Argument(
            metavar="STATUS",
            help="One of want, reading, read, abandoned; may be left out with --rating and --priority.",
        ),
    ] = None,
    progress: Annotated[str, typer.Option(help="How far you are: 'p. 120', '40 %', '12:30'.")] = "",
    rating: Annotated[int | None, typer.Option(help="1 to 5; 0 removes the rating.")] = None,
    priority: Annotated[
        int | None, typer.Option(help="1 (lowest) to 5 (highest): what to read first; 0 removes the priority.")
    ] = None,
    date: Annotated[str, typer.Option(metavar="DATE", help="When, if not today: 2023-02-21, 2023-02 or 2023.")] = "",
    query: AsQuery = False,
    yes: Yes = False,
    in_page: InPage = False,
    page: PageName = None,
    json: Json = False,
) -> None:
    """Mark works as wanted, reading, read or abandoned; earlier marks stay in the history."""
    given = {"rating": rating, "priority": priority}
    numbers = {name: value for name, value in given.items() if value is not None}
    if status is None and not numbers:
        raise UsageError("There is no mark to set.", "Give one of want, reading, read, abandoned, or --rating 1 to 5.")
    with writing(context) as library:
        items = selected(library, which, "mark marked", query=query, yes=yes or in_page)  # a page takes one anyway
        words = (which, status or "", *(f"--{name}={value}" for name, value in numbers.items()))
        on = PartialDate.parse(date) if date else PartialDate.of(library.today())

        def marked(item: Item) -> Item:
            for name, value in numbers.items():
                item = with_number(item, name, value)
            return item if status is None else with_status(item, StatusChange(status, on, progress))

        if in_page:
            _refuse_what_no_page_shows(progress, numbers)
            command = said(context, *words, "--in-page")
            changed = _in_page(library, items, _Marks(status, rating, date), page, command)
        else:
            refuse_page_alone(page, "--page")
            changed = change_items(library, items, marked, said(context, *words))
    _tell(context, changed, len(items), json=json)


def _tell(context: typer.Context, changed: list[Item], meant: int, *, json: bool) -> None:
    if json:
        say_json([item_to_plain(item) for item in changed])
        return
    for item in changed:
        say(item.key)
    remark(f"{len(changed)} of {meant} changed.", quiet=choices(context).quiet)


def _refuse_what_no_page_shows(progress: str, numbers: Mapping[str, int]) -> None:
    if progress or "priority" in numbers:
        raise UsageError("A page shows a status and a rating.", "Give --priority and --progress without --in-page.")
    if "rating" in numbers and not 1 <= numbers["rating"] <= 5:
        raise UsageError("A rating on a page is 1 to 5.", "Without --in-page, 0 removes the library's own.")


@dataclass(frozen=True, slots=True)
class _Marks:
    """The marks that a page takes."""

    status: Status | None
    rating: int | None
    date: str


def _in_page(library: Library, items: list[Item], marks: _Marks, page: str | None, command: str) -> list[Item]:
    """Write a status and a rating as one step; the rating is tried before the status is stored."""
    item, written = one_in_a_page(library, items, page)
    on = day_meant(marks.date, library.today()) if marks.date else library.today()
    new, step = item, None
    if marks.rating:
        can_rate(library, item, marks.rating, written)
    if marks.status:
        new = mark_in_page(library, item, marks.status, on, dated=bool(marks.date), page=written, command=command)
        written, step = the_page(library, written.name), library.store.steps(1)[0].number if new != item else None
    if marks.rating:
        new = rate_in_page(library, new, marks.rating, page=written, command=command, step=step)
    return [new] if new != item else []
