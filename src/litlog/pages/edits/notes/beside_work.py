"""Text beside a work: the blocks that name it, and the check that an edit adds that text and changes nothing else."""

from collections.abc import Iterator

from litlog.errors import Refused
from litlog.model.pages import Block, Meaning, Page
from litlog.pages.edits.sync.splice import replaced
from litlog.pages.edits.sync.unchanged import told, what_is_new
from litlog.pages.understanding import understand

ALONE = "Nothing was changed; without --in-page the library alone keeps it."


def alone_in(page: Page, meaning: Meaning, work: str) -> list[int]:
    """Return the blocks that name this work and no other, in page order."""
    named: dict[int, set[str]] = {}
    for one in meaning.mentions:
        if one.work:
            named.setdefault(one.block, set()).add(one.work)
    return [block for block, here in named.items() if here == {work} and page.blocks[block].kind != "table"]


def places_of(page: Page, meaning: Meaning, work: str) -> list[int]:
    """Return the blocks that name this work and no other, in page order; raises `Refused` if there is none."""
    found = alone_in(page, meaning, work)
    if not any(one.work == work for one in meaning.mentions):
        raise Refused(f"{page.name} does not name {work}.", ALONE)
    if not found:
        raise Refused(f"Every line of {page.name} that names {work} names other works as well.", ALONE)
    return found


def local_names(page: Page, meaning: Meaning, read: Meaning, work: str) -> set[str]:
    """Return the local names that `read`, a fresh reading of the page, uses for a work of the stored `meaning`.

    Raises `Refused` if the page does not name it.
    """
    places = {(one.block, one.start) for one in meaning.mentions if one.work == work}
    found = {one.work for one in read.mentions if one.work and (one.block, one.start) in places}
    if not found:
        raise Refused(f"{page.name} does not name {work}.", ALONE)
    return found


def with_block(page: Page, number: int, raw: str) -> Page:
    """Return the page with the text of one block replaced.

    Raises `Refused` if a work, a link, a note, a day or the status of another work would be parsed differently.
    """
    after = replaced(page, range(number, number + 1), raw)
    new = what_is_new(told(page, range(number, number + 1)), after)
    if len(new) != 1 or _said(page, number) != _said(after, number):
        raise Refused(f"Line {page.blocks[number].line} would read differently beside what is new.", ALONE)
    return after


def _said(page: Page, number: int) -> object:
    """Return what must not change: what the page says of works, what the block names, and statuses of other works."""
    meaning = understand(page)
    here = [(one.text, one.url, one.target, one.role, one.work) for one in meaning.mentions if one.block == number]
    named = {one[-1] for one in here}
    statuses = [(one.work, one.status, one.on, one.block) for one in meaning.statuses if one.work not in named]
    return list(meaning.works.values()), here, statuses


def nested_items(blocks: tuple[Block, ...], number: int) -> Iterator[int]:
    """Return the items directly under a block."""
    return (n for n in range(number + 1, len(blocks)) if blocks[n].parent == number and blocks[n].kind == "item")
