"""What a page says of one field: values, each with the place it stands at, weighed against each other."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Generic, TypeVar

Value = TypeVar("Value")


@dataclass(frozen=True, slots=True)
class Claim(Generic[Value]):
    """A value, where on the page it stands ("meta author"), and how often such a place is right, as a share of 1."""

    value: Value
    place: str
    weight: float


def best(claims: Iterable[Claim[Value]], agree: Callable[[Value, Value], bool]) -> Value | None:
    """Return the value with the most behind it: its own weight and that of every other place that agrees with it.

    Places are taken as witnesses that know nothing of each other, so two of weight a and b that agree have
    1 - (1 - a)(1 - b). Of equals the first wins; without claims there is None.
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
