"""An item and another copy of it as one item: the reader's side field by field, and what the sources said."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, fields, replace
from typing import Any, Literal

from litlog.library.copies.value_joins import JOINS, Joined, digest, digests, in_one_order, single, united
from litlog.library.items.own_notes import without_each_others
from litlog.library.items.provenance import merged
from litlog.merge.ranking import UNITED
from litlog.model.finding import YOU, Finding
from litlog.model.item import Item
from litlog.model.reading import Reading
from litlog.model.reading_fields import READING_FIELDS
from litlog.model.work import Work

AgreedFields = Mapping[str, frozenset[str]]
"""The digests of what two copies of an item agreed on last, by field."""
_NOTHING: frozenset[str] = frozenset()
_SINGLE = tuple(one.name for one in fields(Work) if one.name not in (*UNITED, "extra"))
_TOLD = {"statuses": "status"}
Side = Literal["library", "files"]
"""The copy whose value counts where both were changed differently: the own one, or the other."""


@dataclass(frozen=True, slots=True)
class Copy:
    """An item with the findings about it."""

    item: Item
    findings: tuple[Finding, ...] = ()


@dataclass(frozen=True, slots=True)
class Difference:
    """A field of an item that two copies changed differently: what it is here and there, and which stays."""

    key: str
    field: str
    mine: str
    theirs: str
    kept: str
    take: Side | None = None


def told(one: Difference) -> str:
    """Return the sentence about a field that two copies changed differently."""
    done = f"{one.kept} is taken" if one.take == "files" else f"{one.kept} stays"
    return f"{one.key}: {one.field} is {one.mine} here and {one.theirs} there; {done}."


def is_about(one: Difference, name: str) -> bool:
    """Return whether a difference is one of this field, by its name in `agreed_fields`."""
    return one.field == _TOLD.get(name, name)


@dataclass(slots=True)
class _Joining:
    key: str
    agreed: AgreedFields
    take: Side | None = None
    differences: list[Difference] = field(default_factory=list)

    def value(self, name: str, joined: Joined, mine: Any, theirs: Any) -> Any:
        if not joined.contradicts:
            return joined.value
        value = self._taken(joined.value, mine, theirs)
        shown = _shown(mine), _shown(theirs), _shown(value)
        self.differences.append(Difference(self.key, _TOLD.get(name, name), *shown, self.take))
        return value

    def _taken(self, joined: Any, mine: Any, theirs: Any) -> Any:
        """Return the value of the side that counts; of two histories both, with that side's end behind."""
        if self.take is None:
            return joined
        wanted = mine if self.take == "library" else theirs
        return (*(one for one in joined if one not in wanted), *wanted) if isinstance(joined, tuple) else wanted

    def of(self, name: str) -> frozenset[str]:
        return self.agreed.get(name, _NOTHING)


def join_copies(
    mine: Copy, theirs: Copy, agreed: AgreedFields, take: Side | None = None
) -> tuple[Copy, tuple[Difference, ...]]:
    """Return my copy with what the other adds to it, and what contradicts; `theirs` has the keys of my library."""
    joining = _Joining(mine.item.key, agreed, take)
    findings = _findings(joining, mine.findings, theirs.findings)
    item = replace(
        mine.item,
        work=merged(findings) if findings else mine.item.work,
        reading=_reading(joining, mine.item.reading, theirs.item.reading),
        added=min(mine.item.added, theirs.item.added) or mine.item.added or theirs.item.added,
        former_keys=tuple(dict.fromkeys((*mine.item.former_keys, *theirs.item.former_keys))),
        encounters=in_one_order(_by_command(mine.item), _by_command(theirs.item)),
        relations=_relations(joining, mine.item, theirs.item),
    )
    return Copy(item, findings), tuple(joining.differences)


def agreed_fields(copy: Copy) -> AgreedFields:
    """Return what both copies agree on when they are both this one."""
    reading = {one.name: digests(getattr(copy.item.reading, one.name)) for one in READING_FIELDS}
    said = {f"you.{name}": found for one in copy.findings if one.source == YOU for name, found in _said(one.work)}
    return {**reading, "relations": digests(copy.item.relations), **said}


def _said(work: Work) -> Iterator[tuple[str, frozenset[str]]]:
    for name in UNITED:
        yield name, digests(getattr(work, name))
    values = {name: getattr(work, name) for name in _SINGLE} | {
        f"extra.{name}": work.extra[name] for name in work.extra
    }
    yield from ((name, frozenset((digest(value),))) for name, value in values.items() if value)


def _by_command(item: Item) -> tuple[Any, ...]:
    """Return the encounters that no page tells: the others come and go with their pages."""
    return tuple(one for one in item.encounters if not one.page)


def _relations(joining: _Joining, mine: Item, theirs: Item) -> tuple[Any, ...]:
    both = united(joining.of("relations"), mine.relations, theirs.relations)
    return tuple(one for one in both if one.key != mine.key)


def _reading(joining: _Joining, mine: Reading, theirs: Reading) -> Reading:
    own, others = without_each_others(mine.notes, theirs.notes)
    mine, theirs = replace(mine, notes=own), replace(theirs, notes=others)
    values = {}
    for row in READING_FIELDS:
        here, there = getattr(mine, row.name), getattr(theirs, row.name)
        joined = JOINS[row.kind](joining.of(row.name), here, there)
        values[row.name] = joining.value(row.name, joined, *_ends(row.kind, here, there))
    return Reading(**values)


def _ends(kind: str, mine: Any, theirs: Any) -> tuple[Any, Any]:
    """Of two histories only their ends contradict each other."""
    return (mine[-1:], theirs[-1:]) if kind == "history" else (mine, theirs)


def _findings(joining: _Joining, mine: Sequence[Finding], theirs: Sequence[Finding]) -> tuple[Finding, ...]:
    here, there = ({one.claimant: one for one in side} for side in (mine, theirs))
    joined = {
        who: _finding(joining, here[who], there[who]) if who in here and who in there else here.get(who) or there[who]
        for who in {**here, **there}
    }
    return tuple(joined.values())


def _finding(joining: _Joining, mine: Finding, theirs: Finding) -> Finding:
    """Return the later answer of a source; the reader's words are joined field by field."""
    if mine.source != YOU:
        return max(mine, theirs, key=lambda one: (one.found_at, repr(one)))
    late = theirs if theirs.found_at > mine.found_at else mine
    values = {name: _typed(joining, name, mine, theirs, late) for name in _SINGLE}
    values |= {
        name: united(joining.of(f"you.{name}"), getattr(mine.work, name), getattr(theirs.work, name)) for name in UNITED
    }
    names = dict.fromkeys((*mine.work.extra, *theirs.work.extra))
    extra = {name: _typed(joining, f"extra.{name}", mine, theirs, late) for name in names}
    work = Work(**values, extra={name: text for name, text in extra.items() if text})
    return replace(mine, work=work, found_at=late.found_at)


def _typed(joining: _Joining, name: str, mine: Finding, theirs: Finding, late: Finding) -> Any:
    """Return the reader's value of a field: of two that contradict each other the one typed later, else the own."""
    here, there = _told(mine, name), _told(theirs, name)
    joined = single(joining.of(f"you.{name}"), here, there)
    later = Joined(_told(late, name), contradicts=True) if joined.contradicts else joined
    return joining.value(name, later, here, there)


def _told(finding: Finding, name: str) -> Any:
    extra = name.removeprefix("extra.")
    return finding.work.extra.get(extra, "") if extra != name else getattr(finding.work, name)


def _shown(value: Any) -> str:
    if isinstance(value, tuple):
        return ", ".join(_shown(getattr(one, "status", getattr(one, "name", one))) for one in value) or "nothing"
    return str(value) if value not in (None, "", False) else "nothing"
