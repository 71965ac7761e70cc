"""Journal step: the changes of one command, which can be undone."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Step:
    """`number` counts from 1; `at` is ISO 8601 in UTC; `changes` is how many rows it touched.

    `undoes` is the number of the step this one took back, `undone_by` of the one that took this one back.
    """

    number: int
    at: str
    command: str
    changes: int
    undoes: int | None = None
    undone_by: int | None = None
