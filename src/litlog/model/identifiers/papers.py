"""Paper identifiers: arXiv, DOI, PubMed and PubMed Central."""

import re
from dataclasses import dataclass, field
from typing import ClassVar, Self

from litlog.model.identifiers.base import Filed, refusal

# https://info.arxiv.org/help/arxiv_identifier.html: YYMM.NNNN from 2007-04, YYMM.NNNNN from 2015-01, and before
# that archive/YYMMNNN, with archives of https://info.arxiv.org/help/arxiv_identifier_for_services.html.
_ARCHIVES = (
    "acc-phys adap-org alg-geom ao-sci astro-ph atom-ph bayes-an chao-dyn chem-ph cmp-lg comp-gas cond-mat cs dg-ga "
    "funct-an gr-qc hep-ex hep-lat hep-ph hep-th math math-ph mtrl-th nlin nucl-ex nucl-th patt-sol physics "
    "plasm-ph q-alg q-bio q-fin quant-ph solv-int stat supr-con"
)
_MONTH = r"(?:0[1-9]|1[0-2])"
_ARXIV = re.compile(
    rf"(?P<old>(?P<archive>{'|'.join(_ARCHIVES.split())})(?:\.[A-Za-z-]{{2,12}})?/(?P<number>\d\d{_MONTH}\d{{3}})"
    rf"|(?:0[7-9]|1[0-4]){_MONTH}\.\d{{4}}|(?:1[5-9]|[2-9]\d){_MONTH}\.\d{{5}})(?:v(?P<version>[1-9]\d{{0,2}}))?",
    re.ASCII,
)
# https://www.crossref.org/blog/dois-and-matching-regular-expressions/, with any suffix that has no blank.
_DOI = re.compile(r"10\.[0-9]{4,9}(?:\.[0-9]+)*/\S+")


@dataclass(frozen=True, slots=True)
class ArxivId(Filed):
    """An arXiv paper. `version` is what the reader met, and does not count when papers are compared."""

    scheme: ClassVar[str] = "arxiv"
    version: int | None = field(default=None, compare=False)

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read "1706.03762", "1706.03762v5" or "math/9501234"; the subject class of old ids is dropped."""
        found = _ARXIV.fullmatch(text)
        if not found:
            raise refusal(text, "an arXiv id")
        value = f"{found['archive']}/{found['number']}" if found["archive"] else found["old"]
        return cls(value, int(found["version"]) if found["version"] else None)

    @property
    def url(self) -> str:
        """The abstract page."""
        return f"https://arxiv.org/abs/{self.value}" + (f"v{self.version}" if self.version else "")


class Doi(Filed):
    """A digital object identifier, in lower case: DOIs are compared without case (DOI Handbook 2.4)."""

    __slots__ = ()
    scheme: ClassVar[str] = "doi"

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read "10.1000/182"."""
        if not _DOI.fullmatch(text):
            raise refusal(text, "a DOI")
        return cls(text.lower())

    @property
    def url(self) -> str:
        """The resolver's address."""
        return f"https://doi.org/{self.value}"


class Pmid(Filed):
    """A PubMed record."""

    __slots__ = ()
    scheme: ClassVar[str] = "pmid"

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read one to eight digits, without a leading zero."""
        if not re.fullmatch(r"[1-9][0-9]{0,7}", text):
            raise refusal(text, "a PubMed id")
        return cls(text)

    @property
    def url(self) -> str:
        """Its page at PubMed."""
        return f"https://pubmed.ncbi.nlm.nih.gov/{self.value}/"


class Pmcid(Filed):
    """A full text in PubMed Central, "PMC" and digits."""

    __slots__ = ()
    scheme: ClassVar[str] = "pmcid"

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read "PMC3531190"."""
        if not re.fullmatch(r"PMC[1-9][0-9]{0,8}", text.upper()):
            raise refusal(text, "a PubMed Central id")
        return cls(text.upper())

    @property
    def url(self) -> str:
        """Its page at PubMed Central."""
        return f"https://pmc.ncbi.nlm.nih.gov/articles/{self.value}/"
