"""The address that a page wants to be known by."""

from collections.abc import Iterator
from contextlib import suppress
from urllib.parse import urljoin, urlsplit

from litlog.errors import LitlogError
from litlog.identify import canonical_url
from litlog.sources.html.document import Document
from litlog.sources.html.sites import host_word

_CANONICAL = "//link[translate(@rel,'CANOIL','canoil')='canonical']/@href"


def address_of(document: Document) -> str:
    """Give the canonical address that a page tells, if it is no home page; on another site if it is told twice."""
    told = list(_addresses(document))
    here = _canonical(document.url)
    kept = (one for one in told if _is_page(one, document.url) and (_is_same_site(one, here) or told.count(one) > 1))
    return next(kept, here)


def _addresses(document: Document) -> Iterator[str]:
    links = document.root.xpath(_CANONICAL)[:1]
    for link in (*links, document.first("og:url")):
        address = _canonical(urljoin(document.url, link.strip())) if link.strip() else ""
        if address:
            yield address


def _canonical(link: str) -> str:
    with suppress(LitlogError, ValueError):
        return canonical_url(link)
    return ""


def _is_page(address: str, url: str) -> bool:
    there, here = urlsplit(address), urlsplit(url)
    return there.path not in ("", "/") or bool(there.query) or here.path in ("", "/")


def _is_same_site(address: str, url: str) -> bool:
    return host_word(address) == host_word(url)
