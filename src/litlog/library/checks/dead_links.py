"""Dead links: links of works whose page is gone, and archived copies of these pages."""

from collections.abc import Iterator
from dataclasses import dataclass

from litlog.errors import Refused
from litlog.library.library import Library
from litlog.model.item import Item
from litlog.query.terms import EVERYTHING, Query

# An address that every identifier has is the business of who gave it; what the reader or a source linked may die.
_FOLLOWED = ("http://", "https://")


@dataclass(frozen=True, slots=True)
class DeadLink:
    """`words` describe the problem; `copy` is the address of an archived copy, or ""."""

    key: str
    url: str
    words: str
    copy: str

    @property
    def message(self) -> str:
        """All of it in one sentence."""
        copy = f"; a copy: {self.copy}" if self.copy else "; no copy of it is known"
        return f"{self.url} {self.words.rstrip('.')}{copy}"


def dead_links(library: Library, query: Query = EVERYTHING) -> Iterator[DeadLink]:
    """Follow the links of the works that a query finds, and give those that are dead, as it is seen.

    The copy is the one nearest to the day on which the reader met the work first. Raises `Refused` offline.
    """
    getter = library.getter()
    if getter is None:
        raise Refused(
            "No link can be followed, litlog is offline.", "Leave --offline out, or `offline` of litlog.toml."
        )
    from litlog.sources.links.looking import Health, look  # noqa: PLC0415  offline nobody pays for the network
    from litlog.sources.links.wayback import copy_near  # noqa: PLC0415

    linking: dict[str, list[Item]] = {}
    for item in library.store.items(query):
        for link in item.work.links:
            if link.url.startswith(_FOLLOWED):
                linking.setdefault(link.url, []).append(item)
    for seen in look(getter, linking):
        if seen.health in (Health.GONE, Health.HOME, Health.SILENT):
            items = linking[seen.url]
            copy = copy_near(getter, seen.url, min(map(_met, items)))
            yield from (DeadLink(item.key, seen.url, seen.words, copy) for item in items)


def _met(item: Item) -> str:
    return min((one.on.first_day for one in item.encounters if one.on), default=item.added[:10])
