"""Gap fillers: the fields that are missing after the first lookup, and the sources asked for them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from litlog.model.identifiers import Identifier
from litlog.model.links import LinkRole
from litlog.model.work import Kind, Work
from litlog.sources.protocols import Answered, Source

PDF = "pdf"
"""The name, besides those of a work's fields, for a link to an open-access text."""

_WANTED = {
    Kind.PAPER: ("abstract", "container", PDF),
    Kind.BOOK: ("publisher",),
    Kind.VIDEO: ("length",),
}


def missing(work: Work) -> frozenset[str]:
    """Return the names of the missing fields that a reader wants for a work of this kind."""
    wanted = ("title", "contributors", "issued", *_WANTED.get(work.kind or Kind.WEBPAGE, ()))
    needless = {"container"} if work.genre == "preprint" else set()
    return frozenset(name for name in wanted if name not in needless and not tells(work, name))


def tells(work: Work, name: str) -> bool:
    """Return whether a work has this field, or a link to its full text."""
    if name == PDF:
        return any(link.role is LinkRole.PDF for link in work.links)
    return bool(getattr(work, name))


@dataclass(frozen=True)
class GapFiller:
    """A source that is asked only if one of the fields that it `fills` is missing."""

    source: Source
    fills: frozenset[str]

    @property
    def name(self) -> str:
        """Return the name of the source."""
        return self.source.name

    def knows(self, identifier: Identifier) -> bool:
        """Return whether the source accepts the identifier."""
        return self.source.knows(identifier)

    def fetch_many(self, identifiers: Sequence[Identifier]) -> Iterator[Answered]:
        """Return the answers of the source."""
        return self.source.fetch_many(identifiers)
