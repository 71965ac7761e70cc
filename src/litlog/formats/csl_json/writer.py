"""CSL-JSON writer (https://docs.citationstyles.org/en/1.0.2/specification.html), for pandoc, Zotero and others."""

import json
from collections.abc import Iterable, Sequence
from typing import Any

from litlog.formats.common.book_parts import isbn_of
from litlog.formats.common.display import front_address
from litlog.formats.control_characters import json_escaped
from litlog.formats.protocols import TextExporter
from litlog.model.dates import PartialDate
from litlog.model.identifiers import SCHEMES
from litlog.model.item import Item
from litlog.model.kinds import facts_of
from litlog.model.people import Contributor, Role
from litlog.model.work import Work
from litlog.parsing.work_types import paper_form

_TYPES_OF_PAPERS = {
    "preprint": "article",
    "thesis": "thesis",
    "report": "report",
    "conference": "paper-conference",
    "chapter": "chapter",
}
_ROLES = {"author": Role.AUTHOR, "editor": Role.EDITOR, "translator": Role.TRANSLATOR}
_FIELDS = {
    "container": "container-title",
    "publisher": "publisher",
    "place": "publisher-place",
    "series": "collection-title",
    "volume": "volume",
    "issue": "issue",
    "pages": "page",
    "edition": "edition",
    "abstract": "abstract",
    "language": "language",
    "length": "dimensions",
}
_IDENTIFIERS = {name: scheme.csl for name, scheme in SCHEMES.items() if scheme.csl}


def render_csl_json(items: Iterable[Item]) -> str:
    """Return a list of CSL items, whose `id` is the citation key.

    Documents may cite an item by an older key: pandoc looks for it in `other-ids`, parted by commas.
    """
    return json_escaped(json.dumps([_entry(item) for item in items], ensure_ascii=False, indent=2)) + "\n"


def _entry(item: Item) -> dict[str, Any]:
    work = item.work
    texts = {name: getattr(work, field) for field, name in _FIELDS.items()}
    identifiers = {name: one.value for scheme, name in _IDENTIFIERS.items() if (one := work.identifier(scheme))}
    identifiers["ISBN"] = isbn_of(work)
    people = {name: _people(work, role) for name, role in _ROLES.items()}
    about = {"title": work.full_title, **people, "issued": _date(work.issued), **texts, **identifiers}
    facts = about | _archive(work) | {"URL": front_address(work), "keyword": ", ".join(item.reading.tags)}
    facts["other-ids"] = ", ".join(item.former_keys)
    return {"id": item.key, "type": _type(work)} | {name: value for name, value in facts.items() if value}


def _type(work: Work) -> str:
    form = paper_form(work)
    return _TYPES_OF_PAPERS.get(form or "", facts_of(work.kind).csl)


def _archive(work: Work) -> dict[str, str]:
    arxiv = work.identifier("arxiv")
    return {"archive": "arXiv", "archive_location": arxiv.value, "number": f"arXiv:{arxiv.value}"} if arxiv else {}


def _people(work: Work, role: Role) -> list[dict[str, str]]:
    people: Sequence[Contributor] = [one for one in work.contributors if one.role is role]
    if role is Role.AUTHOR:
        people = work.authors
    others = [{"literal": "others"}] if work.and_others and people and role is Role.AUTHOR else []
    return [_person(person) for person in people] + others


def _person(person: Contributor) -> dict[str, str]:
    if not person.family:
        return {"literal": person.name or person.printed}
    parts = {
        "family": person.family,
        "given": person.given,
        "non-dropping-particle": person.particle,
        "suffix": person.suffix,
    }
    return {name: value for name, value in parts.items() if value}


def _date(value: PartialDate | None) -> dict[str, Any]:
    """Return the date parts; seasons are 1 to 4, and "circa" is a separate field."""
    if value is None:
        return {}
    found: dict[str, Any] = {"date-parts": [_parts(one) for one in (value, value.end) if one]}
    if value.precision == "season":
        found["season"] = (value.month or 21) - 20
    return found | ({"circa": True} if value.about else {})


def _parts(value: PartialDate) -> list[int]:
    month = None if value.precision == "season" else value.month
    return [part for part in (value.year, month, value.day) if part is not None]


EXPORTER = TextExporter("csl-json", ".json", render_csl_json)
