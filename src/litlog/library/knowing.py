"""What is known about a work is the merge of what its sources said; this file keeps the two in step."""

from collections.abc import Iterable, Sequence
from dataclasses import fields, replace

from litlog.merge import merge
from litlog.model.finding import Finding
from litlog.model.item import Item
from litlog.model.keys import citation_key, unique_key
from litlog.model.work import Work
from litlog.normalise import normalise
from litlog.store.change import Change


def merged(findings: Iterable[Finding]) -> Work:
    """Give the one work that these findings make, in any order of them."""
    return normalise(merge(findings))


def put_new(change: Change, item: Item, findings: Sequence[Finding]) -> Item:
    """Put an item that is not in the library yet; its key is made if it has none, and is made unique."""
    work = merged(findings)
    wanted = item.key or citation_key(work)
    kept = replace(item, key=unique_key(wanted, change.taken_keys(wanted)), work=work)
    change.put(kept)
    for finding in findings:
        change.put_finding(kept.key, finding)
    return kept


def learn(change: Change, item: Item, findings: Iterable[Finding]) -> Item:
    """Add findings to an item of the library: each replaces what the same source said before."""
    for finding in findings:
        change.put_finding(item.key, finding)
    learned = replace(item, work=merged(change.findings(item.key)))
    change.put(learned)
    return learned


def changed_fields(before: Work, after: Work) -> tuple[str, ...]:
    """Name the fields in which two works differ."""
    return tuple(one.name for one in fields(Work) if getattr(before, one.name) != getattr(after, one.name))
