"""Normalising identifiers and links: canonical form, no duplicates, specific identifiers instead of plain addresses."""

from collections.abc import Iterable
from contextlib import suppress

from litlog.errors import NotIdentified
from litlog.identify import canonical_url, identify
from litlog.identify.urls import spelling_key
from litlog.model.identifiers import ArxivId, Doi, Identifier, Url
from litlog.model.links import Link, LinkRole
from litlog.model.work import Work
from litlog.normalise.change_where import with_values


def with_clean_addresses(work: Work) -> Work:
    """Return the work with specific identifiers and canonical links, each once, in order."""
    return with_values(
        work,
        identifiers=unique_identifiers(map(_specific, work.identifiers)),
        links=unique_links(map(_canonical, work.links)),
    )


def unique_identifiers(identifiers: Iterable[Identifier]) -> tuple[Identifier, ...]:
    """Return each identifier once, in order; of an arXiv paper the first id that has a version."""
    kept: dict[tuple[str, str], Identifier] = {}
    for one in identifiers:
        name = one.scheme, spelling_key(one.value) if isinstance(one, Url) else one.value
        known = kept.setdefault(name, one)
        if isinstance(known, ArxivId) and isinstance(one, ArxivId) and known.version is None:
            kept[name] = one
    return tuple(kept.values())


def unique_links(links: Iterable[Link]) -> tuple[Link, ...]:
    """Return each address once, in order, in its first spelling (`identify.urls.spelling_key`).

    It gets the first role that is more specific than "work", and the first spelling typed.
    """
    kept: dict[str, Link] = {}
    for link in links:
        key = spelling_key(link.url)
        known = kept.setdefault(key, link)
        role = link.role if known.role is LinkRole.WORK else known.role
        typed = known.typed or (link.typed if known.url == link.url else "")
        kept[key] = Link(known.url, role, typed)
    return tuple(kept.values())


def _specific(identifier: Identifier) -> Identifier:
    if isinstance(identifier, Url | Doi):
        with suppress(NotIdentified):
            return identify(str(identifier))
    return identifier


def _canonical(link: Link) -> Link:
    """Return the link with its canonical address; the original spelling is kept as typed."""
    try:
        url = canonical_url(link.url)
    except NotIdentified:
        return link
    typed = link.typed or link.url
    return Link(url, link.role, "" if typed == url else typed)
