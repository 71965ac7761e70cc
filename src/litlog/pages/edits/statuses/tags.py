"""Tag edits: adding a tag to a work in the format of the page: `#maps`, `[[maps]]`, `[maps, seas]`, a field."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from litlog.errors import Refused
from litlog.model.pages import Meaning, Page
from litlog.pages.edits.notes.beside_work import ALONE, local_names, places_of
from litlog.pages.edits.sync.splice import replaced
from litlog.pages.edits.sync.unchanged import told, what_is_new
from litlog.pages.understanding import understand

_FORMS = {
    "hash": re.compile(r"(?<=[\s(,])(?P<before>\\?#)(?P<tag>[\w/-]+)(?P<after>)"),
    "wiki": re.compile(r"(?P<before>\[\[)(?P<tag>[^\[\]|\n]+)(?P<after>\]\])"),
    "list": re.compile(r"(?P<before>\[)(?P<tag>[^\[\]()\n]+)(?P<after>\])(?=[ \t.]*(?:\n|\Z))"),
}
_HABIT = 2
"""Minimum number of lines with tags in one format for a page that uses that format."""
_WORD = re.compile(r"[^\W\d_][\w/-]*")
_FRONT = re.compile(r"^[ \t]*tags[ \t]*(?:::|[:=])[ \t]*\[?(?P<tags>[^\[\]\n]+)", re.IGNORECASE | re.MULTILINE)


def with_tag(page: Page, meaning: Meaning, work: str, tag: str) -> Page:
    """Return the page with a tag on the work, in the format of its other tags; an existing tag changes nothing.

    Raises `Refused` for a page that has no tags, and if the result would not parse as intended.
    """
    read = understand(page)
    names = local_names(page, meaning, read, work)
    mine = [one for one in read.tags if one.work in names]
    if tag.casefold() in (one.tag.casefold() for one in mine):
        return page
    if not read.tags:
        raise Refused(f"{page.name} shows no tags.", ALONE)
    spots = [*_beside(page, [one.block for one in mine], tag), *_by_habit(page, meaning, read, work, tag)]
    found = next((after for after in (_checked(page, read, names, tag, *spot) for spot in spots) if after), None)
    if found is None:
        places_of(page, meaning, work)
        raise Refused(f'{page.name} has no place where "{tag}" would read as a tag of {work}.', ALONE)
    return found


def _beside(page: Page, blocks: Sequence[int], tag: str) -> Iterator[tuple[int, str]]:
    """Return blocks that have tags of the work already, with one more tag after them."""
    for number in dict.fromkeys(blocks):
        raw = page.blocks[number].raw
        field = _FRONT.search(raw) if page.blocks[number].kind == "front matter" else None
        if field:
            at = field.start("tags") + len(field["tags"].rstrip())
            yield number, f"{raw[:at]}, {tag}{raw[at:]}"
        for name, form in _FORMS.items():
            last = next(reversed(list(form.finditer(raw))), None)
            if last and name == "list":
                yield number, f"{raw[: last.end('tag')]}, {tag}{raw[last.end('tag') :]}"
            elif last and (name == "wiki" or _WORD.fullmatch(tag)):
                yield number, f"{raw[: last.end()]} {last['before']}{tag}{last['after']}{raw[last.end() :]}"
        end = len(raw.rstrip())
        yield number, f"{raw[:end]}, {tag}{raw[end:]}"


def _by_habit(page: Page, meaning: Meaning, read: Meaning, work: str, tag: str) -> Iterator[tuple[int, str]]:
    """Return the lines on the work with the tag at their end, in the format of most lines."""
    met = Counter(found for one in read.tags for found in _form_of(page.blocks[one.block].raw, one.tag))
    common = [form for form, number in met.most_common(1) if number >= _HABIT]
    for before, after in common:
        if before not in ("#", "\\#") or _WORD.fullmatch(tag):
            for number in places_of(page, meaning, work):
                raw = page.blocks[number].raw
                end = len(raw.rstrip())
                yield number, f"{raw[:end]} {before}{tag}{after}{raw[end:]}"


def _form_of(raw: str, tag: str) -> list[tuple[str, str]]:
    """Return the text before and after a tag, if it has one of the known formats."""
    found = (
        (one["before"], one["after"]) for form in _FORMS.values() for one in form.finditer(raw) if tag in one["tag"]
    )
    return list(found)[:1]


def _checked(page: Page, read: Meaning, names: set[str], tag: str, number: int, raw: str) -> Page | None:
    """Return the page with this text for a block, if the tag on the work is the only change."""
    gone = range(number, number + 1)
    after = replaced(page, gone, raw)
    now = understand(after)
    new = [one for one in now.tags if one not in read.tags]
    if [(one.tag, one.work in names) for one in new] != [(tag, True)] or set(read.tags) - set(now.tags):
        return None
    try:
        what_is_new(told(page, gone), after)
    except Refused:
        return None
    return after if list(now.works.values()) == list(read.works.values()) else None
