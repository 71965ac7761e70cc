"""`litlog show`: all that is known of a work."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Annotated

import typer

from litlog.cli.claims import claim_to_plain, say_claims
from litlog.cli.commands.options import Json, Key
from litlog.cli.context import command_app, reading
from litlog.cli.output import say, say_json
from litlog.cli.showing import say_card
from litlog.library.library import Library
from litlog.library.lookup import the_item
from litlog.model.item import Item
from litlog.model.plain import item_to_plain

if TYPE_CHECKING:
    from litlog.library.explaining import Claim

app = command_app()


@app.command(epilog="Example: litlog show vaswani2017attention --why")
def show(
    context: typer.Context,
    key: Key,
    why: Annotated[bool, typer.Option("--why", help="Tell which source said what.")] = False,
    json: Json = False,
) -> None:
    """Show a work with your notes, tags and history."""
    with reading(context) as library:
        item = the_item(library, key)
        told = _claims(library, item) if why else {}
    if json:
        sources = {field: [claim_to_plain(field, claim) for claim in said] for field, said in told.items()}
        say_json(item_to_plain(item) | ({"why": sources} if why else {}))
        return
    say_card(item)
    if why:
        say("  who said what (= wins)")
        say_claims(told)


def _claims(library: Library, item: Item) -> "Mapping[str, Sequence[Claim]]":
    from litlog.library.explaining import claims  # noqa: PLC0415  needs the merge, which showing does not

    return claims(library, item)
