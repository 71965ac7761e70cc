"""Title search for items that have a title but no identifier and no link."""

from collections.abc import Iterator
from dataclasses import dataclass

from litlog.library.library import Library
from litlog.merge.candidates import Candidate, Verdict, ranked, verdict
from litlog.model.finding import Finding, Trust
from litlog.model.item import Item
from litlog.model.storable import storable

__all__ = ["Candidate", "Choice", "searched"]

_SHOWN = 3


@dataclass(frozen=True, slots=True)
class Choice:
    """Candidate works for an item, likeliest first, among which only the reader can choose."""

    key: str
    candidates: tuple[Candidate, ...]


def searched(library: Library, item: Item) -> Iterator[Finding | Choice]:
    """Search the indexes for an item's title; gives what was found if it is surely the work, a `Choice` if perhaps."""
    getter = library.getter()
    if getter is None or not item.work.title:
        return
    from litlog.sources.title_search import Found, search  # noqa: PLC0415  offline nobody pays for the network

    found = [storable(one) for one in search(getter, item.work) if isinstance(one, Found)]
    candidates = ranked(item.work, [one.work for one in found])
    match verdict(candidates):
        case Verdict.STRONG:
            best = next(one for one in found if one.work is candidates[0].work)
            yield Finding(best.work, best.source, Trust.CATALOGUE, library.now())
        case Verdict.ASK:
            yield Choice(item.key, tuple(candidates[:_SHOWN]))
        case Verdict.NONE:
            return
