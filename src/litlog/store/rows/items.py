"""Item rows: an item to its rows and back; `item_of(rows_of(item)) == item`, except for what pages derive.

A row here has no `id` and no `work_id`; its place in its list is its `seq`.
"""

import json
from typing import Any

from litlog.model.dates import PartialDate
from litlog.model.identifiers import ArxivId, Identifier, as_filed
from litlog.model.item import Encounter, Item, Relation, RelationKind
from litlog.model.links import Link, LinkRole
from litlog.model.people import Contributor, Role
from litlog.model.reading import Reading, Status, StatusChange
from litlog.model.reading_fields import NUMBERS
from litlog.model.work import ContentsItem, Kind, Work
from litlog.query.words import folded
from litlog.store.engines.protocol import Row
from litlog.store.rows.notes import note_rows, notes_of

WORK_TEXTS = (
    "genre", "title", "subtitle", "container", "publisher", "place", "series", "volume", "issue", "pages", "edition",
    "length", "abstract", "language",
)  # fmt: skip
LAST = "\U0010ffff"
"""What stands behind every name: works without an author come last."""

PERSON_TEXTS = ("family", "given", "particle", "suffix", "literal", "orcid", "printed")
PARTS = (
    "contributors", "identifiers", "links", "aliases", "contents", "statuses", "tags", "notes", "relations",
    "encounters",
)  # fmt: skip
"""The tables whose rows are parts of an item, each with `work_id` and `seq`."""


def date_texts(name: str, value: PartialDate | None) -> Row:
    """Return a date's two columns: the EDTF form, and the printed one."""
    return {name: str(value) if value else "", f"{name}_printed": value.printed if value else ""}


def date_of(row: Row, name: str) -> PartialDate | None:
    """Parse the result of `date_texts`."""
    return PartialDate.parse(row[name], printed=row[f"{name}_printed"]) if row[name] else None


def work_row(item: Item) -> Row:
    """Return the row of `works`, with the columns that sorting and searching go by."""
    work, issued = item.work, item.work.issued
    return {
        "key": item.key,
        "kind": work.kind or "",
        **{name: getattr(work, name) for name in WORK_TEXTS},
        "and_others": int(work.and_others),
        **date_texts("issued", issued),
        **date_texts("revised", work.revised),
        "extra": json.dumps(dict(work.extra), ensure_ascii=False) if work.extra else "",
        "added_at": item.added,
        **{one.name: getattr(item.reading, one.name) for one in NUMBERS},
        "status": item.reading.status or "",
        "issued_day": issued.first_day if issued else "",
        "issued_year": issued.year if issued else None,
        "title_sort": folded(work.title),
        "author_sort": folded(work.authors[0].surname) if work.authors else LAST,
    }


def part_rows(item: Item) -> dict[str, list[Row]]:
    """Return the rows of every table in `PARTS`; what is there twice (a tag, an identifier) is stored once."""
    work, reading = item.work, item.reading
    rows: dict[str, list[Row]] = {
        "contributors": [_person_row(person) for person in work.contributors],
        "identifiers": [_identifier_row(one) for one in dict.fromkeys(work.identifiers)],
        "links": [
            {"url": one.url, "role": str(one.role), "typed": one.typed, "folded": folded(one.url)} for one in work.links
        ],
        "aliases": [{"alias": alias} for alias in work.aliases],
        "contents": [{"title": one.title, "page": one.page, "level": one.level} for one in work.contents],
        "statuses": [
            {"status": str(one.status), **date_texts("day", one.on), "progress": one.progress}
            for one in reading.statuses
        ],
        "tags": [{"tag": tag, "folded": folded(tag)} for tag in dict.fromkeys(reading.tags)],
        "notes": note_rows(reading.notes),
        "relations": [{"kind": str(one.kind), "object": one.key} for one in item.relations],
        "encounters": [_encounter_row(one) for one in item.encounters if not one.page],
    }
    for table in rows.values():
        for seq, row in enumerate(table):
            row["seq"] = seq
    return rows


def item_of(work: Row, parts: dict[str, list[Row]], former_keys: tuple[str, ...], met: tuple[Encounter, ...]) -> Item:
    """Build an item from its rows, each list in the order of `seq`; `met` are the encounters from pages."""
    return Item(
        key=work["key"],
        work=_work_of(work, parts),
        reading=_reading_of(work, parts),
        former_keys=former_keys,
        added=work["added_at"],
        encounters=tuple(
            Encounter(date_of(row, "day"), "", row["text"], bool(row["inferred"])) for row in parts["encounters"]
        )
        + met,
        relations=tuple(Relation(RelationKind(row["kind"]), row["object"]) for row in parts["relations"]),
    )


def _work_of(row: Row, parts: dict[str, list[Row]]) -> Work:
    return Work(
        kind=Kind(row["kind"]) if row["kind"] else None,
        contributors=tuple(
            Contributor(role=Role(one["role"]), **{name: one[name] for name in PERSON_TEXTS})
            for one in parts["contributors"]
        ),
        and_others=bool(row["and_others"]),
        issued=date_of(row, "issued"),
        revised=date_of(row, "revised"),
        identifiers=tuple(as_filed(one["scheme"], one["value"], one["version"]) for one in parts["identifiers"]),
        links=tuple(Link(one["url"], LinkRole(one["role"]), one["typed"]) for one in parts["links"]),
        aliases=tuple(one["alias"] for one in parts["aliases"]),
        contents=tuple(ContentsItem(one["title"], one["page"], one["level"]) for one in parts["contents"]),
        extra=json.loads(row["extra"]) if row["extra"] else {},
        **{name: row[name] for name in WORK_TEXTS},
    )


def _reading_of(row: Row, parts: dict[str, list[Row]]) -> Reading:
    return Reading(
        statuses=tuple(
            StatusChange(Status(one["status"]), date_of(one, "day"), one["progress"]) for one in parts["statuses"]
        ),
        tags=tuple(one["tag"] for one in parts["tags"]),
        notes=notes_of(parts["notes"]),
        **{one.name: row[one.name] for one in NUMBERS},
    )


def _person_row(person: Contributor) -> Row:
    return {"role": str(person.role), **{name: getattr(person, name) for name in PERSON_TEXTS}}


def _identifier_row(one: Identifier) -> Row:
    version = one.version if isinstance(one, ArxivId) else None
    return {"scheme": one.scheme, "value": one.value, "folded": folded(one.value), "version": version}


def _encounter_row(one: Encounter) -> Row:
    shown: dict[str, Any] = date_texts("day", one.on)
    return {**shown, "text": one.text, "inferred": int(one.inferred)}
