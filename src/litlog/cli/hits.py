"""Hits of a search, as lines and as plain values."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from litlog.cli.output import harmless, painted, say
from litlog.cli.showing import line_of
from litlog.model.display_names import byline
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
    """Give a hit for `--json`; the snippet marks what matched with « and »."""
    from litlog.model.plain import date_to_plain, item_to_plain  # noqa: PLC0415  lines need none of it

    place = {"where": hit.where, "snippet": hit.snippet.replace("\x02", "«").replace("\x03", "»")}
    if hit.item:
        return place | item_to_plain(hit.item)
    return place | {"key": None, "page": hit.page, "on": date_to_plain(hit.on)}
