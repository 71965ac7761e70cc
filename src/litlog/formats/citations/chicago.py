"""Chicago style, author-date: references as in The Chicago Manual of Style, 18th edition, chapters 13 and 14."""

from litlog.formats.citations.days import month_and_day, year
from litlog.formats.citations.parts import (
    address,
    edition,
    editors,
    form_of,
    italic,
    joined,
    pages,
    quoted,
    sentences,
    server,
    title,
    version,
)
from litlog.formats.citations.people import chicago_list, chicago_straight
from litlog.formats.common.markdown_escaping import escaped
from litlog.model.work import Work

_IN_ITALICS = ("book", "report", "program")


def people(work: Work) -> str:
    """Return the people at the beginning: the authors, the editors, or the site of an unsigned page."""
    if work.authors:
        return chicago_list(work.authors, more=work.and_others)
    eds = editors(work)
    if eds:
        return f"{chicago_list(eds)}, {'eds.' if len(eds) > 1 else 'ed.'}"
    return escaped(work.container or work.publisher) if form_of(work) == "page" else ""


def reference(work: Work, suffix: str = "") -> str:
    """Return the reference; `suffix` is the letter after its year."""
    who, when, what = people(work), year(work, suffix), _title(work)
    front = (who, when, what) if who else (what, when)
    link = address(work)
    return sentences(*front, *_source(work)) + (f" {link}." if link else "")


def _title(work: Work) -> str:
    return italic(title(work)) if form_of(work) in _IN_ITALICS else quoted(title(work), ".")


def _source(work: Work) -> tuple[str, ...]:
    container, publisher = escaped(work.container), escaped(work.publisher)
    match form_of(work):
        case "journal" | "conference":
            return (_in_journal(work),)
        case "chapter":
            eds = editors(work)
            edited = f"edited by {chicago_straight(eds)}" if eds else ""
            return (joined(f"In {italic(container)}", edited), publisher)
        case "preprint" | "post" | "recording" | "page":
            return (joined(_where(work), month_and_day(work)),)
        case "program":
            return (version(work), publisher)
        case _:
            return (edition(work), publisher)


def _where(work: Work) -> str:
    """Return the server or the site, except for a page that is listed under its site's name."""
    if form_of(work) == "preprint":
        return joined("Preprint", server(work)[0])
    if form_of(work) == "page":
        return escaped(work.container) if work.authors else ""
    return italic(escaped(work.container or work.publisher))


def _in_journal(work: Work) -> str:
    issue = f"({escaped(work.issue)})" if work.issue else ""
    number = joined(escaped(work.volume), issue, by=" ")
    place = joined(italic(escaped(work.container)), number, by=" ")
    return joined(place, pages(work), by=": " if number else ", ")
