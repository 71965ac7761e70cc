"""Re-imported records: matched by the id that their program gives them, or by their data at the last import."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import takewhile

from litlog.library.bibliographies.heard_readings import without_statement
from litlog.merge import sameness
from litlog.merge.people import shared_people
from litlog.model.citation_keys import citation_key, lettered
from litlog.model.item import Item
from litlog.model.work import Work
from litlog.normalise import normalise
from litlog.query.terms import EVERYTHING, Words
from litlog.query.words import words
from litlog.store.change import Change

_FOREIGN = "id:"
"""What names in `Work.extra` begin with where they are another program's names for the work."""
# Numbers of two accounts may be the same, so the same number alone says little. The same key speaks for two entries
# already: half of the title, and people and year that do not contradict, will do.
_LIKELY = 0.6
_NEAR = 50


@dataclass(slots=True)
class Returning:
    """Ids of works in other programs, loaded on first use."""

    _keys: dict[tuple[str, str], str] = field(default_factory=dict)
    _is_read: bool = False

    def named(self, change: Change, item: Item) -> Item | None:
        """Return the item that the other program's name for a record finds, if it may be the same work."""
        names = _names(item.work)
        if names and not self._is_read:
            self._read(change)
        found = (change.item(self._keys[name]) for name in names if name in self._keys)
        return next((one for one in found if one and sameness(one.work, item.work).score >= _LIKELY), None)

    def remember(self, key: str, work: Work) -> None:
        """Store which item a record was imported as."""
        self._keys.update(dict.fromkeys(_names(work), key))

    def _read(self, change: Change) -> None:
        for item in change.items(EVERYTHING):
            for name in _names(item.work):
                self._keys.setdefault(name, item.key)
        self._is_read = True


def said_before(change: Change, source: str, item: Item) -> Item | None:
    """Return the item for which this file gave exactly the same finding before."""
    first = next((one.family or one.literal for one in item.work.contributors), "")
    work = normalise(item.work)
    text = words(work.title or work.container or first)
    near = change.items(Words(text[:8]), limit=_NEAR) if text else _called(change, citation_key(work))
    return next((one for one in near if _has_said(change, source, one.key, item.work)), None)


def _called(change: Change, wanted: str) -> Iterator[Item]:
    """Return the items that got a key of this kind."""
    items = map(change.item, takewhile(change.given_keys.__contains__, lettered(wanted)))
    return (item for item in items if item)


def _has_said(change: Change, source: str, key: str, work: Work) -> bool:
    return any(
        without_statement(one.work) == work and one.source.partition("#")[0] == source for one in change.findings(key)
    )


def may_be_one(known: Work, met: Work) -> bool:
    """Two works under one key: only a slip in the title, or facts that were added, lie between the two."""
    others = known.authors and met.authors and not shared_people(known, met)
    return not others and sameness(known, met).score >= _LIKELY


def _names(work: Work) -> list[tuple[str, str]]:
    return [(name, value) for name, value in work.extra.items() if name.startswith(_FOREIGN)]
