"""`litlog show`: show all data of a work."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Annotated

import typer

from litlog.cli.commands.options import Json, Key
from litlog.cli.context import choices, command_app, reading
from litlog.cli.output import remark, say, say_json
from litlog.cli.showing import say_card, say_contents
from litlog.library.library import Library
from litlog.library.lookup import the_item
from litlog.model.item import Item

if TYPE_CHECKING:
    from litlog.library.items.provenance import Claim

    Claims = Mapping[str, Sequence[Claim]]

app = command_app()


@app.command(epilog="Examples: litlog show vaswani2017attention --why ; litlog show brown2020language --contents")
def show(
    context: typer.Context,
    key: Key,
    why: Annotated[bool, typer.Option("--why", help="Show the provenance: which source said what.")] = False,
    contents: Annotated[bool, typer.Option("--contents", help="Show its table of contents alone.")] = False,
    json: Json = False,
) -> None:
    """Show a work with your notes, tags and history."""
    with reading(context) as library:
        item = the_item(library, key)
        told = _claims(library, item) if why else None
    if contents:
        _say_contents(context, item, json=json)
        return
    if json:
        _say_as_json(item, told)
        return
    say_card(item)
    if told is not None:
        _say_who(told)


def _say_contents(context: typer.Context, item: Item, *, json: bool) -> None:
    if json:
        from litlog.model.plain import work_to_plain  # noqa: PLC0415  a card needs nothing of this

        say_json(work_to_plain(item.work).get("contents", []))
        return
    say_contents(item.work)
    if not item.work.contents:
        remark(f"No table of contents of {item.key} is known.", quiet=choices(context).quiet)


def _claims(library: Library, item: Item) -> "Claims":
    from litlog.library.items.provenance import claims  # noqa: PLC0415  needs the merge, which showing does not

    return claims(library, item)


def _say_as_json(item: Item, told: "Claims | None") -> None:
    from litlog.cli.claims import claim_to_plain  # noqa: PLC0415  a card needs nothing of this
    from litlog.model.plain import item_to_plain  # noqa: PLC0415

    plain = item_to_plain(item)
    if told is not None:
        plain["why"] = {field: [claim_to_plain(field, claim) for claim in said] for field, said in told.items()}
    say_json(plain)


def _say_who(told: "Claims") -> None:
    from litlog.cli.claims import say_claims  # noqa: PLC0415  a card needs nothing of this

    say("  who said what (= wins)")
    say_claims(told)
