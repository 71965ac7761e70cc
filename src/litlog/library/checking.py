"""What is missing or odd in a library, and repairs of pages as proposals, each applied alone."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from litlog.library.library import Library
from litlog.library.logs import revise
from litlog.merge.people import same_surname
from litlog.model.finding import Trust
from litlog.model.folding import folded
from litlog.model.item import Item
from litlog.model.work import Kind, Work
from litlog.pages import Repair, apply, repairs


@dataclass(frozen=True, slots=True)
class Remark:
    """`where` is a key, or a page and a line ("gen-ai:18"); `page` and `repair` are there if litlog can mend it."""

    where: str
    message: str
    page: str = ""
    repair: Repair | None = None


def check(library: Library) -> Iterator[Remark]:
    """Give the remarks on every work, oldest first, then those on every page."""
    for item in library.store.items()[::-1]:
        told = [message for rule in _RULES if (message := rule(item.work))]
        yield from [Remark(item.key, ", ".join(told))] if told else []
        yield from _misspelt(library, item)
    for listed in library.store.pages():
        page = library.store.page(listed.name)
        for repair in repairs(page) if page else ():
            line = page.blocks[repair.block].line if page else 0
            message = f"{repair.before} → {repair.after}  ({repair.reason})"
            yield Remark(f"{listed.name}:{line}", message, listed.name, repair)


def mend(library: Library, remark: Remark) -> None:
    """Apply the repair of a remark; only its span changes. Raises `Refused` where the page is not as it was."""
    page = library.store.page(remark.page)
    if page and remark.repair:
        revise(library, page, apply(page, remark.repair), "check --fix")


def _no_title(work: Work) -> str:
    return "" if work.title else "has no title"


def _no_people(work: Work) -> str:
    signed = work.kind in (Kind.PAPER, Kind.BOOK, Kind.ARTICLE)
    return "names nobody who made it" if signed and not work.contributors else ""


def _no_date(work: Work) -> str:
    return "" if work.issued else "has no date"


def _nowhere(work: Work) -> str:
    return "" if work.links or work.identifiers else "has no link and no identifier"


_RULES: tuple[Callable[[Work], str], ...] = (_no_title, _no_people, _no_date, _nowhere)


def _misspelt(library: Library, item: Item) -> Iterator[Remark]:
    """Names in the log that are one slip away from a name that the sources give."""
    known = {folded(person.surname): person for person in item.work.contributors}
    logged = [one for one in library.store.findings(item.key) if one.trust is Trust.LOG]
    for written in (person for finding in logged for person in finding.work.contributors):
        near = [one for one in known.values() if same_surname(one.surname, written.surname)]
        if near and folded(written.surname) not in known:
            yield Remark(item.key, f"the log writes {written.name}; the sources write {near[0].name}")
