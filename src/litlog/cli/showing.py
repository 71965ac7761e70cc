"""Display of items, as single lines and as detailed views."""

import shutil
import sys
from collections.abc import Iterator, Sequence

from litlog.cli.output import harmless, painted, say
from litlog.library.checks.notices import notice_messages, warnings
from litlog.model.display_names import byline, name_of
from litlog.model.item import Item
from litlog.model.reading import Note
from litlog.model.reading_fields import NUMBERS
from litlog.model.work import Work

_WIDEST_KEY = 40


def say_items(items: Sequence[Item]) -> None:
    """Print a line for each item: key, people and year, title, status and tags."""
    keys = min(max((len(item.key) for item in items), default=0), _WIDEST_KEY)
    names = min(max((len(byline(item.work)) for item in items), default=0), 28)
    for item in items:
        say(line_of(item, keys, names))


def line_of(item: Item, keys: int, names: int) -> str:
    """Return an item on one line, its key and its people so many columns wide."""
    who = _fitted(_blanks_alone(byline(item.work)), names)
    marks = "".join(f" [{mark}]" for mark in (item.reading.status,) if mark)
    marks += "".join(f" {mark}" for one in NUMBERS if (mark := one.mark(item.reading)))
    marks += "".join(f" #{tag}" for tag in item.reading.tags)
    title = harmless(_blanks_alone(name_of(item.work)))
    warned = "".join(painted(f"{warning}  ", "red") for warning in warnings(item.work))
    if sys.stdout.isatty():
        title = _fitted(title, max(20, shutil.get_terminal_size().columns - keys - names - 4 - len(marks))).rstrip()
    said = f"{harmless(who)}  {warned}{title}{painted(harmless(_blanks_alone(marks)), 'dim')}"
    return f"{painted(_blanks_alone(item.key).ljust(keys), 'cyan')}  {said}".rstrip()


def _blanks_alone(text: str) -> str:
    """Return a text on one line: what another library brings may have line ends, and would feign a line of its own."""
    return " ".join(text.splitlines())


def _fitted(text: str, width: int) -> str:
    return text.ljust(width) if len(text) <= width else text[: width - 1] + "…"


def say_card(item: Item) -> None:
    """Print all that is known of an item."""
    say(painted(item.key, "cyan"))
    for warning in warnings(item.work):
        say(painted(f"  {warning}", "red"))
    for label, value in _facts(item):
        say(f"  {label:<12} {harmless(value)}")
    if item.work.contents:
        say("  contents")
        say_contents(item.work, depth=2)
    if item.reading.notes:
        say("  notes")
        for note in item.reading.notes:
            _say_note(note, 2)


def _facts(item: Item) -> Iterator[tuple[str, str]]:
    work = item.work
    rows: list[tuple[str, str]] = [
        ("title", name_of(work)),
        ("kind", work.genre or str(work.kind or "")),
        ("people", ", ".join(person.name for person in work.contributors) + (" et al." if work.and_others else "")),
        ("date", work.issued.printed or str(work.issued) if work.issued else ""),
        ("revised", str(work.revised or "")),
        ("in", " ".join(part for part in (work.container, work.volume, work.issue and f"({work.issue})") if part)),
        ("pages", work.pages),
        ("publisher", ", ".join(part for part in (work.publisher, work.place) if part)),
        ("edition", work.edition),
        ("length", work.length),
        ("also called", ", ".join(work.aliases)),
        ("abstract", work.abstract),
    ]
    rows += [("standing", words) for words in notice_messages(item.work)]
    rows += [(one.scheme, one.value) for one in work.identifiers]
    rows += [(str(link.role), link.printed) for link in work.links]
    rows += [(one.kind, one.key) for one in item.relations]
    rows += [("tags", " ".join(f"#{tag}" for tag in item.reading.tags))]
    rows += [(one.name, one.shown(item.reading)) for one in NUMBERS]
    rows += [
        (str(one.status), " ".join(f"{one.on or ''} {one.progress}".split()) or "no date")
        for one in item.reading.statuses
    ]
    rows += [("met", " ".join(f"{one.on or ''} {one.page}".split())) for one in item.encounters]
    rows += [("former key", key) for key in item.former_keys]
    return ((label, value) for label, value in rows if value.strip())


def say_contents(work: Work, depth: int = 0) -> None:
    """Print a work's table of contents, its first level so many steps in."""
    for line in work.contents:
        page = f"  p. {line.page}" if line.page else ""
        say("  " * (depth + line.level - 1) + harmless(line.title) + page)


def _say_note(note: Note, depth: int) -> None:
    anchor = f"{note.anchor}: " if note.anchor else ""
    text = f"“{note.text}”" if note.kind == "quote" else note.text
    say("  " * depth + anchor + harmless(text).replace("\n", "\n" + "  " * depth))
    for child in note.children:
        _say_note(child, depth + 1)
