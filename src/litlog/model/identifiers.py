"""Names that the world gives to works; each type checks its own form and knows its address.

`parse` takes the bare value ("2212.03551v2", "10.1000/182"); reading them out of addresses and running text is
the business of `litlog.identify`. `str` gives the form `scheme:value`, by which the library files them.
"""

import re
from dataclasses import dataclass, field
from typing import ClassVar, Literal, Protocol, Self

from litlog.errors import NotIdentified

# https://info.arxiv.org/help/arxiv_identifier.html
# YYMM.NNNN until 2014, YYMM.NNNNN since; archive/YYMMNNN before 2007-04.
_ARXIV = re.compile(r"(\d{2}(?:0[1-9]|1[0-2])\.\d{4,5}|[a-z]+(?:-[a-z]+)?(?:\.[A-Z]{2})?/\d{7})(?:v([1-9]\d*))?")
# https://www.crossref.org/blog/dois-and-matching-regular-expressions/, with any suffix that has no blank.
_DOI = re.compile(r"10\.\d{4,9}(?:\.\d+)*/\S+")
_REPOSITORY = re.compile(r"[A-Za-z0-9](?:[A-Za-z0-9-]{0,38})/[A-Za-z0-9._-]{1,100}")
_YOUTUBE = re.compile(r"[A-Za-z0-9_-]{11}")


def _refuse(text: str, what: str) -> NotIdentified:
    return NotIdentified(f'"{text}" is not {what}.')


class _Named(Protocol):
    @property
    def scheme(self) -> str: ...
    @property
    def value(self) -> str: ...


def _filed(self: _Named) -> str:
    """Give the form by which the library files it."""
    return f"{self.scheme}:{self.value}"


@dataclass(frozen=True, slots=True)
class ArxivId:
    """An arXiv paper. `version` is what the reader met, and does not count when papers are compared."""

    scheme: ClassVar[str] = "arxiv"
    value: str
    version: int | None = field(default=None, compare=False)

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read "1706.03762", "1706.03762v5" or "math/9501234"; the subject class of old ids is dropped."""
        found = _ARXIV.fullmatch(text)
        if not found:
            raise _refuse(text, "an arXiv id")
        value = re.sub(r"\.[A-Z]{2}/", "/", found[1])
        return cls(value, int(found[2]) if found[2] else None)

    @property
    def url(self) -> str:
        """The abstract page."""
        return f"https://arxiv.org/abs/{self.value}" + (f"v{self.version}" if self.version else "")

    __str__ = _filed


@dataclass(frozen=True, slots=True)
class Doi:
    """A digital object identifier, in lower case: DOIs are compared without case (DOI Handbook 2.4)."""

    scheme: ClassVar[str] = "doi"
    value: str

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read "10.1000/182"."""
        if not _DOI.fullmatch(text):
            raise _refuse(text, "a DOI")
        return cls(text.lower())

    @property
    def url(self) -> str:
        """The resolver's address."""
        return f"https://doi.org/{self.value}"

    __str__ = _filed


@dataclass(frozen=True, slots=True)
class Isbn:
    """A book number, kept as 13 digits (ISO 2108)."""

    scheme: ClassVar[str] = "isbn"
    value: str

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read 10 or 13 digits, with or without hyphens; the check digit must be right."""
        digits = re.sub(r"[-\s‐‑–]", "", text).upper()
        if re.fullmatch(r"\d{9}[\dX]", digits) and _isbn10_sum(digits) % 11 == 0:
            return cls(_with_check_digit("978" + digits[:9]))
        if re.fullmatch(r"97[89]\d{10}", digits) and _with_check_digit(digits[:12]) == digits:
            return cls(digits)
        raise _refuse(text, "an ISBN")

    @property
    def url(self) -> str:
        """Its page at Open Library."""
        return f"https://openlibrary.org/isbn/{self.value}"

    __str__ = _filed


def _isbn10_sum(digits: str) -> int:
    return sum((10 - place) * (10 if digit == "X" else int(digit)) for place, digit in enumerate(digits))


def _with_check_digit(twelve: str) -> str:
    total = sum(int(digit) * (3 if place % 2 else 1) for place, digit in enumerate(twelve))
    return twelve + str(-total % 10)


@dataclass(frozen=True, slots=True)
class Pmid:
    """A PubMed record."""

    scheme: ClassVar[str] = "pmid"
    value: str

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read one to eight digits, without a leading zero."""
        if not re.fullmatch(r"[1-9]\d{0,7}", text, re.ASCII):
            raise _refuse(text, "a PubMed id")
        return cls(text)

    @property
    def url(self) -> str:
        """Its page at PubMed."""
        return f"https://pubmed.ncbi.nlm.nih.gov/{self.value}/"

    __str__ = _filed


@dataclass(frozen=True, slots=True)
class Pmcid:
    """A full text in PubMed Central, "PMC" and digits."""

    scheme: ClassVar[str] = "pmcid"
    value: str

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read "PMC3531190"."""
        if not re.fullmatch(r"PMC[1-9]\d{0,8}", text.upper(), re.ASCII):
            raise _refuse(text, "a PubMed Central id")
        return cls(text.upper())

    @property
    def url(self) -> str:
        """Its page at PubMed Central."""
        return f"https://pmc.ncbi.nlm.nih.gov/articles/{self.value}/"

    __str__ = _filed


@dataclass(frozen=True, slots=True)
class VideoId:
    """A video at YouTube (eleven characters) or Vimeo (digits)."""

    scheme: Literal["youtube", "vimeo"]
    value: str

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read the bare id; only digits mean Vimeo, unless there are eleven of them."""
        if _YOUTUBE.fullmatch(text):
            return cls("youtube", text)
        if re.fullmatch(r"\d{5,12}", text, re.ASCII):
            return cls("vimeo", text)
        raise _refuse(text, "a video id")

    @property
    def url(self) -> str:
        """The page that plays it."""
        watch = "https://www.youtube.com/watch?v=" if self.scheme == "youtube" else "https://vimeo.com/"
        return watch + self.value

    __str__ = _filed


@dataclass(frozen=True, slots=True)
class HackerNewsId:
    """A story, a comment, a poll or a job at Hacker News."""

    scheme: ClassVar[str] = "hn"
    value: str

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read the digits."""
        if not re.fullmatch(r"[1-9]\d{0,11}", text, re.ASCII):
            raise _refuse(text, "a Hacker News id")
        return cls(text)

    @property
    def url(self) -> str:
        """Its page."""
        return f"https://news.ycombinator.com/item?id={self.value}"

    __str__ = _filed


@dataclass(frozen=True, slots=True)
class RepositoryId:
    """A repository at GitHub, `owner/name` in lower case, as GitHub compares them."""

    scheme: ClassVar[str] = "github"
    value: str

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read "owner/name"; a ".git" at the end is dropped."""
        name = text.removesuffix(".git")
        if not _REPOSITORY.fullmatch(name) or name.endswith(("/.", "/..")):
            raise _refuse(text, "a repository")
        return cls(name.lower())

    @property
    def url(self) -> str:
        """Its page."""
        return f"https://github.com/{self.value}"

    __str__ = _filed


@dataclass(frozen=True, slots=True)
class Asin:
    """A number of Amazon's own for things without an ISBN; where it is an ISBN-10, it is an `Isbn` here."""

    scheme: ClassVar[str] = "asin"
    value: str

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read "B" and nine letters or digits."""
        if not re.fullmatch(r"B[0-9A-Z]{9}", text.upper(), re.ASCII):
            raise _refuse(text, "an ASIN")
        return cls(text.upper())

    @property
    def url(self) -> str:
        """Its page at Amazon."""
        return f"https://www.amazon.com/dp/{self.value}"

    __str__ = _filed


@dataclass(frozen=True, slots=True)
class Url:
    """Any other address, canonical as `identify.canonical_url` makes it."""

    scheme: ClassVar[str] = "url"
    value: str

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read an http or https address."""
        if not re.fullmatch(r"https?://[^\s/]\S*", text):
            raise _refuse(text, "a web address")
        return cls(text)

    @property
    def url(self) -> str:
        """Itself."""
        return self.value

    __str__ = _filed


Identifier = ArxivId | Doi | Isbn | Pmid | Pmcid | VideoId | HackerNewsId | RepositoryId | Asin | Url

_TYPES: dict[str, type[ArxivId | Doi | Isbn | Pmid | Pmcid | HackerNewsId | RepositoryId | Asin | Url]] = {
    kind.scheme: kind for kind in (ArxivId, Doi, Isbn, Pmid, Pmcid, HackerNewsId, RepositoryId, Asin, Url)
}


def from_parts(scheme: str, value: str) -> Identifier:
    """Give the identifier filed as `scheme` and `value`; raises `NotIdentified`."""
    if scheme in ("youtube", "vimeo"):
        return VideoId("youtube" if scheme == "youtube" else "vimeo", value)
    if scheme not in _TYPES:
        raise _refuse(f"{scheme}:{value}", "an identifier that litlog knows")
    return _TYPES[scheme].parse(value)
