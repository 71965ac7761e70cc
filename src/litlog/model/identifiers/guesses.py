"""Guessed identifiers: found in the text of a work; they may be those of works that it cites.

They are kept in `Work.extra`, where nobody takes them for the work's own, until who knows them tells its title.
"""

from collections.abc import Iterable
from contextlib import suppress

from litlog.errors import NotIdentified
from litlog.model.identifiers import Identifier, from_parts
from litlog.model.work import Work

_FIELD = "guessed:identifiers"


def guesses(work: Work) -> tuple[Identifier, ...]:
    """Return the identifiers that were found in a work's text, the likeliest first; what does not read is left out."""
    found: list[Identifier] = []
    for word in work.extra.get(_FIELD, "").split():
        scheme, _, value = word.partition(":")
        with suppress(NotIdentified):
            found.append(from_parts(scheme, value))
    return tuple(found)


def as_guesses(identifiers: Iterable[Identifier]) -> dict[str, str]:
    """Return identifiers as the field of `Work.extra` that `guesses` reads; none give no field."""
    names = " ".join(map(str, identifiers))
    return {_FIELD: names} if names else {}
