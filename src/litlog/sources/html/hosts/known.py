"""Lookup table of host-specific page parsers."""

from collections.abc import Callable
from urllib.parse import urlsplit

from litlog.model.work import Work
from litlog.sources.html.hosts import archive_of_our_own, goodreads, ieee_xplore, instagram, x_posts
from litlog.sources.html.page.document import Document

_READERS: dict[str, Callable[[Document], Work]] = {
    "archiveofourown.org": archive_of_our_own.read,
    "goodreads.com": goodreads.read,
    "ieeexplore.ieee.org": ieee_xplore.read,
    "instagram.com": instagram.read,
    "twitter.com": x_posts.read,
    "x.com": x_posts.read,
}


def read_host(document: Document) -> Work:
    """Return what the host's own parser finds; an empty work for other hosts."""
    host = (urlsplit(document.url).hostname or "").removeprefix("www.").removeprefix("mobile.")
    reader = _READERS.get(host)
    return reader(document) if reader else Work()
