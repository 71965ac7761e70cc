"""Sections of a log, found by the words of the heading or by the work that the section is about."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from litlog.errors import LitlogError, NotFound, Refused, did_you_mean
from litlog.library.library import Library
from litlog.library.lookup import find_item
from litlog.model.item import Item
from litlog.model.pages import Annotation, Meaning, Page
from litlog.pages import promotable, section_name

_MOST_NAMED = 10


@dataclass(frozen=True, slots=True)
class WorkSection:
    """A section with its name and the item that it is about."""

    section: Annotation
    name: str
    item: Item


def the_section(library: Library, log: Page, meaning: Meaning, wanted: str) -> WorkSection:
    """Find the one section of a log that matches.

    Raises `Refused` for a page that is no log and for a section about no known work, `NotFound` for none or several.
    """
    if not meaning.entries:
        raise Refused(f"{log.name} is no log: it has no dated entry.", "`litlog pages` shows the pages kept.")
    sections = list(_sections(library, log, meaning))
    named = [one for one in sections if _folded(one.name) == _folded(wanted)]
    found = named or _about(library, sections, wanted)
    if len(found) != 1:
        raise _not_one(log, wanted, found, sections)
    return found[0]


def _sections(library: Library, log: Page, meaning: Meaning) -> Iterator[WorkSection]:
    for one in promotable(log, meaning):
        item = library.store.item(one.work)
        if item:
            yield WorkSection(one, section_name(log, one.block), item)


def _about(library: Library, sections: Sequence[WorkSection], wanted: str) -> list[WorkSection]:
    item = find_item(library, wanted)
    return [one for one in sections if item and one.item.key == item.key]


def _not_one(log: Page, wanted: str, found: Sequence[WorkSection], sections: Sequence[WorkSection]) -> LitlogError:
    if found:
        names = " and ".join(f'"{one.name}"' for one in found)
        return NotFound(f'"{wanted}" may mean {names} on {log.name}.', "Give each of them a heading of its own.")
    headings = [section_name(log, number) for number, one in enumerate(log.blocks) if one.kind == "heading"]
    if _folded(wanted) in map(_folded, headings):
        return Refused(f'The section "{wanted}" is about no work that litlog knows.', _hint(log, sections))
    near = did_you_mean(wanted, [name for one in sections for name in (one.name, one.item.key)])
    hint = " ".join(filter(None, (near, _hint(log, sections))))
    return NotFound(f'{log.name} has no section "{wanted}".', hint)


def _hint(log: Page, sections: Sequence[WorkSection]) -> str:
    if not sections:
        return f"No section of {log.name} is about one work; one is where its heading or its first bullets link to it."
    names = [f'"{one.name}" ({one.item.key})' for one in sections[:_MOST_NAMED]]
    more = len(sections) - len(names)
    return f"Those that could be promoted: {', '.join(names)}" + (f" and {more} more." if more else ".")


def _folded(text: str) -> str:
    return " ".join(text.split()).casefold()
