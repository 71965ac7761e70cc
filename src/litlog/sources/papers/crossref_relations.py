"""Crossref relations of a work: preprints, versions, reviews, and notices that correct or retract it.

https://www.crossref.org/documentation/schema-library/markup-guide-metadata-segments/relationships/ and
https://www.crossref.org/documentation/crossmark/participating-in-crossmark/#update-types.
"""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from litlog.model.dates import PartialDate
from litlog.model.related_works import Notice, NoticeKind, Related, Tie, as_extra
from litlog.parsing.csl_json import date_of
from litlog.parsing.loose_json import first_text, table, tables, text
from litlog.sources.field_parsers import identifiers

_TIES = {
    "is-preprint-of": Tie.PUBLISHED_AS,
    "has-preprint": Tie.PREPRINT,
    "is-version-of": Tie.VERSION_OF,
    "has-version": Tie.HAS_VERSION,
    "is-review-of": Tie.REVIEW_OF,
    "is-supplement-to": Tie.SUPPLEMENT_TO,
    "is-supplemented-by": Tie.SUPPLEMENT,
    "is-component-of": Tie.PART_OF,
    "is-part-of": Tie.PART_OF,
    "is-translation-of": Tie.TRANSLATION_OF,
    "is-comment-on": Tie.DISCUSSES,
    "is-reply-to": Tie.DISCUSSES,
}
_NOTICES = {
    "retraction": NoticeKind.RETRACTION,
    "partial_retraction": NoticeKind.RETRACTION,
    "removal": NoticeKind.RETRACTION,
    "withdrawal": NoticeKind.WITHDRAWAL,
    "expression_of_concern": NoticeKind.CONCERN,
    "correction": NoticeKind.CORRECTION,
    "corrigendum": NoticeKind.CORRECTION,
    "erratum": NoticeKind.CORRECTION,
    "addendum": NoticeKind.CORRECTION,
    "clarification": NoticeKind.CORRECTION,
    "new_version": NoticeKind.NEW_VERSION,
    "new_edition": NoticeKind.NEW_VERSION,
}

# Publishers who do not tell Crossref of it still write it before the title.
_RETRACTED = re.compile(r"\W*(?:retracted|withdrawn)(?: (?:article|paper|chapter))?\W*:", re.IGNORECASE)


def relations(message: Mapping[str, Any]) -> dict[str, str]:
    """Return the related works of a record, in the form of `Work.extra`.

    `updated-by` is in the record of a retracted work, `update-to` in that of the notice.
    """
    return as_extra(_ties(message), _notices(message))


def _ties(message: Mapping[str, Any]) -> Iterator[Related]:
    for name, others in table(message.get("relation")).items():
        for other in tables(others) if name in _TIES else []:
            if text(other.get("id-type")) == "doi":
                yield from (Related(_TIES[name], one) for one in identifiers(("doi", other.get("id"))))
    for update in tables(message.get("update-to")):
        yield from (Related(Tie.NOTICE_ON, one) for one in identifiers(("doi", update.get("DOI"))))


def _notices(message: Mapping[str, Any]) -> Iterator[Notice]:
    if _RETRACTED.match(first_text(message.get("title"))):
        yield Notice(NoticeKind.RETRACTION)
    for update in tables(message.get("updated-by")):
        kind = _NOTICES.get(text(update.get("type")))
        if kind:
            told_in = next(iter(identifiers(("doi", update.get("DOI")))), None)
            yield Notice(kind, _day(update), told_in)


def _day(update: Mapping[str, Any]) -> PartialDate | None:
    return date_of(update.get("updated"))
