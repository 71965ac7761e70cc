"""Works that the driver plants: each has words of its own in its title, so that it is known in every format."""

import re
from dataclasses import dataclass

_WORDS = (
    "Amber Basalt Cedar Dunes Ember Fjords Garnet Heron Indigo Juniper Kelp Lichen Marble Nettle Ochre Pumice "
    "Quartz Resin Saffron Tundra Umber Velvet Willow Xenon Yarrow Zephyr Alder Bramble Clover Dahlia"
).split()
_PEOPLE = (
    "Abel Brandt Castro Dumas Eriksen Fabre Gruber Hansen Ibarra Jansen Keller Larsen Moreau Novak Olsen Petrov "
    "Quist Rossi Schmidt Tanaka Ueda Vargas Weber Xu Yamada Zeller Adler Bloch Conti Dietz"
).split()
_TITLES = re.compile(rf"\b({'|'.join(_WORDS)}) and the (?:Shore|Hills)")


@dataclass(frozen=True, slots=True)
class Planted:
    """A work by its number: every fourth is a paper with a DOI, a book, an essay with an address, or has no link."""

    number: int

    @property
    def title(self) -> str:
        """Its title."""
        return f"{_WORDS[self.number]} and the {'Shore' if self.number % 2 else 'Hills'}"

    @property
    def author(self) -> str:
        """Its author."""
        return f"Kim {_PEOPLE[self.number]}"

    @property
    def year(self) -> str:
        """The year in which it appeared."""
        return str(1960 + self.number)

    @property
    def kind(self) -> str:
        """Its kind."""
        return ("paper", "book", "article", "book")[self.number % 4]

    @property
    def target(self) -> str:
        """The identifier or address by which it is added, if it has one."""
        return (f"10.1000/planted{self.number}", self.isbn, self.address, "")[self.number % 4]

    @property
    def isbn(self) -> str:
        """Its ISBN, if it is a book that has one."""
        return _isbn(self.number) if self.number % 4 == 1 else ""

    @property
    def address(self) -> str:
        """An address by which a log can name it."""
        doi = f"https://doi.org/10.1000/planted{self.number}"
        return doi if self.number % 4 == 0 else f"https://site{self.number}.example/essay"


def _isbn(number: int) -> str:
    twelve = f"9780000{number:05}"
    weighed = sum(int(digit) * (3 if at % 2 else 1) for at, digit in enumerate(twelve))
    return f"{twelve}{-weighed % 10}"


PLANTED = tuple(map(Planted, range(len(_WORDS))))


def number_of(title: str) -> int | None:
    """Return the number of the planted work that has this title, whatever was added to it."""
    found = _TITLES.match(title)
    return _WORDS.index(found[1]) if found else None
