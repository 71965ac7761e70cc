"""Provenance: stores the findings of each source, and recomputes the work as their merge."""

from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import fields, replace
from itertools import chain, count

from litlog.library.library import Library
from litlog.merge import merge
from litlog.merge.claims import Claim, explain
from litlog.model.citation_keys import citation_key, unique_key
from litlog.model.finding import Finding
from litlog.model.item import Item
from litlog.model.work import Work
from litlog.normalise import normalise
from litlog.store.change import Change

__all__ = ["Claim", "claims"]


def claims(library: Library, item: Item) -> Mapping[str, tuple[Claim, ...]]:
    """Return the claims by field, the winner first."""
    return explain(library.store.findings(item.key))


def merged(findings: Iterable[Finding]) -> Work:
    """Return the one work that these findings make, in any order of them."""
    return normalise(merge(findings))


def put_new(change: Change, item: Item, findings: Sequence[Finding]) -> Item:
    """Put an item that is not in the library yet; its key is made if it has none, and is made unique."""
    work = merged(findings)
    wanted = item.key or citation_key(work)
    kept = replace(item, key=unique_key(wanted, change.keys_not_for(work)), work=work)
    change.put(kept)
    for finding in findings:
        change.put_finding(kept.key, finding)
    return kept


def learn(change: Change, item: Item, findings: Iterable[Finding]) -> Item:
    """Add findings to an item of the library: each replaces the earlier one of the same source."""
    for finding in findings:
        change.put_finding(item.key, finding)
    learned = replace(item, work=merged(change.findings(item.key)))
    change.put(learned)
    return learned


def expected(change: Change, item: Item, finding: Finding) -> Work:
    """Return the work that an item would be if it learnt this."""
    others = (one for one in change.findings(item.key) if one.claimant != finding.claimant)
    return merged((*others, finding))


def with_earlier(change: Change, key: str, finding: Finding) -> Finding:
    """Return a finding extended by the source's earlier values for fields that it does not give now."""
    before = [replace(one, found_at="") for one in change.findings(key) if one.claimant == finding.claimant]
    return replace(finding, work=merge((finding, *before)))


def named_apart(finding: Finding, taken: Container[str]) -> Finding:
    """A source has one claim per item; for a merged item, its second claim gets a number."""
    names = chain((finding.source,), (f"{finding.source}#{number}" for number in count(2)))
    return replace(finding, source=next(name for name in names if name not in taken))


def changed_fields(before: Work, after: Work) -> tuple[str, ...]:
    """Name the fields in which two works differ."""
    return tuple(one.name for one in fields(Work) if getattr(before, one.name) != getattr(after, one.name))
