"""What became of a work is said loudly where it is grave, and in words everywhere."""

from litlog.library.checks.notices import notice_messages, warnings
from litlog.model.dates import PartialDate
from litlog.model.identifiers import Doi
from litlog.model.related_works import Notice, NoticeKind, Related, Tie, as_extra
from litlog.model.work import Work

RETRACTED = Work(extra=as_extra(notes=[Notice(NoticeKind.RETRACTION, PartialDate(2012, 5, 8), Doi("10.1000/183"))]))
CORRECTED = Work(extra=as_extra(notes=[Notice(NoticeKind.CORRECTION)]))
APPEARED = Work(extra=as_extra([Related(Tie.PUBLISHED_AS, Doi("10.1000/182"))]))


def test_a_retraction_is_loud_and_says_when_and_where() -> None:
    assert warnings(RETRACTED) == ("RETRACTED 2012-05-08",)
    assert list(notice_messages(RETRACTED)) == ["was retracted on 2012-05-08 (doi:10.1000/183)"]


def test_a_correction_is_told_quietly() -> None:
    assert warnings(CORRECTED) == ()
    assert list(notice_messages(CORRECTED)) == ["was corrected"]


def test_a_preprint_that_has_appeared_says_where_until_it_is_known() -> None:
    assert list(notice_messages(APPEARED)) == ["has appeared as doi:10.1000/182; `litlog refresh` asks for it"]
    assert list(notice_messages(Work(extra=APPEARED.extra, identifiers=(Doi("10.1000/182"),)))) == []
