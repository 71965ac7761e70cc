"""The sources there are, in the order in which they are asked: plug-ins, registries, and the general web page last."""

from collections.abc import Callable, Iterator
from importlib.metadata import EntryPoint, entry_points

from litlog.errors import UsageError
from litlog.settings import Settings
from litlog.sources.lazy import LazySource
from litlog.sources.protocols import Source
from litlog.sources.who_knows import arxiv_knows, crossref_knows, open_library_knows, web_page_knows

_OURS = (
    ("arxiv", arxiv_knows, "papers.arxiv"),
    ("crossref", crossref_knows, "papers.crossref"),
    ("open-library", open_library_knows, "books.open_library"),
    ("web-page", web_page_knows, "web_page"),
)
GROUP = "litlog.sources"
"""The entry points by which an installed package adds a source: a function of `(settings, now)`."""


def default_sources(settings: Settings, *, now: Callable[[], str]) -> tuple[Source, ...]:
    """Give the sources in order; `now` tells the time as ISO 8601 in UTC, for `Finding.found_at`.

    A plug-in comes first: its user installed it to be asked. Raises `UsageError` for one that does not load.
    """
    ours = [LazySource(name, knows, module, settings, now) for name, knows, module in _OURS]
    return (*_plugged_in(settings, now), *ours)


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
