"""Generic source for APIs with one record at one address per identifier."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from litlog.model.finding import Finding, Trust
from litlog.model.identifiers import Identifier
from litlog.model.work import Work
from litlog.sources.http.responses import finding, good
from litlog.sources.one_by_one import one_by_one
from litlog.sources.protocols import Answered, Getter


@dataclass(frozen=True)
class OneRecordEach:
    """A source; `address` returns the URL of a record, `read` parses the response or raises `LitlogError`."""

    name: str
    knows: Callable[[Identifier], bool]
    getter: Getter
    now: Callable[[], str]
    address: Callable[[Identifier], str]
    read: Callable[[bytes], Work]
    trust: Trust = Trust.REGISTRY
    accept: str = "application/json"

    def fetch_many(self, identifiers: Sequence[Identifier]) -> Iterator[Answered]:
        """Yield the answers, one request after the other."""
        yield from one_by_one(identifiers, self._fetch)

    def _fetch(self, identifier: Identifier) -> Finding:
        answer = good(self.getter.get(self.address(identifier), accept=self.accept), str(identifier))
        return finding(self.read(answer.body), self.name, self.trust, self.now(), answer.body)
