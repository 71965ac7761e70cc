"""Links of a work: address, role, and the address as the reader typed it."""

from dataclasses import dataclass
from enum import StrEnum


class LinkRole(StrEnum):
    """Role of a link of a work: what its address is."""

    WORK = "work"
    ABSTRACT = "abstract"
    PDF = "pdf"
    ABOUT = "about"
    PUBLISHER = "publisher"
    SHOP = "shop"
    PRIVATE_COPY = "private-copy"
    VIDEO = "video"
    DISCUSSION = "discussion"
    COMMENT = "comment"
    CODE = "code"
    DATA = "data"
    SLIDES = "slides"
    ANNOUNCEMENT = "announcement"
    COVERAGE = "coverage"
    MY_NOTES = "my-notes"
    ARCHIVE = "archive"


@dataclass(frozen=True, slots=True)
class Link:
    """`url` is canonical, as `identify` makes it; `typed` is the form the reader wrote, if another."""

    url: str
    role: LinkRole = LinkRole.WORK
    typed: str = ""

    @property
    def printed(self) -> str:
        """The address to display: as the reader typed it, if known."""
        return self.typed or self.url
