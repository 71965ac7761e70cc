"""Annotated page of one work in Markdown: its metadata, table of contents, notes by section, reading log."""

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import replace

from litlog.errors import UsageError
from litlog.formats.common.display import all_names, linked_title, long_date, other_links, shown_title
from litlog.formats.common.markdown_escaping import escaped, harmless
from litlog.formats.markdown.front_matter import front_matter
from litlog.formats.markdown.log import STYLE, log_sections
from litlog.formats.markdown.note_bullets import bullet, by_heading, heading_of, note_bullets
from litlog.formats.markdown.reading_events import Event, events
from litlog.formats.protocols import TextExporter
from litlog.model.citation_keys import ascii_word
from litlog.model.item import Item
from litlog.model.links import LinkRole
from litlog.model.reading import Note, NoteKind
from litlog.model.work import Work

_WITHIN_A_SITE = re.compile(r"(?:/[^\s/.\\\x00-\x1f][^/\\\x00-\x1f]*)+/?")


def permalink(item: Item) -> str:
    """Return the page's address on the reader's site: the item's own permalink, else `/surname-year/`.

    Without an author the title's first words stand for the surname; without a year its first word for the year. An
    address that another library told may lead out of the site, and does not count.
    """
    kept = (one.typed or one.url for one in item.work.links if one.role is LinkRole.MY_NOTES)
    return next((one for one in kept if _WITHIN_A_SITE.fullmatch(one)), None) or f"/{_slug(item)}/"


def _slug(item: Item) -> str:
    work = item.work
    words = [word for word in map(ascii_word, work.title.split()) if word]
    surname = ascii_word(work.authors[0].surname) if work.authors else ""
    year = [str(work.year)] if work.year else []
    parts = [surname, *(year or words[:1])] if surname else [*words[:3], *year]
    return "-".join(parts) or ascii_word(item.key)


def render_page(item: Item) -> str:
    """Return the page of an item."""
    sections = [_head(item), _contents(item.work), *_notes(item), _log(item)]
    body = "\n".join("".join(line + "\n" for line in lines) for lines in map(list, sections) if lines)
    return front_matter(shown_title(item), permalink(item)) + "\n" + body


def _head(item: Item) -> Iterator[str]:
    work = item.work
    yield f"# {linked_title(item)}"
    facts = [one for one in (_authors(work), _published(work), _publisher(work), ", ".join(other_links(work))) if one]
    if facts:
        yield ""
    for fact in facts:
        yield from bullet(fact, STYLE)


def _authors(work: Work) -> str:
    label = "Author" if len(work.authors) == 1 and not work.and_others else "Authors"
    return f"{label}: {escaped(all_names(work))}" if work.authors else ""


def _published(work: Work) -> str:
    date = long_date(work.issued) if work.issued else ""
    venue = f"in *{escaped(work.container)}*" if work.container else ""
    return f"Published: {' '.join(part for part in (date, venue) if part)}" if date or venue else ""


def _publisher(work: Work) -> str:
    edition = f"edition: {work.edition}" if work.edition else ""
    facts = [one for one in (work.publisher, work.place, edition) if one]
    return f"Publisher: {escaped(', '.join(facts))}" if work.publisher else escaped(edition.capitalize())


def _contents(work: Work) -> Iterator[str]:
    if work.contents:
        yield "## Table of Contents"
    for one in work.contents:
        yield from bullet(escaped(one.title) + (f" p. {escaped(one.page)}" if one.page else ""), STYLE, one.level - 1)


def _notes(item: Item) -> Iterator[Iterator[str]]:
    """Remarks without a heading come first, quotes without one last, as people keep them."""
    notes = item.reading.notes
    loose = [note for note in notes if not heading_of(note)]
    yield _section("Notes", [note for note in loose if note.kind is not NoteKind.QUOTE])
    yield from (_section(heading, under) for heading, under in by_heading(notes) if heading)
    yield _section("Quotes", [note for note in loose if note.kind is NoteKind.QUOTE])


def _section(heading: str, notes: Sequence[Note]) -> Iterator[str]:
    if notes:
        yield f"## {harmless(heading)}"
        yield from note_bullets(notes, STYLE, above=heading)


def _log(item: Item) -> Iterator[str]:
    """Return the log without its notes, which the page has, and without the blank line that begins it."""
    bare = replace(item, reading=replace(item.reading, notes=()))
    noted = {line.strip() for line in note_bullets(item.reading.notes, STYLE)}
    dated = [_without(noted, event) for event in events([bare], added=False) if event.place]
    yield from list(log_sections(dated))[1:]


def _without(noted: Collection[str], event: Event) -> Event:
    """Leave out blocks nested under an entry that are notes, which are printed above in their section."""
    first, *below = event.text.split("\n")
    return replace(event, text="\n".join([first, *(line for line in below if line.strip() not in noted)]))


def _text(items: Iterable[Item]) -> str:
    found = list(items)
    if len(found) != 1:
        raise UsageError(
            f"A page is about one work, and these are {len(found)}.", "Name one: litlog export page key:KEY."
        )
    return render_page(found[0])


EXPORTER = TextExporter("page", ".md", _text)
