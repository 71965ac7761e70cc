"""DOI resolver source: content negotiation for DOIs that neither Crossref nor DataCite has."""

from collections.abc import Callable, Iterator, Sequence

from litlog.errors import LitlogError, NotFound, Unreadable
from litlog.model.finding import Finding, Trust
from litlog.model.identifiers import Identifier
from litlog.settings import Settings
from litlog.sources.http.hints import BY_HAND
from litlog.sources.http.responses import finding, good
from litlog.sources.one_by_one import one_by_one
from litlog.sources.papers import agencies
from litlog.sources.papers.negotiated import read
from litlog.sources.protocols import Answered, Getter
from litlog.sources.routing import doi_resolver_knows

_ACCEPT = "application/vnd.citationstyles.csl+json, application/x-bibtex;q=0.8, application/rdf+xml;q=0.5"


class DoiResolver:
    """A source that sends one request per DOI, and one more for the agency's name if there is no record."""

    name = "doi"
    knows = staticmethod(doi_resolver_knows)

    def __init__(self, getter: Getter, now: Callable[[], str], base: str = "https://doi.org") -> None:
        self._getter, self._now, self._base = getter, now, base

    def fetch_many(self, identifiers: Sequence[Identifier]) -> Iterator[Answered]:
        """Yield the answers, one request after the other."""
        yield from one_by_one(identifiers, self._fetch)

    def _fetch(self, identifier: Identifier) -> Finding:
        address = identifier.url.removeprefix("https://doi.org")
        answer = self._getter.get(self._base + address, accept=_ACCEPT)
        try:
            body = good(answer, str(identifier)).body
            return finding(read(body), self.name, Trust.REGISTRY, self._now(), body)
        except (NotFound, Unreadable) as error:
            raise self._explained(identifier, error) from error

    def _explained(self, identifier: Identifier, error: LitlogError) -> LitlogError:
        """Return the error: a DOI that does not exist, or one whose agency has no metadata."""
        try:
            agency = agencies.read(
                self._getter.get(f"{self._base}/ra/{identifier.value}", accept="application/json").body
            )
        except NotFound as absent:
            return absent
        except LitlogError:
            return error
        return NotFound(f"{agency}, which registered {identifier}, gives no record of it.", BY_HAND)


def open_source(getter: Getter, settings: Settings, now: Callable[[], str]) -> DoiResolver:  # noqa: ARG001  as others
    """Return the source with the arguments of the registry."""
    return DoiResolver(getter, now)
