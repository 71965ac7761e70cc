"""Import of bibliography entries: matched to existing items or added, under the keys that documents cite."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from itertools import takewhile

from litlog.library.bibliographies.heard_readings import moved, news, with_statement, without_numbers, without_statement
from litlog.library.bibliographies.reimport import Returning, may_be_one, said_before
from litlog.library.bibliographies.repeated_entries import Repeated
from litlog.library.items.citation_keys import is_given
from litlog.library.items.own_notes import without_own
from litlog.library.items.provenance import learn, named_apart, put_new
from litlog.library.items.recognition import recognise
from litlog.merge import sameness
from litlog.merge.claims import explain
from litlog.model.citation_keys import lettered
from litlog.model.finding import Finding, Trust
from litlog.model.item import Item
from litlog.store.change import Change

MOST_CLAIMS = 30
"""Maximum number of claims of one file on one work: each is weighed against all of them."""
_SHOWN = {"title": "the title stays", "contributors": "the people stay", "issued": "the date stays"}


@dataclass(frozen=True, slots=True)
class Taken:
    """The key of the item that an entry is, and whether it is new; `reasons` why it was joined to another's.

    `source` is the name of its claim.
    """

    key: str
    source: str
    new: bool = False
    reasons: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Entries:
    """Import of one file: `source` is its name, `at` the time, `told` its findings so far, by key.

    `is_own` tells that litlog wrote it: its numbers are the reader's.
    `untaken` are keys with what stays as it was, in words for the reader, although the file says otherwise.

    A file may have two entries of one work, such as a preprint and its paper; they are two claims, of which the
    second has a number, unless they say the same. `crowded` has the keys of works with more than `MOST_CLAIMS`, of
    which no more is kept.
    """

    change: Change
    source: str
    at: str
    is_own: bool = False
    told: dict[str, dict[str, None]] = field(default_factory=dict)
    crowded: dict[str, None] = field(default_factory=dict)
    untaken: list[tuple[str, str]] = field(default_factory=list)
    returning: Returning = field(default_factory=Returning)
    repeated: Repeated = field(default_factory=Repeated)

    def take(self, item: Item) -> Taken:
        """Store an entry, as an item of its own or as another claim on one that is here."""
        had_key = bool(item.key) and item.key in self.change.given_keys
        if again := self.repeated.take(self.change, item, had_key=had_key):
            return again
        taken = self._taken(item)
        self.told.setdefault(taken.key, {})[taken.source] = None
        self.returning.remember(taken.key, item.work)
        self.repeated.remember(item, taken, had_key=had_key)
        return taken

    def _taken(self, item: Item) -> Taken:
        known = self._from_before(item) or self._known(item)
        if known is None:
            finding = self._finding(item, "")
            new = replace(item, added=item.added or self.at, former_keys=self._free(item))
            return Taken(put_new(self.change, new, [finding]).key, finding.source, new=True)
        heard = [one.work for one in self.change.findings(known.key)]
        news_of_it = replace(item, reading=news(known.reading, item.reading, heard))
        finding, reasons = self._finding(news_of_it, known.key), self._why(known, item)
        return Taken(self._add_to(known, item, finding), finding.source, reasons=reasons)

    def _free(self, item: Item) -> tuple[str, ...]:
        """Return the older keys of an entry that no other item has or had."""
        return tuple(key for key in dict.fromkeys(item.former_keys) if key not in self.change.given_keys)

    def _why(self, known: Item, item: Item) -> tuple[str, ...]:
        """Return why an entry is an item of another file or entry; nothing for its own of the last import."""
        if known.key not in self.told and any(map(self._is_ours, self.change.findings(known.key))):
            return ()
        named = ("the same key",) if item.key and item.key in (known.key, *known.former_keys) else ()
        return (*named, *sameness(known.work, item.work).reasons)

    def _known(self, item: Item) -> Item | None:
        """Match a record by its key; without a key by the id in its program, or by its data at the last import."""
        known = self.returning.named(self.change, item) or self._recognised(item)
        if known or item.key:
            return known or self._namesake(item) or self._called_otherwise(item)
        return said_before(self.change, self.source, item)

    def _from_before(self, item: Item) -> Item | None:
        """Return the item imported from the entry of this key in this file, even if it was merged or renamed since."""
        known = self.change.item(item.key) if item.key else None
        told = self.change.findings(known.key) if known else ()
        return known if any(_tells(one, item) and self._is_ours(one) for one in told) else None

    def _recognised(self, item: Item) -> Item | None:
        """The work that is here, unless the file has it already and this is plainly another.

        Entries of one file share what is their whole's: the address of a conference, the DOI of a book.
        """
        known = recognise(self.change, item.work)
        if known and known.key in self.told and not sameness(known.work, item.work).certain:
            return None
        return known

    def _namesake(self, item: Item) -> Item | None:
        """The work that a bibliography has under this key already, if it may be this one: an entry that was edited."""
        known = self.change.item(item.key) if item.key else None
        if known is None or known.key in self.told or not is_given(self.change.findings(known.key)):
            return None
        return known if may_be_one(known.work, item.work) else None

    def _called_otherwise(self, item: Item) -> Item | None:
        """The item imported from an entry of this file before, with another key because its own was taken."""
        for key in takewhile(self.change.given_keys.__contains__, lettered(item.key)):
            told = () if key in self.told else self.change.findings(key)
            ours = [without_statement(one.work) for one in told if self._is_ours(one)]
            if any(one == item.work or may_be_one(one, item.work) for one in ours):
                return self.change.item(key)
        return None

    def _is_ours(self, finding: Finding) -> bool:
        return finding.source == self.source or finding.source.startswith(f"{self.source}#")

    def _finding(self, item: Item, key: str) -> Finding:
        said = without_numbers(item.reading) if self.is_own else item.reading
        finding = Finding(with_statement(item.work, said), self.source, Trust.BIBLIOGRAPHY, self.at)
        return named_apart(finding, self.told.get(key, ()))

    def _add_to(self, known: Item, item: Item, finding: Finding) -> str:
        findings = self.change.findings(known.key)
        kept = _under_key(self.change, known, item.key, given=is_given(findings))
        kept = replace(kept, former_keys=(*kept.former_keys, *self._free(item)))
        met = replace(item.reading, notes=without_own(kept.reading.notes, item.reading.notes))
        after = moved(kept.reading, met, [one.work for one in findings])
        self.untaken.extend((kept.key, one) for one in after.untaken)
        kept = self._learned(kept, item, finding, findings)
        self.change.put(replace(kept, reading=after.reading))
        return kept.key

    def _learned(self, kept: Item, item: Item, finding: Finding, findings: Sequence[Finding]) -> Item:
        """Return the item with the claim of an entry, unless the file has made it already, or too many."""
        ours = [one for one in findings if self._is_ours(one)]
        if any(one.work == finding.work for one in ours):
            return kept
        if len(ours) >= MOST_CLAIMS and finding.source not in {one.source for one in ours}:
            self.crowded[kept.key] = None
            return kept
        is_news = not any(_tells(one, item) for one in findings)
        kept = learn(self.change, kept, [finding])
        self.untaken.extend((kept.key, one) for one in self._overruled(kept.key, finding) if is_news)
        return kept

    def _overruled(self, key: str, finding: Finding) -> list[str]:
        """Name the fields for which what the reader typed is kept, although the file has another value."""
        claims = explain(self.change.findings(key))
        lost = [
            name
            for name in _SHOWN
            if getattr(finding.work, name)
            and claims[name][0].trust in (Trust.LOG, Trust.READER)
            and claims[name][0].value != getattr(finding.work, name)
        ]
        return [f"{_SHOWN[name]} as you typed, the file has another" for name in lost]


def _tells(finding: Finding, item: Item) -> bool:
    return without_statement(finding.work) == item.work


def _under_key(change: Change, known: Item, key: str, *, given: bool) -> Item:
    """Make the key of the bibliography find the item, because documents cite it by that key.

    It becomes the item's own key, unless the item already has one from a bibliography or from the reader.
    """
    if not key or key in change.keys_not_for(known.work):
        return known
    if given:
        return replace(known, former_keys=(*known.former_keys, key))
    change.rename(known.key, key)
    return replace(known, key=key, former_keys=(*known.former_keys, known.key))
