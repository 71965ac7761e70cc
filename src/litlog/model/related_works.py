"""Relations to other works and notices as sources state them: by identifier, as the others may not be stored.

A source puts what it knows into `Work.extra`, where it is kept, merged and explained like every other fact:
`related:published-as = "doi:10.1000/182"`, `notice:retraction = "2012-05-08 doi:10.1000/183"`.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from litlog.errors import NotIdentified, UsageError
from litlog.model.dates import PartialDate
from litlog.model.identifiers import Identifier, from_parts
from litlog.model.work import Work

_RELATED, _NOTICE = "related:", "notice:"
_WITHDRAWN_AT_ARXIV = "arxiv:withdrawn"


class Tie(StrEnum):
    """Relation of a work to another, read from this work to the other."""

    PUBLISHED_AS = "published-as"
    PREPRINT = "preprint"
    VERSION_OF = "version-of"
    HAS_VERSION = "has-version"
    REVIEW_OF = "review-of"
    SUPPLEMENT_TO = "supplement-to"
    SUPPLEMENT = "supplement"
    PART_OF = "part-of"
    TRANSLATION_OF = "translation-of"
    NOTICE_ON = "notice-on"
    DISCUSSES = "discusses"
    COMMENT_IN = "comment-in"


class NoticeKind(StrEnum):
    """Notices after publication; works with one of the first three should not be relied on."""

    RETRACTION = "retraction"
    WITHDRAWAL = "withdrawal"
    CONCERN = "concern"
    CORRECTION = "correction"
    NEW_VERSION = "new-version"


@dataclass(frozen=True, slots=True)
class Related:
    """Another work, and the relation of this one to it."""

    tie: Tie
    identifier: Identifier


@dataclass(frozen=True, slots=True)
class Notice:
    """A retraction, a correction …: its date and the work that publishes it, as far as the source gives them."""

    kind: NoticeKind
    on: PartialDate | None = None
    told_in: Identifier | None = None

    @property
    def grave(self) -> bool:
        """Return whether anyone who cites the work should be warned."""
        return self.kind in (NoticeKind.RETRACTION, NoticeKind.WITHDRAWAL, NoticeKind.CONCERN)


def related(work: Work) -> tuple[Related, ...]:
    """Return the works that a work's sources name, in the order of `Tie`; what does not read is left out."""
    return tuple(
        Related(tie, identifier)
        for tie in Tie
        for word in work.extra.get(_RELATED + tie, "").split()
        for identifier in _identifiers(word)
    )


def notices(work: Work) -> tuple[Notice, ...]:
    """Return the notices about a work, the gravest first."""
    told = [_notice(kind, work.extra[_NOTICE + kind]) for kind in NoticeKind if _NOTICE + kind in work.extra]
    withdrawn = _WITHDRAWN_AT_ARXIV in work.extra and not any(one.kind is NoticeKind.WITHDRAWAL for one in told)
    return tuple([Notice(NoticeKind.WITHDRAWAL)] * withdrawn + told)


def as_extra(ties: Iterable[Related] = (), notes: Iterable[Notice] = ()) -> dict[str, str]:
    """Return ties and notices as the fields of `Work.extra` that `related` and `notices` parse.

    Of several notices of a kind the last is kept.
    """
    told: dict[str, list[str]] = {}
    for one in ties:
        told.setdefault(_RELATED + one.tie, []).append(str(one.identifier))
    fields = {name: " ".join(dict.fromkeys(words)) for name, words in told.items()}
    return fields | {_NOTICE + one.kind: " ".join(_words(one)) for one in notes}


def _words(notice: Notice) -> list[str]:
    return [str(one) for one in (notice.on, notice.told_in) if one] or ["yes"]


def _notice(kind: NoticeKind, printed: str) -> Notice:
    found = [one for word in printed.split() for one in _identifiers(word)]
    days = [day for word in printed.split()[:1] for day in _dates(word)]
    return Notice(kind, next(iter(days), None), next(iter(found), None))


def _identifiers(word: str) -> list[Identifier]:
    scheme, _, value = word.partition(":")
    try:
        return [from_parts(scheme, value)]
    except NotIdentified:
        return []


def _dates(word: str) -> list[PartialDate]:
    try:
        return [PartialDate.parse(word)]
    except UsageError:
        return []
