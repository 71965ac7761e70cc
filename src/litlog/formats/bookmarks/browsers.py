"""Browser bookmarks as JSON: Chrome's profile, Firefox's backup, Linkwarden's export; folders become tags."""

from collections.abc import Iterator
from typing import Any

from litlog.formats.common.json_records import Fields, facts_of, load_json
from litlog.formats.common.record_fields import Fact
from litlog.formats.common.record_importer import Record, RecordImporter, Records
from litlog.formats.common.shelf_words import listed
from litlog.parsing.loose_json import JsonObject, json_objects

_DEEPEST = 64
_WINDOWS_EPOCH = 11_644_473_600
"""Seconds from 1601, where Chrome begins to count, to 1970."""
# What browsers keep among bookmarks and what is no page: searches of their own, scripts, and themselves.
NO_PAGES = ("place:", "javascript:", "about:", "chrome:", "data:", "edge:", "vivaldi:", "moz-extension:")


def _chrome_time(text: str) -> Iterator[Fact]:
    if text.isdecimal() and len(text) < 19:
        yield "added", str(max(0, int(text) // 1_000_000 - _WINDOWS_EPOCH))


_CHROME: Fields = {"url": "url", "name": "title", "date_added": _chrome_time}
_FIREFOX: Fields = {
    "uri": "url",
    "title": "title",
    "dateAdded": "added",
    "tags": lambda text: listed("tag", text, ","),
    "keyword": "keyword",
}
_LINKWARDEN: Fields = {
    "url": "url",
    "name": "title",
    "description": "note",
    "createdAt": "added",
    "importDate": "added",
    "tags": "tag",
}


def _leaves(folder: JsonObject, path: tuple[str, ...], depth: int = 0) -> Iterator[tuple[JsonObject, tuple[str, ...]]]:
    """Return each bookmark below a folder with the names of the folders around it."""
    for one in folder.objects("children"):
        if one.text("url", "uri"):
            yield one, path
        elif depth < _DEEPEST:
            yield from _leaves(one, (*path, one.text("name", "title")), depth + 1)


def _facts(bookmark: JsonObject, path: tuple[str, ...], fields: Fields) -> Iterator[Fact]:
    yield from facts_of(bookmark, fields)
    yield "tag", "/".join(name.replace("/", "-") for name in path if name)
    for note in bookmark.objects("annos"):
        if note.text("name") == "bookmarkProperties/description":
            yield "note", note.text("value")


def _tree(roots: list[JsonObject], fields: Fields) -> Records:
    found = [leaf for root in roots for leaf in _leaves(root, ())]
    pages = [(one, path) for one, path in found if not one.text("url", "uri").lower().startswith(NO_PAGES)]
    for place, (one, path) in enumerate(pages, 1):
        yield Record(place, _facts(one, path, fields), one.text("url", "uri"))


def _chrome(data: bytes) -> Records:
    plain = _mapping(load_json(data))
    return _tree(
        [root for name in plain.object("roots").fields for root in plain.object("roots").objects(name)], _CHROME
    )


def _firefox(data: bytes) -> Records:
    """The folders below the root are the browser's own; a backup of a part may begin deeper."""
    plain = _mapping(load_json(data))
    return _tree(plain.objects("children") if plain.text("root") == "placesRoot" else [plain], _FIREFOX)


def _linkwarden(data: bytes) -> Records:
    collections = _mapping(load_json(data)).objects("collections")
    by_id = {one.text("id"): one for one in collections}
    links = [(link, _path(one, by_id)) for one in collections for link in one.objects("links")]
    for place, (link, path) in enumerate(links, 1):
        yield Record(place, _facts(link, path, _LINKWARDEN), link.text("url"))


def _path(collection: JsonObject, by_id: dict[str, JsonObject]) -> tuple[str, ...]:
    names: list[str] = []
    above: JsonObject | None = collection
    while above is not None and len(names) < _DEEPEST:
        names.insert(0, above.text("name"))
        above = by_id.get(above.text("parentId"))
    return tuple(names)


def _mapping(plain: Any) -> JsonObject:
    return next(iter(json_objects(plain)), JsonObject({}))


CHROME = RecordImporter("chrome", (".json",), _chrome)
FIREFOX = RecordImporter("firefox", (".json",), _firefox)
LINKWARDEN = RecordImporter("linkwarden", (".json",), _linkwarden)
