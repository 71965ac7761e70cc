"""Unpaywall source: open-access PDFs; it requires an e-mail address (https://unpaywall.org/products/api)."""

from collections.abc import Callable
from urllib.parse import quote

from litlog.model.finding import Trust
from litlog.model.identifiers import Identifier
from litlog.settings import Settings
from litlog.sources.one_record_each import OneRecordEach
from litlog.sources.papers.unpaywall_record import read
from litlog.sources.protocols import Getter
from litlog.sources.routing import unpaywall_knows


def unpaywall(
    getter: Getter, now: Callable[[], str], contact: str, base: str = "https://api.unpaywall.org"
) -> OneRecordEach:
    """Return the source; it sends one request per DOI."""

    def address(identifier: Identifier) -> str:
        return f"{base}/v2/{quote(identifier.value, safe='/')}?email={quote(contact)}"

    return OneRecordEach("unpaywall", unpaywall_knows, getter, now, address, read, Trust.CATALOGUE)


def open_source(getter: Getter, settings: Settings, now: Callable[[], str]) -> OneRecordEach:
    """Return the source with the arguments of the registry."""
    return unpaywall(getter, now, settings.contact)
