"""Refresh: asks the sources again for known items, and reports the differences field by field."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import nullcontext
from dataclasses import dataclass
from typing import Any

from litlog.errors import LitlogError, Refused
from litlog.library.items.deduplication import double, settle
from litlog.library.items.guessed_identifiers import believed
from litlog.library.items.provenance import changed_fields, merged
from litlog.library.library import Library
from litlog.library.metadata_lookup.enriching import Asking, not_kept
from litlog.library.metadata_lookup.queueing import ROUNDS, by_identifier, identifiers_to_follow, is_named, questions
from litlog.library.metadata_lookup.title_search import Choice, searched
from litlog.merge.claims import explain
from litlog.model.finding import Finding
from litlog.model.identifiers import Identifier
from litlog.model.item import Item
from litlog.model.results.outcome import Failed
from litlog.model.work import Work
from litlog.store.change import Change


@dataclass(frozen=True, slots=True)
class Answer:
    """A source's response for an item, looked up by one of its identifiers or by its title."""

    key: str
    said: Finding | LitlogError


@dataclass(frozen=True, slots=True)
class Difference:
    """A field of a work before and after, and the source that now decides it."""

    field: str
    before: Any
    after: Any
    source: str


@dataclass(frozen=True, slots=True)
class Refreshed:
    """Result of the responses for an item; `now` is its key afterwards, a different one if it was merged."""

    key: str
    now: str
    differences: tuple[Difference, ...]


def asked_again(library: Library, items: Collection[Item]) -> Iterator[Answer | Choice]:
    """Look up these items again, and the identifiers in the responses; changes nothing in the library.

    An item with only a title is searched for; a `Choice` lists several candidates. Raises `Refused` if offline.
    """
    sources = library.sources()
    if not sources:
        raise Refused("Nobody can be asked, litlog is offline.", "Leave --offline out, or `offline` of litlog.toml.")
    from litlog.sources.ask import ask  # noqa: PLC0415  offline nobody pays for the network

    wanted = [(item.key, identifier) for item in items for identifier in questions(item.work)]
    for answer in _searched(library, items):
        yield answer
        wanted += [(answer.key, one) for one in _named(answer)]
    works = {item.key: item.work for item in items}
    asked: set[tuple[str, Identifier]] = set()
    for _ in range(ROUNDS):
        asked.update(wanted)
        waiting, wanted = by_identifier((one, key) for key, one in dict.fromkeys(wanted)), []
        for identifier, said in ask(tuple(waiting), sources):
            for key in waiting[identifier]:
                if isinstance(said, Finding) and not believed(works[key], said):
                    continue
                answer = Answer(key, said)
                yield answer
                wanted += [(key, one) for one in _named(answer) if (key, one) not in asked]


def _searched(library: Library, items: Iterable[Item]) -> Iterator[Answer | Choice]:
    for item in items:
        if not is_named(item.work):
            for found in searched(library, item):
                yield found if isinstance(found, Choice) else Answer(item.key, found)


def _named(answer: Answer | Choice) -> Sequence[Identifier]:
    return (
        identifiers_to_follow(merged([answer.said]))
        if isinstance(answer, Answer) and isinstance(answer.said, Finding)
        else ()
    )


def take_in(
    library: Library, answers: Collection[Answer], command: str = "refresh", *, keep: bool
) -> list[Refreshed | Failed]:
    """Store the responses on the items, in one step; return those with differences, and those that cannot be stored.

    Each item is stored for itself. Without `keep` the changes are rolled back: differences are reported, nothing
    changes.
    """
    found: dict[str, list[Finding]] = {}
    for answer in answers:
        if isinstance(answer.said, Finding):
            found.setdefault(answer.key, []).append(answer.said)
    asking = Asking(library, command)
    with nullcontext() if keep else library.store.dry_run():
        told = [_stored(asking, key, findings) for key, findings in found.items()]
    return [one for one in told if one]


def _stored(asking: Asking, key: str, findings: Iterable[Finding]) -> Refreshed | Failed | None:
    try:
        with asking.change() as change:
            return _learnt(asking.library, change, key, findings)
    except Exception as error:  # noqa: BLE001  what one work does not take is no reason to lose the others' answers
        return Failed(key, not_kept(error), "It is as it was; `litlog refresh` and its key ask again.")


def _learnt(library: Library, change: Change, key: str, findings: Iterable[Finding]) -> Refreshed | None:
    before = item = change.item(key)
    if before is None or item is None:
        return None
    for finding in findings:
        item = settle(library, change, item, finding, double(change, item, finding))
    differences = _differences(before.work, item.work, change.findings(item.key))
    return Refreshed(before.key, item.key, differences) if differences or item.key != before.key else None


def _differences(before: Work, after: Work, findings: Iterable[Finding]) -> tuple[Difference, ...]:
    claims = explain(findings)
    sources: Mapping[str, str] = {name: said[0].source for name, said in claims.items()}
    named = (name for name in changed_fields(before, after) if name != "extra")
    fields = [Difference(one, getattr(before, one), getattr(after, one), sources.get(one, "")) for one in named]
    names = sorted({*before.extra, *after.extra})
    return (*fields, *(
        Difference(f"extra.{one}", before.extra.get(one, ""), after.extra.get(one, ""), sources.get(f"extra.{one}", ""))
        for one in names
        if before.extra.get(one) != after.extra.get(one)
    ))  # fmt: skip
