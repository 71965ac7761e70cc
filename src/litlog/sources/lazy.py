"""A source that is loaded when it is first asked: httpx, lxml and arxiv cost more time than most commands."""

from collections.abc import Callable, Iterator, Sequence
from functools import cached_property
from importlib import import_module

from litlog.model.identifiers import Identifier
from litlog.settings import Settings
from litlog.sources.protocols import Answered, Source


class LazySource:
    """Stands for the source that `open_source(settings, now)` of a module of this room gives."""

    def __init__(
        self, name: str, knows: Callable[[Identifier], bool], module: str, settings: Settings, now: Callable[[], str]
    ) -> None:
        self.name = name
        self.knows = knows
        self._module, self._settings, self._now = module, settings, now

    def fetch_many(self, identifiers: Sequence[Identifier]) -> Iterator[Answered]:
        """Load the source if need be, and ask it."""
        yield from self._source.fetch_many(identifiers)

    @cached_property
    def _source(self) -> Source:
        source: Source = import_module(f"litlog.sources.{self._module}").open_source(self._settings, self._now)
        return source
