"""Misspelt names: names on a page that differ by one typo from a name in a source's record of the same work."""

import re
from collections.abc import Iterable, Iterator, Sequence

from litlog.library.library import Library
from litlog.merge.people import same_person
from litlog.model.finding import Trust
from litlog.model.pages import Meaning, Page
from litlog.model.people import Contributor
from litlog.model.text_folding import folded
from litlog.pages import Doubt, Repair
from litlog.pages.text.link_scanner import definitions, find_links
from litlog.pages.text.masks import hide, without_code


def misspelt(library: Library, page: Page, meaning: Meaning) -> Iterator[Repair | Doubt]:
    """Propose the source's spelling of a surname, if initial and given names agree.

    Nothing is proposed if no source gives the people of the work, nor if only accents differ. A name that the reader
    wrote with accents, or that is not found in the text, is reported without a repair.
    """
    for key, told in meaning.works.items():
        known = _known(library, key) if told.contributors else ()
        blocks = sorted({one.block for one in meaning.mentions if one.work == key})
        for written in told.contributors if known else ():
            right = _right(written, known)
            if right:
                yield from _repaired(page, blocks, written, right)


def _known(library: Library, key: str) -> Sequence[Contributor]:
    findings = (one for one in library.store.findings(key) if one.trust is not Trust.LOG)
    return [person for finding in findings for person in finding.work.contributors]


def _right(written: Contributor, known: Sequence[Contributor]) -> Contributor | None:
    """Return the one person who matches the written name, except for the surname."""
    if folded(written.surname) in {folded(one.surname) for one in known}:
        return None
    near = {
        folded(one.surname): one
        for one in known
        if same_person(written, one) and _given_agree(written.given, one.given)
    }
    return next(iter(near.values())) if len(near) == 1 else None


def _given_agree(one: str, other: str) -> bool:
    pairs = zip(_words(one), _words(other), strict=False)
    return all(mine.startswith(theirs) or theirs.startswith(mine) for mine, theirs in pairs)


def _words(given: str) -> list[str]:
    return re.findall(r"\w+", folded(given))


def _repaired(page: Page, blocks: Iterable[int], written: Contributor, right: Contributor) -> Iterator[Repair | Doubt]:
    before, after = written.surname, right.surname
    spots = [(number, at) for number in blocks for at in _spots(page, number, before)]
    for number, at in spots if before.isascii() else ():
        yield Repair(number, at, at + len(before), before, after, f"the sources write {right.name}")
    if not spots or not before.isascii():
        for number in list(blocks)[:1]:
            yield Doubt(number, f"the page writes {written.name}; the sources write {right.name}")


def _spots(page: Page, number: int, name: str) -> Iterator[int]:
    """Find a name in the text of a block, outside its addresses."""
    raw = page.blocks[number].raw
    links = find_links(raw, definitions(page.blocks))
    addresses = [(one.url_start, one.url_start + len(one.url)) for one in links if one.form != "reference"]
    shown = hide(without_code(raw), addresses)
    for found in re.finditer(rf"(?<!\w){re.escape(name)}(?!\w)", shown):
        yield found.start()
