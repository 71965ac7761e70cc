"""A source that has one request for each identifier, asked in turn."""

from collections.abc import Callable, Iterable, Iterator

from litlog.errors import LitlogError
from litlog.model.finding import Finding
from litlog.model.identifiers import Identifier
from litlog.sources.protocols import Answered


def one_by_one(identifiers: Iterable[Identifier], fetch: Callable[[Identifier], Finding]) -> Iterator[Answered]:
    """Give what `fetch` finds for each, or the `LitlogError` that it raises, as soon as it is there."""
    for identifier in identifiers:
        try:
            yield identifier, fetch(identifier)
        except LitlogError as error:
            yield identifier, error
