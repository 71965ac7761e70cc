"""Batch outcomes: printing them, and the exit code that follows from them."""

from collections.abc import Iterable
from typing import assert_never

import typer

from litlog.cli.output import complain, harmless, remark, say
from litlog.model.plain import Plain
from litlog.model.results.outcome import Added, Failed, MetAgain, Outcome, Queued, Unchanged, Updated


def print_outcome(outcome: Outcome, *, quiet: bool = False) -> None:
    """Print one outcome: the key on standard output, what happened as a remark."""
    match outcome:
        case Added(key, _, more):
            say(key)
            _tell_more(more, quiet=quiet)
        case MetAgain(key, target, more):
            say(key)
            remark(f"{harmless(target or key)} was here already; the meeting is noted.", quiet=quiet)
            _tell_more(more, quiet=quiet)
        case Updated(key, fields):
            remark(f"{key}: {', '.join(fields) or 'a better key'} from the sources.", quiet=quiet)
        case Unchanged(key):
            remark(f"{key}: nothing new.", quiet=quiet)
        case Queued(key, target, reason):
            remark(f"{key} is saved; {target} waits in the queue: {harmless(reason)}", quiet=quiet)
        case Failed(target, reason, hint):
            complain(f"{target}: {reason}", hint)
        case _:
            assert_never(outcome)


def _tell_more(more: str, *, quiet: bool) -> None:
    if more:
        remark(harmless(more), quiet=quiet)


def to_plain(outcome: Outcome) -> Plain:
    """Return an outcome as plain data for `--json`."""
    fields = {name: getattr(outcome, name) for name in outcome.__dataclass_fields__}
    return {"outcome": type(outcome).__name__.lower()} | fields


def exit_with_code(outcomes: Iterable[Outcome]) -> None:
    """Exit with 0 if nothing failed, 1 if all did, 3 if some did."""
    failed = [isinstance(outcome, Failed) for outcome in outcomes]
    if any(failed):
        raise typer.Exit(1 if all(failed) else 3)
