"""A work without a title has a name all the same."""

import pytest

from litlog.model.dates import PartialDate
from litlog.model.display_names import byline, name_of
from litlog.model.identifiers import HackerNewsId, RepositoryId
from litlog.model.links import Link
from litlog.model.people import Contributor
from litlog.model.work import Work

BENJAMIN = (Contributor(family="Benjamin", given="Walter"),)


@pytest.mark.parametrize(
    ("work", "name"),
    [
        (Work(title="T", subtitle="S", aliases=("GBC",)), "T: S"),
        (Work(aliases=("GBC",), contributors=BENJAMIN), "GBC"),
        (Work(identifiers=(HackerNewsId("35100086"),)), "Hacker News item 35100086"),
        (Work(identifiers=(RepositoryId("owner/name"),)), "owner/name"),
        (Work(links=(Link("https://www.example.org/a/b/#c"),)), "example.org/a/b"),
        (Work(contributors=BENJAMIN, issued=PartialDate(1936)), "Benjamin 1936"),
        (Work(), ""),
    ],
)
def test_the_best_name_there_is(work: Work, name: str) -> None:
    assert name_of(work) == name


def test_bylines() -> None:
    two = (*BENJAMIN, Contributor(literal="NASA"))
    assert byline(Work(contributors=two)) == "Benjamin and NASA"
    assert byline(Work(contributors=two, and_others=True, issued=PartialDate(1936))) == "Benjamin et al. 1936"
