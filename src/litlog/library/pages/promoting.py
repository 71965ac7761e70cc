"""Promotion: a section of a log on one work becomes a page of its own; a dated entry in the log links to it."""

from dataclasses import dataclass, replace
from datetime import date

from litlog.errors import Refused
from litlog.library.library import Library
from litlog.library.pages.intake.mention_carry_over import Named, named_on
from litlog.library.pages.intake.page_import import take_in
from litlog.library.pages.logs import the_page
from litlog.library.pages.permalinks import file_beside, free_permalink, given_permalink
from litlog.library.pages.sections import the_section
from litlog.model.pages import Meaning, Page
from litlog.pages import promote, understand
from litlog.store.change import Change


@dataclass(frozen=True, slots=True)
class Promotion:
    """The changed log and the new page, the entry's text and day, and the key of the work."""

    log: Page
    page: Page
    entry: str
    on: date
    key: str


def promotion(
    library: Library, name: str, section: str, *, on: date | None = None, permalink: str | None = None
) -> Promotion:
    """Return the log and the new page after a promotion, without storing them.

    The section is given by the words of its heading or by its work; the new page's file lies beside the log's. Raises
    `NotFound` for an unknown page or section, `UsageError` for an invalid permalink, and `Refused` if the page is no
    log, the section is about no known work, the permalink is taken, or some text would be parsed differently.
    """
    log = the_page(library, name)
    meaning = library.store.meaning(log.name)
    about = the_section(library, log, meaning, section)
    address = given_permalink(library, log, permalink) if permalink else free_permalink(library, log, about.item)
    day = on or library.today()
    made = promote(log, meaning, about.section, address, day, base_urls=library.place.settings.base_urls)
    page = replace(made.page, path=file_beside(log, address), seen_sha256="", unconfirmed=log.unconfirmed)
    rest = replace(made.log, path=log.path, unconfirmed=log.unconfirmed)
    return Promotion(rest, page, made.entry, day, about.item.key)


def promote_section(
    library: Library,
    name: str,
    section: str,
    *,
    on: date | None = None,
    permalink: str | None = None,
    command: str = "promote",
) -> Promotion:
    """Store what `promotion` returns, as one step; raises what it raises. Files are unchanged until exported."""
    with library.store.change(command) as change:
        made = promotion(library, name, section, on=on, permalink=permalink)
        former = change.meaning(made.log.name)
        # What names a work by its title alone still means it, though the link that tells which may have moved out.
        named = named_on(the_page(library, made.log.name), former)
        # On the new page, too, a work that has neither identifier nor title is known by what the log told of it.
        about = _keep(library, change, made.page, Meaning(works=former.works), named)
        if about != [made.key]:
            raise Refused(
                f"The new page would not be taken for notes on {made.key}.",
                f"Nothing was changed. `litlog show {made.key} --why` tells what is known of it; it may lack its link.",
            )
        _keep(library, change, made.log, former, named)
    return made


def _keep(library: Library, change: Change, page: Page, former: Meaning, named: Named) -> list[str]:
    """Store a page; returns the keys of the works that it has notes on."""
    meaning = understand(page, base_urls=library.place.settings.base_urls)
    works = take_in(library, change, page, meaning, former, named)
    return [works.keys[one.work] for one in meaning.annotations]
