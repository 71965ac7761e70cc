"""Field parsers: identifiers, links, dates and people from raw JSON values; invalid values are dropped silently."""

from collections.abc import Iterable, Mapping
from datetime import UTC, datetime
from typing import Any

from litlog.errors import NotIdentified
from litlog.identify import canonical_url, identify
from litlog.model.dates import PartialDate
from litlog.model.identifiers import Identifier, from_parts
from litlog.model.links import Link, LinkRole
from litlog.model.people import Contributor, Role
from litlog.normalise.names import person
from litlog.normalise.printed_dates import printed_date
from litlog.parsing.loose_json import text

_RESOLVERS = ("https://doi.org/", "http://doi.org/", "https://dx.doi.org/", "http://dx.doi.org/", "doi:")


def identifiers(*parts: tuple[str, Any]) -> tuple[Identifier, ...]:
    """Return the valid identifiers of pairs such as `("doi", "10.1000/182")`, each once; a DOI may be a URL."""
    found: dict[Identifier, None] = {}
    for scheme, value in parts:
        try:
            found[from_parts(scheme, _bare(text(value)) if scheme == "doi" else text(value))] = None
        except NotIdentified:
            continue
    return tuple(found)


def _bare(doi: str) -> str:
    for resolver in _RESOLVERS:
        if doi.lower().startswith(resolver):
            return doi[len(resolver) :].strip()
    return doi


def addressed(value: Any) -> Identifier | None:
    """Return the identifier in an address or a bare DOI; None for anything else."""
    try:
        return identify(text(value))
    except NotIdentified:
        return None


def last_part(address: Any) -> str:
    """Return the text after the last slash, or all of it: indexes give numbers as addresses."""
    return text(address).rstrip("/").rpartition("/")[2]


def beside_doi(address: Any) -> str:
    """Return an address, unless it is that of the DOI resolver, which the DOI already gives."""
    url = text(address)
    return "" if "doi.org/" in url else url


def links(*pairs: tuple[Any, LinkRole]) -> tuple[Link, ...]:
    """Return the links of pairs of address and role, each address once."""
    found: dict[str, Link] = {}
    for value, role in pairs:
        try:
            url = canonical_url(text(value))
        except NotIdentified:
            continue
        found.setdefault(url, Link(url, role))
    return tuple(found.values())


def told(fields: Mapping[str, Any]) -> dict[str, str]:
    """Return the fields that are not empty, in the form of `Work.extra`."""
    return {name: text(value) for name, value in fields.items() if text(value)}


def people(names: Iterable[Any], role: Role = Role.AUTHOR) -> tuple[Contributor, ...]:
    """Return the people of printed names, in order, each once."""
    return tuple(dict.fromkeys(person(name, role) for name in map(text, names) if name))


def contributor(
    *, family: Any = "", given: Any = "", literal: Any = "", role: Role = Role.AUTHOR, orcid: Any = ""
) -> Contributor:
    """Return a person whose name a source gives in parts; without a family name the name becomes a literal."""
    last, first, whole = text(family), text(given), text(literal)
    number = last_part(orcid)
    if not last:
        return Contributor(literal=whole or first, role=role, orcid=number, printed=whole or first)
    return Contributor(last, first, role=role, orcid=number, printed=f"{first} {last}".strip())


def index_date(value: Any) -> PartialDate | None:
    """Return the date of an index that always writes a full day; the first of a month may mean the month or year."""
    found = printed_date(text(value))
    if found is None or found.day != 1:
        return found
    return PartialDate(found.year, None if found.month == 1 else found.month)


def unix_day(seconds: Any) -> PartialDate | None:
    """Return the UTC day of a Unix time."""
    if isinstance(seconds, bool) or not isinstance(seconds, int | float):
        return None
    try:
        return PartialDate.of(datetime.fromtimestamp(seconds, UTC).date())
    except (ValueError, OverflowError, OSError):
        return None


def printed_length(seconds: Any) -> str:
    """Return a length in seconds as text: "75 s", "18 min"."""
    if isinstance(seconds, bool) or not isinstance(seconds, int | float) or not 0 < seconds < 10**6:
        return ""
    return f"{seconds:.0f} s" if seconds < 100 else f"{seconds / 60:.0f} min"
