"""Provenance of a merged work: the claims of each source about each field, and which of them wins."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from litlog.merge.ranking import SINGLE, UNITED, by_trust, ranked
from litlog.model.finding import SAID, Finding, Trust


@dataclass(frozen=True, slots=True)
class Claim:
    """A claim: `value` is what `source` says a field is; `wins` tells whether the merged work has that value."""

    value: Any
    source: str
    trust: Trust
    found_at: str
    wins: bool


def explain(findings: Iterable[Finding]) -> Mapping[str, tuple[Claim, ...]]:
    """Return the claims about each field that has any, the deciding one first.

    A field of `Work.extra` is named "extra." and its name. If the values of a field are united, all claims win.
    """
    ordered = by_trust(findings)
    told = {name: _claims(ranked(name, ordered), name) for name in SINGLE}
    told |= {name: _claims(ranked(name, ordered), name, united=True) for name in UNITED}
    told |= {f"extra.{name}": _extra_claims(ordered, name) for name in _extra_names(ordered)}
    return {name: claims for name, claims in told.items() if claims}


def _claims(deciding: list[Finding], name: str, *, united: bool = False) -> tuple[Claim, ...]:
    values = [getattr(one.work, name) for one in deciding]
    return tuple(
        Claim(value, one.source, one.trust, one.found_at, united or value == values[0])
        for one, value in zip(deciding, values, strict=True)
    )


def _extra_claims(ordered: list[Finding], name: str) -> tuple[Claim, ...]:
    saying = [one for one in ordered if name in one.work.extra]
    winning = saying[0].work.extra[name]
    return tuple(
        Claim(value := one.work.extra[name], one.source, one.trust, one.found_at, value == winning) for one in saying
    )


def _extra_names(ordered: list[Finding]) -> list[str]:
    return list(dict.fromkeys(name for one in ordered for name in one.work.extra if not name.startswith(SAID)))
