"""A source that is loaded when it is first asked: httpx, lxml and arxiv cost more time than most commands."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from importlib import import_module

from litlog.model.identifiers import Identifier
from litlog.settings import Settings
from litlog.sources.protocols import Answered, KeptAnswers, Source


@dataclass(frozen=True)
class World:
    """What every source is opened with: the reader's choices, the clock, and where answers are kept, if anywhere."""

    settings: Settings
    now: Callable[[], str]
    kept: KeptAnswers | None = None


class LazySource:
    """Stands for the source that `open_source(getter, settings, now)` of a module of this room gives."""

    def __init__(self, name: str, knows: Callable[[Identifier], bool], module: str, world: World) -> None:
        self.name = name
        self.knows = knows
        self._module, self._world = module, world

    def fetch_many(self, identifiers: Sequence[Identifier]) -> Iterator[Answered]:
        """Load the source if need be, and ask it."""
        yield from self._source.fetch_many(identifiers)

    @cached_property
    def _source(self) -> Source:
        world = self._world
        getter = import_module("litlog.sources.http.fetcher").shared_fetcher(world.settings.contact, world.kept)
        module = import_module(f"litlog.sources.{self._module}")
        source: Source = module.open_source(getter, world.settings, world.now)
        return source
