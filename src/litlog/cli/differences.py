"""What the sources say otherwise than before, as lines and as plain values."""

from collections.abc import Iterable
from typing import Any

from litlog.cli.claims import value_to_plain, words_of
from litlog.cli.output import harmless, painted, say
from litlog.library.refreshing import Difference, Refreshed
from litlog.model.plain import Plain


def say_differences(refreshed: Iterable[Refreshed]) -> None:
    """Print for each work its key, and a line for each field: what it says now, what the sources would make it."""
    for one in refreshed:
        joined = "" if one.now == one.key else f"  → {one.now}"
        say(painted(one.key, "cyan") + joined)
        for difference in one.differences:
            say(_line(difference))


def _line(one: Difference) -> str:
    return (
        f"  {one.field:<12} {_shown(one.before)} → {_shown(one.after)}  {painted(harmless(f'({one.source})'), 'dim')}"
    )


def _shown(value: Any) -> str:
    return harmless(words_of(value)) if value else "(nothing)"


def refreshed_to_plain(one: Refreshed, outcome: str) -> Plain:
    """Give a work that differs for `--json`; `outcome` says whether it has learnt this."""
    return {"outcome": outcome, "key": one.now, "asked": one.key, "changes": [_plain(each) for each in one.differences]}


def _plain(one: Difference) -> Plain:
    return {
        "field": one.field,
        "before": value_to_plain(one.field, one.before),
        "after": value_to_plain(one.field, one.after),
        "source": one.source,
    }
