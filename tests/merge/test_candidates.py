"""Of what a search finds one is taken surely, some are asked about, and strangers are left out."""

import pytest

from litlog.merge.candidates import Verdict, ranked, verdict
from litlog.model.dates import PartialDate
from litlog.model.identifiers import Doi
from litlog.model.work import Work
from litlog.normalise.running_lists import people


def work(title: str, by: str = "", year: int | None = None, doi: str = "") -> Work:
    who, others = people(by)
    issued = PartialDate(year) if year else None
    return Work(title=title, contributors=who, and_others=others, issued=issued, identifiers=(Doi(doi),) if doi else ())


WANTED = work("On the Growth of Rings in Old Trees", "Ann Smith", 2019)
EXACT = work("On the growth of rings in old trees", "Ann Smith and Bo Jones", 2019, "10.1000/1")
TWIN = work("On the growth of rings in old trees", "Ann Smith and Bo Jones", 2019, "10.1000/2")
NEAR = work("On the Growth of Rings in Very Old Trees", "Ann Smith", 2016, "10.1000/3")
STRANGER = work("Why Trees Fall", "Ann Smith", 2019, "10.1000/4")


@pytest.mark.parametrize(
    ("wanted", "found", "expected"),
    [
        (WANTED, [EXACT, NEAR, STRANGER], Verdict.STRONG),
        (WANTED, [EXACT, TWIN], Verdict.ASK),
        (WANTED, [EXACT, EXACT], Verdict.STRONG),
        (work("On the Growth of Rings in Old Trees"), [EXACT], Verdict.ASK),
        (WANTED, [NEAR], Verdict.ASK),
        (WANTED, [STRANGER], Verdict.NONE),
        (WANTED, [], Verdict.NONE),
    ],
    ids=["one", "two as near", "one told twice", "a title alone", "only near", "a stranger", "nothing"],
)
def test_the_verdict(wanted: Work, found: list[Work], expected: Verdict) -> None:
    assert verdict(ranked(wanted, found)) is expected


def test_the_likeliest_stands_first_and_strangers_are_left_out() -> None:
    assert [one.work for one in ranked(WANTED, [STRANGER, NEAR, EXACT])] == [EXACT, NEAR]
