"""Items as JSON values: the fields of the work and the reader's data in one object."""

from litlog.model.item import Encounter, Item, Relation, RelationKind
from litlog.model.plain.dates import Plain, date_from_plain, date_to_plain, present
from litlog.model.plain.notes import note_from_plain, note_to_plain
from litlog.model.plain.works import work_from_plain, work_to_plain
from litlog.model.reading import Reading, Status, StatusChange
from litlog.model.reading_fields import NUMBERS


def item_to_plain(item: Item) -> Plain:
    """Return an item: its key, the work's fields, the reader's side; `tags` and `status` are always there."""
    reading = item.reading
    always = {
        "key": item.key,
        **work_to_plain(item.work),
        "tags": list(reading.tags),
        "status": reading.status,
    }
    return always | present(
        {
            **{one.name: getattr(reading, one.name) for one in NUMBERS},
            "statuses": [
                present({"status": str(one.status), "on": date_to_plain(one.on), "progress": one.progress})
                for one in reading.statuses
            ],
            "notes": [note_to_plain(note) for note in reading.notes],
            "former_keys": list(item.former_keys),
            "added": item.added,
            "encounters": [_encounter_to_plain(one) for one in item.encounters],
            "relations": [{"kind": str(one.kind), "key": one.key} for one in item.relations],
        }
    )


def _encounter_to_plain(one: Encounter) -> Plain:
    return present({"on": date_to_plain(one.on), "page": one.page, "text": one.text, "inferred": one.inferred})


def item_from_plain(plain: Plain) -> Item:
    """Parse the result of `item_to_plain`."""
    return Item(
        key=plain["key"],
        work=work_from_plain(plain),
        reading=_reading_from_plain(plain),
        former_keys=tuple(plain.get("former_keys", ())),
        added=plain.get("added", ""),
        encounters=tuple(
            Encounter(
                date_from_plain(one.get("on")),
                one.get("page", ""),
                one.get("text", ""),
                one.get("inferred", False),
            )
            for one in plain.get("encounters", ())
        ),
        relations=tuple(Relation(RelationKind(one["kind"]), one["key"]) for one in plain.get("relations", ())),
    )


def _reading_from_plain(plain: Plain) -> Reading:
    return Reading(
        statuses=tuple(
            StatusChange(Status(one["status"]), date_from_plain(one.get("on")), one.get("progress", ""))
            for one in plain.get("statuses", ())
        ),
        tags=tuple(plain.get("tags", ())),
        notes=tuple(map(note_from_plain, plain.get("notes", ()))),
        **{one.name: plain.get(one.name) for one in NUMBERS},
    )
