"""Values as the plain dictionaries and lists that JSON has, and back; `from_plain(to_plain(x)) == x`.

The form is the one that `--json` prints and `export json` writes; docs/json.md describes it. What is absent
is left out, but for a few names that every item has (`key`, `kind`, `title`, `authors`, `year`, `tags`, `status`).
"""

from collections.abc import Mapping
from typing import Any

from litlog.model.dates import PartialDate
from litlog.model.finding import Finding, Trust
from litlog.model.identifiers import ArxivId, Identifier, from_parts
from litlog.model.item import Encounter, Item, Relation, RelationKind
from litlog.model.links import Link, LinkRole
from litlog.model.people import Contributor, Role
from litlog.model.reading import Anchor, Note, NoteKind, Reading, Status, StatusChange
from litlog.model.work import ContentsItem, Kind, Work

Plain = dict[str, Any]

_WORK_TEXTS = (
    "genre", "subtitle", "container", "publisher", "place", "series", "volume", "issue", "pages", "edition",
    "length", "abstract", "language",
)  # fmt: skip
_PERSON_TEXTS = ("family", "given", "particle", "suffix", "literal", "orcid", "printed")


def _present(table: Mapping[str, Any]) -> Plain:
    return {name: value for name, value in table.items() if value not in (None, "", [], {}, False)}


def date_to_plain(value: PartialDate | None) -> Any:
    """Give the EDTF string, or with the printed form where there is one: `{"date": …, "printed": …}`."""
    if value is None:
        return None
    return {"date": str(value), "printed": value.printed} if value.printed else str(value)


def date_from_plain(plain: Any) -> PartialDate | None:
    """Read what `date_to_plain` gives."""
    if plain is None:
        return None
    return (
        PartialDate.parse(plain)
        if isinstance(plain, str)
        else PartialDate.parse(plain["date"], printed=plain["printed"])
    )


def identifier_to_plain(identifier: Identifier) -> str:
    """Give `scheme:value`, with the version that was met where an arXiv id has one."""
    version = identifier.version if isinstance(identifier, ArxivId) else None
    return f"{identifier}v{version}" if version else str(identifier)


def identifier_from_plain(text: str) -> Identifier:
    """Read `scheme:value`; raises `NotIdentified`."""
    scheme, _, value = text.partition(":")
    return from_parts(scheme, value)


def person_to_plain(person: Contributor) -> Plain:
    """Give the parts of a name that there are, with the role."""
    return {"role": str(person.role), **_present({name: getattr(person, name) for name in _PERSON_TEXTS})}


def person_from_plain(plain: Plain) -> Contributor:
    """Read what `person_to_plain` gives."""
    return Contributor(role=Role(plain["role"]), **{name: plain.get(name, "") for name in _PERSON_TEXTS})


def work_to_plain(work: Work) -> Plain:
    """Give a work's fields by name; `authors` and `year` are there for convenience and not read back."""
    always = {
        "kind": work.kind,
        "title": work.title,
        "authors": [one.name for one in work.authors],
        "year": work.year,
    }
    return always | _present(
        {name: getattr(work, name) for name in _WORK_TEXTS}
        | {
            "contributors": [person_to_plain(person) for person in work.contributors],
            "and_others": work.and_others,
            "issued": date_to_plain(work.issued),
            "revised": date_to_plain(work.revised),
            "identifiers": [identifier_to_plain(identifier) for identifier in work.identifiers],
            "links": [_present({"url": link.url, "role": str(link.role), "typed": link.typed}) for link in work.links],
            "aliases": list(work.aliases),
            "contents": [_present({"title": c.title, "page": c.page}) | {"level": c.level} for c in work.contents],
            "extra": dict(work.extra),
        }
    )


def work_from_plain(plain: Plain) -> Work:
    """Read what `work_to_plain` gives."""
    return Work(
        kind=Kind(plain["kind"]) if plain.get("kind") else None,
        title=plain.get("title", ""),
        contributors=tuple(map(person_from_plain, plain.get("contributors", ()))),
        and_others=plain.get("and_others", False),
        issued=date_from_plain(plain.get("issued")),
        revised=date_from_plain(plain.get("revised")),
        identifiers=tuple(map(identifier_from_plain, plain.get("identifiers", ()))),
        links=tuple(Link(one["url"], LinkRole(one["role"]), one.get("typed", "")) for one in plain.get("links", ())),
        aliases=tuple(plain.get("aliases", ())),
        contents=tuple(
            ContentsItem(one.get("title", ""), one.get("page", ""), one["level"]) for one in plain.get("contents", ())
        ),
        extra=plain.get("extra", {}),
        **{name: plain.get(name, "") for name in _WORK_TEXTS},
    )


def note_to_plain(note: Note) -> Plain:
    """Give a note with its children."""
    return {"text": note.text, "kind": str(note.kind)} | _present(
        {
            "anchor": _anchor_to_plain(note.anchor),
            "heading": note.heading,
            "noted": date_to_plain(note.noted),
            "children": [note_to_plain(child) for child in note.children],
            "cites": list(note.cites),
            "page": note.page,
            "id": note.id,
        }
    )


def note_from_plain(plain: Plain) -> Note:
    """Read what `note_to_plain` gives."""
    return Note(
        plain["text"],
        NoteKind(plain["kind"]),
        _anchor_from_plain(plain.get("anchor")),
        plain.get("heading", ""),
        date_from_plain(plain.get("noted")),
        tuple(map(note_from_plain, plain.get("children", ()))),
        tuple(plain.get("cites", ())),
        plain.get("page", ""),
    )


def _anchor_to_plain(anchor: Anchor | None) -> Plain | None:
    return _present({"kind": anchor.kind, "value": anchor.value, "end": anchor.end}) if anchor else None


def _anchor_from_plain(plain: Plain | None) -> Anchor | None:
    return Anchor(plain["kind"], plain.get("value", ""), plain.get("end", "")) if plain else None


def item_to_plain(item: Item) -> Plain:
    """Give an item: its key, the work's fields, the reader's side; `tags` and `status` are always there."""
    reading = item.reading
    always = {
        "key": item.key,
        **work_to_plain(item.work),
        "tags": list(reading.tags),
        "status": reading.status,
    }
    return always | _present(
        {
            "rating": reading.rating,
            "statuses": [
                _present({"status": str(one.status), "on": date_to_plain(one.on), "progress": one.progress})
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
    return _present({"on": date_to_plain(one.on), "page": one.page, "text": one.text, "inferred": one.inferred})


def item_from_plain(plain: Plain) -> Item:
    """Read what `item_to_plain` gives."""
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
        tuple(
            StatusChange(Status(one["status"]), date_from_plain(one.get("on")), one.get("progress", ""))
            for one in plain.get("statuses", ())
        ),
        tuple(plain.get("tags", ())),
        plain.get("rating"),
        tuple(map(note_from_plain, plain.get("notes", ()))),
    )


def finding_to_plain(finding: Finding) -> Plain:
    """Give a finding; `work` holds its fields."""
    return {
        "source": finding.source,
        "trust": int(finding.trust),
        "found_at": finding.found_at,
        "payload_sha256": finding.payload_sha256,
        "work": work_to_plain(finding.work),
    }


def finding_from_plain(plain: Plain) -> Finding:
    """Read what `finding_to_plain` gives."""
    return Finding(
        work_from_plain(plain["work"]),
        plain["source"],
        Trust(plain["trust"]),
        plain["found_at"],
        plain["payload_sha256"],
    )
