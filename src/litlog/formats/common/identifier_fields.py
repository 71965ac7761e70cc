"""Identifiers in a record, in any notation, with the addresses of the work and paths of local files."""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace

from litlog.errors import NotIdentified
from litlog.identify import canonical_url, describe, identify
from litlog.model.identifiers import SCHEMES, ArxivId, Doi, Identifier, Isbn, Pmcid, Pmid, Scheme, Url
from litlog.model.links import Link, LinkRole
from litlog.model.work import Kind

# Roles in which an address is that of the work; a record's own address is in no other, wherever it leads.
_OWN = frozenset({LinkRole.WORK, LinkRole.ABSTRACT, LinkRole.PDF, LinkRole.PUBLISHER, LinkRole.VIDEO, LinkRole.CODE})
_ISBN = re.compile(r"(?<!\d)(?:97[89][- ]?)?\d(?:[- ]?\d){8}[- ]?[\dX](?!\d)", re.IGNORECASE | re.ASCII)
_ISSN = re.compile(r"(?<!\d)\d{4}-?\d{3}[\dX](?![\dX])", re.IGNORECASE | re.ASCII)
_DOI = re.compile(r"10\.\d{4,9}(?:\.\d{1,9}){0,9}/\S+", re.ASCII)
_LONGEST = 8_000


@dataclass(frozen=True, slots=True)
class Pointers:
    """`left` are values that are not valid identifiers; `kind` is the kind of work inferred from the address."""

    identifiers: tuple[Identifier, ...] = ()
    links: tuple[Link, ...] = ()
    kind: Kind | None = None
    left: dict[str, str] = field(default_factory=dict)
    understood: frozenset[str] = frozenset()


def pointed(texts: Mapping[str, Sequence[str]]) -> Pointers:
    """Parse the words of the vocabulary that hold identifiers and addresses; other words are ignored."""
    identifiers: list[Identifier] = []
    left: dict[str, list[str]] = {}
    for word, read in _IDENTIFIERS.items():
        for text in texts.get(word, ()):
            found = list(read(text[:_LONGEST]))
            identifiers += found
            if not found and word != "id":
                name = "issn" if word == "isbn" and _ISSN.fullmatch(text.strip()) else word
                left.setdefault(name, []).append(text)
    links, kind = _links(texts, identifiers, left)
    kept = {name: "; ".join(dict.fromkeys(values)) for name, values in left.items()}
    if "issn" in kept and texts.get("issn"):
        kept["issn"] = "; ".join(dict.fromkeys((*texts["issn"], *left["issn"])))
    return Pointers(tuple(dict.fromkeys(identifiers)), links, kind, kept, _UNDERSTOOD)


def without_isbn(pointers: Pointers) -> Pointers:
    """Keep the identifiers of the containing book as plain fields: other parts of the book have the same."""
    numbers = [one for one in pointers.identifiers if isinstance(one, Isbn)]
    if not numbers:
        return pointers
    others = tuple(one for one in pointers.identifiers if one not in numbers)
    left = pointers.left | {"isbn": ", ".join(one.value for one in numbers)}
    return replace(pointers, identifiers=others, left=left)


def _links(
    texts: Mapping[str, Sequence[str]], identifiers: list[Identifier], left: dict[str, list[str]]
) -> tuple[tuple[Link, ...], Kind | None]:
    """Return the links, adding the identifiers in their addresses; an explicit identifier takes precedence."""
    found: list[Link] = []
    kind: Kind | None = None
    for word in ("url", "pdf", "see"):
        for text in texts.get(word, ()):
            link = link_to(text, LinkRole.PDF if word == "pdf" else LinkRole.WORK)
            if link is None:
                left.setdefault(word, []).append(text.strip())
                continue
            found.append(link)
            if word == "url":
                goal = describe(link.url)
                schemes = {one.scheme for one in identifiers}
                identifiers += [one for one in goal.identifiers if one.scheme not in {*schemes, Url.scheme}]
                kind = kind or (Kind(goal.kind) if goal.kind in set(Kind) else None)
    return tuple(dict.fromkeys(found)), kind


def link_to(text: str, role: LinkRole = LinkRole.WORK) -> Link | None:
    """Return the link to a web address, with the role inferred from an address of the work itself; else None."""
    typed = text.strip()
    if not re.match(r"https?://", typed, re.IGNORECASE):
        return None
    with suppress(NotIdentified):
        url = canonical_url(typed)
        told = describe(url).role if role is LinkRole.WORK else role
        return Link(url, told if told in _OWN else LinkRole.WORK, typed if typed != url else "")
    return None


def _each(parse: Callable[[str], Identifier], texts: Iterable[str]) -> Iterable[Identifier]:
    for text in texts:
        with suppress(NotIdentified):
            yield parse(text)


def _doi(text: str) -> Iterable[Identifier]:
    found = _DOI.search(text)
    return _each(Doi.parse, [found[0].rstrip(".,;")] if found else [])


def _any(text: str) -> Iterable[Identifier]:
    return (one for one in _each(identify, [text]) if not isinstance(one, Url))


def _as_it_is(scheme: Scheme) -> Callable[[str], Iterable[Identifier]]:
    return lambda text: _each(scheme.parse, [text.strip()])


_DRESSED: dict[str, Callable[[str], Iterable[Identifier]]] = {
    "doi": _doi,
    "isbn": lambda text: _each(Isbn.parse, _ISBN.findall(text)),
    "pmid": lambda text: _each(Pmid.parse, re.findall(r"\d+", text)[:1]),
    "pmcid": lambda text: _each(Pmcid.parse, re.findall(r"PMC\d+", text.upper())),
    "arxiv": lambda text: _each(ArxivId.parse, [re.sub(r"(?i)^\s*arxiv:\s*", "", text).strip()]),
}
"""How the schemes are read that records write with words or other numbers around them."""
_IDENTIFIERS: dict[str, Callable[[str], Iterable[Identifier]]] = {
    **{name: _DRESSED.get(name, _as_it_is(scheme)) for name, scheme in SCHEMES.items() if scheme.in_records},
    "id": _any,
}
_UNDERSTOOD = frozenset({*_IDENTIFIERS, "url", "pdf", "see"})
