"""What a part of the torture gives: how much was tried, and what went wrong, as a line, a table and JSON."""

import resource
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass, field

HANG = 10.0
"""Seconds after which a command counts as hanging."""
MOST_MEMORY = 1 << 20
"""KiB of memory that a process may hold at most."""
KINDS = ("losses", "doubles", "tracebacks", "hangs", "others")
_KEPT = 200


@dataclass(slots=True)
class Result:
    """`tried` counts what `unit` names; `faults` are one line each, as far as they are kept, with what repeats them."""

    part: str
    unit: str
    tried: int = 0
    counts: dict[str, int] = field(default_factory=lambda: dict.fromkeys(KINDS, 0))
    peak_kib: int = 0
    seconds: float = 0.0
    skipped: str = ""
    faults: list[str] = field(default_factory=list)
    inherited_kib: int = field(default_factory=lambda: resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)

    def fault(self, kind: str, told: str) -> None:
        """Count one fault of a kind, print what is told of it at once, since a part may take an hour, and keep it."""
        self.counts[kind] += 1
        if len(self.faults) < _KEPT:
            self.faults.append(f"{kind}: {told}")
            print(f"  {self.part}, {kind}: {told}", flush=True)

    def memory(self, kib: int) -> None:
        """Note the memory of a process; more than the limit is a fault.

        Linux hands the peak of a process on to those that it starts, so what is not above our own at the beginning
        says nothing.
        """
        if kib <= self.inherited_kib:
            return
        if kib > MOST_MEMORY >= self.peak_kib:
            self.fault("others", f"a process held {kib // 1024} MiB")
        self.peak_kib = max(self.peak_kib, kib)

    @property
    def failed(self) -> bool:
        """Return whether anything went wrong."""
        return any(self.counts.values())

    def line(self) -> str:
        """Return the part as one line."""
        if self.skipped:
            return f"{self.part}: skipped, {self.skipped}"
        counts = ", ".join(f"{count} {kind}" for kind, count in self.counts.items())
        return f"{self.part}: {self.tried} {self.unit}, {counts}, {self.peak_kib // 1024} MiB, {self.seconds:.0f} s"

    def as_json(self) -> dict[str, object]:
        """Return the part as JSON can say it."""
        return asdict(self)


def table(results: Iterable[Result]) -> str:
    """Return all parts as a table of Markdown."""
    heads = ("part", "tried", *KINDS, "MiB", "s")
    rows = [heads, tuple("-" * len(head) for head in heads), *map(_row, results)]
    widths = [max(len(row[at]) for row in rows) for at in range(len(heads))]
    return "\n".join(_aligned(row, widths) for row in rows)


def _row(result: Result) -> tuple[str, ...]:
    tried = f"skipped: {result.skipped}" if result.skipped else f"{result.tried} {result.unit}"
    counts = (str(result.counts[kind]) for kind in KINDS)
    return (result.part, tried, *counts, str(result.peak_kib // 1024), f"{result.seconds:.0f}")


def _aligned(row: Sequence[str], widths: Sequence[int]) -> str:
    return "| " + " | ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)) + " |"
