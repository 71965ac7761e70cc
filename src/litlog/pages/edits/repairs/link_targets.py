"""Link targets that contradict the link text: "arXiv" on a video, or another id or address than the one shown.

A label such as "pdf" or "code" promises no address and is never reported.
"""

import re
from collections.abc import Iterator, Sequence

from litlog.errors import LitlogError
from litlog.identify import url_key
from litlog.identify.destinations import describe
from litlog.merge.people import one_slip_apart
from litlog.model.identifiers import ArxivId, Doi, Identifier, Url
from litlog.model.pages import Block
from litlog.pages.edits.repairs.repair import Doubt, Repair
from litlog.pages.text.link_scanner import Seen, definitions, find_links

_ARXIV_PATH = re.compile(
    r"(?i:https?://(?:www\.)?arxiv\.org)/(?P<section>[a-z]{2,6})/(?P<id>\d{4}\.\d{4,5})(?:v\d+)?(?!\d)"
)
_SECTIONS = ("abs", "pdf", "html")
_OTHER_SECTIONS = {"ps", "src", "list", "format", "prevpage"}
_ARXIV_LABEL = re.compile(r"arxiv(?: (?:link|paper|preprint|version))?", re.IGNORECASE)
_ARXIV_ID = re.compile(r"(?:arxiv:?\s*)?(?P<id>\d\d(?:0[1-9]|1[0-2])\.\d{4,5})(?:v\d+)?", re.IGNORECASE)
_DOI = re.compile(r"(?:doi:?\s*)?(?P<id>10\.\d{4,9}/\S+)", re.IGNORECASE)
_ADDRESS = re.compile(r"(?:https?://|www\.)[^\s…]+[^\s….]", re.IGNORECASE)
_ELSEWHERE = re.compile(
    r"//(?:t\.co|bit\.ly|tinyurl\.com|goo\.gl|lnkd\.in|(?:dx\.)?doi\.org|web\.archive\.org)/", re.IGNORECASE
)
"""Redirecting addresses; the link text may show their target."""


def mistyped_targets(blocks: Sequence[Block]) -> Iterator[Repair]:
    """Return repairs of addresses one typo away from a certain one: an arXiv path, or the address shown."""
    for number, link in _links(blocks):
        if link.form == "reference":
            continue
        found = _ARXIV_PATH.match(link.url)
        section = _meant_section(found["section"]) if found else ""
        shown = _address_shown(link)
        if found and section:
            start = link.url_start + found.start("section")
            reason = f"arXiv has no addresses in /{found['section']}/"
            yield Repair(number, start, start + len(found["section"]), found["section"], section, reason)
        elif shown and _is_slip(shown, link.url):
            yield Repair(
                number, link.url_start, link.url_start + len(link.url), link.url, shown, "it is the address shown"
            )


def doubtful_targets(blocks: Sequence[Block]) -> Iterator[Doubt]:
    """Return doubts about links whose text and target differ, if nothing shows which of them is right."""
    repaired = {(one.block, one.start) for one in mistyped_targets(blocks)}
    for number, link in _links(blocks):
        if link.text and (number, link.url_start) not in repaired and re.match(r"https?://", link.url, re.IGNORECASE):
            told = _disagreement(link)
            if told:
                yield Doubt(number, f"the text says {told}, and the link goes to {link.url}")


def _links(blocks: Sequence[Block]) -> Iterator[tuple[int, Seen]]:
    defined = definitions(blocks)
    for number, block in enumerate(blocks):
        for link in find_links(block.raw, defined) if block.kind not in ("code", "front matter") else ():
            if link.form not in {"image", "wiki"}:
                yield number, link


def _meant_section(section: str) -> str:
    """Return the arXiv path that is one typo away from this one, if arXiv has no such path itself."""
    known = section in _SECTIONS or section in _OTHER_SECTIONS
    return "" if known else next((one for one in _SECTIONS if one_slip_apart(section, one)), "")


def _disagreement(link: Seen) -> str:
    """Return what a link's text says and its address does not; empty if they agree or the text says nothing."""
    text = _words(link.text)
    goes_to = describe(link.url).identifiers
    if _ARXIV_LABEL.fullmatch(text):
        return "" if "xiv" in link.url.lower() or "huggingface.co/papers" in link.url else text
    said = _identifier(text)
    if said:
        others = [one for one in goes_to if one.scheme == said.scheme or isinstance(said, ArxivId)]
        return text if others and said not in others and said.value.lower() not in link.url.lower() else ""
    shown = _address_shown(link)
    return shown if shown and not _leads_to(link.url, shown, goes_to) else ""


def _words(text: str) -> str:
    return " ".join(text.split()).strip("[]()*_`: ")


def _identifier(text: str) -> Identifier | None:
    for form, kind in ((_ARXIV_ID, ArxivId), (_DOI, Doi)):
        found = form.fullmatch(text)
        if found:
            try:
                return kind.parse(found["id"])
            except LitlogError:
                return None
    return None


def _address_shown(link: Seen) -> str:
    text = _words(link.text)
    return text if _ADDRESS.fullmatch(text) and link.form in ("inline", "html") else ""


def _leads_to(url: str, shown: str, goes_to: Sequence[Identifier]) -> bool:
    """Return whether the address shown matches the target of the link.

    It matches if it is the same, the beginning of the target, or another address of the same work.
    """
    if _ELSEWHERE.search(url) or shown in url or set(describe(shown).identifiers) & set(goes_to):
        return True
    try:
        mine, theirs = url_key(shown), url_key(url)
    except LitlogError:
        return True
    return theirs.startswith(mine.rstrip("/"))


def _is_slip(shown: str, url: str) -> bool:
    """Return whether an address is a typo of the one shown: it names a work and the other names nothing."""
    named = [one for one in describe(shown).identifiers if not isinstance(one, Url)]
    linked = [one for one in describe(url).identifiers if not isinstance(one, Url)]
    return bool(named) and not linked and one_slip_apart(shown.lower(), url.lower())
