"""Stored Markdown page: its exact bytes in blocks, and their meaning as an index over spans.

The text is never owned by the meaning: joining the blocks' `raw` gives the document, whatever was understood.
Positions are block numbers (from 0) and character offsets inside a block's `raw`.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from litlog.model.dates import PartialDate
from litlog.model.item import RelationKind
from litlog.model.links import LinkRole
from litlog.model.page_marks import PageRating, PageStatus, PageTag
from litlog.model.reading import Anchor, NoteKind
from litlog.model.work import Work

BlockKind = Literal[
    "front matter",
    "heading",
    "item",
    "paragraph",
    "quote",
    "table",
    "code",
    "html",
    "definition",
    "rule",
    "blank",
]
DatedBy = Literal["line", "line above", "heading", "file", "front matter", "count", "carried"]
Target = Literal["work", "person", "organisation", "page", "image", "other"]


@dataclass(frozen=True, slots=True)
class Block:
    """A piece of a page. `raw` includes its line ends; `parent` is the item or heading that contains it.

    For a heading `level` is 1 to 6; for an item it is the depth, 1 at the top. `line` counts from 1.
    """

    kind: BlockKind
    raw: str
    line: int
    level: int = 0
    marker: str = ""
    indent: str = ""
    parent: int | None = None


@dataclass(frozen=True, slots=True)
class Entry:
    """A dated block of a log. `printed` is the date as written, `separator` the text between the date and the text.

    `dated_by` is the origin of the year, or of the day of an entry without a printed date: "line above" is the dated
    line before it; "count" a count of days from a first one; "carried" the date of the entry before it.
    """

    block: int
    on: PartialDate
    printed: str = ""
    separator: str = ""
    dated_by: DatedBy = "line"


@dataclass(frozen=True, slots=True)
class Mention:
    """A span that mentions something. `work` is the key of the mentioned work (or a local name, while parsing).

    `url` is as written, empty for a work named without a link; `kind` is the type of the link's target: a value of
    `Kind`, or one of person, company, collection, internal, image; `entry` is the entry it belongs to. `why` explains
    to the reader where its title and people were found and how it was matched to its work; it is not stored.
    """

    block: int
    start: int
    end: int
    text: str
    url: str = ""
    target: Target = "work"
    kind: str = ""
    role: LinkRole | None = None
    work: str = ""
    entry: int | None = None
    why: tuple[str, ...] = field(default=(), compare=False)


@dataclass(frozen=True, slots=True)
class PageNote:
    """A list item or paragraph that is a note on a work; `parent` is the number of the note above it."""

    block: int
    work: str
    text: str
    kind: NoteKind = NoteKind.REMARK
    anchor: Anchor | None = None
    heading: str = ""
    parent: int | None = None
    cites: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Annotation:
    """The blocks from `block` to `end` (inclusive) hold notes on `work`."""

    block: int
    end: int
    work: str


@dataclass(frozen=True, slots=True)
class PageAnchor:
    """A block that names a place in a work: "p. 74" in a heading, "§ 4.1"."""

    block: int
    anchor: Anchor
    work: str = ""


@dataclass(frozen=True, slots=True)
class PageRelation:
    """Relation between two works of the page."""

    subject: str
    kind: RelationKind
    object: str


@dataclass(frozen=True, slots=True)
class Meaning:
    """Parsed meaning of a page. `works` maps a local name to the page's data about that work."""

    works: Mapping[str, Work] = field(default_factory=dict)
    entries: tuple[Entry, ...] = ()
    mentions: tuple[Mention, ...] = ()
    notes: tuple[PageNote, ...] = ()
    annotations: tuple[Annotation, ...] = ()
    anchors: tuple[PageAnchor, ...] = ()
    relations: tuple[PageRelation, ...] = ()
    statuses: tuple[PageStatus, ...] = ()
    tags: tuple[PageTag, ...] = ()
    ratings: tuple[PageRating, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """A document: `name` is unique in the library, `data` its bytes, `path` the file it was read from.

    `seen_sha256` is the hash of the file's bytes when the library last read or wrote it: as long as it is the
    hash of `data`, library and file agree. A path is `unconfirmed` where another library told it, and not the reader:
    no file is read or written by it.
    """

    name: str
    data: bytes
    title: str = ""
    permalink: str = ""
    path: str = ""
    encoding: Literal["utf-8", "latin-1"] = "utf-8"
    seen_sha256: str = ""
    blocks: tuple[Block, ...] = ()
    unconfirmed: bool = False

    @property
    def file(self) -> str:
        """Return the path of the file that may be read and written; "" for none."""
        return "" if self.unconfirmed else self.path


@dataclass(frozen=True, slots=True)
class LoggedEntry:
    """A log entry as displayed: its text and date as written, the keys of the works it mentions, its first line."""

    page: str
    on: PartialDate
    text: str
    keys: tuple[str, ...] = ()
    inferred: bool = False
    line: int = 0
    printed: str = ""
