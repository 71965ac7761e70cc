"""What has to be so after a command that changed one library."""

from collections.abc import Callable, Iterator

from torture.copies.seen import SeenItem
from torture.copies.side import Ran


def failed(ran: Ran) -> Iterator[str]:
    """Yield what a command that must succeed said instead."""
    if ran.code:
        yield f"exit code {ran.code}: {ran.err.strip()}"


def refused(ran: Ran) -> bool:
    """Return whether a change of the page was refused, with nothing changed, because another line would read anew."""
    return ran.code == 1 and "Nothing was changed. Edit the file by hand" in ran.err


def becomes(ran: Ran, key: str, step: Callable[[SeenItem], SeenItem]) -> Iterator[str]:
    """Yield how a work differs from what a step had to make of it, and what changed of others."""
    yield from ran.before.differences(ran.after, but=[key])
    yield from step(ran.before.items[key]).differences(ran.after.items[key])


def only(ran: Ran, key: str, *names: str) -> Iterator[str]:
    """Yield what changed beside these fields of a work."""
    yield from ran.before.differences(ran.after, but=[key])
    told = ran.before.items[key].differences(ran.after.items[key])
    yield from (f"{key}: {one}" for one in told if one.partition(":")[0] not in names)


def kept_apart_from(ran: Ran, named: set[str]) -> Iterator[str]:
    """Yield what changed of works that are not named."""
    if not ran.merged:  # else other works of the page may be named by a work that was merged
        yield from ran.before.differences(ran.after, but=named)
    yield from kept_own(ran)


def kept_own(ran: Ran) -> Iterator[str]:
    """Yield what a page took from what was typed by commands."""
    for key, before in ran.before.items.items():
        after = ran.after.items.get(ran.after.aliases.get(key, key))
        if after is None:
            if before.own_notes or before.tags or before.rating:
                yield f"{key} is gone: {before}"
        elif not (set(before.own_notes) <= set(after.own_notes) and before.tags <= after.tags):
            yield f"{key}: {before.differences(after)}"
        elif before.rating != after.rating:
            yield f"{key}: the rating was {before.rating} and is {after.rating}"
