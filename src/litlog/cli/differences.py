"""Differences that a refresh would make, as text lines and as JSON values."""

from collections.abc import Iterable, Sequence
from typing import Any

from litlog.cli.claims import value_to_plain, words_of
from litlog.cli.commands.outcomes import exit_with_code, print_outcome, to_plain
from litlog.cli.output import harmless, painted, remark, say, say_json
from litlog.library.metadata_lookup.refreshing import Difference, Refreshed
from litlog.library.metadata_lookup.title_search import Candidate, Choice
from litlog.model.plain import Plain, work_to_plain
from litlog.model.results.outcome import Outcome


class Shown:
    """Output of `refresh`: printed line by line, or as JSON at the end."""

    def __init__(self, *, quiet: bool, json: bool) -> None:
        self.quiet, self.json = quiet, json
        self._outcomes: list[Outcome] = []
        self._plain: list[Plain] = []

    def outcomes(self, outcomes: Iterable[Outcome]) -> None:
        """Print the outcome of each request as it arrives."""
        for outcome in outcomes:
            self._outcomes.append(outcome)
            self._plain.append(to_plain(outcome))
            if not self.json:
                print_outcome(outcome, quiet=self.quiet)

    def differing(self, refreshed: Sequence[Refreshed], *, applied: bool) -> None:
        """Print the differences, and whether they were stored."""
        self._plain += [_refreshed(one, "updated" if applied else "differs") for one in refreshed]
        if not self.json:
            for one in refreshed:
                _say_refreshed(one)

    def choices(self, choices: Sequence[Choice]) -> None:
        """Print the candidates for works that have only a title."""
        for choice in choices:
            candidates = [_candidate(one) for one in choice.candidates]
            self._plain.append({"outcome": "unsure", "key": choice.key, "candidates": candidates})
            if not self.json:
                _say_choice(choice)

    def end(self) -> None:
        """Print the JSON, or that there was nothing; and leave with the exit code."""
        if self.json:
            say_json(self._plain)
        elif not self._plain:
            remark("There is nothing new.", quiet=self.quiet)
        exit_with_code(self._outcomes)


def _say_choice(choice: Choice) -> None:
    say(painted(choice.key, "cyan") + "  may be one of these; `litlog edit KEY --set identifiers=…` says which")
    for one in choice.candidates:
        names = " ".join(map(str, one.work.identifiers))
        people = ", ".join(person.surname for person in one.work.authors[:3])
        facts = ", ".join(part for part in (people, str(one.work.year or "")) if part)
        say(f"  {one.sameness.score:.2f}  {harmless(one.work.full_title)} ({harmless(facts)})  {harmless(names)}")


def _candidate(one: Candidate) -> Plain:
    return {"score": one.sameness.score, "reasons": list(one.sameness.reasons), "work": work_to_plain(one.work)}


def _say_refreshed(one: Refreshed) -> None:
    """Print the key, and one line per field: the present value, and the value after the refresh."""
    joined = "" if one.now == one.key else f"  → {one.now}"
    say(painted(one.key, "cyan") + joined)
    for difference in one.differences:
        source = painted(harmless(f"({difference.source})"), "dim")
        say(f"  {difference.field:<12} {_shown(difference.before)} → {_shown(difference.after)}  {source}")


def _shown(value: Any) -> str:
    return harmless(words_of(value)) if value else "(nothing)"


def _refreshed(one: Refreshed, outcome: str) -> Plain:
    return {"outcome": outcome, "key": one.now, "asked": one.key, "changes": [_plain(each) for each in one.differences]}


def _plain(one: Difference) -> Plain:
    return {
        "field": one.field,
        "before": value_to_plain(one.field, one.before),
        "after": value_to_plain(one.field, one.after),
        "source": one.source,
    }
