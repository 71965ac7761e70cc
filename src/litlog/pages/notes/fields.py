"""Work fields in bullets: "Authors: …", "Published July 2022", "Publisher: …"."""

import re
from dataclasses import replace

from litlog.model.work import Work
from litlog.pages.pieces.anchor_text import clean
from litlog.pages.pieces.people_text import names_publisher, people_in
from litlog.pages.pieces.surroundings import issued_in
from litlog.pages.text.link_scanner import links_as_texts

_FIELD = re.compile(
    r"[*_]{0,2}(?P<name>author(?:\(s\)|s)?|by|(?:originally |first )?published(?: in| on)?|publisher|publication date|"
    r"date|year|venue|journal|conference)\b[*_]{0,2}(?P<colon>\s*:)?[*_]{0,2}\s*(?P<value>.*)",
    re.IGNORECASE | re.DOTALL,
)
_IMPRINT = re.compile(
    r"(?:[A-Z][\w ]{1,40}: )?(?P<publisher>[A-Z][^\W\d_]*(?:(?:'| |\. ?| & | and )[A-Z][^\W\d_]*){0,5})"
    r",? \(?(?P<year>(?:1[5-9]|20)\d\d)\)?\.?"
)
"""A publisher and a year and no more, as on a title page: "Simon and Schuster, 2018", "London: Penguin, 1999"."""
_REVISED = re.compile(r"\b(?:updated|revised|last changed)\b", re.IGNORECASE)


def is_field(words: str) -> bool:
    """Return whether a bullet's text is a field of a work."""
    return _read(words) is not None or _imprint(words) is not None


def with_field(work: Work, words: str) -> Work:
    """Return the work with the value of a field bullet; of two publication dates the earlier is the original one."""
    imprint = _imprint(words)
    if imprint:
        return _with_dates(replace(work, publisher=work.publisher or imprint["publisher"]), imprint["year"])
    found = _read(words)
    if not found:
        return work
    name, value = found
    if name.startswith("author") or name == "by":
        people, others = (
            people_in(links_as_texts(value)) if not work.contributors else (work.contributors, work.and_others)
        )
        return replace(work, contributors=people, and_others=others)
    if name == "publisher":
        return replace(work, publisher=value.strip(" ."))
    if name in ("venue", "journal", "conference"):
        return replace(work, container=value.strip(" ."))
    return _with_dates(work, value)


def _read(words: str) -> tuple[str, str] | None:
    found = _FIELD.match(clean(words))
    if not found or not (found["colon"] or found["name"].lower().endswith(("published", "in", "on"))):
        return None
    return found["name"].lower(), found["value"]


def _imprint(words: str) -> re.Match[str] | None:
    found = _IMPRINT.fullmatch(clean(words))
    return found if found and names_publisher(found["publisher"]) else None


def _with_dates(work: Work, value: str) -> Work:
    dates = issued_in(value)
    if not dates:
        return work
    both = sorted({*dates, *filter(None, (work.issued, work.revised))}, key=lambda one: one.first_day)
    changed = len(both) > 1 and (_REVISED.search(value) or work.revised or both[0].year != both[-1].year)
    return replace(work, issued=both[0], revised=both[-1] if changed else work.revised)
