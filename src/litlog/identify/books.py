"""Books in addresses: ISBNs at publishers, shops and libraries, and Amazon's own numbers."""

import re
from contextlib import suppress

from litlog.errors import NotIdentified
from litlog.identify.address import Address
from litlog.identify.tracking import at_amazon
from litlog.model.identifiers import Asin, Isbn

_AMAZON_NUMBER = re.compile(
    r"/(?:dp|gp/product|gp/aw/d|exec/obidos/asin|o/asin|d)/([a-z0-9]{10})(?:/|$)", re.IGNORECASE
)
_ISBN13 = re.compile(r"(?<![\dA-Za-z.])97[89][- ]?(?:\d[- ]?){9}\d(?![\d.]\d|[A-Za-z])", re.ASCII)
_AFTER_ISBN = re.compile(r"/isbn(?:/|[:=-])?([\dXx-]{10,17})(?:[/.]|$)", re.ASCII | re.IGNORECASE)


def book_number(address: Address) -> Isbn | Asin | None:
    """Return the ISBN that an address holds, or at Amazon the number of a thing without one.

    The check digit tells an ISBN-10 from Amazon's own numbers, and 13 digits of a publisher from any others.
    """
    if at_amazon(address):
        found = _AMAZON_NUMBER.search(address.path)
        return _amazon_number(found[1]) if found else None
    asked = address.value("isbn", "isbn13", "ean").removeprefix("ISBN")
    asked = asked or address.value("vid").upper().removeprefix("ISBN").strip(":")
    shown = [found[1] for found in _AFTER_ISBN.finditer(address.plain_path)]
    return next(filter(None, map(_isbn, [asked, *shown, *_ISBN13.findall(address.plain_path)])), None)


def _amazon_number(text: str) -> Isbn | Asin | None:
    isbn = _isbn(text)
    if isbn:
        return isbn
    with suppress(NotIdentified):
        return Asin.parse(text)
    return None


def _isbn(text: str) -> Isbn | None:
    with suppress(NotIdentified):
        return Isbn.parse(text)
    return None
