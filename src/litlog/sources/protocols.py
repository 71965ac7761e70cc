"""What a source is: somebody who knows works by their identifiers, and answers for each one asked."""

from collections.abc import Iterator, Sequence
from typing import Protocol

from litlog.errors import LitlogError
from litlog.model.finding import Finding
from litlog.model.identifiers import Identifier
from litlog.model.records.cached_answer import KeptAnswer
from litlog.sources.http.responses import Answer

Answered = tuple[Identifier, Finding | LitlogError]
"""What a source says about one identifier: a finding, or why there is none."""


class Source(Protocol):
    """A source never normalises, and never raises for the world's fault.

    What it puts into `Work.extra` is named as BibLaTeX names it ("eventtitle"), so that a bibliography can take it, or
    else with the source's own name and a colon before it ("arxiv:comment").

    `fetch_many` yields one answer for each identifier, in any order: a `Finding`, or as a value `NotFound` (the
    source says that there is no such thing), `Unreachable` (it did not answer; ask again if `temporary`),
    `Unreadable` (its answer is not what it should be) or `Refused` (its address must not be asked).
    """

    @property
    def name(self) -> str:
        """Under this name its findings are filed."""
        ...

    def knows(self, identifier: Identifier) -> bool:
        """Return whether it makes sense to ask this source; asks nobody."""
        ...

    def fetch_many(self, identifiers: Sequence[Identifier]) -> Iterator[Answered]:
        """Ask, and give each answer as soon as it is there."""
        ...


class KeptAnswers(Protocol):
    """Where answers are kept between runs, so that they need not be sent again while they are the same.

    It may be asked by several threads at a time, and never raises: an answer that is not kept is fetched.
    """

    def recall(self, url: str, accept: str) -> KeptAnswer | None:
        """Return the last answer that was kept for this address and this `Accept` header."""
        ...

    def keep(self, url: str, accept: str, answer: KeptAnswer) -> None:
        """Keep an answer in the place of the last one."""
        ...


class Getter(Protocol):
    """Who brings an address's content; `litlog.sources.http.fetcher.Fetcher` does."""

    def get(
        self, url: str, *, accept: str = "", max_bytes: int = ..., deadline: float = ..., tries: int = ...
    ) -> Answer:
        """Return the answer of whatever status; raises `Unreachable` and `Refused`.

        `accept` is the header of that name, `max_bytes` the size of the unpacked body, `deadline` the seconds that
        all of it may take, `tries` how often a busy server is asked.
        """
        ...
