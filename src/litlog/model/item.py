"""Item: a work under its citation key, with the reader's data and the encounters with it."""

from dataclasses import dataclass
from enum import StrEnum

from litlog.model.dates import PartialDate
from litlog.model.reading import Reading
from litlog.model.work import Work


class RelationKind(StrEnum):
    """Relation of one work to another, read from subject to object."""

    DISCUSSES = "discusses"
    COMMENT_IN = "comment-in"
    VIA = "via"
    IMPLEMENTS = "implements"
    COVERS = "covers"
    VERSION_OF = "version-of"
    EDITION_OF = "edition-of"
    NOTES_ON = "notes-on"
    CITES = "cites"
    LISTS = "lists"


@dataclass(frozen=True, slots=True)
class Relation:
    """A typed arrow to another item, named by its key."""

    kind: RelationKind
    key: str


@dataclass(frozen=True, slots=True)
class Encounter:
    """Encounter with a work: on a page of the log (`page`, `text`), or by a command (`page` empty).

    `text` is the text of the log: the whole entry if its first line mentions the work, else the lines that do;
    `inferred` means that the date was not on the line itself but carried over.
    """

    on: PartialDate | None = None
    page: str = ""
    text: str = ""
    inferred: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """`key` is given once and never reused; `former_keys` are older ones that still find it.

    `added` is the time it came into the library, ISO 8601 in UTC (`2023-02-21T09:30:00Z`).
    """

    key: str
    work: Work
    reading: Reading = Reading()
    former_keys: tuple[str, ...] = ()
    added: str = ""
    encounters: tuple[Encounter, ...] = ()
    relations: tuple[Relation, ...] = ()
