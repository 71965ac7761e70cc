"""The sources in their order, and what loading them costs."""

import subprocess
import sys
from importlib.metadata import EntryPoint

import pytest

from litlog.errors import UsageError
from litlog.model.identifiers import (
    ArxivId,
    Doi,
    HackerNewsId,
    Identifier,
    Isbn,
    Pmcid,
    Pmid,
    RepositoryId,
    Url,
    VideoId,
)
from litlog.settings import Settings
from litlog.sources import registry
from litlog.sources.fallback import GapFiller
from litlog.sources.registry import default_sources


def first_to_know(identifier: Identifier) -> str:
    return next(source.name for source in default_sources(Settings(), now=str) if source.knows(identifier))


@pytest.mark.parametrize(
    ("identifier", "name"),
    [
        (ArxivId("1706.03762"), "arxiv"),
        (Doi("10.1000/182"), "crossref"),
        (Doi("10.48550/arxiv.1706.03762"), "datacite"),
        (Doi("10.5281/zenodo.1234567"), "zenodo"),
        (Url("https://zenodo.org/records/1234567"), "zenodo"),
        (Pmid("23193287"), "pubmed"),
        (Pmcid("PMC3531190"), "pubmed"),
        (HackerNewsId("35100086"), "hacker-news"),
        (Isbn("9780262132862"), "open-library"),
        (VideoId("youtube", "wi0M2J4uE5I"), "oembed"),
        (RepositoryId("ggerganov/llama.cpp"), "github"),
        (Url("https://github.com/ada/moss/pull/7"), "github-issues"),
        (Url("https://x.com/ada/status/1"), "oembed"),
        (Url("https://example.org/"), "web-page"),
    ],
)
def test_who_is_asked_first(identifier: Identifier, name: str) -> None:
    assert first_to_know(identifier) == name


def test_the_general_page_reader_is_the_last() -> None:
    assert default_sources(Settings(), now=str)[-1].name == "web-page"


def test_choosing_a_source_loads_none_of_them() -> None:
    program = """
import sys
from litlog.model.identifiers import ArxivId
from litlog.settings import Settings
from litlog.sources.registry import default_sources
import litlog.sources.ask, litlog.sources.recorded
[source.knows(ArxivId("1706.03762")) for source in default_sources(Settings(), now=str)]
print(sorted({"httpx", "httpcore", "requests", "arxiv", "lxml", "pypdf"} & sys.modules.keys()))
"""
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def plugged(monkeypatch: pytest.MonkeyPatch, target: str) -> None:
    """Pretend that a package with this entry point is installed."""
    point = EntryPoint("extra", target, registry.GROUP)
    monkeypatch.setattr(registry, "entry_points", lambda group: [point])


def test_a_plug_in_is_asked_first(monkeypatch: pytest.MonkeyPatch) -> None:
    plugged(monkeypatch, "fake_source:open_source")
    names = [source.name for source in default_sources(Settings(), now=str)]
    assert names[:2] == ["extra", "arxiv"]


def test_a_plug_in_that_does_not_load_is_one_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    plugged(monkeypatch, "no_such_module_anywhere:source")
    with pytest.raises(UsageError, match='The source plug-in "extra" does not load'):
        default_sources(Settings(), now=str)


def test_fillers_of_gaps_stand_before_the_page_and_unpaywall_needs_an_address() -> None:
    without = [one.name for one in default_sources(Settings(), now=str) if isinstance(one, GapFiller)]
    assert without == ["google-books", "openalex", "semantic-scholar", "web-page"]
    asked = default_sources(Settings(contact="ada@example.org"), now=str)
    assert "unpaywall" in [one.name for one in asked if isinstance(one, GapFiller)]
