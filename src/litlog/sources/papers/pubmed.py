"""PubMed source: medical papers by PubMed and PubMed Central id (https://www.ncbi.nlm.nih.gov/books/NBK25499/)."""

from collections.abc import Callable, Iterator, Sequence
from urllib.parse import quote

from litlog.errors import LitlogError, NotFound
from litlog.model.finding import Finding, Trust
from litlog.model.identifiers import Identifier, Pmcid
from litlog.model.work import Work
from litlog.settings import Settings
from litlog.sources.http.responses import finding, good
from litlog.sources.papers import pubmed_numbers
from litlog.sources.papers.pubmed_record import read
from litlog.sources.protocols import Answered, Getter
from litlog.sources.routing import pubmed_knows

_BATCH = 100


class PubMed:
    """A source that sends one request for a hundred papers; PubMed Central ids are converted first.

    Its trust is that of a catalogue: it writes titles and journals by its own rules, Crossref as publishers do.
    """

    name = "pubmed"
    knows = staticmethod(pubmed_knows)

    def __init__(
        self,
        getter: Getter,
        now: Callable[[], str],
        contact: str = "",
        *,
        base: str = "https://eutils.ncbi.nlm.nih.gov",
        exchange: str = "https://pmc.ncbi.nlm.nih.gov",
    ) -> None:
        self._getter, self._now, self._base, self._exchange = getter, now, base, exchange
        self._told = "&tool=litlog" + (f"&email={quote(contact)}" if contact else "")

    def fetch_many(self, identifiers: Sequence[Identifier]) -> Iterator[Answered]:
        """Yield the answers, a hundred per request."""
        for start in range(0, len(identifiers), _BATCH):
            yield from self._fetch(identifiers[start : start + _BATCH])

    def _fetch(self, batch: Sequence[Identifier]) -> Iterator[Answered]:
        try:
            numbers = self._numbers(batch)
            works, body = self._works(sorted(set(numbers.values())))
        except LitlogError as error:
            yield from ((identifier, error) for identifier in batch)
            return
        for identifier in batch:
            work = works.get(numbers.get(identifier, ""))
            yield identifier, self._found(work, body) if work else _absent(identifier)

    def _found(self, work: Work, body: bytes) -> Finding:
        return finding(work, self.name, Trust.CATALOGUE, self._now(), body)

    def _numbers(self, batch: Sequence[Identifier]) -> dict[Identifier, str]:
        """Return the PubMed id of each identifier, if it has one."""
        own: dict[Identifier, str] = {one: one.value for one in batch if not isinstance(one, Pmcid)}
        archived = [one for one in batch if isinstance(one, Pmcid)]
        if archived:
            ids = ",".join(one.value for one in archived)
            url = f"{self._exchange}/tools/idconv/api/v1/articles/?ids={ids}&format=json{self._told}"
            table = pubmed_numbers.read(good(self._getter.get(url, accept="application/json"), ids).body)
            for one in archived:
                if one.value in table:
                    own[one] = table[one.value]
        return own

    def _works(self, numbers: Sequence[str]) -> tuple[dict[str, Work], bytes]:
        if not numbers:
            return {}, b""
        url = f"{self._base}/entrez/eutils/efetch.fcgi?db=pubmed&retmode=xml&id={','.join(numbers)}{self._told}"
        body = good(self._getter.get(url, accept="application/xml", max_bytes=32 * 2**20), "PubMed's answer").body
        works = {one.value: work for work in read(body) for one in work.identifiers if one.scheme == "pmid"}
        return works, body


def _absent(identifier: Identifier) -> NotFound:
    return NotFound(f"PubMed has no {identifier}.", "Is the number right?")


def open_source(getter: Getter, settings: Settings, now: Callable[[], str]) -> PubMed:
    """Return the source with the arguments of the registry."""
    return PubMed(getter, now, settings.contact)
