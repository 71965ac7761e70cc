"""Checking the library: missing or inconsistent data, and proposed repairs of pages, each applied separately."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from hashlib import sha256

from litlog.library.checks.misspelt_names import misspelt
from litlog.library.checks.notices import notice_messages
from litlog.library.checks.shared_addresses import shared_addresses
from litlog.library.checks.wrong_links import Titles, mislinked
from litlog.library.library import Library
from litlog.library.pages.logs import revise
from litlog.library.pages.sync.sync_state import State, plan_sync
from litlog.model.kinds import facts_of
from litlog.model.pages import Page
from litlog.model.work import Work
from litlog.pages import Doubt, Repair, apply, doubts, repairs


def lacks(work: Work) -> tuple[str, ...]:
    """Yield a short message for each field that a work lacks."""
    return tuple(filter(None, (rule(work) for rule in _RULES)))


def _no_title(work: Work) -> str:
    return "" if work.title else "has no title"


def _no_people(work: Work) -> str:
    return "names nobody who made it" if facts_of(work.kind).signed and not work.contributors else ""


def _no_date(work: Work) -> str:
    return "" if work.issued else "has no date"


def _no_link_or_identifier(work: Work) -> str:
    return "" if work.links or work.identifiers else "has no link and no identifier"


_RULES: tuple[Callable[[Work], str], ...] = (_no_title, _no_people, _no_date, _no_link_or_identifier)


_OUT_OF_DATE: dict[State, str] = {
    "taken": "the file was edited since it was read; `litlog pages sync` takes it in",
    "written": "the library has changed since the file was read; `litlog pages sync` writes it out",
    "merged": "library and file have both changed; `litlog pages sync` joins them",
    "conflict": "library and file have changed the same words; `litlog pages sync` shows both",
    "missing": "its file has gone",
    "unreadable": "its file cannot be read",
    "unconfirmed": "another library told the path of its file; `litlog import` of that file confirms it",
}


@dataclass(frozen=True, slots=True)
class Remark:
    """`where` is a key, or a page and a line ("gen-ai:18"); `page` and `repair` are set if litlog can repair it."""

    where: str
    message: str
    page: str = ""
    repair: Repair | None = None


DATABASE = "database"
"""Where the remarks on the database itself are."""


def damaged(library: Library, *, rows: bool) -> list[Remark]:
    """Return what is damaged in the database; `rows` has every row read and compared with what was written."""
    return [Remark(DATABASE, told) for told in library.store.damage(rows=rows)]


def check(library: Library) -> Iterator[Remark]:
    """Return the remarks on every work, oldest first, then on every page; refused repairs are not repeated."""
    items = library.store.items()[::-1]
    shared = shared_addresses(items)
    for item in items:
        told = (*notice_messages(item.work), *lacks(item.work), *shared.get(item.key, ()))
        yield from [Remark(item.key, ", ".join(told))] if told else []
    refused, titles = library.store.refused(), Titles(items)
    for listed in library.store.pages():
        yield from _out_of_date(library, listed)
        page = library.store.page(listed.name)
        for one in _repairs_and_doubts(library, page, titles) if page else ():
            if not (isinstance(one, Repair) and page and _name(page, one) in refused):
                yield _remark(page or listed, one)


def mend(library: Library, remark: Remark) -> None:
    """Apply the repair of a remark; only its span changes. Raises `Refused` if the page has changed since."""
    page = library.store.page(remark.page)
    if page and remark.repair:
        revise(library, page, apply(page, remark.repair), "check --fix")


def refuse(library: Library, remark: Remark) -> None:
    """Remember that the reader does not want the repair of a remark, as long as its block stays as it is."""
    page = library.store.page(remark.page)
    if page and remark.repair:
        with library.store.change("check --fix") as change:
            change.refuse(_name(page, remark.repair))


def _repairs_and_doubts(library: Library, page: Page, titles: Titles) -> list[Repair | Doubt]:
    """Return the repairs and doubts of a page in its order; of two repairs of one span the first counts."""
    meaning = library.store.meaning(page.name)
    found = [
        *repairs(page),
        *doubts(page),
        *misspelt(library, page, meaning),
        *mislinked(library, page, meaning, titles),
    ]
    found.sort(key=lambda one: (one.block, one.start if isinstance(one, Repair) else -1))
    kept: list[Repair | Doubt] = []
    end = (-1, 0)
    for one in found:
        if isinstance(one, Repair):
            if (one.block, one.start) < end:
                continue
            end = (one.block, one.end)
        kept.append(one)
    return kept


def _remark(page: Page, one: Repair | Doubt) -> Remark:
    where = f"{page.name}:{page.blocks[one.block].line}"
    if isinstance(one, Doubt):
        return Remark(where, one.message)
    return Remark(where, f"{one.before} → {one.after}  ({one.reason})", page.name, one)


def _out_of_date(library: Library, page: Page) -> Iterator[Remark]:
    state = plan_sync(library, page, None).state
    if page.path and state in _OUT_OF_DATE:
        yield Remark(page.name, _OUT_OF_DATE[state])


def _name(page: Page, repair: Repair) -> str:
    """Return the id under which a refusal is stored, a hash of the proposal, its position and the text."""
    text = "\0".join((page.name, page.blocks[repair.block].raw, str(repair.start), repair.before, repair.after))
    return sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
