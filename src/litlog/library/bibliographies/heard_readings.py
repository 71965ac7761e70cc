"""What exports say of a reading: a later one moves what an export said before, and never what the reader typed.

The statement of each export is kept with its finding, in `Work.extra` under names of its own, which no merge takes in.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from litlog.model.finding import SAID
from litlog.model.reading import Reading, Status, StatusChange
from litlog.model.reading_fields import NUMBERS, with_imported
from litlog.model.work import Work

_STATUSES = f"{SAID}status"
_STAGE = {Status.WANT: 0, Status.READING: 1, Status.READ: 2, Status.ABANDONED: 2}


@dataclass(frozen=True, slots=True)
class Moved:
    """A reading with what an export adds to it; `untaken` tells what stays as it was although the export differs."""

    reading: Reading
    untaken: tuple[str, ...] = ()


def with_statement(work: Work, reading: Reading) -> Work:
    """Return the work of an entry with what the entry says of the reading."""
    said = {_STATUSES: "\n".join(map(_text, reading.statuses))} if reading.statuses else {}
    said |= {_name(one.name): str(value) for one in NUMBERS if (value := getattr(reading, one.name))}
    return replace(work, extra={**work.extra, **said}) if said else work


def news(kept: Reading, met: Reading, heard: Iterable[Work]) -> Reading:
    """Return what an entry says without the numbers that are here and no export said: the reader gave them.

    They would else pass for the word of an export, and the next one would move them.
    """
    before = [one.extra for one in heard]
    own: dict[str, Any] = {
        one.name: None
        for one in NUMBERS
        if (value := getattr(kept, one.name)) and str(value) not in _said(before, one.name)
        and value == getattr(met, one.name)
    }  # fmt: skip
    return replace(met, **own) if own else met


def without_numbers(reading: Reading) -> Reading:
    """Return what an entry of litlog's own table says of the reading, without ratings: no program gave those."""
    nothing: dict[str, Any] = {one.name: None for one in NUMBERS}
    return replace(reading, **nothing)


def without_statement(work: Work) -> Work:
    """Return the work of an entry alone, for comparison with others."""
    if not any(name.startswith(SAID) for name in work.extra):
        return work
    return replace(work, extra={name: value for name, value in work.extra.items() if not name.startswith(SAID)})


def moved(kept: Reading, met: Reading, heard: Iterable[Work]) -> Moved:
    """Return a reading with what an entry adds; `heard` are the findings' works before it was read."""
    before = [{name: text for name, text in one.extra.items() if name.startswith(SAID)} for one in heard]
    rest = with_imported(kept, met)
    if _statement(met) in before:
        numbers: dict[str, Any] = {one.name: getattr(kept, one.name) for one in NUMBERS}
        return Moved(replace(rest, statuses=kept.statuses, **numbers))
    exported = {line for one in before for line in one.get(_STATUSES, "").splitlines()}
    statuses = _history(kept.statuses, met.statuses, exported)
    is_older = bool(met.status and kept.status and _STAGE[met.status] < _STAGE[kept.status])
    numbers = {
        one.name: _number(
            getattr(kept, one.name), getattr(met, one.name), set() if is_older else _said(before, one.name)
        )
        for one in NUMBERS
    }
    reading = replace(rest, statuses=statuses, **numbers)
    return Moved(reading, tuple(_untaken(reading, met)))


def _statement(reading: Reading) -> dict[str, str]:
    return dict(with_statement(Work(), reading).extra)


def _name(number: str) -> str:
    return SAID + number


def _said(before: Iterable[Mapping[str, str]], number: str) -> set[str]:
    return {one[_name(number)] for one in before if _name(number) in one}


def _number(kept: int | None, met: int | None, exported: set[str]) -> int | None:
    return met if met and (kept is None or str(kept) in exported) else kept


def _untaken(reading: Reading, met: Reading) -> Iterable[str]:
    if met.status and met.status is not reading.status:
        yield f"the status {reading.status} stays, the file says {met.status}"
    for one in NUMBERS:
        kept, other = getattr(reading, one.name), getattr(met, one.name)
        if other and other != kept:
            yield f"the {one.name} {kept} stays, the file says {other}"


def _history(
    kept: tuple[StatusChange, ...], met: tuple[StatusChange, ...], exported: set[str]
) -> tuple[StatusChange, ...]:
    """Return the events of both: those with a day where it puts them, one without if the reading has got further."""
    if not kept:
        return met
    events = list(kept)
    for one in met:
        if one not in events and one.status is not Status.WANT:
            _place(events, one, exported)
    return tuple(events)


def _place(events: list[StatusChange], one: StatusChange, exported: set[str]) -> None:
    vague = [at for at, other in enumerate(events) if other.status is one.status and other.on is None]
    if vague and _text(events[vague[-1]]) in exported:
        events[vague[-1]] = one
    elif one.on is None:
        if _moves_on(events[-1], one, exported) and one.status is not events[-1].status:
            events.append(one)
    else:
        at = _place_of_day(events, one.on.first_day)
        last = events[-1].on
        is_same_day = at == len(events) and last and last.first_day == one.on.first_day
        if not is_same_day or _moves_on(events[-1], one, exported):
            events.insert(at, one)


def _moves_on(last: StatusChange, one: StatusChange, exported: set[str]) -> bool:
    """Return whether an event may follow one that no day puts before it: an export said that, and got no further."""
    return _text(last) in exported and _STAGE[one.status] >= _STAGE[last.status]


def _place_of_day(events: list[StatusChange], day: str) -> int:
    """Return the place of a day in a history; events without a day at its end are the latest."""
    dated = [at for at, one in enumerate(events) if one.on]
    if not dated:
        return 0
    before = [at for at in dated if (on := events[at].on) and on.first_day <= day]
    return before[-1] + 1 if before else dated[0]


def _text(one: StatusChange) -> str:
    return " ".join(filter(None, (one.status.value, str(one.on or ""), " ".join(one.progress.split()))))
