"""IEEE Xplore: page parser for its papers.

Evidence: its pages have none of the tags that other publishers have; all metadata is in a script, as the object
that is assigned to `document.metadata`.
"""

import json
import re
from collections.abc import Mapping
from typing import Any

from litlog.errors import NotIdentified
from litlog.model.identifiers import Doi, Identifier
from litlog.model.work import Kind, Work
from litlog.normalise.names import person
from litlog.normalise.printed_dates import printed_date
from litlog.parsing.loose_json import first_text, table, tables, text
from litlog.parsing.markup import plain_text
from litlog.sources.html.page.document import Document

_ASSIGNED = re.compile(r"document\.metadata\s*=\s*(?=\{)")


def read(document: Document) -> Work:
    """Return the work described in the script."""
    told = _told(document)
    if not told:
        return Work()
    return Work(
        kind=Kind.PAPER,
        title=plain_text(first_text(told.get("title"))),
        contributors=tuple(
            person(text(one.get("name"))) for one in tables(told.get("authors")) if text(one.get("name"))
        ),
        issued=printed_date(first_text(told.get("publicationDate")) or first_text(told.get("publicationYear"))),
        container=plain_text(first_text(told.get("publicationTitle"))),
        abstract=plain_text(first_text(told.get("abstract"))),
        identifiers=_doi(first_text(told.get("doi"))),
    )


def _told(document: Document) -> Mapping[str, Any]:
    for script in document.root.iter("script"):
        found = _ASSIGNED.search(script.text or "")
        if found:
            try:
                return table(json.JSONDecoder(strict=False).raw_decode(script.text, found.end())[0])
            except (ValueError, RecursionError):
                return {}
    return {}


def _doi(printed: str) -> tuple[Identifier, ...]:
    try:
        return (Doi.parse(printed),)
    except NotIdentified:
        return ()
