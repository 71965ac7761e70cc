"""Registry of sources, in the order in which they are asked: plug-ins, registries, and the general web page last."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from importlib import import_module
from importlib.metadata import EntryPoint, entry_points

from litlog.errors import UsageError
from litlog.model.identifiers import Identifier
from litlog.settings import Settings
from litlog.sources import routing as known
from litlog.sources.fallback import PDF, GapFiller
from litlog.sources.protocols import Answered, KeptAnswers, Source


@dataclass(frozen=True)
class World:
    """The dependencies of every source: the settings, the clock, and the cache of responses, if any."""

    settings: Settings
    now: Callable[[], str]
    kept: KeptAnswers | None = None


class LazySource:
    """A source that loads its module, and calls `open_source(getter, settings, now)` there, on first use."""

    def __init__(self, name: str, knows: Callable[[Identifier], bool], module: str, world: World) -> None:
        self.name = name
        self.knows = knows
        self._module, self._world = module, world

    def fetch_many(self, identifiers: Sequence[Identifier]) -> Iterator[Answered]:
        """Load the source if needed, and return its answers."""
        yield from self._source.fetch_many(identifiers)

    @cached_property
    def _source(self) -> Source:
        world = self._world
        getter = import_module("litlog.sources.http.fetcher").shared_fetcher(world.settings.contact, world.kept)
        module = import_module(f"litlog.sources.{self._module}")
        source: Source = module.open_source(getter, world.settings, world.now)
        return source


_OURS = (
    ("arxiv", known.arxiv_knows, "papers.arxiv"),
    ("zenodo", known.zenodo_knows, "papers.zenodo"),
    ("crossref", known.crossref_knows, "papers.crossref"),
    ("datacite", known.datacite_knows, "papers.datacite"),
    ("doi", known.doi_resolver_knows, "papers.doi_resolver"),
    ("pubmed", known.pubmed_knows, "papers.pubmed"),
    ("open-library", known.open_library_knows, "books.open_library"),
    ("google-books", known.google_books_knows, "books.google_books"),
    ("hacker-news", known.hacker_news_knows, "platforms.hacker_news"),
    ("github", known.github_knows, "platforms.github"),
    ("github-issues", known.github_issues_knows, "platforms.github_issue"),
    ("oembed", known.oembed_knows, "platforms.oembed"),
)
_TOLD_BY_INDEXES = frozenset({"title", "contributors", "issued", "abstract", "container"})
_FILLERS = (
    (
        "google-books",
        known.google_books_knows,
        "books.google_books",
        frozenset({"contributors", "issued", "publisher"}),
    ),
    ("openalex", known.indexes_know, "papers.openalex", _TOLD_BY_INDEXES),
    ("semantic-scholar", known.indexes_know, "papers.semantic_scholar", frozenset({"abstract"})),
    ("unpaywall", known.unpaywall_knows, "papers.unpaywall", frozenset({PDF})),
    ("web-page", known.video_page_knows, "web_page", frozenset({"issued", "length"})),
)
_LAST = ("web-page", known.web_page_knows, "web_page")
GROUP = "litlog.sources"
"""The entry points by which an installed package adds a source: a function of `(settings, now)`."""


def default_sources(
    settings: Settings, *, now: Callable[[], str], kept: KeptAnswers | None = None
) -> tuple[Source, ...]:
    """Return the sources in order; `now` returns the time as ISO 8601 in UTC, for `Finding.found_at`.

    `kept` caches responses between runs, so that a server need not send unchanged ones again. Plug-ins come first,
    since their user installed them to be asked. Raises `UsageError` for a plug-in that does not load.
    """
    world = World(settings, now, kept)
    ours = [LazySource(*one, world) for one in _OURS]
    return (*_plugged_in(settings, now), *ours, *_fillers(world), LazySource(*_LAST, world))


def _fillers(world: World) -> Iterator[GapFiller]:
    for name, knows, module, fills in _FILLERS:
        if name != "unpaywall" or world.settings.contact:  # it answers nobody without an address
            yield GapFiller(LazySource(name, knows, module, world), fills)


def _plugged_in(settings: Settings, now: Callable[[], str]) -> Iterator[Source]:
    for point in sorted(entry_points(group=GROUP), key=lambda point: point.name):
        yield _loaded(point, settings, now)


def _loaded(point: EntryPoint, settings: Settings, now: Callable[[], str]) -> Source:
    try:
        source: Source = point.load()(settings, now)
    except Exception as error:  # a plug-in may fail in any way, and is not ours
        raise UsageError(
            f'The source plug-in "{point.name}" does not load: {error}.', f"Uninstall or update {point.value}."
        ) from error
    return source
