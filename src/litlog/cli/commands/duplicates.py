"""`litlog duplicates`: list possible duplicates (dedupe)."""

import typer

from litlog.cli.commands.options import Json, QueryWords
from litlog.cli.context import choices, command_app, reading
from litlog.cli.output import counted, harmless, painted, remark, say, say_json
from litlog.cli.querying import QueryCommand
from litlog.library.duplicates import Pair, duplicates
from litlog.library.listing import query_of
from litlog.model.plain import Plain

app = command_app()


@app.command(
    "duplicates",
    cls=QueryCommand,
    epilog="Examples: litlog duplicates ; litlog duplicates added:>30d --json. `litlog merge KEY OTHER` makes two "
    "one, and undo makes them two again.",
)
def duplicates_(context: typer.Context, query: QueryWords = None, json: Json = False) -> None:
    """List pairs of possible duplicates, the likeliest first, with the reasons; editions are different works."""
    with reading(context) as library:
        pairs = duplicates(library, query_of(library, query or ()))
    if json:
        say_json([_plain(pair) for pair in pairs])
        return
    for pair in pairs:
        _say(pair)
    remark(f"{counted(len(pairs), 'pair')} may be one work." if pairs else "No two works look like one.",
           quiet=choices(context).quiet)  # fmt: skip


def _say(pair: Pair) -> None:
    say(f"{pair.sameness.score:.2f}  {harmless(', '.join(pair.sameness.reasons))}")
    for item in (pair.keep, pair.other):
        year = f" ({item.work.year})" if item.work.year else ""
        say(f"      {painted(item.key, 'cyan')}  {harmless(item.work.full_title)}{year}")
    say(f"      litlog merge {pair.keep.key} {pair.other.key}")


def _plain(pair: Pair) -> Plain:
    return {
        "keep": pair.keep.key,
        "other": pair.other.key,
        "score": pair.sameness.score,
        "certain": pair.sameness.certain,
        "reasons": list(pair.sameness.reasons),
    }
