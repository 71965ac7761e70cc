"""OpenAlex source, an index of papers; a gap filler for the registries (https://docs.openalex.org/)."""

from collections.abc import Callable, Iterator, Sequence
from urllib.parse import quote

from litlog.errors import LitlogError, NotFound
from litlog.model.finding import Trust
from litlog.model.identifiers import Identifier
from litlog.model.work import Work
from litlog.settings import Settings
from litlog.sources.http.responses import finding, good
from litlog.sources.papers.openalex_record import read_list
from litlog.sources.protocols import Answered, Getter
from litlog.sources.routing import indexes_know

_BATCH = 50
_FILTERS = {"doi": "doi", "pmid": "pmid", "arxiv": "doi"}


class OpenAlex:
    """A source that sends one request for fifty papers; a `contact` selects OpenAlex's polite pool."""

    name = "openalex"
    knows = staticmethod(indexes_know)

    def __init__(
        self, getter: Getter, now: Callable[[], str], contact: str = "", base: str = "https://api.openalex.org"
    ) -> None:
        self._getter, self._now, self._base = getter, now, base
        self._query = f"&mailto={quote(contact)}" if contact else ""

    def fetch_many(self, identifiers: Sequence[Identifier]) -> Iterator[Answered]:
        """Yield the answers, one request per batch, each batch of one identifier scheme."""
        by_filter: dict[str, list[Identifier]] = {}
        for identifier in identifiers:
            by_filter.setdefault(_FILTERS[identifier.scheme], []).append(identifier)
        for name, batch in by_filter.items():
            for start in range(0, len(batch), _BATCH):
                yield from self._fetch(name, batch[start : start + _BATCH])

    def _fetch(self, name: str, batch: Sequence[Identifier]) -> Iterator[Answered]:
        values = "|".join(quote(_value(one), safe="") for one in batch)
        url = f"{self._base}/works?filter={name}:{values}&per-page={_BATCH}{self._query}"
        try:
            body = good(self._getter.get(url, accept="application/json"), "OpenAlex's answer").body
            works = read_list(body)
        except LitlogError as error:
            yield from ((identifier, error) for identifier in batch)
            return
        for identifier in batch:
            work = next((one for one in works if _is(one, identifier)), None)
            absent = NotFound(f"OpenAlex has no {identifier}.", "Is it spelt right?")
            yield identifier, finding(work, self.name, Trust.CATALOGUE, self._now(), body) if work else absent


def _value(identifier: Identifier) -> str:
    return f"10.48550/arxiv.{identifier.value}" if identifier.scheme == "arxiv" else identifier.value


def _is(work: Work, identifier: Identifier) -> bool:
    scheme = _FILTERS[identifier.scheme]
    return any(one.scheme == scheme and one.value == _value(identifier) for one in work.identifiers)


def open_source(getter: Getter, settings: Settings, now: Callable[[], str]) -> OpenAlex:
    """Return the source with the arguments of the registry."""
    return OpenAlex(getter, now, settings.contact)
