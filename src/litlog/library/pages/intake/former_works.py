"""Former works: matching the works of a new page revision to those that the last revision named."""

from collections import defaultdict
from collections.abc import Container, Iterator, Mapping
from dataclasses import dataclass

from litlog.library.items.recognition import names
from litlog.merge import sameness
from litlog.merge.titles import title_words
from litlog.model.item import Item
from litlog.model.work import Work
from litlog.store.change import Change

# Two titles that count as the same, one with a subtitle or not, open with the same words.
_OPENING = 2


@dataclass(frozen=True, slots=True)
class FormerWorks:
    """`told` are the last revision's statements on each item, by key; `named` are items that blocks still mention.

    `by_trait` finds the keys of the items worth comparing with a work.
    """

    change: Change
    told: Mapping[str, Work]
    named: Mapping[str, str]
    by_trait: Mapping[object, list[str]]

    def unchanged(self, name: str, work: Work) -> str:
        """Return the key of an item whose blocks and statements are the same as before, or ""."""
        key = self.named.get(name, "")
        return key if key and self.told.get(key) == work else ""

    def find(self, name: str, work: Work, taken: Container[str]) -> Item | None:
        """Return the item that a work without identifier and title was: in this very block, or else on this page.

        On the page it must be free: no other work is it already.
        """
        here = self.change.item(self.named[name]) if name in self.named and not names(work) else None
        return here or next(self._free_and_same(work, taken), None)

    def _free_and_same(self, work: Work, taken: Container[str]) -> Iterator[Item]:
        near = (key for trait in _traits(work) for key in self.by_trait.get(trait, ()))
        for key in dict.fromkeys(near):
            item = None if key in taken else self.change.item(key)
            if item and (self.told[key] == work or sameness(item.work, work).certain):
                yield item


def former_works(change: Change, told: Mapping[str, Work], named: Mapping[str, str]) -> FormerWorks:
    """Return the works of a page's last revision; `told` and `named` are described at `FormerWorks`."""
    by_trait: dict[object, list[str]] = defaultdict(list)
    for key, work in told.items():
        for trait in _traits(work):
            by_trait[trait].append(key)
    return FormerWorks(change, told, named, by_trait)


def _traits(work: Work) -> Iterator[object]:
    """Return what two works must have in common to be one: a name, or the opening of a title, or else their people."""
    found = [*names(work), *(title_words(title)[:_OPENING] for title in (work.full_title, *work.aliases))]
    yield from dict.fromkeys(filter(None, found))
    if not any(found):
        yield work.contributors, work.year
