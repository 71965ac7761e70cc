"""A section of a log on one work made a page of its own; one dated entry that links to it stays behind.

The new page says in its `#` heading what the section's own heading and title link said, and has every other line
of the section as it stands. Both pages are read again before they are given back: the notes must be what they
were, in their order, and the rest of the log too.
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
from litlog.pages.reading import heading_text, read_page
from litlog.pages.text.block_text import words_of, words_start
from litlog.pages.text.link_scanner import links_as_texts
from litlog.pages.understanding import understand
from litlog.pages.works.anchor_text import read_anchor


@dataclass(frozen=True, slots=True)
class Promoted:
    """The log without the section and with one more entry, whose words are `entry`; and the new page."""

    log: Page
    page: Page
    entry: str


def promotable(page: Page, meaning: Meaning) -> tuple[Annotation, ...]:
    """Return the sections that can become pages: those that are about one work, and not the whole page."""
    return tuple(one for one in meaning.annotations if one.block and page.blocks[one.block].kind == "heading")


def section_name(page: Page, heading: int) -> str:
    """Return the words of the section that begins with this block, a heading."""
    return " ".join(links_as_texts(heading_text(page.blocks[heading].raw)).split())


def promote(
    page: Page, meaning: Meaning, section: Annotation, permalink: str, on: date, *, base_urls: Sequence[str] = ()
) -> Promoted:
    """Move a section, one of those that `promotable` gives, out of a log to a page with this permalink.

    `meaning` is what the log means, whatever it calls its works; `on` is the day of the entry that stays. Raises
    `Refused` where a note, an entry or a date would not read as it did.
    """
    moved = read_page(_own_page(page, meaning, section, permalink).encode(page.encoding))
    kept = _without(page, section)
    before = Reading(page, meaning, section)
    check_kept(before, Reading(kept, understand(kept, base_urls=base_urls)))
    check_moved(before, Reading(moved, understand(moved, base_urls=base_urls)))
    entry = f"Created [notes on {_label(page, meaning, section)}]({permalink})"
    return Promoted(add_entry(kept, entry, on), moved, entry)


def _label(page: Page, meaning: Meaning, section: Annotation) -> str:
    """Name the notes as the reader does, in the section's heading."""
    name = section_name(page, section.block) or meaning.works[section.work].title
    return re.sub(r"(?<!\\)([\[\]])", r"\\\1", name)


def _without(page: Page, section: Annotation) -> Page:
    raws = [block.raw for number, block in enumerate(page.blocks) if not inside(section, number)]
    rest = read_page("".join(raws).encode(page.encoding), page.path)
    return replace(rest, name=page.name, title=page.title, permalink=page.permalink, seen_sha256=page.seen_sha256)


def _own_page(page: Page, meaning: Meaning, section: Annotation, permalink: str) -> str:
    """Write the new page, with the line ends of the section's heading."""
    heading = page.blocks[section.block].raw
    line_end = "\r\n" if heading.endswith("\r\n") else "\n"
    name, title, said = _title(page, meaning, section)
    rest = (page.blocks[number].raw for number in range(section.block + 1, section.end + 1) if number != said)
    return f"{front_matter(name, permalink, line_end)}{line_end}# {title}{line_end}" + "".join(rest)


def _title(page: Page, meaning: Meaning, section: Annotation) -> tuple[str, str, int | None]:
    """Return the work's title, the words of the page's `#` heading, and the block that need not say them again.

    They are the title's link, from the heading or from its line below, as it was written. A heading that cites the
    work ('Allen: "Title" (2014)') stays, as does a title's line that has others under it.
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
    """Find where the section first names its work in a line that is neither a note nor a field."""
    noted = {note.block for note in meaning.notes}
    named = (one for one in meaning.mentions if one.work == section.work and inside(section, one.block))
    return next((one for one in named if one.block not in noted and not _is_field(page.blocks[one.block])), None)


def _is_field(block: Block) -> bool:
    return block.kind != "heading" and is_field(words_of(block))


def _one_line(words: str) -> str:
    return re.sub(r"\s*\n\s*", " ", words.strip())
