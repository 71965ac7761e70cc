"""A source that answers from a table, for tests of whatever asks sources.

library = replace(library, sources=lambda: (FakeSource({"doi:10.1000/182": Work(title="The Handbook")}),))
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from litlog.errors import LitlogError, NotFound
from litlog.model.finding import Finding, Trust
from litlog.model.identifiers import Identifier
from litlog.model.work import Work
from litlog.settings import Settings
from litlog.sources.protocols import Answered

Reply = Work | LitlogError | type[BaseException]


@dataclass
class FakeSource:
    """What is not in the table is not found; an exception's class there is raised. `asked` are the identifiers."""

    replies: Mapping[str, Reply] = field(default_factory=dict)
    name: str = "registry"
    trust: Trust = Trust.REGISTRY
    asked: list[str] = field(default_factory=list)

    def knows(self, identifier: Identifier) -> bool:
        """Know everything."""
        return True

    def fetch_many(self, identifiers: Sequence[Identifier]) -> Iterator[Answered]:
        """Answer in the order asked."""
        for identifier in identifiers:
            self.asked.append(str(identifier))
            reply = self.replies.get(str(identifier), NotFound("There is no such thing.", "Check it."))
            if isinstance(reply, type):
                raise reply
            yield identifier, reply if isinstance(reply, LitlogError) else self._finding(reply)

    def _finding(self, work: Work) -> Finding:
        return Finding(work, self.name, self.trust, "2023-03-20T10:00:05Z")


def open_source(settings: Settings, now: Callable[[], str]) -> FakeSource:
    """Open a source as the entry point of an installed package does."""
    return FakeSource(name="extra")
