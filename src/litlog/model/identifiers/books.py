"""Book identifiers: ISBN, and Amazon's ASIN for books without one."""

import re
from typing import ClassVar, Self

from litlog.model.identifiers.base import Filed, refusal

_ISBN = re.compile(r"[0-9]{9}[0-9X]|97[89][0-9]{10}")


class Isbn(Filed):
    """An ISBN, stored with 13 digits (ISO 2108)."""

    __slots__ = ()
    scheme: ClassVar[str] = "isbn"

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read 10 or 13 digits, with or without hyphens; the check digit must be right."""
        digits = re.sub(r"[-\s‐‑–]", "", text).upper()
        if not _ISBN.fullmatch(digits):
            raise refusal(text, "an ISBN")
        if len(digits) == 10 and _isbn10_sum(digits) % 11 == 0:
            return cls(_with_check_digit("978" + digits[:9]))
        if len(digits) == 13 and _with_check_digit(digits[:12]) == digits:
            return cls(digits)
        raise refusal(text, "an ISBN, for its check digit does not fit")

    @property
    def url(self) -> str:
        """Its page at Open Library."""
        return f"https://openlibrary.org/isbn/{self.value}"


def _isbn10_sum(digits: str) -> int:
    return sum((10 - place) * (10 if digit == "X" else int(digit)) for place, digit in enumerate(digits))


def _with_check_digit(twelve: str) -> str:
    total = sum(int(digit) * (3 if place % 2 else 1) for place, digit in enumerate(twelve))
    return twelve + str(-total % 10)


class Asin(Filed):
    """Amazon's number for things without an ISBN; an ISBN-10 is stored as an `Isbn`."""

    __slots__ = ()
    scheme: ClassVar[str] = "asin"

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read "B" and nine letters or digits."""
        if not re.fullmatch(r"B[0-9A-Z]{9}", text.upper()):
            raise refusal(text, "an ASIN")
        return cls(text.upper())

    @property
    def url(self) -> str:
        """Its page at Amazon."""
        return f"https://www.amazon.com/dp/{self.value}"
