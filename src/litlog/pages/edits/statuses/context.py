"""Context of a status edit: the work, the status, and the lines that name only this work."""

from collections.abc import Sequence
from dataclasses import dataclass

from litlog.model.pages import Block, Meaning, Page
from litlog.model.reading import Status
from litlog.pages.edits.notes.beside_work import with_block

PLAIN_WORDS = {
    Status.READ: "read",
    Status.READING: "reading",
    Status.WANT: "want to read",
    Status.ABANDONED: "abandoned",
}


@dataclass(frozen=True, slots=True)
class Marking:
    """The context of a status edit; the blocks `places` name only this work, and `meaning` names works by key."""

    page: Page
    meaning: Meaning
    work: str
    status: Status
    places: Sequence[int]

    def block(self, number: int) -> Block:
        """Return a block of the page."""
        return self.page.blocks[number]

    def span(self, number: int) -> tuple[int, int]:
        """Return the span of a block from the start of the first link to the work to the end of the last."""
        here = [one for one in self.meaning.mentions if one.block == number and one.work == self.work]
        return min(one.start for one in here), max(one.end for one in here)

    def with_text(self, number: int, raw: str) -> Page:
        """Return the page with the text of a block replaced.

        Raises `Refused` if anything else would be parsed differently.
        """
        return self.page if raw == self.block(number).raw else with_block(self.page, number, raw)
