"""Matching sightings: the keys that two sightings of one work share, and the contradictions that keep them apart.

Works with different titles stay apart even if they share an address, since authors paste wrong links.
"""

import re
from collections.abc import Iterator
from urllib.parse import urlsplit

from litlog.merge import borrowed_name
from litlog.merge.people import same_surname
from litlog.merge.typed_apart import typed_apart
from litlog.model.identifiers import SCHEMES, Url
from litlog.model.kinds import facts_of
from litlog.model.work import Work
from litlog.pages.pieces.people_text import share_author
from litlog.pages.text.addresses import same_page_key
from litlog.pages.works.sightings import Sighting

_SLUG = re.compile(r"(?P<surname>[a-z]+)(?:-[a-z]+)*-(?P<year>(?:1[5-9]|20)\d\d)(?:-[a-z0-9-]+)?")
_WORDS = re.compile(r"\w+")
_SAME_WORDS = 0.5
"""Minimum share of common words; titles below it are of different works."""
_SMALL = frozenset("a an the of in on for and or to with from by at as via is are we".split())
_UNASKED = frozenset({"doi", "pmcid", "vimeo"})
_ONE_OF_EACH = [name for name, scheme in SCHEMES.items() if scheme.one_each and name not in _UNASKED]
"""Schemes whose identifiers tell works of one title apart. A page may give the DOIs of a preprint and of its paper;
those of PubMed Central and Vimeo are not asked either."""
_PART = re.compile(r"#(?![/!])")
_UNMISTAKABLE = 6
"""Number of words from which a title is unique within a site."""
_TELLING = 4
"""Minimum number of lower-case words in a distinctive title; fewer are a description."""


def keys(one: Sighting) -> Iterator[tuple[str, str]]:
    """Return the keys that a sighting may share with another of its work, each with a description for the reader."""
    for name in one.says.identifiers:
        yield str(name), f"same {SCHEMES[name.scheme].noun}"
    page = one.mention.url.partition("#")[0].strip("/").lower()
    if one.internal and page:
        yield "page:" + page, "same page of your own"
    elif not one.internal and one.mention.url and all(isinstance(name, Url) for name in one.says.identifiers):
        yield "url:" + same_page_key(one.mention.url), "same address"
    title = title_key(one.says.title)
    if title and not _PART.search(one.mention.url):
        yield f"title:{title}", "same title"


def agree(one: Work, other: Work, key: str) -> bool:
    """Return whether two works that share a key can be one, given everything else that is known of them."""
    if not key.startswith("title:"):
        return not (typed_apart(one, other) or _differ(one.title, other.title) or borrowed_name(one, other))
    strangers = one.contributors and other.contributors and not share_author(one.contributors, other.contributors)
    years, sorts = {one.year, other.year} - {None}, {facts_of(kind).sort for kind in (one.kind, other.kind)} - {""}
    if len(key.split()) >= _UNMISTAKABLE:
        sorts -= {"book"}
    return not strangers and max(len(years), len(sorts)) < 2 and not _numbered_apart(one, other)


def of_one_site(one: Sighting, other: Sighting, key: str) -> bool:
    """Return whether two pages of one site have the same short title, perhaps the site's name, which is no match."""
    if not key.startswith("title:") or len(key.split()) >= _UNMISTAKABLE or not (one.mention.url and other.mention.url):
        return False
    return _host(one.mention.url) == _host(other.mention.url)


def title_key(title: str) -> str:
    """Return a key that is equal for all spellings of a title; empty if the title is not distinctive."""
    words = _WORDS.findall(title)
    telling = len(words) >= _TELLING or (len(words) > 1 and not title.islower())
    return " ".join(words).casefold() if telling else ""


def slug_of(one: Sighting) -> tuple[str, int] | None:
    """Return surname and year of the work that a page of the reader's own called `/surname-year/` is about."""
    slug = _SLUG.fullmatch(one.mention.url.strip("/").rpartition("/")[2]) if one.internal else None
    return (slug["surname"], int(slug["year"])) if slug else None


def is_by(work: Work, surname: str, year: int) -> bool:
    """Return whether a work has an author of this surname, and no other year."""
    spelt = any(same_surname(re.sub(r"\W", "", person.surname), surname) for person in work.contributors)
    return spelt and (work.year is None or work.year == year)


def is_filed_under(work: Work, surname: str, year: int) -> bool:
    """Return whether a work of that year without an author has the surname in its file name: ".../marsh.pdf"."""
    files = (link.url.rpartition("/")[2].lower() for link in work.links)
    return not work.contributors and work.year == year and any(surname in _WORDS.findall(one) for one in files)


def _host(url: str) -> str:
    try:
        return (urlsplit(url).hostname or "").removeprefix("www.")
    except ValueError:
        return ""


def _numbered_apart(one: Work, other: Work) -> bool:
    """Return whether two works have different identifiers of a scheme in which a work has only one."""
    pairs = ((one.identifier(scheme), other.identifier(scheme)) for scheme in _ONE_OF_EACH)
    return any(first and second and first != second for first, second in pairs)


def _differ(one: str, other: str) -> bool:
    first, second = (set(_WORDS.findall(title.casefold())) - _SMALL for title in (one, other))
    return len(first) > 2 and len(second) > 2 and len(first & second) < _SAME_WORDS * min(len(first), len(second))
