"""IEEE style: references as in the IEEE Reference Guide (2024), without the reference numbers."""

from litlog.formats.citations.days import short_date
from litlog.formats.citations.parts import (
    address,
    edition,
    editors,
    form_of,
    italic,
    joined,
    pages,
    quoted,
    server,
    title,
)
from litlog.formats.citations.people import ieee_list
from litlog.formats.common.markdown_escaping import escaped
from litlog.model.work import Work

_ONLINE = escaped("[Online].")


def people(work: Work) -> str:
    """Return the people at the beginning of the reference: the authors, or else the editors."""
    if work.authors:
        return ieee_list(work.authors, more=work.and_others)
    return _edited(work)


def _edited(work: Work) -> str:
    eds = editors(work)
    return f"{ieee_list(eds)}, {'Eds.' if len(eds) > 1 else 'Ed.'}" if eds else ""


def reference(work: Work, suffix: str = "") -> str:  # noqa: ARG001  in a numbered style no letter tells years apart
    """Return the reference."""
    match form_of(work):
        case "book":
            told = _book(work)
        case "program" | "recording":
            told = joined(f"{joined(people(work), italic(title(work)))}.", _when(work), escaped(work.publisher), by=" ")
        case _:
            told = f"{joined(people(work), quoted(title(work), ','))} {joined(*_source(work))}"
    return _ended(told.strip(), work)


def _book(work: Work) -> str:
    name = joined(people(work), italic(title(work)), edition(work))
    publisher = joined(escaped(work.place), escaped(work.publisher), by=": ")
    return joined(name if name.endswith(".") else f"{name}.", joined(publisher, short_date(work)), by=" ")


def _when(work: Work) -> str:
    return f"({short_date(work)})." if work.issued else ""


def _source(work: Work) -> tuple[str, ...]:
    container, publisher, date = italic(escaped(work.container)), escaped(work.publisher), short_date(work)
    number = "pp." if "–" in pages(work) else "p."
    on = f"{number} {pages(work)}" if work.pages else ""
    match form_of(work):
        case "journal":
            volume, issue = (f"{mark} {escaped(text)}" if text else "" for mark, text in _numbers(work))
            return container, volume, issue, on, date
        case "conference" | "chapter":
            return (f"in {container}" if container else "", _edited(work), publisher, date, on)
        case "preprint":
            return date, server(work)[1] or server(work)[0]
        case "page":
            return (f"{joined(escaped(work.container or work.publisher), date)}. {_ONLINE}",)
        case _:
            return container, publisher, date


def _numbers(work: Work) -> tuple[tuple[str, str], tuple[str, str]]:
    return ("vol.", work.volume), ("no.", work.issue)


def _ended(told: str, work: Work) -> str:
    """A DOI is part of the reference; any other address follows after it."""
    doi = work.identifier("doi")
    if doi:
        return f"{told.rstrip('.,')}, doi: [{escaped(doi.value)}]({doi.url})."
    told = told.rstrip(",")
    told += "" if told.endswith((".", "?”", "!”", ",”")) else "."
    where = address(work)
    return f"{told} Available: {where}" if where else told
