"""What one source said about a work, and when."""

from dataclasses import dataclass
from enum import IntEnum

from litlog.model.work import Work


class Trust(IntEnum):
    """How far a source is believed where sources disagree; the higher wins, field by field."""

    LOG = 20
    WEB_PAGE = 40
    CATALOGUE = 60
    REGISTRY = 70
    BIBLIOGRAPHY = 80
    READER = 100


@dataclass(frozen=True, slots=True)
class Finding:
    """`source` is a name ("crossref", "page:gen-ai", "you"); `found_at` is ISO 8601 in UTC.

    `payload_sha256` is the hash of the answer it was read from, empty where there was none.
    """

    work: Work
    source: str
    trust: Trust
    found_at: str = ""
    payload_sha256: str = ""


YOU = "you"
"""The reader's name among the sources."""
