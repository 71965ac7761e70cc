"""Log entries: change and delete, addressed by page and line or by day."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from litlog.errors import NotFound
from litlog.library.library import Library
from litlog.library.pages.logs import Taken, revise, the_page
from litlog.model.pages import LoggedEntry, Page
from litlog.pages import change_entry, delete_entry, entry_text, rewrite_entry

_PLACE = re.compile(r"(?P<page>.+):(?P<line>\d{1,9})", re.DOTALL)
_DAY = re.compile(r"[\d/-]+")
_MOST_NAMED = 8


@dataclass(frozen=True, slots=True)
class EntryNamed:
    """An entry of a page: its first line's number, and its exact lines with the nested ones."""

    page: Page
    line: int
    text: str


@dataclass(frozen=True, slots=True)
class Revision:
    """A page before and after an edit; `taken` is the result of storing it, None before that."""

    before: Page
    after: Page
    taken: Taken | None = None


def the_entry(library: Library, named: str, page: str | None = None, *, day: Callable[[str], date]) -> EntryNamed:
    """Find an entry by `PAGE:LINE`, or by a day that only one entry has; `page` narrows a day to one page.

    `day` reads a day as the reader types it. Raises `NotFound`, naming the candidates where there are several.
    """
    place = _PLACE.fullmatch(named)
    if place:
        return _on_line(the_page(library, place["page"]), int(place["line"]))
    if not _DAY.fullmatch(named.strip()):
        hint = "Write PAGE:LINE as `litlog log` shows it, or a day that only one entry has."
        raise NotFound(f'"{named}" names no entry.', hint)
    return _of_day(library, day(named.strip()), page)


def _on_line(page: Page, line: int) -> EntryNamed:
    return EntryNamed(page, line, entry_text(page, line))


def _of_day(library: Library, on: date, page: str | None) -> EntryNamed:
    name = the_page(library, page).name if page else None
    found = [one for one in library.store.entries(page=name) if one.on.first_day == on.isoformat() and one.on.day]
    if not found:
        raise NotFound(f"No entry is of {on}.", "`litlog log` shows the latest entries with their lines.")
    if len(found) > 1:
        raise NotFound(f"{len(found)} entries are of {on}, so say which.", _candidates(found))
    return _on_line(the_page(library, found[0].page), found[0].line)


def _candidates(found: list[LoggedEntry]) -> str:
    named = (f"{one.page}:{one.line} ({_first_line(one.text)})" for one in found[:_MOST_NAMED])
    return "Name one of: " + ", ".join(named) + "."


def _first_line(text: str) -> str:
    line = text.strip().split("\n")[0].strip()
    return line if len(line) <= 40 else line[:39] + "…"


def change_logged(
    library: Library, entry: EntryNamed, text: str | None, on: date | None, command: str | None
) -> Revision:
    """Change the text or the day of an entry, or both; without a `command` only return the changed page.

    Raises what `pages.change_entry` raises, and `Refused` if the page has changed meanwhile.
    """
    return _revised(library, entry.page, change_entry(entry.page, entry.line, text, on), command)


def rewrite_logged(library: Library, entry: EntryNamed, lines: str, command: str | None) -> Revision:
    """Replace the exact lines of an entry; raises what `pages.rewrite_entry` raises."""
    return _revised(library, entry.page, rewrite_entry(entry.page, entry.line, lines), command)


def delete_logged(library: Library, entry: EntryNamed, command: str | None) -> Revision:
    """Delete an entry with its nested lines; raises what `pages.delete_entry` raises."""
    return _revised(library, entry.page, delete_entry(entry.page, entry.line), command)


def _revised(library: Library, before: Page, after: Page, command: str | None) -> Revision:
    if command is None or after.data == before.data:
        return Revision(before, after)
    return Revision(before, after, revise(library, before, after, command))
