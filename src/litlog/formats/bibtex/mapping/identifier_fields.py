"""Identifier fields (doi, eprint, isbn, pmid, pmcid, url), mapped to identifiers and links.

Source for eprint: https://info.arxiv.org/help/hypertex/bibstyles/ and the BibLaTeX manual, section 3.14.7.
"""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from litlog.errors import NotIdentified
from litlog.identify.pasted import identify_address
from litlog.identify.urls import canonical_address, canonical_url
from litlog.model.identifiers import SCHEMES, ArxivId, Doi, Identifier, Isbn, Pmid, Scheme
from litlog.model.links import Link, LinkRole
from litlog.model.work import Work
from litlog.parsing.latex.codec import decoded

_DOI_START = re.compile(r"10\.\d{4,9}(?:\.\d{1,9}){0,9}/\S+")
_ESCAPE = re.compile(r"\\([_%&#~^{}])(?:\{\})?|\{?\\textasciitilde\}?(?:\{\})?")
_ENDS_A_FIELD = re.compile(r"[\x00-\x20{}\s\\\x7f-\x9f]")
_URL_COMMAND = re.compile(r"\\(?:url|path|nolinkurl)\s*\{(.*)\}")
_BOOK_NUMBERS = re.compile(r"[,;/]|\band\b|\([^()]*\)|ISBN(?:-1[03])?:?", re.IGNORECASE)
_ARXIV_START = re.compile(r"(?:https?://)?(?:www\.|export\.)?arxiv\.org/(?:abs|pdf)/|arxiv:\s*", re.IGNORECASE)
_PRINTED = ("journal", "journaltitle", "volume", "number", "eid", "howpublished", "note")
_ARXIV_ID = r"(\d{4}\.\d{4,5}(?:v\d{1,3})?|[a-z-]{2,9}(?:\.[A-Z]{2})?/\d{7}(?:v\d{1,3})?)"
# The field must say nothing else: "comment on arXiv:…" names another paper.
_PRINTED_ARXIV_ID = re.compile(
    rf"(?:(?:e-?print|preprint|available (?:at|from|as)|also),?\s*)?"
    rf"(?:(?:corr|arxiv)(?:\.org)?(?:\s*(?:e-?prints?|preprints?))?[\s:,/]*)*(?:(?:https?://)?arxiv\.org/(?:abs|pdf)/|arxiv\s*:?\s*|abs/)"
    rf"{_ARXIV_ID}(?:\s*\[[\w.-]+\])?(?:\s*,?\s*\(?(?:19|20)\d\d\)?)?\.?|abs/{_ARXIV_ID}",
    re.IGNORECASE,
)
_NOT_FOR_OTHERS = frozenset({LinkRole.MY_NOTES, LinkRole.PRIVATE_COPY})
_ITSELF = (LinkRole.WORK, LinkRole.ABSTRACT, LinkRole.PUBLISHER, LinkRole.VIDEO, LinkRole.CODE, LinkRole.PDF)


_Reader = Callable[[str, Mapping[str, str]], list[Identifier]]


@dataclass(frozen=True, slots=True)
class Pointers:
    """The identifiers and links found, and the names of the fields that were parsed."""

    identifiers: tuple[Identifier, ...]
    links: tuple[Link, ...]
    understood: frozenset[str]


def bare_address(latex: str) -> str:
    r"""Return an address as a browser takes it: `\_` and `\%` are typing habits, a raw `%20` and `~` are not LaTeX."""
    inside = _URL_COMMAND.fullmatch(latex.strip())
    return _ESCAPE.sub(lambda found: found[1] or "~", inside[1] if inside else latex.strip())


def read_pointers(fields: Mapping[str, str]) -> Pointers:
    """Return the identifiers and links of an entry; fields that do not parse are ignored."""
    found: list[Identifier] = []
    understood: set[str] = set()
    for name, read in _READERS.items():
        identifiers = read(fields[name], fields) if fields.get(name) else []
        found += identifiers
        understood |= {name} if identifiers else set()
    if "eprint" in understood:
        understood |= {"archiveprefix", "eprinttype"} & fields.keys()
    if not any(isinstance(one, ArxivId) for one in found):
        found += _printed_arxiv_id(fields)
    links = _links(fields.get("url", ""))
    if links:
        understood.add("url")
        found.append(identify_address(canonical_address(links[0].url)))
    return Pointers(tuple(dict.fromkeys(found)), links, frozenset(understood))


def _parsed(parse: Callable[[str], Identifier], texts: Iterable[str]) -> list[Identifier]:
    found = []
    for text in texts:
        try:
            found.append(parse(text))
        except NotIdentified:
            continue
    return found


def _doi(latex: str, _: Mapping[str, str]) -> list[Identifier]:
    start = _DOI_START.search(bare_address(latex))
    return _parsed(Doi.parse, [start[0]]) if start else []


def _eprint(latex: str, fields: Mapping[str, str]) -> list[Identifier]:
    archive = (fields.get("eprinttype") or fields.get("archiveprefix") or "arxiv").lower()
    if archive == "pubmed":
        return _parsed(Pmid.parse, [latex.strip()])
    bare = _ARXIV_START.sub("", bare_address(latex))
    return _parsed(ArxivId.parse, [bare]) if archive == "arxiv" else []


def _printed_arxiv_id(fields: Mapping[str, str]) -> list[Identifier]:
    """Return the arXiv id of a field that is printed, as Google Scholar, DBLP and arXiv's readers write it."""
    texts = (decoded(fields[name]) for name in _PRINTED if fields.get(name))
    found = (_PRINTED_ARXIV_ID.fullmatch(" ".join(text.split())) for text in texts)
    return _parsed(ArxivId.parse, [one[1] or one[2] for one in found if one])[:1]


def _plainly(scheme: Scheme) -> _Reader:
    return lambda latex, _: _parsed(scheme.parse, [latex.strip()])


def _isbn(latex: str, _: Mapping[str, str]) -> list[Identifier]:
    return _parsed(Isbn.parse, [part.strip() for part in _BOOK_NUMBERS.split(latex.replace("--", "-")) if part.strip()])


_DRESSED: dict[str, _Reader] = {"doi": _doi, "eprint": _eprint, "isbn": _isbn}
_PLAIN = {scheme.bibtex: name for name, scheme in SCHEMES.items() if scheme.bibtex and scheme.bibtex not in _DRESSED}
"""Fields that hold the bare identifier, and its scheme; BibLaTeX's data model knows none of them."""
_READERS = _DRESSED | {field: _plainly(SCHEMES[name]) for field, name in _PLAIN.items()}
POINTER_FIELDS = (*_READERS, "url")


def _links(latex: str) -> tuple[Link, ...]:
    address = bare_address(latex)
    try:
        canonical = canonical_url(address) if address else ""
    except NotIdentified:
        return ()
    return (Link(canonical, typed=address if address != canonical else ""),) if canonical else ()


def written_pointers(work: Work, *, biblatex: bool) -> dict[str, str]:
    """Return the fields for a work's identifiers and its address; PubMed numbers as BibLaTeX wants them, if it does."""
    doi, arxiv, pmid = work.identifier("doi"), work.identifier("arxiv"), work.identifier("pmid")
    books = ", ".join(one.value for one in work.identifiers if one.scheme == "isbn")
    fields = {"doi": plain_address(doi.value) if doi else "", "isbn": books}
    if isinstance(arxiv, ArxivId):
        version = f"v{arxiv.version}" if arxiv.version else ""
        fields |= {"eprint": arxiv.value + version, "archiveprefix": "arXiv"}
    elif pmid and biblatex:
        fields |= {"eprint": pmid.value, "archiveprefix": "pubmed"}
    if not biblatex:
        fields |= {field: one.value for field, name in _PLAIN.items() if (one := work.identifier(name))}
    address = address_of(work)
    known = {one.url for one in (doi, pmid) if one}
    fields["url"] = "" if address in known else plain_address(address)
    return {name: value for name, value in fields.items() if value}


def plain_address(address: str) -> str:
    """Return an address with nothing in it that could end a field: braces and blanks percent-encoded."""
    return _ENDS_A_FIELD.sub(lambda sign: "".join(f"%{byte:02X}" for byte in sign[0].encode()), address)


def address_of(work: Work) -> str:
    """Return the address that leads others to the work, or ""; the reader's notes and private copies do not."""
    links = [link for link in work.links if link.role not in _NOT_FOR_OTHERS]
    for role in _ITSELF:
        for link in links:
            if link.role is role:
                return link.typed if link.typed.startswith(("http://", "https://")) else link.url
    named = next((one.url for one in work.identifiers if not isinstance(one, Isbn | Doi)), "")
    return named or (links[0].url if links else "")


def still_points(name: str, latex: str, fields: Mapping[str, str], work: Work) -> bool:
    """Return whether a field of a file still agrees with the work; a field that was never parsed always does."""
    if name == "url":
        address = bare_address(latex)
        return not _links(latex) or any(address in (link.typed, link.url) for link in work.links)
    identifiers = _READERS[name](latex, fields)
    return set(identifiers) <= set(work.identifiers)
