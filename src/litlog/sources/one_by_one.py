"""Sequential lookup: one request per identifier, one after the other."""

from collections.abc import Callable, Iterable, Iterator

from litlog.errors import LitlogError, Unreachable
from litlog.model.finding import Finding
from litlog.model.identifiers import Identifier
from litlog.sources.protocols import Answered

_PATIENCE = 3
"""Maximum number of unanswered requests in a row before giving up: each may take half a minute."""


def one_by_one(identifiers: Iterable[Identifier], fetch: Callable[[Identifier], Finding]) -> Iterator[Answered]:
    """Yield what `fetch` finds for each identifier, or the `LitlogError` that it raises, as soon as it is known.

    When the server has stopped answering, the remaining identifiers are not requested and get its last error.
    """
    silent = 0
    last: LitlogError | None = None
    for identifier in identifiers:
        if last is None or silent < _PATIENCE:
            answer, last = _answer(identifier, fetch)
            silent = silent + 1 if _is_silence(last) else 0
            yield identifier, answer
        else:
            yield identifier, last


def _answer(
    identifier: Identifier, fetch: Callable[[Identifier], Finding]
) -> tuple[Finding | LitlogError, LitlogError | None]:
    try:
        return fetch(identifier), None
    except LitlogError as error:
        return error, error


def _is_silence(error: LitlogError | None) -> bool:
    return isinstance(error, Unreachable) and error.temporary
