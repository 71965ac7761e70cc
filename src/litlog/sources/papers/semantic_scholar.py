"""Semantic Scholar source, an index of papers; a gap filler (https://www.semanticscholar.org/product/api)."""

from collections.abc import Callable
from urllib.parse import quote

from litlog.model.finding import Trust
from litlog.model.identifiers import Identifier
from litlog.settings import Settings
from litlog.sources.one_record_each import OneRecordEach
from litlog.sources.papers.semantic_scholar_record import FIELDS, read
from litlog.sources.protocols import Getter
from litlog.sources.routing import indexes_know

_SCHEMES = {"doi": "DOI", "arxiv": "ARXIV", "pmid": "PMID"}


def semantic_scholar(
    getter: Getter, now: Callable[[], str], base: str = "https://api.semanticscholar.org"
) -> OneRecordEach:
    """Return the source; it sends one request per paper."""

    def address(identifier: Identifier) -> str:
        name = f"{_SCHEMES[identifier.scheme]}:{quote(identifier.value, safe='/')}"
        return f"{base}/graph/v1/paper/{name}?fields={FIELDS}"

    return OneRecordEach("semantic-scholar", indexes_know, getter, now, address, read, Trust.CATALOGUE)


def open_source(getter: Getter, settings: Settings, now: Callable[[], str]) -> OneRecordEach:  # noqa: ARG001  as others
    """Return the source with the arguments of the registry."""
    return semantic_scholar(getter, now)
