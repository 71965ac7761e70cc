"""Asking all that is wanted at once: every identifier goes to the first source that knows it."""

from collections.abc import Iterator, Sequence

from litlog.errors import LitlogError, NotFound, Unreachable
from litlog.model.identifiers import Identifier
from litlog.sources.hints import AGAIN, BY_HAND
from litlog.sources.protocols import Answered, Source
from litlog.sources.side_by_side import side_by_side


def ask(identifiers: Sequence[Identifier], sources: Sequence[Source]) -> Iterator[Answered]:
    """Yield one answer for each different identifier, as they come: a `Finding`, or the error as a value.

    Each source gets all of its identifiers in one batch, and the sources work side by side. What a source says
    there is not (a DOI that Crossref did not register) is asked of the next source that knows it.
    """
    batches: dict[int, list[Identifier]] = {}
    for identifier in dict.fromkeys(identifiers):
        batches.setdefault(_first_that_knows(identifier, sources), []).append(identifier)
    yield from side_by_side([_lane(batch, sources[start:]) for start, batch in batches.items()])


def _first_that_knows(identifier: Identifier, sources: Sequence[Source]) -> int:
    knowing = (place for place, source in enumerate(sources) if source.knows(identifier))
    return next(knowing, len(sources))


def _lane(batch: Sequence[Identifier], sources: Sequence[Source]) -> Iterator[Answered]:
    """Ask the first source, and the ones after it for what it does not have."""
    if not sources:
        for identifier in batch:
            yield identifier, Unreachable(f"No source knows {identifier}.", BY_HAND, temporary=False)
        return
    absent: dict[Identifier, NotFound] = {}
    for identifier, answer in _complete(batch, sources[0]):
        place = _first_that_knows(identifier, sources[1:])
        if isinstance(answer, NotFound) and place < len(sources) - 1:
            absent[identifier] = answer
        else:
            yield identifier, answer
    yield from _elsewhere(absent, sources[1:])


def _elsewhere(absent: dict[Identifier, NotFound], sources: Sequence[Source]) -> Iterator[Answered]:
    for identifier, first_answer in absent.items():
        for _, answer in _lane([identifier], sources[_first_that_knows(identifier, sources) :]):
            yield identifier, first_answer if isinstance(answer, NotFound) else answer


def _complete(batch: Sequence[Identifier], source: Source) -> Iterator[Answered]:
    """Hold a source to its promise of one answer each, so that no plug-in can lose a request."""
    left = dict.fromkeys(batch)
    problem: LitlogError = Unreachable(f"{source.name} gave no answer.", AGAIN)
    try:
        for identifier, answer in source.fetch_many(batch):
            if identifier in left:
                del left[identifier]
                yield identifier, answer
    except LitlogError as error:
        problem = error
    except Exception as error:  # noqa: BLE001  a plug-in may fail in any way, and the other sources still answer
        problem = Unreachable(f"The source {source.name} failed: {error!r}.", "Update it, or tell its makers.")
    for identifier in left:
        yield identifier, problem
