"""Reading data of a work: status changes with dates, rating, priority, tags and notes."""

from dataclasses import dataclass, field
from enum import StrEnum
from typing import Literal

from litlog.model.dates import PartialDate

AnchorKind = Literal["page", "section", "chapter", "time", "location"]


class Status(StrEnum):
    """Reading status of a work."""

    WANT = "want"
    READING = "reading"
    READ = "read"
    ABANDONED = "abandoned"


class NoteKind(StrEnum):
    """Kind of a note."""

    REMARK = "remark"
    QUOTE = "quote"
    PARAPHRASE = "paraphrase"
    DEFINITION = "definition"
    EXAMPLE = "example"
    LIST = "list"


@dataclass(frozen=True, slots=True)
class StatusChange:
    """One event in the history of a reading; `progress` is a place such as "p. 120"."""

    status: Status
    on: PartialDate | None = None
    progress: str = ""


@dataclass(frozen=True, slots=True)
class Anchor:
    """The place in the work that a note is about: page "74", section "4.1", time "0:12:30"; `end` closes a range."""

    kind: AnchorKind
    value: str
    end: str = ""

    def __str__(self) -> str:
        """Return the form that people write: "p. 74", "§ 4.1", "12:30"."""
        value = f"{self.value}–{self.end}" if self.end else self.value
        return {"page": f"p. {value}", "section": f"§ {value}", "chapter": f"ch. {value}"}.get(self.kind, value)


@dataclass(frozen=True, slots=True)
class Note:
    """A note by the reader; `children` are notes nested under it, `cites` the keys of works it mentions.

    `heading` is the section of the notes that it belongs to. `page` is the page it is written on, empty for a note
    stored only in the library; `id` is the store's and is ignored when notes are compared.
    """

    text: str
    kind: NoteKind = NoteKind.REMARK
    anchor: Anchor | None = None
    heading: str = ""
    noted: PartialDate | None = None
    children: tuple["Note", ...] = ()
    cites: tuple[str, ...] = ()
    page: str = ""
    id: int | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class Reading:
    """All reading data of a work. `rating` is 1 to 5, `priority` too, 5 being the highest; `tags` may nest with "/".

    `reading_fields` defines for each field how queries, merging and JSON treat it.
    """

    statuses: tuple[StatusChange, ...] = ()
    tags: tuple[str, ...] = ()
    rating: int | None = None
    notes: tuple[Note, ...] = ()
    priority: int | None = None

    @property
    def status(self) -> Status | None:
        """Current reading status: that of the last change."""
        return self.statuses[-1].status if self.statuses else None
