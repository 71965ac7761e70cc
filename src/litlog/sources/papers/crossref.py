"""Crossref source, the registry of most scholarly DOIs (https://api.crossref.org/swagger-ui/index.html)."""

from collections.abc import Callable, Iterator, Sequence
from urllib.parse import quote

from litlog.model.finding import Finding, Trust
from litlog.model.identifiers import Identifier
from litlog.settings import Settings
from litlog.sources.http.responses import finding, good
from litlog.sources.one_by_one import one_by_one
from litlog.sources.papers.crossref_record import read
from litlog.sources.protocols import Answered, Getter
from litlog.sources.routing import crossref_knows


class Crossref:
    """A source that sends one request per DOI; a `contact` selects the "polite pool", which is more reliable."""

    name = "crossref"
    knows = staticmethod(crossref_knows)

    def __init__(
        self, getter: Getter, now: Callable[[], str], contact: str = "", base: str = "https://api.crossref.org"
    ) -> None:
        self._getter, self._now, self._base = getter, now, base
        self._query = f"?mailto={quote(contact)}" if contact else ""

    def fetch_many(self, identifiers: Sequence[Identifier]) -> Iterator[Answered]:
        """Yield the answers, one request after the other."""
        yield from one_by_one(identifiers, self._fetch)

    def _fetch(self, identifier: Identifier) -> Finding:
        url = f"{self._base}/works/{quote(identifier.value, safe='')}{self._query}"
        answer = good(self._getter.get(url, accept="application/json"), str(identifier))
        return finding(read(answer.body), self.name, Trust.REGISTRY, self._now(), answer.body)


def open_source(getter: Getter, settings: Settings, now: Callable[[], str]) -> Crossref:
    """Return the source with the arguments of the registry."""
    return Crossref(getter, now, settings.contact)
