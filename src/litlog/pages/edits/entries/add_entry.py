"""Adding a log entry: insertion at the place the page's structure suggests, in its style; nothing else changes.

A page with a section for the year, or with dated bullets of that year, gets a bullet among them. A page dated by
headings or by date lines gets it under the heading of the day, which is created if missing. A table of days gets a
row. Any other page gets a section for the year at its end, or at its top if the newest comes first. The result is
parsed again before it is returned, and refused if anything but the new entry is different.
"""

from collections.abc import Iterator, Sequence
from datetime import date

from litlog.errors import Refused, UsageError
from litlog.model.pages import Entry, Page
from litlog.pages.edits.entries.bare_days import BareDays, are_bare
from litlog.pages.edits.entries.bullets import among_bullets, bullet, marker_among, place_among
from litlog.pages.edits.entries.date_examples import dated_bullets, guides, nearest, tells_years
from litlog.pages.edits.entries.day_headings import Days
from litlog.pages.edits.entries.entry_text import Words, words_typed
from litlog.pages.edits.entries.frames import BEGINS_WITH_LINK, Frame
from litlog.pages.edits.entries.insertion_points import Spot, has_years, in_year
from litlog.pages.edits.entries.style import learn_style
from litlog.pages.edits.entries.table_rows import row_spot
from litlog.pages.edits.entries.template import plain_template, template_of
from litlog.pages.edits.sync.splice import put_in
from litlog.pages.edits.sync.unchanged import BY_HAND, Told, told, what_is_new


def add_entry(page: Page, text: str, on: date) -> Page:
    """Return the page with one more entry for that day.

    The first line of `text` is the entry, further lines become bullets under it. Raises `UsageError` for an empty
    text and `Refused` where the page cannot take the entry without changing something else.
    """
    words = words_typed(text)
    if not words:
        raise UsageError("There is nothing to log.", 'Write what you read: litlog log "read …".')
    return put_entry(page, words, on, told(page))


def put_entry(page: Page, words: Words, on: date, kept: Sequence[Told], own: Frame | None = None) -> Page:
    """Return the page with the entry at the first insertion point where it parses as an entry of that day.

    All else must parse as before. `own` is the frame that it keeps, if it had one before. Raises `Refused` if there is
    no such insertion point.
    """
    reason = None
    for spot in _spots(page, words, on, own):
        after = put_in(page, spot.before, spot.text)
        try:
            check_entry(what_is_new(kept, after), words, on.isoformat())
        except Refused as error:
            reason = reason or error
        else:
            return after
    raise reason or Refused("The page is dated in a form that litlog cannot repeat.", BY_HAND)


def _spots(page: Page, words: Words, on: date, own: Frame | None) -> Iterator[Spot]:
    """Return the possible insertion points of the entry, the best first."""
    entries = guides(page)
    near = nearest(entries, on)
    kind = page.blocks[near.block].kind if near else "item"
    marks = [one for one in entries if page.blocks[one.block].kind == kind]
    if kind == "paragraph" and are_bare(marks):
        yield BareDays(page, marks, words, on).spot()
    elif kind == "table":
        yield row_spot(page, marks, words, on)
    else:
        spots = list(Days(page, marks, words, on).spots()) if kind in ("heading", "paragraph") else []
        yield from spots or _by_bullets(page, entries, words, on, own)


def _by_bullets(page: Page, entries: Sequence[Entry], words: Words, on: date, own: Frame | None) -> Iterator[Spot]:
    bullets = dated_bullets(page, entries, on)
    section = [one for one in bullets if one.on.year == on.year]
    if not section and bullets and tells_years(bullets) and not has_years(page.blocks):
        section = bullets
    style = learn_style(page, section or bullets)
    default = f"{on.month}/{on.day:02d}"
    template = template_of(page, section or bullets, on, own, default) or plain_template(default, style.separator)
    line = template.line(words.first)
    if not section:
        yield in_year(page.blocks, on.year, style, bullet(style.unindented(), line, words))
        return
    near, before = place_among(section, on, style)
    marker = marker_among(page.blocks, near.block, style.marker, before=before)
    yield among_bullets(page.blocks, section, on, style, bullet(style, line, words, marker))


def check_entry(new: Sequence[Told], words: Words, day: str, *, heading: bool = False) -> None:
    """Raise `Refused` unless the only new thing on a page is an entry of this text and day (perhaps a `heading`)."""
    first = " ".join(words.first.replace("\\|", "|").split())
    days = (day, day[:7])
    inside = first[1:] if BEGINS_WITH_LINK.match(first) else first  # a date may stand inside the link
    dated = [one for one in new if one.day in days and inside in one.words.replace("\\|", "|")]
    if not any(heading or one.block.kind != "heading" for one in dated) or len(new) > words.blocks + _MOST_HEADINGS:
        raise Refused("The page would not read the entry as it is meant.", BY_HAND)


_MOST_HEADINGS = 2
"""Headings that a new entry may bring along: a month and a day."""
