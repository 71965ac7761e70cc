"""Zotero items as JSON: the "BetterBibTeX JSON" of Better BibTeX, and lists from Zotero's API and translators."""

from collections import defaultdict
from collections.abc import Iterator
from typing import Any

from litlog.formats.common.json_records import each, load_json
from litlog.formats.common.record_fields import Fact
from litlog.formats.common.record_importer import Record, RecordImporter
from litlog.formats.zotero.fields import attachment_facts, note_facts, zotero_facts
from litlog.parsing.loose_json import JsonObject, json_objects

_DEEPEST = 32
"""Levels of collections within collections."""


def _records(data: bytes) -> Iterator[Record]:
    plain = load_json(data)
    found = [_item(one) for one in json_objects(plain.get("items") if isinstance(plain, dict) else plain)]
    collections = _collections(JsonObject(plain)) if isinstance(plain, dict) else {}
    children: dict[str, list[JsonObject]] = defaultdict(list)
    for one in found:
        children[one.text("parentItem")].append(one)
    whole = [one for one in found if one.text("itemType") not in ("note", "attachment", "annotation")]

    def facts(item: JsonObject) -> Iterator[Fact]:
        yield from zotero_facts(item)
        yield from _beside(item, children[item.text("key")] if item.text("key") else [])
        yield from (("tag", path) for name in ("itemID", "key") for path in collections.get(item.text(name), ()))

    return each(whole, facts)


def _item(one: JsonObject) -> JsonObject:
    """The API wraps an item: its fields are under `data`."""
    return one.object("data") if "data" in one.fields else one


def _beside(item: JsonObject, children: list[JsonObject]) -> Iterator[Fact]:
    """Return the notes and files of an item, which may be nested in it or listed beside it."""
    if "/" not in item.text("key"):
        yield "id:zotero", item.text("key")
    for html in (*item.texts("notes"), *(one.text("note") for one in item.objects("notes"))):
        yield from note_facts(html)
    for one in (*item.objects("attachments"), *children):
        if one.text("note"):
            yield from note_facts(one.text("note"))
        yield from attachment_facts(one)


def _collections(plain: JsonObject) -> dict[str, list[str]]:
    """Return for each item the paths of its collections, "Parent/Child", by the ids that the file has for items."""
    by_key = {key: JsonObject(one) for key, one in plain.object("collections").fields.items() if isinstance(one, dict)}
    paths: dict[str, list[str]] = defaultdict(list)
    for key, one in by_key.items():
        for item in one.texts("items"):
            paths[item].append(_path(key, by_key))
    return paths


def _path(key: str, by_key: dict[str, JsonObject]) -> str:
    names: list[Any] = []
    while key in by_key and len(names) < _DEEPEST:
        names.append(by_key[key].text("name"))
        key = by_key[key].text("parent")
    return "/".join(reversed(names))


IMPORTER = RecordImporter("zotero-json", (".json",), _records)
