"""Further mentions of a page: works that a library knows by words of the page, with what the page says beside them."""

from collections.abc import Sequence
from dataclasses import replace

from litlog.model.pages import Meaning, Mention, Page
from litlog.pages.notes.marks import find_marks
from litlog.pages.notes.remarks import find_remarks
from litlog.pages.notes.statuses import StatusReader
from litlog.pages.works.sightings import Sighting


def with_mentions(page: Page, meaning: Meaning, added: Sequence[Mention]) -> Meaning:
    """Return a meaning with more mentions, and the statuses, ratings, tags and notes that stand beside them."""
    if not added:
        return meaning
    sightings = [Sighting(one) for one in (*added, *meaning.mentions)]
    names = {number: one.work for number, one in enumerate(added)}
    notes = find_remarks(page.blocks, sightings, names, meaning.notes)
    marks = find_marks(page, meaning.entries, added, ())
    return replace(
        meaning,
        mentions=tuple(sorted((*meaning.mentions, *added), key=lambda one: (one.block, one.start))),
        notes=(*meaning.notes, *notes),
        statuses=(*meaning.statuses, *StatusReader(page, meaning.entries, added, ()).read()),
        tags=tuple(dict.fromkeys((*meaning.tags, *marks.tags))),
        ratings=tuple(dict.fromkeys((*meaning.ratings, *marks.ratings))),
    )
