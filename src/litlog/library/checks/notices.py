"""Notices on published works: retractions, corrections, and publication of a preprint elsewhere."""

from collections.abc import Iterator

from litlog.model.related_works import Notice, NoticeKind, Tie, notices, related
from litlog.model.work import Work

_WORDS = {
    NoticeKind.RETRACTION: "retracted",
    NoticeKind.WITHDRAWAL: "withdrawn",
    NoticeKind.CONCERN: "under an expression of concern",
    NoticeKind.CORRECTION: "corrected",
    NoticeKind.NEW_VERSION: "superseded by a new version",
}


def warnings(work: Work) -> tuple[str, ...]:
    """Return warnings for anyone who cites the work, in capitals: "RETRACTED 2012-05-08"."""
    return tuple(_WORDS[one.kind].upper() + (f" {one.on}" if one.on else "") for one in notices(work) if one.grave)


def notice_messages(work: Work) -> Iterator[str]:
    """Yield a message for each notice, the gravest first: "was retracted on 2012-05-08 (doi:10.1000/183)"."""
    yield from map(_told, notices(work))
    appeared = [one.identifier for one in related(work) if one.tie is Tie.PUBLISHED_AS]
    for identifier in appeared:
        if identifier not in work.identifiers:
            yield f"has appeared as {identifier}; `litlog refresh` asks for it"


def _told(notice: Notice) -> str:
    on = f" on {notice.on}" if notice.on else ""
    source = f" ({notice.told_in})" if notice.told_in else ""
    return f"was {_WORDS[notice.kind]}{on}{source}"
