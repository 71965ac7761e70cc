"""Names that the world gives to works; each type checks its own form and knows its address.

`parse` takes the bare value ("2212.03551v2", "10.1000/182"); reading them out of addresses and running text is
the business of `litlog.identify`. `str` gives the form `scheme:value`, by which the library files them.
"""

from litlog.model.identifiers.base import refusal
from litlog.model.identifiers.books import Asin, Isbn
from litlog.model.identifiers.papers import ArxivId, Doi, Pmcid, Pmid
from litlog.model.identifiers.web import HackerNewsId, RepositoryId, Url, VideoId

__all__ = [
    "ArxivId",
    "Asin",
    "Doi",
    "HackerNewsId",
    "Identifier",
    "Isbn",
    "Pmcid",
    "Pmid",
    "RepositoryId",
    "Url",
    "VideoId",
    "from_parts",
]

Identifier = ArxivId | Doi | Isbn | Pmid | Pmcid | VideoId | HackerNewsId | RepositoryId | Asin | Url

_TYPES: dict[str, type[ArxivId | Doi | Isbn | Pmid | Pmcid | HackerNewsId | RepositoryId | Asin | Url]] = {
    kind.scheme: kind for kind in (ArxivId, Doi, Isbn, Pmid, Pmcid, HackerNewsId, RepositoryId, Asin, Url)
}


def from_parts(scheme: str, value: str) -> Identifier:
    """Return the identifier filed as `scheme` and `value`; raises `NotIdentified`."""
    if scheme in ("youtube", "vimeo"):
        return VideoId.at("youtube" if scheme == "youtube" else "vimeo", value)
    if scheme not in _TYPES:
        raise refusal(f"{scheme}:{value}", "an identifier that litlog knows")
    return _TYPES[scheme].parse(value)
