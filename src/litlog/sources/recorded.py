"""Recorded source: findings from a file instead of the network, for the demo and the tests."""

import json
from collections.abc import Iterator, Sequence
from functools import cached_property
from pathlib import Path

from litlog.errors import LitlogError, Unreachable, Unreadable
from litlog.model.finding import Finding
from litlog.model.identifiers import Identifier
from litlog.model.plain import finding_from_plain, identifier_from_plain
from litlog.sources.protocols import Answered


class RecordedFacts:
    """A source that answers from a file of JSON lines, each `{"identifier": "arxiv:1706.03762", …}`.

    The other fields are those of `litlog.model.plain.finding_to_plain`. It accepts every identifier, and reports what
    is not in the file as unreachable, like a source without a network.
    """

    name = "recorded"

    def __init__(self, path: Path) -> None:
        self._path = path

    def knows(self, identifier: Identifier) -> bool:  # noqa: ARG002  it stands for all sources
        """Return True, since every identifier is accepted."""
        return True

    def fetch_many(self, identifiers: Sequence[Identifier]) -> Iterator[Answered]:
        """Yield the recorded finding of each; raises `Unreadable` for a file in another format."""
        for identifier in identifiers:
            yield identifier, self._facts.get(identifier) or _not_recorded(identifier)

    @cached_property
    def _facts(self) -> dict[Identifier, Finding]:
        try:
            lines = self._path.read_text(encoding="utf-8").split("\n")
        except (OSError, UnicodeDecodeError) as error:
            raise Unreadable(f"{self._path} cannot be read: {error}.", "It is a file of JSON lines.") from error
        return dict(self._fact(number, line) for number, line in enumerate(lines, 1) if line.strip())

    def _fact(self, number: int, line: str) -> tuple[Identifier, Finding]:
        try:
            plain = json.loads(line)
            return identifier_from_plain(plain["identifier"]), finding_from_plain(plain)
        except (LitlogError, ValueError, KeyError, TypeError, AttributeError) as error:
            raise Unreadable(
                f"Line {number} of {self._path} is not a recorded fact: {error!r}.", "data/README.md shows one."
            ) from error


def _not_recorded(identifier: Identifier) -> Unreachable:
    return Unreachable(f"{identifier} is not among the recorded facts.", "A library with a network finds more.")
