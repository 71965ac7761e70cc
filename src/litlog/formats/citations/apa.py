"""APA style: references as in the APA Publication Manual, 7th edition, chapter 10."""

from litlog.formats.citations.days import month_and_day, year
from litlog.formats.citations.parts import (
    address,
    edition,
    editors,
    form_of,
    italic,
    joined,
    pages,
    sentences,
    server,
    title,
    version,
)
from litlog.formats.citations.people import apa_list, apa_straight
from litlog.formats.common.markdown_escaping import escaped
from litlog.model.work import Work

_TO_THE_DAY = ("post", "page", "recording")
_KINDS = {"recording": escaped("[Video]"), "program": escaped("[Computer software]")}


def people(work: Work) -> str:
    """Return the people at the beginning of the reference: the authors, or else the editors."""
    if work.authors:
        return apa_list(work.authors, more=work.and_others)
    eds = editors(work)
    return f"{apa_list(eds)} ({'Eds.' if len(eds) > 1 else 'Ed.'})" if eds else ""


def reference(work: Work, suffix: str = "") -> str:
    """Return the reference; `suffix` is the letter after its year."""
    who, when, what = people(work), f"({_date(work, suffix)})", _title(work)
    front = (who, when, what) if who else (what, when)
    return sentences(*front, *_source(work), address(work))


def _date(work: Work, suffix: str) -> str:
    day = month_and_day(work) if form_of(work) in _TO_THE_DAY else ""
    return joined(year(work, suffix), day)


def _title(work: Work) -> str:
    form = form_of(work)
    if form in ("journal", "conference", "chapter", "post"):
        return title(work)
    detail = {"book": edition(work), "program": version(work), "preprint": server(work)[1]}.get(form, "")
    return joined(italic(title(work)), detail and f"({detail})", _KINDS.get(form, ""), by=" ")


def _source(work: Work) -> tuple[str, ...]:
    container, publisher = escaped(work.container), escaped(work.publisher)
    match form_of(work):
        case "journal" | "conference":
            issue = f"({escaped(work.issue)})" if work.issue else ""
            return (joined(italic(container), italic(escaped(work.volume)) + issue, pages(work)),)
        case "chapter":
            return (_in_book(work), publisher)
        case "preprint":
            return (server(work)[0],)
        case "post":
            return (italic(container),)
        case "page" | "recording":
            return (container or publisher,)
        case _:
            return (publisher,)


def _in_book(work: Work) -> str:
    eds = editors(work)
    by = f"{apa_straight(eds)} ({'Eds.' if len(eds) > 1 else 'Ed.'}), " if eds else ""
    on = f" (pp. {pages(work)})" if work.pages else ""
    return f"In {by}{italic(escaped(work.container))}{on}"
