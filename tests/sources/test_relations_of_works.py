"""How works stand to others, as sources tell it and as it is kept."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from litlog.model.dates import PartialDate
from litlog.model.identifiers import ArxivId, Doi, Identifier, Pmid, Url
from litlog.model.related_works import Notice, NoticeKind, Related, Tie, as_extra, notices, related
from litlog.model.work import Kind, Work
from litlog.sources.papers.crossref_record import record

OTHERS: tuple[Identifier, ...] = (
    Doi("10.1000/182"), ArxivId("1706.03762"), Pmid("23193287"), Url("https://example.org/a?b=c#!d"),
)  # fmt: skip
TIES = st.builds(Related, st.sampled_from(Tie), st.sampled_from(OTHERS))
DAYS = st.none() | st.just(PartialDate(2012, 5, 8)) | st.just(PartialDate(2012))
NOTICES = st.builds(Notice, st.sampled_from(NoticeKind), DAYS, st.none() | st.sampled_from(OTHERS))


@given(st.lists(TIES, max_size=6), st.lists(NOTICES, max_size=4, unique_by=lambda one: one.kind))
def test_what_is_written_is_read(ties: list[Related], told: list[Notice]) -> None:
    work = Work(extra=as_extra(ties, told))
    assert set(related(work)) == set(ties)
    assert set(notices(work)) == set(told)


@given(st.dictionaries(st.sampled_from([f"related:{Tie.DISCUSSES}", f"notice:{NoticeKind.RETRACTION}"]), st.text()))
def test_what_does_not_read_is_left_out(extra: dict[str, str]) -> None:
    assert all(isinstance(one, Related) for one in related(Work(extra=extra)))
    assert all(isinstance(one, Notice) for one in notices(Work(extra=extra)))


def test_the_gravest_notice_comes_first_and_arxiv_s_own_word_counts() -> None:
    extra = {"arxiv:withdrawn": "This paper has been withdrawn", **as_extra(notes=[Notice(NoticeKind.CORRECTION)])}
    told = notices(Work(extra=extra))
    assert [(one.kind, one.grave) for one in told] == [(NoticeKind.WITHDRAWAL, True), (NoticeKind.CORRECTION, False)]


def crossref(**fields: object) -> Work:
    return record({"DOI": "10.1234/walks.4", "type": "journal-article", "title": ["Walks"]} | fields)


@pytest.mark.parametrize(
    ("named", "tie"),
    [
        ("is-preprint-of", Tie.PUBLISHED_AS),
        ("has-preprint", Tie.PREPRINT),
        ("is-review-of", Tie.REVIEW_OF),
        ("is-version-of", Tie.VERSION_OF),
    ],
)
def test_crossref_names_kin(named: str, tie: Tie) -> None:
    other = {"id-type": "doi", "id": "10.1234/Walks.5", "asserted-by": "subject"}
    odd = [{"id-type": "issn", "id": "1234-5678"}, {"id-type": "doi", "id": "no doi"}, None]
    assert related(crossref(relation={named: [other, other, *odd]})) == (Related(tie, Doi("10.1234/walks.5")),)


def test_crossref_tells_of_a_retraction_on_the_record_of_the_retracted() -> None:
    update = {"DOI": "10.1234/walks.9", "type": "retraction", "updated": {"date-parts": [[2012, 5, 8]]}}
    assert notices(crossref(**{"updated-by": [update]})) == (
        Notice(NoticeKind.RETRACTION, PartialDate(2012, 5, 8), Doi("10.1234/walks.9")),
    )


def test_what_is_posted_is_a_preprint_on_a_server_or_a_post_of_a_blog() -> None:
    posted = {"type": "posted-content", "group-title": "Botany", "institution": [{"name": "mossRxiv"}]}
    preprint = crossref(**posted, subtype="preprint")
    assert (preprint.kind, preprint.genre, preprint.container) == (Kind.PAPER, "preprint", "mossRxiv")
    post = crossref(**posted, subtype="blog")
    assert (post.kind, post.genre, post.container) == (Kind.ARTICLE, "", "Botany")


@pytest.mark.parametrize("title", ["RETRACTED ARTICLE: On moss", "Retracted: On moss", "[WITHDRAWN]: On moss"])
def test_a_title_that_tells_of_a_retraction_counts(title: str) -> None:
    assert [one.kind for one in notices(crossref(title=[title]))] == [NoticeKind.RETRACTION]
    assert notices(crossref(title=["Retracted claws: how cats walk"])) == ()


def test_a_notice_says_what_it_is_a_notice_on() -> None:
    work = crossref(**{"update-to": [{"DOI": "10.1234/walks.3", "type": "retraction"}]})
    assert related(work) == (Related(Tie.NOTICE_ON, Doi("10.1234/walks.3")),)
    assert notices(work) == ()
