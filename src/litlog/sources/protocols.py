"""Source protocols: the interface of a metadata source, of an HTTP client, and of the cache of responses."""

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
    """A metadata source; it never normalises, and never raises for external failures.

    What it puts into `Work.extra` is named as BibLaTeX names it ("eventtitle"), so that a bibliography can take it, or
    else with the source's own name and a colon before it ("arxiv:comment").

    `fetch_many` yields one answer for each identifier, in any order: a `Finding`, or as a value `NotFound` (the
    source says that there is no such thing), `Unreachable` (it did not answer; ask again if `temporary`),
    `Unreadable` (its answer is not what it should be) or `Refused` (its address must not be asked).
    """

    @property
    def name(self) -> str:
        """Return the name under which findings of this source are stored."""
        ...

    def knows(self, identifier: Identifier) -> bool:
        """Tell whether it makes sense to ask this source; asks nobody.

        Returns:
            False for an identifier that it cannot know.
        """
        ...

    def fetch_many(self, identifiers: Sequence[Identifier]) -> Iterator[Answered]:
        """Ask, and give each answer as soon as it is there.

        Yields:
            Each identifier with a finding or an error as a value, in any order.
        """
        ...


class KeptAnswers(Protocol):
    """The cache of HTTP responses, kept between runs for conditional requests.

    It is thread-safe and never raises: an answer that is not cached is fetched.
    """

    def recall(self, url: str, accept: str) -> KeptAnswer | None:
        """Return the last answer that was kept.

        Args:
            url: The address that was asked.
            accept: The `Accept` header with which it was.

        Returns:
            The answer, or None if none is kept.
        """
        ...

    def keep(self, url: str, accept: str, answer: KeptAnswer) -> None:
        """Keep an answer in the place of the last one.

        Args:
            url: The address that was asked.
            accept: The `Accept` header with which it was.
            answer: What it answered.
        """
        ...


class Getter(Protocol):
    """An HTTP client that fetches the content of an address, such as `litlog.sources.http.fetcher.Fetcher`."""

    def get(
        self, url: str, *, accept: str = "", max_bytes: int = ..., deadline: float = ..., tries: int = ...
    ) -> Answer:
        """Bring what is at an address.

        Args:
            url: The address.
            accept: The `Accept` header.
            max_bytes: The size that the unpacked body may have.
            deadline: The seconds that all of it may take.
            tries: How often a busy server is asked.

        Returns:
            The answer, of whatever status.

        Raises:
            Unreachable: If there is no answer.
            Refused: If the address must not be asked.
        """
        ...
