"""`litlog search`: full-text search in works, notes and log entries."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated

import typer

from litlog.cli.commands.options import Json
from litlog.cli.context import choices, command_app, reading
from litlog.cli.output import harmless, painted, remark, say, say_json
from litlog.cli.querying import QueryCommand, bare
from litlog.cli.showing import line_of
from litlog.library.listing import query_of, searched
from litlog.model.display_names import byline
from litlog.model.reading_fields import NUMBERS
from litlog.model.results.search_hit import Hit

if TYPE_CHECKING:
    from litlog.model.plain import Plain


def say_hits(hits: Sequence[Hit]) -> None:
    """Print each hit: the item or the entry, and below it where it matched."""
    for hit in hits:
        head = (
            line_of(hit.item, len(hit.item.key), len(byline(hit.item.work)))
            if hit.item
            else f"{hit.on or ''} {hit.page}".strip()
        )
        say(head)
        say(f"    {hit.where}: {_marked(hit.snippet)}")


def _marked(snippet: str) -> str:
    parts = snippet.replace("\x03", "\x02").split("\x02")
    return "".join(painted(harmless(part), "bold") if odd % 2 else harmless(part) for odd, part in enumerate(parts))


def hit_to_plain(hit: Hit) -> "Plain":
    """Return a hit as plain data for `--json`; the snippet marks the matches with « and »."""
    from litlog.model.plain import date_to_plain, item_to_plain  # noqa: PLC0415  lines need none of it

    place = {"where": hit.where, "snippet": hit.snippet.replace("\x02", "«").replace("\x03", "»")}
    if hit.item:
        return place | item_to_plain(hit.item)
    return place | {"key": None, "page": hit.page, "on": date_to_plain(hit.on)}


app = command_app()

_LANGUAGE = (
    'Words must all occur; "a phrase", OR, -not, ( ), prefix*. Fields: author: title: tag: kind: year: date: added: '
    f"status: {' '.join(f'{one.asked}:' for one in NUMBERS)} key: doi: arxiv: isbn: url: venue: note: log: has: is: . "
    "Ranges: year:2017..2020, added:>30d (the last 30 days), rating:>=4. Accents and case do not matter. "
    "Example: litlog search 'attention author:vaswani -is:read'"
)


@app.command(cls=QueryCommand, epilog=_LANGUAGE)
def search(
    context: typer.Context,
    query: Annotated[list[str], typer.Argument(metavar="QUERY", callback=bare, help="What to find.")],
    limit: Annotated[int, typer.Option(min=1, help="Number of hits.")] = 20,
    json: Json = False,
) -> None:
    """Search works, notes and log entries; each hit says where it matched."""
    with reading(context) as library:
        wanted = query_of(library, query)
        hits, hint = searched(library, wanted, limit), ""
        if not hits:
            from litlog.library.items.near_values import near_values  # noqa: PLC0415  most searches find something

            hint = near_values(library, wanted)
    if json:
        say_json([hit_to_plain(hit) for hit in hits])
    elif hits:
        say_hits(hits)
    else:
        remark(f"Nothing found. {hint}".strip(), quiet=choices(context).quiet)
