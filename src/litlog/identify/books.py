"""Book identifiers in URLs: ISBNs at publishers, shops and libraries, and Amazon's ASINs."""

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
    """Return the ISBN in a URL, or at Amazon the ASIN of a product without one.

    An ISBN-10 is distinguished from an ASIN, and an ISBN-13 from other numbers of a publisher, by its check digit.
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
