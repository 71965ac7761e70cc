"""Addresses as typed on a page, converted to canonical web addresses; other addresses are unchanged."""

from litlog.errors import NotIdentified
from litlog.identify import canonical_url, url_key


def canonical(url: str) -> str:
    """Return the canonical form of a web address; any other address is returned unchanged."""
    try:
        return canonical_url(url)
    except NotIdentified:
        return url


def same_page_key(url: str) -> str:
    """Return a key that is equal for all spellings of one address."""
    try:
        return url_key(url)
    except NotIdentified:
        return url
