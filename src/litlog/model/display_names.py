"""Display names of works without a title: a nickname, the address, the identifier, or people and year."""

import re

from litlog.model.work import Work

_SERVICES = {"hn": "Hacker News item", "youtube": "YouTube video", "vimeo": "Vimeo video", "arxiv": "arXiv",
             "doi": "DOI", "isbn": "ISBN", "pmid": "PubMed", "pmcid": "PubMed Central", "asin": "Amazon"}  # fmt: skip

_AROUND_HOST_AND_PATH = re.compile(r"^https?://(?:www\.)?|#.*$")


def name_of(work: Work) -> str:
    """Return the title, else a nickname, the page's address without its scheme, the identifier, or people and year.

    "" only for a work of which nothing at all is known.
    """
    return work.full_title or next(iter(work.aliases), "") or _named_by_place(work) or byline(work)


def byline(work: Work) -> str:
    """Return "Vaswani et al. 2017", "Lu and Jin", or "" for a work without people and date."""
    people = [person.surname for person in work.authors]
    many = len(people) > 2 or (people and work.and_others)
    names = f"{people[0]} et al." if many else " and ".join(people)
    return " ".join(part for part in (names, str(work.year or "")) if part)


def _named_by_place(work: Work) -> str:
    named = next((one for one in work.identifiers if one.scheme != "url"), None)
    if named:
        return f"{_SERVICES[named.scheme]} {named.value}" if named.scheme in _SERVICES else named.value
    addresses = [*(link.url for link in work.links), *(one.url for one in work.identifiers)]
    return _AROUND_HOST_AND_PATH.sub("", addresses[0]).rstrip("/") if addresses else ""
