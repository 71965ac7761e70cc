"""Link evidence: the metadata of a work from the text of its link and the words around it, with provenance."""

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import NamedTuple

from litlog.model.dates import PartialDate
from litlog.model.people import Role
from litlog.model.work import Kind, Work
from litlog.pages.pieces import surroundings
from litlog.pages.pieces.anchor_text import Anchor
from litlog.pages.pieces.people_text import people_in
from litlog.pages.works.credits import people_after, people_before, people_credited
from litlog.pages.works.references import read_reference
from litlog.pages.works.titles import Titled, title_of

_BOTH = re.compile(r"[\s,;(–—-]*(?:both|all|each)\b", re.IGNORECASE)


class Said(NamedTuple):
    """A work, and the provenance of its title and its people in words for the reader: "title: link text"."""

    work: Work
    why: tuple[str, ...]


def said_of(work: Work, anchor: Anchor, before: str, after: str, *, shared: bool = False) -> Said:
    """Return the work with what the text says at its link; `before` and `after` are the texts on both sides of it.

    `shared` means that `after` stands behind another link: "by P" there is about that one, "both by P" about each.
    """
    reference = read_reference(before)
    titled = title_of(anchor, before, after)
    if reference.title and anchor.kind in ("label", "none", "year", "venue"):
        titled = Titled(reference.title, reference.people, titled.venue, "reference before the link")
    outside = bool(titled.title) and anchor.kind in ("label", "none")
    if outside and work.kind is Kind.THREAD:
        titled, outside = titled._replace(title="", author=""), True
    named = _named(work, anchor, titled, reference.people, before, "" if shared and not _BOTH.match(after) else after)
    names, place = next((one for one in named if one[0]), ("", ""))
    role = Role.CHANNEL if work.kind is Kind.VIDEO and not people_before(before) else Role.AUTHOR
    people, others = people_in(names, role) if names else ((), False)
    year = anchor.year or reference.year
    issued = surroundings.issued_near(before, after) or (_issued_before(before) if outside else None)
    work = replace(
        work,
        title=titled.title,
        contributors=people,
        and_others=others,
        issued=PartialDate(year, printed=str(year)) if year else issued or _issued_at(work),
        container=titled.venue or surroundings.venue_near(before, after),
        edition="" if work.kind is Kind.THREAD else surroundings.edition_in(before[-200:] + " " + after[:200]),
        length=surroundings.length_in(before[-60:] + " " + after[:60]),
    )
    reasons = (("title", titled.place if titled.title else ""), ("people", place if people else ""))
    return Said(work, tuple(f"{what}: {where}" for what, where in reasons if where))


def _named(
    work: Work, anchor: Anchor, titled: Titled, cited: str, before: str, after: str
) -> Iterator[tuple[str, str]]:
    """Return possible author names with their provenance, the nearest first; a name may be empty."""
    yield anchor.people, "link text"
    yield titled.author, "beside the title"
    yield cited, "reference before the link"
    yield people_before(before), "before the link"
    yield people_after(after, thread=work.kind is Kind.THREAD), "after the link"
    credited = people_credited(before)
    yield ("" if credited in titled.title else credited), "“by …” before the link"


def _issued_at(work: Work) -> PartialDate | None:
    """Return the date in the address of an article; dates in the addresses of code and files are ignored."""
    written = work.kind is Kind.ARTICLE and work.links
    return surroundings.issued_in_address(work.links[0].url) if written else None


def _issued_before(before: str) -> PartialDate | None:
    """Return the only date in the sentences before a link that is only a label for their subject."""
    dates = surroundings.issued_in(before)
    return dates[0] if len(dates) == 1 else None
