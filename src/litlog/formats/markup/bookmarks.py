"""Bookmarks in Netscape's HTML, which browsers, Delicious, Pinboard, Shaarli and linkding write, and Pocket's HTML.

Source: https://learn.microsoft.com/previous-versions/windows/internet-explorer/ie-developer/platform-apis/aa753582.
No parser of HTML makes sense of them: DT and DD are never closed, and a folder is known by what follows its heading. So
only the marks that matter are read, in their order.
"""

from collections.abc import Iterator, Mapping
from html.parser import HTMLParser

from litlog.errors import Unreadable
from litlog.formats.decoding import text_of
from litlog.formats.facts import Fact
from litlog.formats.objects.browsers import NO_PAGES
from litlog.formats.reader_facts import listed, status
from litlog.formats.records import Record, RecordImporter, Records

_LONGEST = 100_000
"""Characters of a description."""


class _Bookmarks(HTMLParser):
    """Collects each link with its attributes, its line, what is written in and under it, and the folders around it."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.found: list[tuple[int, dict[str, str], tuple[str, ...]]] = []
        self._folders: list[str] = []
        self._heading = ""
        self._into = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._into = {"a": "title", "dd": "note", "h3": "folder", "h1": "section"}.get(tag, self._into)
        if tag == "a":
            link = {name: value or "" for name, value in attrs}
            self.found.append((self.getpos()[0], link | {"title": ""}, tuple(filter(None, self._folders))))
        elif tag in ("dl", "ul"):
            self._folders.append(self._heading)
            self._heading = ""
        elif tag in ("h1", "h3"):
            self._heading = ""
        elif tag == "dt":
            self._into = ""

    def handle_endtag(self, tag: str) -> None:
        if tag in ("dl", "ul") and self._folders:
            self._folders.pop()
        if tag in ("a", "h1", "h3", "dl", "ul"):
            self._into = ""

    def handle_data(self, data: str) -> None:
        if self._into == "folder" or (self._into == "section" and not self.found_netscape):
            self._heading += data
        elif self._into in ("title", "note") and self.found:
            link = self.found[-1][1]
            link[self._into] = (link.get(self._into, "") + data)[:_LONGEST]

    found_netscape = True
    """In Netscape's files the first heading names the file; in Pocket's each heading is a state."""


class _PocketList(_Bookmarks):
    found_netscape = False


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
    """Pocket tells when a page was saved, and not when it was read."""
    yield from (("url", link.get("href", "")), ("added", link.get("time_added", "")))
    yield from (("title", link["title"]) for _ in "1" if link["title"] != link.get("href"))
    yield from listed("tag", link.get("tags", ""), ",")
    waits = any("unread" in name.lower() for name in folders)
    yield from status("want" if waits else "read", on=link.get("time_added", "") if waits else "")


def _netscape(data: bytes) -> Records:
    for line, link, folders in _links(data, _Bookmarks()):
        yield Record(line, _bookmark(link, folders), link.get("href", ""))


def _pocket(data: bytes) -> Records:
    for line, link, folders in _links(data, _PocketList()):
        yield Record(line, _saved(link, folders), link.get("href", ""))


def _links(data: bytes, parser: _Bookmarks) -> Iterator[tuple[int, dict[str, str], tuple[str, ...]]]:
    text = text_of(data)
    if text.strip() and "<" not in text:
        raise Unreadable("There are no bookmarks in this file.", "Is it the right file, and the right --from?")
    parser.feed(text)
    parser.close()
    return (one for one in parser.found if not one[1].get("href", "").lower().startswith(NO_PAGES))


NETSCAPE = RecordImporter("netscape", (".html", ".htm"), _netscape)
POCKET = RecordImporter("pocket-html", (".html", ".htm"), _pocket)
