"""Atom feed of the works read, the latest first (RFC 4287)."""

import re
import uuid
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from litlog.formats.common.display import all_names, front_address, shown_title, stars
from litlog.formats.control_characters import without_controls
from litlog.formats.protocols import TextExporter
from litlog.model.item import Item
from litlog.model.reading import Note, Status

_NAMESPACE = "http://www.w3.org/2005/Atom"
_NEVER = "1970-01-01"
# XML 1.0, 2.2: what else Unicode has is no character of a document.
_NOT_IN_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


@dataclass(frozen=True, slots=True)
class _Read:
    day: str
    item: Item


def render_atom(items: Iterable[Item]) -> str:
    """Return the feed of the items that were read or met on a day that is known."""
    read = sorted(_read(items), key=lambda one: (one.day, one.item.key), reverse=True)
    feed = Element("feed", xmlns=_NAMESPACE)
    _add(feed, "title", "What I read")
    _add(feed, "id", _urn("reading"))
    _add(feed, "updated", _moment(read[0].day if read else _NEVER))
    _add(SubElement(feed, "author"), "name", "the reader")
    for one in read:
        _entry(feed, one)
    indent(feed)
    return '<?xml version="1.0" encoding="utf-8"?>\n' + tostring(feed, encoding="unicode") + "\n"


def _read(items: Iterable[Item]) -> list[_Read]:
    return [_Read(day, item) for item in items if (day := _day(item)) > "0001"]


def _day(item: Item) -> str:
    """Return the day on which a work was read last, else that of its last meeting, else ""."""
    read = [one.on.first_day for one in item.reading.statuses if one.on and one.status is Status.READ]
    met = [one.on.first_day for one in item.encounters if one.on]
    return max(read or met, default="")


def _entry(feed: Element, one: _Read) -> None:
    work, reading = one.item.work, one.item.reading
    entry = SubElement(feed, "entry")
    _add(entry, "title", shown_title(one.item))
    _add(entry, "id", _urn(one.item.key))
    _add(entry, "updated", _moment(one.day))
    if address := front_address(work):
        SubElement(entry, "link", href=_clean(address))
    for tag in reading.tags:
        SubElement(entry, "category", term=_clean(tag))
    facts = (all_names(work), work.container, str(work.year or ""), stars(reading.rating))
    _add(entry, "summary", ", ".join(fact for fact in facts if fact))
    if reading.notes:
        _add(entry, "content", "\n".join(_lines(reading.notes)))


def _lines(notes: Sequence[Note], depth: int = 0) -> Iterable[str]:
    for note in notes:
        anchor = f"{note.anchor}: " if note.anchor else ""
        yield "  " * depth + anchor + note.text
        yield from _lines(note.children, depth + 1)


def _add(parent: Element, name: str, text: str) -> None:
    SubElement(parent, name).text = _clean(text)


def _clean(text: str) -> str:
    return _NOT_IN_XML.sub("", without_controls(text))


def _urn(name: str) -> str:
    """Return a permanent id (RFC 4287, 4.2.6), derived from the key, which is assigned once."""
    return uuid.uuid5(uuid.NAMESPACE_URL, f"litlog:{name}").urn


def _moment(day: str) -> str:
    return f"{day}T00:00:00Z"


EXPORTER = TextExporter("atom", ".atom", render_atom)
