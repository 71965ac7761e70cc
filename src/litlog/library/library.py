"""The `Library` value: its store, its settings, and its dependencies (clock, sources, network)."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date
from types import TracebackType
from typing import TYPE_CHECKING, Self

from litlog.library.locate import Place
from litlog.store import Store, open_store, utc_now

if TYPE_CHECKING:  # the sources are not loaded for a command that only reads
    from litlog.sources.protocols import Getter, Source


def _no_sources() -> "Sequence[Source]":
    return ()


def _nobody() -> "Getter | None":
    return None


@dataclass(frozen=True)
class Library:
    """A store with what its commands need around it.

    `sources` gives those that may be asked, `getter` who brings the content of an address, None if nobody may.
    `today` is the reader's day, `now` the time in UTC, ISO 8601; both are handed in so that tests have a clock.
    """

    store: Store
    place: Place
    sources: "Callable[[], Sequence[Source]]" = field(default=_no_sources)
    getter: "Callable[[], Getter | None]" = field(default=_nobody)
    today: Callable[[], date] = date.today
    now: Callable[[], str] = utc_now

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.store.close()


def open_library(place: Place, *, create: bool = False, offline: bool = False) -> Library:
    """Open the library at a place.

    Args:
        place: Its location; see `litlog.library.locate`.
        create: Whether to create it if there is none.
        offline: Whether sources must not be asked.

    Returns:
        The library, to be used in a `with` statement.

    Raises:
        NotFound: If there is none, without `create`.
        StoreError: If its database cannot be used.
    """
    store = open_store(place.database, create=create)
    asks_nobody = offline or place.settings.offline
    if asks_nobody:
        return Library(store, place)
    return Library(store, place, _sources_of(place, store), _getter_of(place, store))


def _sources_of(place: Place, store: Store) -> "Callable[[], Sequence[Source]]":
    def sources() -> "Sequence[Source]":
        from litlog.sources.registry import default_sources  # noqa: PLC0415  only a command that asks pays for it

        return default_sources(place.settings, now=utc_now, kept=store.kept_answers())

    return sources


def _getter_of(place: Place, store: Store) -> "Callable[[], Getter]":
    def getter() -> "Getter":
        from litlog.sources.http.fetcher import shared_fetcher  # noqa: PLC0415  only a command that asks pays for it

        return shared_fetcher(place.settings.contact, store.kept_answers())

    return getter
