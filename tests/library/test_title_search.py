"""A work with a title alone is searched for: taken if it is surely found, shown if it may be, else left alone."""

import json
from collections.abc import Iterable
from dataclasses import dataclass, replace

import pytest

from asking import taken_in
from fake_source import FakeSource
from litlog.library.adding import Facts, add
from litlog.library.library import Library
from litlog.library.metadata_lookup.refreshing import Answer, asked_again
from litlog.library.metadata_lookup.title_search import Choice
from litlog.sources.http.responses import Answer as Page

TREES = "On the Growth of Rings in Old Trees"


def record(doi: str, title: str = TREES, year: int = 2019) -> dict[str, object]:
    """Return a record as Crossref has it."""
    return {
        "DOI": doi,
        "type": "journal-article",
        "title": [title],
        "author": [{"given": "Ann", "family": "Smith"}],
        "issued": {"date-parts": [[year]]},
        "container-title": ["Trees"],
    }


@dataclass
class Index:
    """Crossref with these records; nobody else answers."""

    records: Iterable[dict[str, object]]

    def get(self, url: str, *, accept: str = "", max_bytes: int = 0, deadline: float = 0, tries: int = 0) -> Page:
        """Return the answer to a search."""
        if not url.startswith("https://api.crossref.org/works?"):
            return Page(url, 404)
        items = {"items": list(self.records), "total-results": 1}
        body = {"status": "ok", "message-type": "work-list", "message": items}
        return Page(url, 200, {"content-type": "application/json"}, json.dumps(body).encode())


@pytest.fixture
def trees(library: Library) -> Library:
    add(library, [], Facts(key="trees", title=TREES, authors=("Ann Smith",), date="2019"))
    return library


def told(library: Library, *records: dict[str, object]) -> list[Answer | Choice]:
    knowing = replace(library, getter=lambda: Index(records), sources=lambda: (FakeSource(),))
    return [one for one in asked_again(knowing, library.store.items()) if isinstance(one, Choice) or _found(one)]


def _found(answer: Answer | Choice) -> bool:
    return isinstance(answer, Answer) and not isinstance(answer.said, Exception)


def test_what_is_surely_the_work_is_an_answer_like_others(trees: Library) -> None:
    answers = told(trees, record("10.1000/1"), record("10.1000/9", "Why Trees Fall"))
    taken_in(trees, [one for one in answers if isinstance(one, Answer)], keep=True)
    [item] = trees.store.items()
    assert (item.key, str(item.work.identifiers[0]), item.work.container) == ("trees", "doi:10.1000/1", "Trees")


def test_of_two_as_near_the_reader_chooses(trees: Library) -> None:
    [choice] = told(trees, record("10.1000/1"), record("10.1000/2"))
    assert isinstance(choice, Choice)
    assert [str(one.work.identifiers[0]) for one in choice.candidates] == ["doi:10.1000/1", "doi:10.1000/2"]


def test_strangers_are_no_answer(trees: Library) -> None:
    assert told(trees, record("10.1000/9", "Why Trees Fall")) == []


def test_a_work_with_an_address_is_not_searched_for(library: Library) -> None:
    add(library, ["https://example.org/trees"], Facts(title=TREES))
    assert told(library, record("10.1000/1")) == []
