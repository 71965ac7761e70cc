"""Merging findings of all sources into one work."""

from collections.abc import Iterable
from typing import Any

from litlog.merge.ranking import SINGLE, by_trust, ranked
from litlog.model.finding import SAID, Finding
from litlog.model.work import Work
from litlog.normalise.addresses import unique_identifiers, unique_links


def merge(findings: Iterable[Finding]) -> Work:
    """Return the work merged from all findings; their order does not matter.

    For each field the highest-ranked claim wins (`ranking`); identifiers, links and aliases are united; fields unknown
    to litlog are merged by name.
    """
    ordered = by_trust(findings)
    values: dict[str, Any] = {}
    for name in SINGLE:
        if deciding := ranked(name, ordered):
            values[name] = getattr(deciding[0].work, name)
            if name == "contributors":
                values["and_others"] = deciding[0].work.and_others
    return Work(
        **values,
        identifiers=unique_identifiers(one for finding in ordered for one in finding.work.identifiers),
        links=unique_links(one for finding in ordered for one in finding.work.links),
        aliases=tuple(dict.fromkeys(one for finding in ordered for one in finding.work.aliases)),
        extra={
            name: value
            for finding in reversed(ordered)
            for name, value in finding.work.extra.items()
            if not name.startswith(SAID)
        },
    )
