"""Addresses as the reader typed them, made canonical where they are web addresses and left alone where not."""

from litlog.errors import NotIdentified
from litlog.identify import canonical_url, url_key


def canonical(url: str) -> str:
    """Return the canonical form of an address, or the address as it is."""
    try:
        return canonical_url(url)
    except NotIdentified:
        return url


def same_page_key(url: str) -> str:
    """Return what two spellings of one address have in common."""
    try:
        return url_key(url)
    except NotIdentified:
        return url
