"""Identifiers of works (DOI, ISBN, arXiv id …); each type validates its form and knows its URL.

`parse` takes the bare value ("2212.03551v2", "10.1000/182"); reading them out of addresses and running text is
the business of `litlog.identify`. `str` gives the form `scheme:value`, by which the library files them.

A new scheme is a class and a row of `SCHEMES`; `tests/contracts/test_identifiers_go_all_the_way.py` tells what is
missing.
"""

from collections.abc import Callable, Mapping
from functools import partial
from typing import NamedTuple

from litlog.model.identifiers.base import refusal
from litlog.model.identifiers.books import Asin, Isbn
from litlog.model.identifiers.papers import ArxivId, Doi, Pmcid, Pmid
from litlog.model.identifiers.web import HackerNewsId, RepositoryId, Url, VideoId

__all__ = [
    "SCHEMES",
    "ArxivId",
    "Asin",
    "Doi",
    "HackerNewsId",
    "Identifier",
    "Isbn",
    "Pmcid",
    "Pmid",
    "RepositoryId",
    "Scheme",
    "Url",
    "VideoId",
    "as_filed",
    "from_parts",
]

Identifier = ArxivId | Doi | Isbn | Pmid | Pmcid | VideoId | HackerNewsId | RepositoryId | Asin | Url


class Scheme(NamedTuple):  # a dataclass would cost each command a millisecond
    """Properties of an identifier scheme.

    `parse` validates the bare value, `unchecked` accepts any; `example` is a bare value. `label` is the text of a link,
    `noun` completes "the same …" for two works. With `one_each` a work has at most one identifier, so that
    two of them mean two works; with `catalogue` its address only sells or lends the work. Records of other programs
    have a field for it if `in_records`; its field names in BibTeX, CSL and RIS are "" if the address is used instead.
    """

    parse: Callable[[str], Identifier]
    unchecked: Callable[[str], Identifier]
    example: str
    label: str
    noun: str = "address"
    one_each: bool = True
    catalogue: bool = False
    in_records: bool = True
    bibtex: str = ""
    csl: str = ""
    ris: str = ""


SCHEMES: Mapping[str, Scheme] = {
    "doi": Scheme(
        parse=Doi.parse,
        unchecked=Doi,
        example="10.1000/182",
        label="DOI",
        noun="DOI",
        bibtex="doi",
        csl="DOI",
        ris="DO",
    ),
    "isbn": Scheme(
        parse=Isbn.parse,
        unchecked=Isbn,
        example="9780262035613",
        label="ISBN",
        noun="ISBN",
        one_each=False,
        catalogue=True,
        bibtex="isbn",
        csl="ISBN",
        ris="SN",
    ),
    "pmid": Scheme(parse=Pmid.parse, unchecked=Pmid, example="8402898", label="PubMed", bibtex="pmid", csl="PMID"),
    "pmcid": Scheme(parse=Pmcid.parse, unchecked=Pmcid, example="PMC3531190", label="PMC", bibtex="pmcid", csl="PMCID"),
    "arxiv": Scheme(
        parse=ArxivId.parse,
        unchecked=ArxivId,
        example="1706.03762",
        label="arXiv",
        noun="arXiv id",
        bibtex="eprint",
    ),
    "asin": Scheme(
        parse=Asin.parse, unchecked=Asin, example="B00ABCDEFG", label="asin", one_each=False, catalogue=True
    ),
    "youtube": Scheme(
        parse=partial(VideoId.at, "youtube"),
        unchecked=partial(VideoId, "youtube"),
        example="wi0M2J4uE5I",
        label="youtube",
        in_records=False,
    ),
    "vimeo": Scheme(
        parse=partial(VideoId.at, "vimeo"),
        unchecked=partial(VideoId, "vimeo"),
        example="76979871",
        label="vimeo",
        in_records=False,
    ),
    "hn": Scheme(
        parse=HackerNewsId.parse,
        unchecked=HackerNewsId,
        example="8863",
        label="Hacker News",
        noun="Hacker News id",
        in_records=False,
    ),
    "github": Scheme(
        parse=RepositoryId.parse,
        unchecked=RepositoryId,
        example="python/cpython",
        label="github",
        noun="repository",
        in_records=False,
    ),
    "url": Scheme(
        parse=Url.parse,
        unchecked=Url,
        example="https://example.org/page",
        label="url",
        one_each=False,
        in_records=False,
    ),
}
"""A row a scheme, in the order in which records name them."""


def from_parts(scheme: str, value: str) -> Identifier:
    """Return the identifier filed as `scheme` and `value`; raises `NotIdentified`."""
    if scheme not in SCHEMES:
        raise refusal(f"{scheme}:{value}", "an identifier that litlog knows")
    return SCHEMES[scheme].parse(value)


def as_filed(scheme: str, value: str, version: int | None) -> Identifier:
    """Return it unchecked: what one version of litlog has filed, a stricter one must still show."""
    return ArxivId(value, version) if scheme == ArxivId.scheme else SCHEMES[scheme].unchecked(value)
