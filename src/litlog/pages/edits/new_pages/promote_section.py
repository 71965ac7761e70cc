"""Promoting a section: moving a log section on one work to its own page, leaving one dated entry with a link to it.

The `#` heading of the new page combines the section's heading and its title link; every other line of the section
is copied unchanged. Both pages are parsed again before they are returned: the notes must be the same, in the same
order, and so must the rest of the log.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from litlog.model.pages import Annotation, Block, Meaning, Mention, Page
from litlog.pages.edits.entries.add_entry import add_entry
from litlog.pages.edits.new_pages.front_matter import front_matter
from litlog.pages.edits.sync.compare_readings import Reading, check_kept, check_moved, inside
from litlog.pages.notes.fields import is_field
from litlog.pages.pieces.anchor_text import read_anchor
from litlog.pages.reading import heading_text, read_page
from litlog.pages.text.block_text import words_of, words_start
from litlog.pages.text.link_scanner import links_as_texts
from litlog.pages.understanding import understand


@dataclass(frozen=True, slots=True)
class Promoted:
    """The result: the log without the section and with one more entry, whose text is `entry`; and the new page."""

    log: Page
    page: Page
    entry: str


def promotable(page: Page, meaning: Meaning) -> tuple[Annotation, ...]:
    """Return the sections that can become pages: those on one work that are not the whole page."""
    return tuple(one for one in meaning.annotations if one.block and page.blocks[one.block].kind == "heading")


def section_name(page: Page, heading: int) -> str:
    """Return the text of the heading block that begins a section."""
    return " ".join(links_as_texts(heading_text(page.blocks[heading].raw)).split())


def promote(
    page: Page, meaning: Meaning, section: Annotation, permalink: str, on: date, *, base_urls: Sequence[str] = ()
) -> Promoted:
    """Move one of the sections returned by `promotable` out of a log to a new page with this permalink.

    `meaning` is the meaning of the log, with any names for its works; `on` is the day of the entry that is left in the
    log. Raises `Refused` if a note, an entry or a date would be parsed differently.
    """
    moved = read_page(_own_page(page, meaning, section, permalink).encode(page.encoding))
    kept = _without(page, section)
    before = Reading(page, meaning, section)
    check_kept(before, Reading(kept, understand(kept, base_urls=base_urls)))
    check_moved(before, Reading(moved, understand(moved, base_urls=base_urls)))
    entry = f"Created [notes on {_label(page, meaning, section)}]({permalink})"
    return Promoted(add_entry(kept, entry, on), moved, entry)


def _label(page: Page, meaning: Meaning, section: Annotation) -> str:
    """Return the reader's name for the notes, from the section's heading."""
    name = section_name(page, section.block) or meaning.works[section.work].title
    return re.sub(r"(?<!\\)([\[\]])", r"\\\1", name)


def _without(page: Page, section: Annotation) -> Page:
    raws = [block.raw for number, block in enumerate(page.blocks) if not inside(section, number)]
    rest = read_page("".join(raws).encode(page.encoding), page.path)
    return replace(rest, name=page.name, title=page.title, permalink=page.permalink, seen_sha256=page.seen_sha256)


def _own_page(page: Page, meaning: Meaning, section: Annotation, permalink: str) -> str:
    """Return the text of the new page, with the line ends of the section's heading."""
    heading = page.blocks[section.block].raw
    line_end = "\r\n" if heading.endswith("\r\n") else "\n"
    name, title, said = _title(page, meaning, section)
    rest = (page.blocks[number].raw for number in range(section.block + 1, section.end + 1) if number != said)
    return f"{front_matter(name, permalink, line_end)}{line_end}# {title}{line_end}" + "".join(rest)


def _title(page: Page, meaning: Meaning, section: Annotation) -> tuple[str, str, int | None]:
    """Return the work's title, the text of the page's `#` heading, and the block that is then not repeated.

    The heading is the link with the title, from the section's heading or the line below it, unchanged. A heading that
    cites the work ('Allen: "Title" (2014)') is kept, as is a title line that has others nested under it.
    """
    heading = heading_text(page.blocks[section.block].raw)
    line = _title_line(page, meaning, section)
    if line is None or read_anchor(heading).kind == "citation":
        return _plain(heading), _one_line(heading), None
    if line.block == section.block:
        return _plain(line.text), _one_line(heading), None
    if any(block.parent == line.block for block in page.blocks):
        return _plain(line.text), _one_line(line.text), None
    block = page.blocks[line.block]
    return _plain(line.text), _one_line(block.raw[words_start(block).at :]), line.block


def _plain(title: str) -> str:
    return read_anchor(title).title or links_as_texts(title)


def _title_line(page: Page, meaning: Meaning, section: Annotation) -> Mention | None:
    """Return the first line of the section that names its work and is neither a note nor a field."""
    noted = {note.block for note in meaning.notes}
    named = (one for one in meaning.mentions if one.work == section.work and inside(section, one.block))
    return next((one for one in named if one.block not in noted and not _is_field(page.blocks[one.block])), None)


def _is_field(block: Block) -> bool:
    return block.kind != "heading" and is_field(words_of(block))


def _one_line(words: str) -> str:
    return re.sub(r"\s*\n\s*", " ", words.strip())
