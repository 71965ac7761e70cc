"""Identifier detection in pasted text, canonical URLs, and the kind of thing that a link goes to."""

from litlog.identify.destinations import Destination, describe
from litlog.identify.pasted import identify
from litlog.identify.urls import canonical_url, url_key

__all__ = ["Destination", "canonical_url", "describe", "identify", "url_key"]
