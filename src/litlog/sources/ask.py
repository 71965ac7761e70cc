"""Metadata lookup: ask the sources for many identifiers in parallel, with fallback from one source to the next."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from litlog.errors import LitlogError, Refused, Unreachable
from litlog.model.finding import Finding
from litlog.model.identifiers import Identifier
from litlog.model.storable import storable
from litlog.sources.fallback import GapFiller, missing, tells
from litlog.sources.http.concurrency import side_by_side
from litlog.sources.http.hints import AGAIN, BY_HAND
from litlog.sources.protocols import Answered, Source

_STOOD_IN_FOR = 20
"""Maximum number of lookups per run that fall back when a source does not answer; fallbacks are not made for more."""


def ask(identifiers: Sequence[Identifier], sources: Sequence[Source]) -> Iterator[Answered]:
    """Yield an answer for each distinct identifier as it arrives: a `Finding`, or the error as a value.

    Each source gets all of its identifiers in one batch, and the sources are asked in parallel. If a source does not
    have a work, or does not answer, the next source that accepts the identifier is asked (fallback). If the first one
    only failed to answer, its error follows the finding of the fallback, so that the lookup is retried later. After
    that, the gap fillers are asked for missing fields, and what they find is yielded as further findings; a gap filler
    that knows nothing yields nothing.
    """
    first = [one for one in sources if not isinstance(one, GapFiller)]
    fillers = [one for one in sources if isinstance(one, GapFiller)]
    gaps: dict[Identifier, frozenset[str]] = {}
    for identifier, answer in _by_registries(tuple(dict.fromkeys(identifiers)), first):
        if isinstance(answer, Finding):
            gaps[identifier] = missing(answer.work)
        yield identifier, answer
    for filler in fillers:
        yield from _filled(filler, gaps)


def _by_registries(identifiers: Sequence[Identifier], sources: Sequence[Source]) -> Iterator[Answered]:
    batches: dict[int, list[Identifier]] = {}
    for identifier in identifiers:
        batches.setdefault(_first_that_knows(identifier, sources), []).append(identifier)
    yield from side_by_side([_lane(batch, sources[start:]) for start, batch in batches.items()])


def _first_that_knows(identifier: Identifier, sources: Sequence[Source]) -> int:
    knowing = (place for place, source in enumerate(sources) if source.knows(identifier))
    return next(knowing, len(sources))


def _lane(batch: Sequence[Identifier], sources: Sequence[Source]) -> Iterator[Answered]:
    """Ask the first source, then the fallback sources for what it does not give."""
    if not sources:
        for identifier in batch:
            yield identifier, Unreachable(f"No source knows {identifier}.", BY_HAND, temporary=False)
        return
    failed: dict[Identifier, LitlogError] = {}
    for identifier, answer in _complete(batch, sources[0]):
        if isinstance(answer, Finding):
            yield identifier, answer
        else:
            failed[identifier] = answer
    silences = 0
    for identifier, error in failed.items():
        silences += _may_answer_later(error)
        others = sources[1:] if silences <= _STOOD_IN_FOR or not _may_answer_later(error) else ()
        yield from _elsewhere(identifier, error, others)


def _elsewhere(identifier: Identifier, error: LitlogError, sources: Sequence[Source]) -> Iterator[Answered]:
    """Ask the fallback sources one after the other, until one of them finds it."""
    errors, found = [error], False
    for source in sources if not isinstance(error, Refused) else ():
        if source.knows(identifier) and not found:
            for _, answer in _complete([identifier], source):
                if isinstance(answer, Finding):
                    found = True
                    yield identifier, answer
                else:
                    errors.append(answer)
    again = next(filter(_may_answer_later, errors), None)
    if again or not found:
        yield identifier, again or error


def _may_answer_later(error: LitlogError) -> bool:
    return isinstance(error, Unreachable) and error.temporary


def _filled(filler: GapFiller, gaps: dict[Identifier, frozenset[str]]) -> Iterator[Answered]:
    """Ask a gap filler for missing fields, and remove the fields it gives from `gaps`."""
    batch = [one for one, absent in gaps.items() if absent & filler.fills and filler.knows(one)]
    for identifier, answer in _complete(batch, filler) if batch else ():
        told = {name for name in gaps[identifier] if isinstance(answer, Finding) and tells(answer.work, name)}
        if told:
            gaps[identifier] -= told
            yield identifier, answer


def _complete(batch: Sequence[Identifier], source: Source) -> Iterator[Answered]:
    """Enforce one answer for each identifier, so that a faulty plug-in cannot lose a request."""
    left = dict.fromkeys(batch)
    problem: LitlogError = Unreachable(f"{source.name} gave no answer.", AGAIN)
    try:
        for identifier, answer in source.fetch_many(batch):
            if identifier in left:
                del left[identifier]
                yield identifier, _about(identifier, answer)
    except LitlogError as error:
        problem = error
    except Exception as error:  # noqa: BLE001  a plug-in may fail in any way, and the other sources still answer
        problem = Unreachable(f"The source {source.name} failed: {error!r}.", "Update it, or tell its makers.")
    for identifier in left:
        yield identifier, problem


def _about(identifier: Identifier, answer: Finding | LitlogError) -> Finding | LitlogError:
    """Record in a finding the identifier that its source was asked for; no answer leaves here that cannot be stored."""
    if isinstance(answer, Finding):
        return storable(replace(answer, about=str(identifier)))
    answer.message, answer.hint = storable(answer.message), storable(answer.hint)
    return answer
