"""Netscape bookmark file (HTML), written by browsers, Delicious, Pinboard, Shaarli and linkding; and Pocket's HTML.

Source: https://learn.microsoft.com/previous-versions/windows/internet-explorer/ie-developer/platform-apis/aa753582.
No parser of HTML makes sense of them: DT and DD are never closed, and a folder is known by what follows its heading. So
only the marks that matter are read, in their order.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from html import unescape

from litlog.errors import Unreadable
from litlog.formats.bookmarks.browsers import NO_PAGES
from litlog.formats.common.decoding import text_of
from litlog.formats.common.record_fields import Fact
from litlog.formats.common.record_importer import Record, RecordImporter, Records
from litlog.formats.common.shelf_words import listed, status

# Each part takes what it can and gives nothing back, so that a file of open tags is read in one go.
_TAG = re.compile(
    r"""<(?P<end>/?)(?P<name>a|h1|h3|dl|ul|dt|dd|li|hr)\b"""
    r"""(?P<attributes>(?:[^<>"']++|"[^"]*+"|'[^']*+')*+|[^<>]*+)>""",
    re.IGNORECASE,
)
_ATTRIBUTE = re.compile(r"""([\w-]++)\s*+=\s*+(?:"([^"]*+)"|'([^']*+)'|([^\s"'<>]++))""")
_OTHER_TAG = re.compile(r"<[^<>]*+>")
_LONGEST = 100_000
"""Characters of a title or a description."""


@dataclass(slots=True)
class _Reading:
    """Parser state: the links so far, the folders around the next one, and the target of the next text."""

    found: list[tuple[int, dict[str, str], tuple[str, ...]]] = field(default_factory=list)
    folders: list[str] = field(default_factory=list)
    heading: str = ""
    into: str = ""

    def take_tag(self, tag: re.Match[str], line: int, headings: tuple[str, ...]) -> None:
        """Process a tag; `headings` are the names of heading elements."""
        name = tag["name"].lower()
        if tag["end"]:
            self.into = ""
            if name in ("dl", "ul") and self.folders:
                self.folders.pop()
        elif name == "a":
            self.found.append((line, _attributes(tag["attributes"]), tuple(filter(None, self.folders))))
        elif name in ("dl", "ul"):
            self.folders.append(self.heading if len(self.folders) < _DEEPEST else "")
            self.heading = ""
        if not tag["end"]:
            self.into = {"a": "title", "dd": "note"}.get(name, "heading" if name in headings else "")

    def take_text(self, text: str) -> None:
        """Add a text to the heading, or as title or note to the last link."""
        if self.into == "heading":
            self.heading = text.strip()
        elif self.into and self.found:
            self.found[-1][1][self.into] = text.strip()[:_LONGEST]


_DEEPEST = 64
"""Folders within folders."""


def _attributes(text: str) -> dict[str, str]:
    found = {one[1].lower(): unescape(one[2] or one[3] or one[4] or "") for one in _ATTRIBUTE.finditer(text)}
    return found | {"title": ""}


def _bookmark(link: Mapping[str, str], folders: tuple[str, ...]) -> Iterator[Fact]:
    yield from (("url", link.get("href", "")), ("title", link["title"]), ("added", link.get("add_date", "")))
    yield "note", link.get("note", "").strip() or link.get("description", "")
    tags = link.get("tags", "")
    yield from listed("tag", tags, "," if "," in tags else r"\s+")
    yield "tag", "/".join(name.strip().replace("/", "-") for name in folders)
    yield "keyword", link.get("shortcuturl", "")
    if link.get("toread") == "1":
        yield from status("want", on=link.get("add_date", ""))


def _saved(link: Mapping[str, str], folders: tuple[str, ...]) -> Iterator[Fact]:
    """Pocket exports when a page was saved, not when it was read."""
    yield from (("url", link.get("href", "")), ("added", link.get("time_added", "")))
    yield from (("title", link["title"]) for _ in "1" if link["title"] != link.get("href"))
    yield from listed("tag", link.get("tags", ""), ",")
    waits = any("unread" in name.lower() for name in folders)
    yield from status("want" if waits else "read", on=link.get("time_added", "") if waits else "")


def _netscape(data: bytes) -> Records:
    """The first heading names the file."""
    for line, link, folders in _links(data, ("h3",)):
        yield Record(line, _bookmark(link, folders), link.get("href", ""))


def _pocket(data: bytes) -> Records:
    """Each heading is a state."""
    for line, link, folders in _links(data, ("h1",)):
        yield Record(line, _saved(link, folders), link.get("href", ""))


def _links(data: bytes, headings: tuple[str, ...]) -> list[tuple[int, dict[str, str], tuple[str, ...]]]:
    text = text_of(data)
    if text.strip() and "<" not in text:
        raise Unreadable("There are no bookmarks in this file.", "Is it the right file, and the right --from?")
    reading = _Reading()
    line, place = 1, 0
    for tag in _TAG.finditer(text):
        between = text[place : tag.start()]
        reading.take_text(unescape(_OTHER_TAG.sub("", between)))
        line += between.count("\n") + tag[0].count("\n")
        reading.take_tag(tag, line, headings)
        place = tag.end()
    reading.take_text(unescape(_OTHER_TAG.sub("", text[place:])))
    return [one for one in reading.found if not one[1].get("href", "").lower().startswith(NO_PAGES)]


NETSCAPE = RecordImporter("netscape", (".html", ".htm"), _netscape)
POCKET = RecordImporter("pocket-html", (".html", ".htm"), _pocket)
