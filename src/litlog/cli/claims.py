"""Claims: the value that each source gives for each field of a work, as text lines and as JSON values."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from litlog.cli.output import harmless, painted, say
from litlog.model.links import Link
from litlog.model.people import Contributor
from litlog.model.plain import Plain, work_to_plain
from litlog.model.work import ContentsItem, Work

if TYPE_CHECKING:
    from litlog.library.items.provenance import Claim


def say_claims(claims: "Mapping[str, Sequence[Claim]]") -> None:
    """Print the claims of each source by field; the winning claim first, with the source's name."""
    for field, said in claims.items():
        for claim in said:
            mark = "=" if claim.wins else " "
            when = f" {claim.found_at[:10]}" if claim.found_at else ""
            who = painted(harmless(f"({claim.source}{when})"), "dim")
            say(f"  {field:<12} {mark} {harmless(words_of(claim.value))}  {who}")


def words_of(value: Any) -> str:
    """Return the value of a work's field as people read it."""
    match value:
        case tuple():
            return "; ".join(map(words_of, value))
        case Contributor():
            return value.name
        case Link():
            return value.printed
        case ContentsItem():
            return value.title
        case _:
            return str(value)


def claim_to_plain(field: str, claim: "Claim") -> Plain:
    """Return a claim for `--json`."""
    return {
        "value": value_to_plain(field, claim.value),
        "source": claim.source,
        "trust": claim.trust,
        "found_at": claim.found_at,
        "wins": claim.wins,
    }


def value_to_plain(field: str, value: Any) -> Any:
    """Return the value of a work's field for `--json`, written as it is in an item; None for nothing."""
    return value if field.startswith("extra.") else work_to_plain(Work(**{field: value})).get(field)
