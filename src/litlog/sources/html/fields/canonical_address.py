"""Canonical URL of a page: `rel=canonical` and `og:url`."""

from collections.abc import Iterator
from contextlib import suppress
from urllib.parse import urljoin, urlsplit

from litlog.errors import LitlogError
from litlog.identify import canonical_url
from litlog.sources.html.fields.sites import host_word
from litlog.sources.html.page.document import Document

_CANONICAL = "//link[translate(@rel,'CANOIL','canoil')='canonical']/@href"


def address_of(document: Document) -> str:
    """Return the canonical address that a page states, unless it is a home page.

    An address on the same site is preferred: a page first published elsewhere may name the other site in
    `rel=canonical` and itself in `og:url`. An address on another site is accepted from `rel=canonical`, whose purpose
    this is (RFC 6596), and from `og:url` only if the path is that of the page, which then has two host names.
    """
    here = _canonical(document.url)
    links = [one for link in document.root.xpath(_CANONICAL)[:1] for one in _absolute(document, link)]
    shared = list(_absolute(document, document.first("og:url")))
    own = (one for one in (*links, *shared) if _is_same_site(one, here))
    moved = (one for one in shared if urlsplit(one).path == urlsplit(here).path)
    return next((one for one in (*own, *links, *moved) if _is_page(one, document.url)), here)


def _absolute(document: Document, link: str) -> Iterator[str]:
    """Return a link resolved; a bad relative link is resolved from the root, as for a forgotten leading slash."""
    link = link.strip()
    beside, from_top = _canonical(document.url, link), _canonical(urljoin(document.url, "/"), link)
    address = from_top if link[:1].isalnum() and beside != _canonical(document.url) else beside
    if link and address:
        yield address


def _canonical(base: str, link: str = "") -> str:
    with suppress(LitlogError, ValueError):
        return canonical_url(urljoin(base, link))
    return ""


def _is_page(address: str, url: str) -> bool:
    there, here = urlsplit(address), urlsplit(url)
    return there.path not in ("", "/") or bool(there.query) or here.path in ("", "/")


def _is_same_site(address: str, url: str) -> bool:
    return host_word(address) == host_word(url)
