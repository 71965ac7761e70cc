"""ArXiv through its package, against a server that plays recordings: the answers, and every known trap."""

import re
from collections.abc import Iterator
from urllib.parse import parse_qs, urlsplit

import pytest

from fake_internet import LOOPBACK, FakeInternet, Reply
from litlog.errors import LitlogError, NotFound, Unreachable, Unreadable
from litlog.model.dates import PartialDate
from litlog.model.finding import Finding
from litlog.model.identifiers import ArxivId, Doi, Identifier
from litlog.model.links import LinkRole
from litlog.model.work import Kind, Work
from litlog.sources.http.fetcher import Fetcher
from litlog.sources.papers.arxiv import Arxiv
from recordings import recorded

WALK, TILINGS, WITHDRAWN = ArxivId("2301.00001"), ArxivId("math/9901001"), ArxivId("2302.00002")
THREE = recorded("arxiv-three-papers.xml")
ENTRY = (
    b"<entry><id>http://arxiv.org/abs/%sv1</id><title>Paper %s</title><updated>2023-01-01T00:00:00Z</updated>"
    b"<published>2023-01-01T00:00:00Z</published><summary>S.</summary><author><name>A B</name></author></entry>"
)


@pytest.fixture
def net() -> Iterator[FakeInternet]:
    with FakeInternet() as internet:
        yield internet


def asked(net: FakeInternet, reply: Reply, *ids: ArxivId) -> dict[Identifier, Finding | LitlogError]:
    net.route("/api/query", reply)
    source = Arxiv(Fetcher(allowed=LOOPBACK), lambda: "2026-11-25T12:00:00Z", base=net.base())
    answers = list(source.fetch_many(ids))
    assert len(answers) == len(ids)
    return dict(answers)


def feed(body: bytes, status: int = 200) -> Reply:
    return Reply(body, status=status, content_type="application/atom+xml")


def work(answer: Finding | LitlogError) -> Work:
    assert isinstance(answer, Finding)
    return answer.work


def test_papers_are_told_apart_by_id_in_whatever_order_they_come(net: FakeInternet) -> None:
    answers = asked(net, feed(THREE), WALK, TILINGS, WITHDRAWN)
    assert [work(answers[one]).title for one in (WALK, TILINGS, WITHDRAWN)] == [
        "A long walk through attention",
        "Tilings of a courtyard",
        "On a proof that does not hold",
    ]


def test_a_paper_has_all_that_arxiv_tells(net: FakeInternet) -> None:
    paper = work(asked(net, feed(THREE), WALK)[WALK])
    assert (paper.kind, paper.genre) == (Kind.PAPER, "preprint")
    assert [person.name for person in paper.authors] == [
        "Nora van der Meer", "The Walking Collaboration", "Li Wei",
    ]  # fmt: skip
    assert (paper.issued, paper.revised) == (PartialDate(2023, 1, 2), PartialDate(2023, 5, 1))
    assert paper.abstract == "We walk. We arrive."
    assert paper.identifiers == (WALK, Doi("10.1234/walks.4"))
    assert [(link.role, link.url) for link in paper.links] == [
        (LinkRole.ABSTRACT, "https://arxiv.org/abs/2301.00001"),
        (LinkRole.PDF, "https://arxiv.org/pdf/2301.00001"),
    ]
    assert paper.extra["arxiv:journal-ref"] == "J. Walks 4 (2023) 1-12"


def test_a_finding_says_who_when_and_from_what(net: FakeInternet) -> None:
    found = asked(net, feed(THREE), WALK)[WALK]
    assert isinstance(found, Finding)
    assert (found.source, found.found_at, len(found.payload_sha256)) == ("arxiv", "2026-11-25T12:00:00Z", 64)


def test_the_version_that_was_met_finds_the_paper(net: FakeInternet) -> None:
    met = ArxivId("2301.00001", version=1)
    assert work(asked(net, feed(THREE), met)[met]).title == "A long walk through attention"


def test_a_withdrawn_paper_says_so(net: FakeInternet) -> None:
    answers = asked(net, feed(THREE), WITHDRAWN, WALK)
    assert work(answers[WITHDRAWN]).extra["arxiv:withdrawn"] == "Withdrawn: Lemma 2 is wrong"
    assert "arxiv:withdrawn" not in work(answers[WALK]).extra


def test_an_id_that_is_absent_does_not_cost_the_others(net: FakeInternet) -> None:
    absent = ArxivId("2309.99999")
    answers = asked(net, feed(THREE), WALK, absent)
    assert isinstance(answers[absent], NotFound)
    assert isinstance(answers[WALK], Finding)


def test_no_entry_at_all_means_there_is_no_such_paper(net: FakeInternet) -> None:
    one = ArxivId("0808.05394")
    assert isinstance(asked(net, feed(recorded("arxiv-none.xml")), one)[one], NotFound)


def papers_but_for(bad: str, status: int) -> Reply:
    """Return a server that answers with an error as soon as one id is not to its taste."""

    def reply(path: str) -> Reply:
        ids = parse_qs(urlsplit(path).query)["id_list"][0].split(",")
        if bad in ids:
            return feed(recorded("arxiv-error.xml"), status)
        entries = b"".join(ENTRY % (one.encode(), one.encode()) for one in ids)
        return feed(re.sub(rb"(?s)<entry>.*</entry>", entries, THREE))

    return reply  # type: ignore[return-value]


@pytest.mark.parametrize("status", [200, 400])
def test_one_bad_id_does_not_spoil_the_batch(net: FakeInternet, status: int) -> None:
    ids = [ArxivId(f"2301.0000{number}") for number in range(1, 9)]
    answers = asked(net, papers_but_for("2301.00003", status), *ids)
    assert [one for one in ids if not isinstance(answers[one], Finding)] == [ArxivId("2301.00003")]
    assert isinstance(answers[ArxivId("2301.00003")], NotFound)


def test_250_papers_take_three_requests(net: FakeInternet) -> None:
    ids = [ArxivId(f"2301.{number:05d}") for number in range(250)]
    answers = asked(net, papers_but_for("none", 200), *ids)
    assert all(isinstance(answers[one], Finding) for one in ids)
    assert len(net.asked) == 3


@pytest.mark.parametrize(
    ("reply", "error"),
    [
        (Reply(b"<!DOCTYPE html><html><title>arXiv is busy</title></html>"), Unreachable),
        (feed(THREE[:1500]), Unreachable),
        (feed(b""), Unreadable),
        (feed(THREE.replace(b"1999-01-04T10:00:00Z", b"yesterday")), Unreadable),
        (feed(THREE, 503), Unreachable),
        (feed(THREE, 429), Unreachable),
        (feed(THREE, 500), Unreachable),
        (feed(b"Not here", 404), Unreachable),
        (Reply(THREE, cut=True), Unreachable),
    ],
    ids=["html", "half a feed", "empty", "bad date", "503", "429", "500", "404", "connection lost"],
)
def test_what_is_not_a_whole_feed_is_no_answer_about_any_paper(
    net: FakeInternet, reply: Reply, error: type[LitlogError]
) -> None:
    answers = asked(net, reply, WALK, TILINGS)
    assert {type(answer) for answer in answers.values()} == {error}


def test_a_busy_arxiv_says_when_to_come_back(net: FakeInternet) -> None:
    answer = asked(net, Reply(status=503, headers={"Retry-After": "90"}), WALK)[WALK]
    assert isinstance(answer, Unreachable)
    assert (answer.retry_after, answer.temporary, len(net.asked)) == (90.0, True, 1)


def test_a_server_that_counts_more_than_it_sends_is_asked_once(net: FakeInternet) -> None:
    absent = ArxivId("2309.99999")
    answers = asked(net, feed(THREE.replace(b"totalResults>3<", b"totalResults>300000<")), WALK, absent)
    assert isinstance(answers[WALK], Finding)
    assert isinstance(answers[absent], NotFound)
    assert len(net.asked) == 1
