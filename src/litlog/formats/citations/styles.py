"""Citation styles by name, and the letters after years that distinguish references ("2020a")."""

from collections import defaultdict
from collections.abc import Sequence
from typing import Protocol

from litlog.errors import UsageError, did_you_mean
from litlog.formats.citations import apa, chicago, ieee
from litlog.model.text_folding import folded
from litlog.model.work import Work


class Style(Protocol):
    """A module that writes references."""

    def people(self, work: Work) -> str:
        """Return the people at the beginning of a reference."""

    def reference(self, work: Work, suffix: str = "") -> str:
        """Return the reference."""


STYLES: dict[str, Style] = {"apa": apa, "chicago": chicago, "ieee": ieee}


def check_style(name: str) -> None:
    """Raise `UsageError` for an unknown style."""
    if name not in STYLES:
        raise UsageError(
            f'There is no citation style "{name}".', did_you_mean(name, STYLES, "There are: " + ", ".join(STYLES) + ".")
        )


def references(works: Sequence[Work], name: str) -> list[str]:
    """Return the reference of each work as Markdown, in the order given.

    Works of the same people and year are distinguished by letters, assigned by title (APA 7, 8.19; Chicago 18, 13.114).
    Raises `UsageError` for an unknown style.
    """
    check_style(name)
    style = STYLES[name]
    letters = _letters(works, style)
    return [style.reference(work, letters.get(at, "")) for at, work in enumerate(works)]


def _letters(works: Sequence[Work], style: Style) -> dict[int, str]:
    alike: dict[tuple[str, int | None], list[int]] = defaultdict(list)
    for at, work in enumerate(works):
        if who := style.people(work):
            alike[who, work.year].append(at)
    ordered = (sorted(places, key=lambda at: folded(works[at].full_title)) for places in alike.values())
    return {at: _letter(place) for places in ordered if len(places) > 1 for place, at in enumerate(places)}


def _letter(place: int) -> str:
    """Return a to z, then aa, ab and so on."""
    rest, last = divmod(place, 26)
    return (_letter(rest - 1) if rest else "") + chr(ord("a") + last)
