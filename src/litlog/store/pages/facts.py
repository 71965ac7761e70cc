"""Page facts: the part of a page's meaning without tables of its own, stored as one JSON text.

It is read only to explain the page, always as a whole and never searched. The items, notes, statuses and relations
derived from it have their own tables.
"""

import json
from collections.abc import Callable, Mapping
from dataclasses import fields
from typing import Any

from litlog.model.dates import PartialDate
from litlog.model.item import RelationKind
from litlog.model.page_marks import PageRating, PageStatus, PageTag
from litlog.model.pages import Annotation, Meaning, PageAnchor, PageNote, PageRelation
from litlog.model.plain import date_from_plain, date_to_plain, work_from_plain, work_to_plain
from litlog.model.reading import Anchor, NoteKind, Status

_LISTS = ("notes", "annotations", "anchors", "relations", "statuses", "tags", "ratings")


def facts_to_text(meaning: Meaning) -> str:
    """Return the facts of a meaning as JSON."""
    facts: dict[str, Any] = {name: [_plain(one) for one in getattr(meaning, name)] for name in _LISTS}
    facts["works"] = {name: work_to_plain(work) for name, work in meaning.works.items()}
    return json.dumps(facts, ensure_ascii=False)


def facts_from_text(text: str, key_now: Callable[[str], str]) -> dict[str, Any]:
    """Return the fields of the `Meaning`; `key_now` returns the present key of a work."""
    facts = json.loads(text)
    return {
        "works": {key_now(name): work_from_plain(plain) for name, plain in facts["works"].items()},
        "notes": tuple(_note(one, key_now) for one in facts["notes"]),
        "annotations": tuple(
            Annotation(one["block"], one["end"], key_now(one["work"])) for one in facts["annotations"]
        ),
        "anchors": tuple(
            PageAnchor(one["block"], Anchor(**one["anchor"]), key_now(one["work"])) for one in facts["anchors"]
        ),
        "relations": tuple(
            PageRelation(key_now(one["subject"]), RelationKind(one["kind"]), key_now(one["object"]))
            for one in facts["relations"]
        ),
        "statuses": tuple(
            PageStatus(key_now(one["work"]), Status(one["status"]), date_from_plain(one["on"]), one["block"])
            for one in facts["statuses"]
        ),
        "tags": tuple(PageTag(key_now(one["work"]), one["tag"], one["block"]) for one in facts.get("tags", ())),
        "ratings": tuple(
            PageRating(key_now(one["work"]), one["rating"], one["block"]) for one in facts.get("ratings", ())
        ),
    }


def keys_in(text: str) -> set[str]:
    """Return the keys of the works in the facts."""
    facts = json.loads(text)
    named = set(facts["works"])
    marks = (*facts.get("tags", ()), *facts.get("ratings", ()))
    for one in (*facts["notes"], *facts["annotations"], *facts["anchors"], *facts["statuses"], *marks):
        named.update((one["work"], *one.get("cites", ())))
    for one in facts["relations"]:
        named.update((one["subject"], one["object"]))
    return named - {""}


def _plain(fact: Any) -> Mapping[str, Any]:
    return {field.name: _plain_value(getattr(fact, field.name)) for field in fields(fact)}


def _plain_value(value: Any) -> Any:
    if isinstance(value, Anchor):
        return {"kind": value.kind, "value": value.value, "end": value.end}
    return date_to_plain(value) if isinstance(value, PartialDate) else value


def _note(plain: Mapping[str, Any], key_now: Callable[[str], str]) -> PageNote:
    return PageNote(
        plain["block"],
        key_now(plain["work"]),
        plain["text"],
        NoteKind(plain["kind"]),
        Anchor(**plain["anchor"]) if plain["anchor"] else None,
        plain["heading"],
        plain["parent"],
        tuple(map(key_now, plain["cites"])),
    )
