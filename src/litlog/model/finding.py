"""Finding: the metadata that one source gave for a work, with the time."""

from dataclasses import dataclass, field
from enum import IntEnum

from litlog.model.work import Work


class Trust(IntEnum):
    """Trust in a source, used if sources disagree; the higher wins, field by field."""

    LOG = 20
    WEB_PAGE = 40
    CATALOGUE = 60
    REGISTRY = 70
    BIBLIOGRAPHY = 80
    READER = 100


NOT_RECORDED = 2**63
"""The place in the order of recording of a finding that no library has recorded yet: after all others."""

SAID = "said:"
"""What names in `Work.extra` begin with where an export's statements on the reading are kept: no field of the work."""


@dataclass(frozen=True, slots=True)
class Finding:
    """`source` is a name ("crossref", "page:gen-ai", "you"); `found_at` is ISO 8601 in UTC.

    `payload_sha256` is the hash of the response, empty if there was none. `about` is the identifier that the source was
    asked for (`scheme:value`), empty if it was not asked; for two identifiers of a work, a source has two findings.
    `recorded` is the store's: its place in the order in which claims were recorded, ignored when findings are compared.
    """

    work: Work
    source: str
    trust: Trust
    found_at: str = ""
    payload_sha256: str = ""
    about: str = ""
    recorded: int = field(default=NOT_RECORDED, compare=False, repr=False)

    @property
    def claimant(self) -> tuple[str, str]:
        """Identity of the claim: the source and the identifier it was asked for; a newer finding replaces it."""
        return self.source, self.about


YOU = "you"
"""The reader's name among the sources."""
