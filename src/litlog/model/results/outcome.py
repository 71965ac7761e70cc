"""Outcomes: the result of each request of a batch, so that one failure does not stop the others."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Added:
    """A new work in the library; `remark` is a further message for the reader."""

    key: str
    target: str = ""
    remark: str = ""


@dataclass(frozen=True, slots=True)
class MetAgain:
    """A work that was in the library already; the new encounter is stored; `remark` is a further message."""

    key: str
    target: str = ""
    remark: str = ""


@dataclass(frozen=True, slots=True)
class Updated:
    """A work with changes; `fields` are the changed fields."""

    key: str
    fields: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Unchanged:
    """There was nothing new."""

    key: str


@dataclass(frozen=True, slots=True)
class Queued:
    """Saved; its metadata will be looked up later; `reason` explains why not now."""

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
