"""Lists of saved pages as JSON: Pinboard, Delicious, Omnivore, Wallabag and Readability."""

from collections.abc import Iterator
from functools import partial
from typing import Any

from litlog.formats.common.json_records import objects
from litlog.formats.common.reading_fields import highlight, listed, status
from litlog.formats.common.record_fields import Fact
from litlog.formats.common.record_importer import RecordImporter
from litlog.normalise.markup import plain_text
from litlog.parsing.json_object import Thing, things_in

_words = partial(listed, "tag", separators=r"\s+")


def _plain(word: str, text: str) -> Iterator[Fact]:
    yield word, plain_text(text)


def _to_read(thing: Thing) -> Iterator[Fact]:
    if thing.says("toread"):
        yield from status("want", on=thing.text("time"))


def _omnivore(thing: Thing) -> Iterator[Fact]:
    """Labels are tags; what is archived was read, and what is neither waits."""
    progress = thing.text("readingProgress")
    state = thing.text("state").lower()
    begun = progress.partition(".")[0].isdecimal() and 0 < int(progress.partition(".")[0]) < 100
    word = "read" if state == "archived" else "reading" if begun else "want"
    yield from status(word, on=thing.text("savedAt") if word == "want" else "")
    for one in thing.things("highlights"):
        yield from highlight(one.text("quote"), noted=one.text("createdAt"), remark=one.text("annotation"))


def _wallabag(thing: Thing) -> Iterator[Fact]:
    archived = thing.says("is_archived")
    yield from status("read" if archived else "want", on=thing.text("archived_at" if archived else "created_at"))
    yield from (("tag", "starred") for _ in "1" if thing.says("is_starred"))
    yield from (("tag", one.text("label")) for one in thing.things("tags"))
    for one in thing.things("annotations"):
        yield from highlight(one.text("quote"), noted=one.text("created_at"), remark=one.text("text"))


def _readability(thing: Thing) -> Iterator[Fact]:
    archived = thing.says("archive")
    yield from status("read" if archived else "want", on=thing.text("date_archived" if archived else "date_added"))
    yield from (("tag", "favorite") for _ in "1" if thing.says("favorite"))
    title = plain_text(thing.text("article__title"))
    yield from (("title", title) for _ in "1" if title.lower() != "no title found")


def _bookmarks(plain: Any) -> list[Thing]:
    return things_in(plain.get("bookmarks")) if isinstance(plain, dict) else things_in(plain)


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
