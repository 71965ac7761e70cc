"""Works and their parts as JSON values."""

from litlog.model.identifiers import ArxivId, Identifier, from_parts
from litlog.model.links import Link, LinkRole
from litlog.model.people import Contributor, Role
from litlog.model.plain.dates import Plain, date_from_plain, date_to_plain, present
from litlog.model.work import ContentsItem, Kind, Work

_WORK_TEXTS = (
    "genre", "subtitle", "container", "publisher", "place", "series", "volume", "issue", "pages", "edition",
    "length", "abstract", "language",
)  # fmt: skip
_PERSON_TEXTS = ("family", "given", "particle", "suffix", "literal", "orcid", "printed")


def identifier_to_plain(identifier: Identifier) -> str:
    """Return `scheme:value`, with the version that was met where an arXiv id has one."""
    version = identifier.version if isinstance(identifier, ArxivId) else None
    return f"{identifier}v{version}" if version else str(identifier)


def identifier_from_plain(text: str) -> Identifier:
    """Read `scheme:value`; raises `NotIdentified`."""
    scheme, _, value = text.partition(":")
    return from_parts(scheme, value)


def person_to_plain(person: Contributor) -> Plain:
    """Return the parts of a name that there are, with the role."""
    return {"role": str(person.role), **present({name: getattr(person, name) for name in _PERSON_TEXTS})}


def person_from_plain(plain: Plain) -> Contributor:
    """Parse the result of `person_to_plain`."""
    return Contributor(role=Role(plain["role"]), **{name: plain.get(name, "") for name in _PERSON_TEXTS})


def work_to_plain(work: Work) -> Plain:
    """Return a work's fields by name; `authors` and `year` are there for convenience and not read back."""
    always = {
        "kind": work.kind,
        "title": work.title,
        "authors": [one.name for one in work.authors],
        "year": work.year,
    }
    return always | present(
        {name: getattr(work, name) for name in _WORK_TEXTS}
        | {
            "contributors": [person_to_plain(person) for person in work.contributors],
            "and_others": work.and_others,
            "issued": date_to_plain(work.issued),
            "revised": date_to_plain(work.revised),
            "identifiers": [identifier_to_plain(identifier) for identifier in work.identifiers],
            "links": [present({"url": link.url, "role": str(link.role), "typed": link.typed}) for link in work.links],
            "aliases": list(work.aliases),
            "contents": [present({"title": c.title, "page": c.page}) | {"level": c.level} for c in work.contents],
            "extra": dict(work.extra),
        }
    )


def work_from_plain(plain: Plain) -> Work:
    """Parse the result of `work_to_plain`."""
    return Work(
        kind=Kind(plain["kind"]) if plain.get("kind") else None,
        title=plain.get("title", ""),
        contributors=tuple(map(person_from_plain, plain.get("contributors", ()))),
        and_others=plain.get("and_others", False),
        issued=date_from_plain(plain.get("issued")),
        revised=date_from_plain(plain.get("revised")),
        identifiers=tuple(map(identifier_from_plain, plain.get("identifiers", ()))),
        links=tuple(Link(one["url"], LinkRole(one["role"]), one.get("typed", "")) for one in plain.get("links", ())),
        aliases=tuple(plain.get("aliases", ())),
        contents=tuple(
            ContentsItem(one.get("title", ""), one.get("page", ""), one["level"]) for one in plain.get("contents", ())
        ),
        extra=plain.get("extra", {}),
        **{name: plain.get(name, "") for name in _WORK_TEXTS},
    )
