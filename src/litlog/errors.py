"""Sentences for people: what went wrong, and what to do next."""

from collections.abc import Iterable


class LitlogError(Exception):
    """Something the reader can act on: one sentence, and a hint for the next step."""

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint


class UsageError(LitlogError):
    """The command was not understood: a query, a date or a field that does not read."""


class NotFound(LitlogError):
    """No work, page, tag or step goes by that name."""


class NotIdentified(LitlogError):
    """A text that names no identifier and no address."""


class Refused(LitlogError):
    """Going on could lose something the reader made, so nothing was done."""


class Unreadable(LitlogError):
    """A file or an answer that is not what it should be."""


class Unreachable(LitlogError):
    """A source did not answer: no network, too slow, too large, or it said no.

    `retry_after` is the number of seconds the source asked us to wait, if it did;
    `temporary` says whether asking again later can help.
    """

    def __init__(
        self, message: str, hint: str = "", *, retry_after: float | None = None, temporary: bool = True
    ) -> None:
        super().__init__(message, hint)
        self.retry_after = retry_after
        self.temporary = temporary


class StoreError(LitlogError):
    """The library's database cannot be read or written."""


class DamagedDatabase(StoreError):
    """What stands in the library's database is not what was written."""


class NewerDatabase(StoreError):
    """The library was written by a later litlog than this one."""


def near_names(word: str, known: Iterable[str], most: int = 3) -> tuple[str, ...]:
    """Return the known names that a mistyped word comes near, the nearest first; case does not matter."""
    from difflib import get_close_matches  # noqa: PLC0415  only a mistake pays for it

    folded: dict[str, str] = {}
    for name in known:
        folded.setdefault(name.casefold(), name)
    return tuple(folded[one] for one in get_close_matches(word.casefold(), folded, n=most))


def did_you_mean(word: str, known: Iterable[str], otherwise: str = "") -> str:
    """Return the hint for a mistyped word: the known names that come near it, then `otherwise`."""
    near = near_names(word, known)
    return " ".join(filter(None, (f"Did you mean {' or '.join(near)}?" if near else "", otherwise)))
