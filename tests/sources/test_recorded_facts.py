"""Facts from a file, as the demo asks them."""

from pathlib import Path

import pytest

from litlog.errors import Unreachable, Unreadable
from litlog.model.finding import Finding, Trust
from litlog.model.identifiers import ArxivId, Url
from litlog.sources.recorded import RecordedFacts
from recordings import FOLDER


def test_what_is_recorded_is_found_and_the_rest_is_unreachable() -> None:
    facts = RecordedFacts(FOLDER / "facts.jsonl")
    here, there = ArxivId("2301.00001"), Url("https://example.org/unknown")
    answers = dict(facts.fetch_many([here, there]))
    found, missing = answers[here], answers[there]
    assert isinstance(found, Finding)
    assert (found.work.title, found.source, found.trust) == ("A long walk through attention", "arxiv", Trust.REGISTRY)
    assert isinstance(missing, Unreachable)
    assert missing.message == "url:https://example.org/unknown is not among the recorded facts."


@pytest.mark.parametrize(
    "line", ["nonsense", "[]", "{}", '{"identifier": "arxiv:nonsense"}', '{"identifier": "arxiv:2301.00001"}', "null"]
)
def test_a_line_that_is_no_fact_is_told_by_its_number(tmp_path: Path, line: str) -> None:
    path = tmp_path / "facts.jsonl"
    path.write_text(f"\n{line}\n", encoding="utf-8")
    with pytest.raises(Unreadable, match=r"Line 2 of .*facts\.jsonl"):
        list(RecordedFacts(path).fetch_many([ArxivId("2301.00001")]))


def test_a_file_that_is_not_there_is_one_sentence(tmp_path: Path) -> None:
    with pytest.raises(Unreadable, match="cannot be read"):
        list(RecordedFacts(tmp_path / "none.jsonl").fetch_many([ArxivId("2301.00001")]))
