"""Work: bibliographic data only, without the reader's data."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from litlog.model.dates import PartialDate
from litlog.model.identifiers import Identifier
from litlog.model.links import Link
from litlog.model.people import Contributor, Role


class Kind(StrEnum):
    """Coarse type of a work; `Work.genre` is finer if the source gives one."""

    PAPER = "paper"
    ARTICLE = "article"
    VIDEO = "video"
    BOOK = "book"
    SOFTWARE = "software"
    THREAD = "thread"
    PODCAST = "podcast"
    COURSE = "course"
    DATASET = "dataset"
    SLIDES = "slides"
    COLLECTION = "collection"
    WEBPAGE = "webpage"


@dataclass(frozen=True, slots=True)
class ContentsItem:
    """A line of a table of contents; `page` is the printed label, `level` 1 is the top."""

    title: str
    page: str = ""
    level: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Work:
    """Metadata of a work from one source, or merged from all of them. Absent is "" or None or ().

    `container` is the journal, site, channel or book it appeared in; `issued` when it first appeared,
    `revised` when it last changed; `length` is pages or minutes as stated ("18 min"); `aliases` are its
    nicknames ("GBC"); `extra` keeps fields unknown to litlog, so that they are written back.
    """

    kind: Kind | None = None
    genre: str = ""
    title: str = ""
    subtitle: str = ""
    contributors: tuple[Contributor, ...] = ()
    and_others: bool = False
    issued: PartialDate | None = None
    revised: PartialDate | None = None
    container: str = ""
    publisher: str = ""
    place: str = ""
    series: str = ""
    volume: str = ""
    issue: str = ""
    pages: str = ""
    edition: str = ""
    length: str = ""
    abstract: str = ""
    language: str = ""
    identifiers: tuple[Identifier, ...] = ()
    links: tuple[Link, ...] = ()
    aliases: tuple[str, ...] = ()
    contents: tuple[ContentsItem, ...] = ()
    extra: Mapping[str, str] = field(default_factory=dict)

    @property
    def full_title(self) -> str:
        """Title and subtitle, as on a title page."""
        return f"{self.title}: {self.subtitle}" if self.subtitle else self.title

    @property
    def authors(self) -> tuple[Contributor, ...]:
        """The authors in order, or a video's channel if no author is named."""
        authors = tuple(person for person in self.contributors if person.role is Role.AUTHOR)
        return authors or tuple(person for person in self.contributors if person.role is Role.CHANNEL)

    @property
    def year(self) -> int | None:
        """The year it appeared."""
        return self.issued.year if self.issued else None

    def identifier(self, scheme: str) -> Identifier | None:
        """Its identifier of this scheme ("doi"), the first where there are several."""
        return next((one for one in self.identifiers if one.scheme == scheme), None)
