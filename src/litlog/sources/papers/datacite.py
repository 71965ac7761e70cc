"""DataCite source, the registry of DOIs for data, software and preprints (https://support.datacite.org/docs/api)."""

from collections.abc import Callable
from urllib.parse import quote

from litlog.settings import Settings
from litlog.sources.one_record_each import OneRecordEach
from litlog.sources.papers.datacite_record import read
from litlog.sources.protocols import Getter
from litlog.sources.routing import datacite_knows


def datacite(getter: Getter, now: Callable[[], str], base: str = "https://api.datacite.org") -> OneRecordEach:
    """Return the source; it sends one request per DOI."""
    return OneRecordEach(
        "datacite", datacite_knows, getter, now, lambda one: f"{base}/dois/{quote(one.value, safe='')}", read
    )


def open_source(getter: Getter, settings: Settings, now: Callable[[], str]) -> OneRecordEach:  # noqa: ARG001  as others
    """Return the source with the arguments of the registry."""
    return datacite(getter, now)
