"""Evidence weighing: claims about one field of a page, each with provenance and weight, and the choice of the best."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Generic, TypeVar

Value = TypeVar("Value")


@dataclass(frozen=True, slots=True)
class Claim(Generic[Value]):
    """A value, its place on the page ("meta author"), and the probability that a value at this place is right."""

    value: Value
    place: str
    weight: float


def best(claims: Iterable[Claim[Value]], agree: Callable[[Value, Value], bool]) -> Value | None:
    """Return the value with the most support: its own weight and that of every other place that agrees with it.

    Places count as independent, so two of weight a and b that agree have 1 - (1 - a)(1 - b). Of equals the first
    wins; without claims the result is None.
    """
    told = list(claims)
    doubts = [_doubt(one, told, agree) for one in told]
    return told[doubts.index(min(doubts))].value if told else None


def _doubt(one: Claim[Value], told: list[Claim[Value]], agree: Callable[[Value, Value], bool]) -> float:
    doubt = 1.0
    for other in told:
        if other is one or agree(one.value, other.value):
            doubt *= 1 - other.weight
    return doubt
