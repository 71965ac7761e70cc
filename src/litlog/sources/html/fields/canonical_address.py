"""The address that a page wants to be known by."""

from collections.abc import Iterator
from contextlib import suppress
from urllib.parse import urljoin, urlsplit

from litlog.errors import LitlogError
from litlog.identify import canonical_url
from litlog.sources.html.fields.sites import host_word
from litlog.sources.html.page.document import Document

_CANONICAL = "//link[translate(@rel,'CANOIL','canoil')='canonical']/@href"


def address_of(document: Document) -> str:
    """Return the canonical address that a page tells, if it is no home page.

    What stays on the site is believed first: a page that another site published before may name that one in
    `rel=canonical` and itself in `og:url`. On another site, `rel=canonical` is believed, for that is what it is made
    for (RFC 6596); `og:url` only if it has the path of the page, which then is one page under two names of its site.
    """
    here = _canonical(document.url)
    links = [one for link in document.root.xpath(_CANONICAL)[:1] for one in _absolute(document, link)]
    shared = list(_absolute(document, document.first("og:url")))
    own = (one for one in (*links, *shared) if _is_same_site(one, here))
    moved = (one for one in shared if urlsplit(one).path == urlsplit(here).path)
    return next((one for one in (*own, *links, *moved) if _is_page(one, document.url)), here)


def _absolute(document: Document, link: str) -> Iterator[str]:
    """Resolve a link; one that is wrong beside the page is meant from the top of the site, whoever forgot the slash."""
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
