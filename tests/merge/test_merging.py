"""Which claim wins, and who said what."""

from dataclasses import replace
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from litlog.merge import merge
from litlog.merge.claims import explain
from litlog.model.dates import PartialDate
from litlog.model.finding import YOU, Finding, Trust
from litlog.model.identifiers import ArxivId, Doi
from litlog.model.links import Link, LinkRole
from litlog.model.people import Contributor
from litlog.model.work import ContentsItem, Kind, Work
from strategies import findings

SHANAHAN = Contributor("Shanahan", "Murray")


def log(work: Work, at: str = "", page: str = "gen-ai") -> Finding:
    return Finding(work, f"page:{page}", Trust.LOG, at)


def registry(work: Work, at: str = "", name: str = "crossref") -> Finding:
    return Finding(work, name, Trust.REGISTRY, at)


def you(work: Work, at: str = "") -> Finding:
    return Finding(work, YOU, Trust.READER, at)


def test_the_higher_trust_wins_field_by_field() -> None:
    work = merge(
        [
            log(Work(title="Talking about", kind=Kind.ARTICLE, aliases=("Murray's paper",))),
            registry(Work(title="Talking About Large Language Models", container="CACM")),
        ]
    )
    assert (work.title, work.kind, work.container) == ("Talking about", Kind.ARTICLE, "CACM")
    assert work.aliases == ("Murray's paper",)


def test_a_title_that_a_log_spells_otherwise_has_the_spelling_of_the_source() -> None:
    work = merge([log(Work(title="talking about weirs")), registry(Work(title="Talking About Weirs"))])
    assert work.title == "Talking About Weirs"


def test_people_typed_in_a_log_win_over_others_and_are_told_more_fully_by_a_source() -> None:
    typed, full = (Contributor(family="Hale"),), (Contributor(family="Hale", given="Rosa"), Contributor(family="Iben"))
    others = (Contributor(family="Admin"),)
    assert merge([log(Work(contributors=typed)), registry(Work(contributors=full))]).contributors == full
    assert merge([log(Work(contributors=typed)), registry(Work(contributors=others))]).contributors == typed


def test_of_two_claims_within_a_second_the_one_recorded_later_wins() -> None:
    first = replace(registry(Work(title="Wiers"), name="z"), recorded=7)
    corrected = replace(registry(Work(title="Weirs"), name="a"), recorded=9)
    assert merge([first, corrected]).title == merge([corrected, first]).title == "Weirs"


def test_the_reader_wins_always() -> None:
    later = registry(Work(title="Theirs", issued=PartialDate(2017, 6, 12)), at="2030-01-01T00:00:00Z")
    work = merge([you(Work(title="Mine", issued=PartialDate(2017))), later])
    assert (work.title, work.issued) == ("Mine", PartialDate(2017))


def test_of_equal_trust_the_latest_wins_then_the_name_decides() -> None:
    old, new = registry(Work(title="Old"), at="2023-01-01"), registry(Work(title="New"), at="2023-02-01")
    assert merge([new, old]).title == "New"
    one, other = registry(Work(title="A"), name="a"), registry(Work(title="B"), name="b")
    assert merge([one, other]) == merge([other, one])


def test_a_finer_date_inside_the_believed_one_wins() -> None:
    work = merge([registry(Work(issued=PartialDate(2017))), log(Work(issued=PartialDate(2017, 6, 12)))])
    assert work.issued == PartialDate(2017, 6, 12)


def test_a_date_that_contradicts_the_believed_one_does_not() -> None:
    work = merge([registry(Work(issued=PartialDate(2022, 12))), log(Work(issued=PartialDate(2023, 2, 1)))])
    assert work.issued == PartialDate(2022, 12)


def test_a_season_holds_its_months() -> None:
    summer = registry(Work(issued=PartialDate(2021, 22)))
    assert merge([summer, log(Work(issued=PartialDate(2021, 8)))]).issued == PartialDate(2021, 8)
    assert merge([summer, log(Work(issued=PartialDate(2021, 12)))]).issued == PartialDate(2021, 22)


def test_a_log_with_a_shorter_list_of_people_does_not_win_by_being_later() -> None:
    full = log(Work(contributors=(Contributor("Vaswani", "Ashish"), Contributor("Shazeer", "Noam"))), at="2023-01-01")
    cut = log(Work(contributors=(Contributor("Vaswani"),), and_others=True), at="2023-02-01", page="other")
    surnames = log(Work(contributors=(Contributor("Vaswani"), Contributor("Shzeer"))), at="2023-03-01", page="third")
    work = merge([cut, full, surnames])
    assert [one.given for one in work.contributors] == ["Ashish", "Noam"]
    assert not work.and_others


def test_and_others_goes_with_its_list() -> None:
    cut = registry(Work(contributors=(SHANAHAN,), and_others=True))
    assert merge([cut, log(Work(contributors=(SHANAHAN,)))]).and_others


def test_a_subtitle_comes_from_those_who_agree_on_the_title() -> None:
    whole, parted = Work(title="Forms: A Study"), Work(title="Forms", subtitle="A Study")
    assert merge([you(whole), registry(parted)]).full_title == "Forms: A Study"
    assert merge([registry(Work(title="Forms")), log(parted)]).full_title == "Forms: A Study"
    assert merge([registry(Work(title="Forms")), you(Work(subtitle="A Study"))]).full_title == "Forms: A Study"


def test_names_are_united_the_most_believed_first() -> None:
    work = merge(
        [
            log(Work(identifiers=(ArxivId("2212.03551", 2),), links=(Link("https://a.org/", typed="http://A.org"),))),
            registry(
                Work(
                    identifiers=(Doi("10.1000/1"), ArxivId("2212.03551")),
                    links=(Link("https://b.org/"), Link("https://a.org/", LinkRole.PDF)),
                )
            ),
        ]
    )
    assert work.identifiers == (Doi("10.1000/1"), ArxivId("2212.03551"))
    assert isinstance(work.identifiers[1], ArxivId)
    assert work.identifiers[1].version == 2
    assert work.links == (Link("https://b.org/"), Link("https://a.org/", LinkRole.PDF, "http://A.org"))


def test_the_longest_contents_of_the_highest_trust_win() -> None:
    one, two = ContentsItem("One", "3"), ContentsItem("Two", "21")
    short, long = log(Work(contents=(one,)), at="2023-02-01"), log(Work(contents=(one, two)), at="2023-01-01")
    assert merge([short, long]).contents == (one, two)
    assert merge([long, registry(Work(contents=(one,)))]).contents == (one,)


def test_unknown_fields_are_merged_by_name() -> None:
    work = merge([registry(Work(extra={"a": "1", "b": "2"})), log(Work(extra={"b": "3", "c": "4"}))])
    assert work.extra == {"a": "1", "b": "2", "c": "4"}


def test_of_nothing_there_is_nothing() -> None:
    assert merge([]) == Work()
    assert explain([]) == {}


def test_show_why() -> None:
    told = explain(
        [
            log(Work(title="Talking", extra={"note": "x"}), at="2023-02-21"),
            registry(Work(title="Talking About"), at="2023-03-01"),
            registry(Work(title="Talking About"), name="arxiv"),
        ]
    )
    assert [(one.value, one.source, one.wins) for one in told["title"]] == [
        ("Talking", "page:gen-ai", True),
        ("Talking About", "crossref", False),
        ("Talking About", "arxiv", False),
    ]
    assert told["title"][0].found_at == "2023-02-21"
    assert [one.value for one in told["extra.note"]] == ["x"]
    assert set(told) == {"title", "extra.note"}


@given(st.lists(findings, max_size=5), st.randoms(use_true_random=False))
def test_the_order_of_findings_does_not_matter(known: list[Finding], random: Random) -> None:
    shuffled = random.sample(known, len(known))
    assert merge(shuffled) == merge(known)
    assert explain(shuffled) == explain(known)


@given(st.lists(findings, max_size=4))
def test_hearing_it_twice_changes_nothing(known: list[Finding]) -> None:
    assert merge(known + known) == merge(known)


@given(st.lists(findings, min_size=1, max_size=4))
def test_what_wins_is_what_the_work_says(known: list[Finding]) -> None:
    work = merge(known)
    for name, claims in explain(known).items():
        if not name.startswith("extra.") and name not in ("identifiers", "links", "aliases"):
            assert claims[0].wins
            assert claims[0].value == getattr(work, name)
