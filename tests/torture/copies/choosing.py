"""What chance chooses for a step: works, texts that are nowhere yet, days."""

import random
import re
from dataclasses import dataclass

from torture.copies.planted import PLANTED, Planted
from torture.copies.side import Side

_TEXTS = (
    "with 50 % & more",
    "on _this_ and {that}",
    'says "so" -- twice',
    "naïve – ü",
    "x < y > z",
    "#1 [see] (p. 3)",
    "$a_1$ costs $5",
    "first line\n\nsecond paragraph",
    "* a bullet",
    "1. a number",
    "~tilde \\ backslash",
)
MARKED = re.compile(r"-(?:0\d|1[0-4])$")
"""The end of a status that was given by a command: the days in logs and exports are later ones of a month."""
PAGE = "tides"


@dataclass(slots=True)
class Chooser:
    """Chance, and a counter of what was typed."""

    chance: random.Random
    typed: int = 0

    def marker(self) -> str:
        """Return a text that is nowhere yet."""
        self.typed += 1
        return f"n{self.typed}x"

    def text(self) -> str:
        """Return a note that is nowhere yet, with signs that mean something in one format or another."""
        return f"{self.marker()} {self.chance.choice(_TEXTS)}"

    def work(self) -> Planted:
        """Return a planted work."""
        return self.chance.choice(PLANTED)

    def linked(self) -> Planted:
        """Return a planted work with an address: a paper or an essay."""
        return self.chance.choice(PLANTED[::2])

    def key(self, side: Side) -> str:
        """Return the key of a work that is here."""
        return self.chance.choice(sorted(side.seen.items)) if side.seen.items else "nobody"

    def day(self, first: int = 15) -> str:
        """Return a day, the 15th or later."""
        day = self.chance.randrange(first, first + 14)
        return f"{self.chance.randrange(2020, 2024)}-{self.chance.randrange(1, 12):02}-{day:02}"
