"""Identifier parser for pasted text: bare, with a prefix, or as a URL, with surrounding punctuation removed."""

import re
from collections.abc import Callable
from contextlib import suppress
from functools import lru_cache

from litlog.errors import NotIdentified
from litlog.identify.address import Address, has_schemeless_host
from litlog.identify.books import book_number
from litlog.identify.forums import hacker_news_id, repository
from litlog.identify.papers import arxiv_id, doi, doi_or_arxiv, pubmed
from litlog.identify.urls import canonical_address
from litlog.identify.videos import video_id
from litlog.model.identifiers import SCHEMES, ArxivId, Asin, Identifier, Isbn, Pmcid, Pmid, RepositoryId, Url

_HINT = "Give a web address, or an id like arxiv:1706.03762, doi:10.1000/182 or isbn:9780262035613."
_LONGEST = 8_000
_INVISIBLE = re.compile("[\u200b-\u200f\u2060\ufeff\u00ad]")
_PAIRS = {
    "<": ">",
    "(": ")",
    "[": "]",
    "{": "}",
    '"': '"',
    "'": "'",
    "“": "”",
    "‘": "’",
    "«": "»",
    "`": "`",
    "（": "）",
}
_STUCK = ".,;:!?。，；：！？、'\"”’»*"
_GIT = re.compile(r"(?:git@|(?:git|ssh|git\+ssh|git\+https)://(?:git@)?)github\.com[:/]([^/]+/[^/]+?)/?", re.IGNORECASE)
_LIKE_ISBN = re.compile(r"(?:97[89][- ]?)?\d(?:[- ]?\d){8}[- ]?[\dX]", re.IGNORECASE | re.ASCII)
_SURE_ASIN = re.compile(r"B0[0-9A-Z]{8}")
_SUBJECT = re.compile(r"\s*\[[a-z.-]+\]$", re.IGNORECASE)  # "arXiv:1706.03762v5 [cs.CL]"

_READ_ADDRESS: tuple[Callable[[Address], Identifier | None], ...] = (
    arxiv_id,
    video_id,
    hacker_news_id,
    repository,
    pubmed,
    doi,
    book_number,
)


def identify(text: str) -> Identifier:
    """Return the most specific identifier in a pasted text; a canonical `Url` if there is no better one.

    Raises `NotIdentified`, with a hint, for what is neither an identifier nor an http or https URL.
    """
    pasted = _without_wrapping(_INVISIBLE.sub("", text[: _LONGEST + 1]).strip())
    if not pasted or len(pasted) > _LONGEST:
        raise NotIdentified("There is no identifier and no address here.", _HINT)
    found = _prefixed(pasted) or _bare(pasted) or _repository_remote(pasted)
    return found or identify_address(canonical_address(_looks_like_address(pasted)))


@lru_cache(maxsize=16_384)
def identify_address(address: Address) -> Identifier:
    """Return the most specific identifier in a canonical URL, else the `Url` itself."""
    return next((found for read in _READ_ADDRESS if (found := read(address))), None) or Url(str(address))


def _looks_like_address(text: str) -> str:
    if re.match(r"(?:https?:)?//", text, re.IGNORECASE) or (has_schemeless_host(text) and not re.search(r"\s", text)):
        return text
    raise NotIdentified(f'"{text[:80]}" names no identifier and no address.', _HINT)


def _without_wrapping(text: str) -> str:
    """Return a text without brackets and quotes around it, and the punctuation after it."""
    while text:
        if len(text) > 1 and _PAIRS.get(text[0]) == text[-1]:
            text = text[1:-1].strip()
        elif text[-1] in _STUCK or _unopened(text):
            text = text[:-1].rstrip()
        else:
            break
    return text


def _unopened(text: str) -> bool:
    """Return whether a text ends with a closing bracket that has no opening one."""
    opening = {")": "(", "]": "[", "}": "{", ">": "<", "）": "（"}.get(text[-1])
    return opening is not None and text.count(opening) < text.count(text[-1])


def _prefixed(text: str) -> Identifier | None:
    found = _PREFIX.fullmatch(text)
    if not found:
        return None
    prefix, value = found[1].lower(), found[2]
    if re.match(r"https?://", value, re.IGNORECASE):
        return _from_url(value)
    return _READ_VALUE.get(prefix, Isbn.parse)(value)


def _from_url(value: str) -> Identifier:
    return identify_address(canonical_address(value))


def _isbn_or_asin(text: str) -> Identifier:
    with suppress(NotIdentified):
        return Isbn.parse(text)
    return Asin.parse(text)


def _bare(text: str) -> Identifier | None:
    """Parse an identifier without a prefix; digits alone are no PubMed id, eleven letters no video id.

    Raises `NotIdentified` for the digits of an ISBN with a typo.
    """
    if _SURE_ASIN.fullmatch(text):
        return Asin.parse(text)
    if _LIKE_ISBN.fullmatch(text):
        return Isbn.parse(text)
    for parse in (ArxivId.parse, doi_or_arxiv, Isbn.parse, Pmcid.parse):
        with suppress(NotIdentified):
            return parse(_SUBJECT.sub("", text))
    return None


def _repository_remote(text: str) -> Identifier | None:
    found = _GIT.fullmatch(text)
    with suppress(NotIdentified):
        return RepositoryId.parse(found[1]) if found else None
    return None


def _pmcid(value: str) -> Identifier:
    return Pmcid.parse("PMC" + value.upper().removeprefix("PMC"))


def _repository(value: str) -> Identifier:
    return RepositoryId.parse(value.strip("/"))


_READ_VALUE: dict[str, Callable[[str], Identifier]] = {
    **{name: scheme.parse for name, scheme in SCHEMES.items()},
    "arxiv": lambda value: ArxivId.parse(_SUBJECT.sub("", value).removesuffix(".pdf")),
    "doi": doi_or_arxiv,
    "info:doi/": doi_or_arxiv,
    "pubmed": Pmid.parse,
    "pmcid": _pmcid,
    "pmc": _pmcid,
    "github": _repository,
    "gh": _repository,
    "yt": SCHEMES["youtube"].parse,
    "asin": _isbn_or_asin,
    "url": _from_url,
}
"""What is read behind a prefix: any scheme's own form, and what else people write."""
_PREFIX = re.compile(
    rf"(?:urn:)?({'|'.join(_READ_VALUE)}|isbn-1[03]|e-?isbn)(?:\s*:\s*|\s+|(?<=/))(?=\S)(.*)", re.IGNORECASE | re.DOTALL
)
