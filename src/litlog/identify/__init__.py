"""Any text that a person pastes as an identifier; web addresses in one spelling; what kind of thing a link goes to."""

from litlog.identify.destinations import Destination, describe
from litlog.identify.pasted import identify
from litlog.identify.urls import canonical_url, url_key

__all__ = ["Destination", "canonical_url", "describe", "identify", "url_key"]
