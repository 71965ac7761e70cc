"""Values of fields as parts of a work and of its reading: "Ida Frey, Jon Sild", "2022", "10.1000/rb.22", "[[read]]"."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

from litlog.errors import LitlogError
from litlog.identify import identify
from litlog.model.dates import PartialDate
from litlog.model.identifiers import Identifier, Url
from litlog.model.people import Role
from litlog.model.reading import Status
from litlog.model.work import Work
from litlog.pages.dates.date_forms import date_in
from litlog.pages.layouts.references import YEAR
from litlog.pages.pieces.names import names_in
from litlog.pages.pieces.ratings import rating_stated
from litlog.pages.pieces.surroundings import issued_in
from litlog.pages.text.link_scanner import links_as_texts
from litlog.pages.words.fields import FieldName
from litlog.pages.words.lists import kind_of_list
from litlog.pages.words.states import status_of_heading

_ROLES = {
    "author": Role.AUTHOR, "editor": Role.EDITOR, "translator": Role.TRANSLATOR, "narrator": Role.CONTRIBUTOR,
}  # fmt: skip
_ADDRESS = re.compile(r"https?://[^\s<>\"\])]+")
_YEAR = re.compile(rf"(?<!\d){YEAR}(?!\d)")
_STATES = {
    "to-read": Status.WANT, "toread": Status.WANT, "unread": Status.WANT, "todo": Status.WANT, "want": Status.WANT,
    "to read": Status.WANT, "backlog": Status.WANT, "later": Status.WANT, "reading": Status.READING,
    "doing": Status.READING, "in-progress": Status.READING, "current": Status.READING, "read": Status.READ,
    "done": Status.READ, "finished": Status.READ, "completed": Status.READ, "yes": Status.READ,
    "complete": Status.READ, "x": Status.READ, "✓": Status.READ, "✔": Status.READ, "✅": Status.READ,
    "dnf": Status.ABANDONED, "abandoned": Status.ABANDONED,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Told:
    """What fields tell: of the work, and of the reading."""

    work: Work
    rating: int | None = None
    status: Status | None = None
    day: PartialDate | None = None
    tags: tuple[str, ...] = ()


def plain(value: str) -> str:
    """Return a value without marks, links, wiki brackets and quotation marks."""
    text = links_as_texts(value).replace("[[", "").replace("]]", "").strip()
    return " ".join(text.strip("*_`\"'").split())


def with_value(told: Told, name: FieldName, value: str) -> Told:
    """Return what was told with one field more; a value that cannot be read changes nothing."""
    text = plain(value)
    if not text or text in ("-", "–", "—", "?", "N/A", "n/a"):
        return told
    of_reading: dict[str, Callable[[], Told]] = {
        "rating": lambda: replace(told, rating=told.rating or rating_stated(text)),
        "status": lambda: replace(told, status=told.status or status_in_field(text)),
        "day": lambda: replace(told, day=told.day or day_in(text)),
        "tags": lambda: replace(told, tags=(*told.tags, *_tags(value))),
    }
    if name in of_reading:
        return of_reading[name]()
    people = name in _ROLES
    return replace(
        told, work=_with_people(told.work, name, text) if people else _with_fact(told.work, name, text, value)
    )


def _with_people(work: Work, name: FieldName, text: str) -> Work:
    people, others = names_in(text, _ROLES[name])
    known = [one for one in people if one not in work.contributors]
    return replace(work, contributors=(*work.contributors, *known), and_others=work.and_others or others)


def _with_fact(work: Work, name: FieldName, text: str, value: str) -> Work:
    facts: dict[str, Callable[[], Work]] = {
        "title": lambda: replace(work, title=work.title or text),
        "year": lambda: replace(work, issued=work.issued or issued(text)),
        "venue": lambda: _with_venue(work, text),
        "publisher": lambda: replace(work, publisher=work.publisher or text.strip(" .")),
        "kind": lambda: replace(work, kind=work.kind or kind_of_list(text)),
        "pages": lambda: _with_length(work, text),
        "identifier": lambda: replace(work, identifiers=_union(work.identifiers, identifiers_of(value))),
    }
    return facts[name]() if name in facts else work


def _with_venue(work: Work, text: str) -> Work:
    year = _YEAR.search(text)
    venue = re.split(r"[,;(]", text)[0].strip(" .*_")
    when = PartialDate(int(year[0]), printed=year[0]) if year else None
    return replace(work, container=work.container or venue, issued=work.issued or when)


def _with_length(work: Work, text: str) -> Work:
    number = re.match(r"\d{1,5}", text)
    return replace(work, length=work.length or (f"{number[0]} pages" if number else ""))


def _union(some: Iterable[Identifier], more: Iterable[Identifier]) -> tuple[Identifier, ...]:
    return tuple(dict.fromkeys((*some, *more)))


def issued(text: str) -> PartialDate | None:
    """Return the date in a field for the year: "July 2023", "2023-04-05", "2016/6"."""
    dates = issued_in(text)
    return dates[0] if dates else None


def day_in(text: str) -> PartialDate | None:
    """Return the day in a value; None if there is none."""
    found = date_in(text)
    try:
        return PartialDate(found.year, found.month, found.day) if found and found.year and found.month else None
    except LitlogError:
        return None


def status_in_field(text: str) -> Status | None:
    """Return the status that a value states: "read", "[[to-read]]", "Gelesen"."""
    folded = text.casefold().strip(" #[]\"'")
    return _STATES.get(folded) or status_of_heading(folded)


def identifiers_of(value: str) -> tuple[Identifier, ...]:
    """Return the identifiers in a value: a bare DOI, ISBN, arXiv id, or a known address."""
    found = []
    for text in (*_ADDRESS.findall(value), plain(value)):
        try:
            one = identify(text)
        except LitlogError:
            continue
        if not isinstance(one, Url):
            found.append(one)
    return tuple(dict.fromkeys(found))


def address_in(value: str) -> str:
    """Return the first address of a page in a value, "" if there is none."""
    found = _ADDRESS.search(value)
    return found[0].rstrip(".,;") if found else ""


def _tags(value: str) -> tuple[str, ...]:
    parts = re.split(r"[,;]|(?<=\]\])\s|\s(?=#)", value.strip("[]\"' ") if not value.startswith("[[") else value)
    names = (part.strip(" []#\"'*_`") for part in parts)
    return tuple(name for name in names if name and len(name) < 60)
