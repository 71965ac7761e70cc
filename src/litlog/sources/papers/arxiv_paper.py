"""Results of the `arxiv` package, converted to works (https://info.arxiv.org/help/api/user-manual.html)."""

import re
from typing import Any

from litlog.errors import NotIdentified, Unreadable
from litlog.model.dates import PartialDate
from litlog.model.identifiers import ArxivId, Doi, Identifier
from litlog.model.links import Link, LinkRole
from litlog.model.related_works import Related, Tie, as_extra
from litlog.model.work import Kind, Work
from litlog.normalise.names import person
from litlog.sources.http.hints import AGAIN

_WITHDRAWN = re.compile(r"\A\W*withdrawn\b|\b(?:been|is|was|are) withdrawn\b", re.IGNORECASE)


def identifier_of(result: Any) -> ArxivId | None:
    """Return the id without the version, since the metadata of the newest version holds for the paper."""
    _, _, short = result.entry_id.rpartition("/abs/")
    try:
        return ArxivId(ArxivId.parse(short).value)
    except NotIdentified:
        return None


def read(result: Any) -> Work:
    """Return the work of a result that is no error; raises `Unreadable` for one without a title or an id."""
    identifier = identifier_of(result)
    title = " ".join(result.title.split())
    if identifier is None or not title:
        raise Unreadable("arXiv sent a paper without an id or a title.", AGAIN)
    published = _doi(result)
    return Work(
        kind=Kind.PAPER,
        genre="preprint",
        title=title,
        contributors=tuple(person(name) for name in _authors(result)),
        issued=PartialDate.of(result.published.date()),
        revised=PartialDate.of(result.updated.date()) if result.updated != result.published else None,
        abstract=" ".join(result.summary.split()),
        identifiers=(identifier, *published),
        links=(
            Link(identifier.url, LinkRole.ABSTRACT),
            Link(f"https://arxiv.org/pdf/{identifier.value}", LinkRole.PDF),
        ),
        extra=_extra(result, published),
    )


def _authors(result: Any) -> list[str]:
    names = (" ".join(author.name.split()) for author in result.authors)
    return [name for name in names if name and name != ":"]  # ":" stands between a collaboration and its members


def _doi(result: Any) -> tuple[Identifier, ...]:
    """Return the DOI of the published version, if the authors gave one; the field may hold two, or a sentence."""
    try:
        return (Doi.parse((result.doi or "").split()[0].removeprefix("https://doi.org/")),)
    except (NotIdentified, IndexError):
        return ()


def _extra(result: Any, published: tuple[Identifier, ...]) -> dict[str, str]:
    comment = " ".join((result.comment or "").split())
    extra = {
        "arxiv:version": result.entry_id.rpartition("v")[2] if re.search(r"v[0-9]+\Z", result.entry_id) else "",
        "arxiv:category": result.primary_category,
        "arxiv:comment": comment,
        "arxiv:journal-ref": " ".join((result.journal_ref or "").split()),
    }
    told = next((text for text in (comment, result.summary[:300]) if _WITHDRAWN.search(text)), "")
    extra["arxiv:withdrawn"] = " ".join(told.split())
    kin = as_extra(Related(Tie.PUBLISHED_AS, one) for one in published)
    return {name: value for name, value in extra.items() if value} | kin
