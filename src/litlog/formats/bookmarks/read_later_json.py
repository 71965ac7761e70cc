"""Read-later lists as JSON: Pinboard, Delicious, Omnivore, Wallabag and Readability."""

from collections.abc import Iterator
from functools import partial
from typing import Any

from litlog.formats.common.json_records import objects
from litlog.formats.common.record_fields import Fact
from litlog.formats.common.record_importer import RecordImporter
from litlog.formats.common.shelf_words import highlight, listed, status
from litlog.normalise.markup import plain_text
from litlog.parsing.loose_json import JsonObject, json_objects

_words = partial(listed, "tag", separators=r"\s+")


def _plain(word: str, text: str) -> Iterator[Fact]:
    yield word, plain_text(text)


def _to_read(bookmark: JsonObject) -> Iterator[Fact]:
    if bookmark.says("toread"):
        yield from status("want", on=bookmark.text("time"))


def _omnivore(bookmark: JsonObject) -> Iterator[Fact]:
    """Labels are tags; archived pages are read, begun ones are being read, others are wanted."""
    progress = bookmark.text("readingProgress")
    state = bookmark.text("state").lower()
    begun = progress.partition(".")[0].isdecimal() and 0 < int(progress.partition(".")[0]) < 100
    word = "read" if state == "archived" else "reading" if begun else "want"
    yield from status(word, on=bookmark.text("savedAt") if word == "want" else "")
    for one in bookmark.objects("highlights"):
        yield from highlight(one.text("quote"), noted=one.text("createdAt"), remark=one.text("annotation"))


def _wallabag(bookmark: JsonObject) -> Iterator[Fact]:
    archived = bookmark.says("is_archived")
    yield from status("read" if archived else "want", on=bookmark.text("archived_at" if archived else "created_at"))
    yield from (("tag", "starred") for _ in "1" if bookmark.says("is_starred"))
    yield from (("tag", one.text("label")) for one in bookmark.objects("tags"))
    for one in bookmark.objects("annotations"):
        yield from highlight(one.text("quote"), noted=one.text("created_at"), remark=one.text("text"))


def _readability(bookmark: JsonObject) -> Iterator[Fact]:
    archived = bookmark.says("archive")
    yield from status("read" if archived else "want", on=bookmark.text("date_archived" if archived else "date_added"))
    yield from (("tag", "favorite") for _ in "1" if bookmark.says("favorite"))
    title = plain_text(bookmark.text("article__title"))
    yield from (("title", title) for _ in "1" if title.lower() != "no title found")


def _bookmarks(plain: Any) -> list[JsonObject]:
    return json_objects(plain.get("bookmarks")) if isinstance(plain, dict) else json_objects(plain)


PINBOARD = RecordImporter(
    "pinboard",
    (".json",),
    objects({"href": "url", "description": "title", "extended": "note", "time": "added", "tags": _words}, _to_read),
)
DELICIOUS = RecordImporter(
    "delicious",
    (".json",),
    objects({"url": "url", "title": "title", "description": "note", "created": "added", "tags": "tag"}),
)
OMNIVORE = RecordImporter(
    "omnivore",
    (".json",),
    objects(
        {"url": "url", "title": "title", "author": "author", "description": "abstract", "labels": "tag",
         "savedAt": "added", "publishedAt": "date", "id": "id:omnivore"},
        _omnivore,
    ),
)  # fmt: skip
WALLABAG = RecordImporter(
    "wallabag",
    (".json",),
    objects(
        {"url": "url", "title": partial(_plain, "title"), "published_by": "author", "published_at": "date",
         "language": "language", "tags": "tag", "created_at": "added", "id": "id:wallabag"},
        _wallabag,
    ),
)  # fmt: skip
READABILITY = RecordImporter(
    "readability",
    (".json",),
    objects(
        {"article__url": "url", "article__excerpt": partial(_plain, "abstract"), "date_added": "added"},
        _readability,
        found=_bookmarks,
    ),
)
