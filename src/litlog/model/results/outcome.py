"""Outcomes: the result of each request of a batch, so that one failure does not stop the others."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Added:
    """A work is new in the library; `remark` is what else the reader should know of it."""

    key: str
    target: str = ""
    remark: str = ""


@dataclass(frozen=True, slots=True)
class MetAgain:
    """The work was there already; the new encounter is noted, and `remark` is what else the reader should know."""

    key: str
    target: str = ""
    remark: str = ""


@dataclass(frozen=True, slots=True)
class Updated:
    """Something about it changed; `fields` says what."""

    key: str
    fields: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Unchanged:
    """There was nothing new."""

    key: str


@dataclass(frozen=True, slots=True)
class Queued:
    """It is saved, and its metadata will be fetched later; `reason` says why not now."""

    key: str
    target: str
    reason: str


@dataclass(frozen=True, slots=True)
class Failed:
    """Nothing was done for this target; `hint` is the next step."""

    target: str
    reason: str
    hint: str = ""


Outcome = Added | MetAgain | Updated | Unchanged | Queued | Failed
