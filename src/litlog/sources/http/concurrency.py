"""Concurrency: several slow iterators run in parallel threads, their values merged as they come."""

import queue
import threading
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TypeVar

Value = TypeVar("Value")


@dataclass(frozen=True, slots=True)
class _Ended:
    """The end of a worker; `error` is the exception that stopped it, if any."""

    error: BaseException | None = None


def side_by_side(lanes: Sequence[Iterable[Value]], workers: int = 64) -> Iterator[Value]:
    """Yield the values of all iterators as they come; each iterator is consumed by one thread at a time.

    The threads end with the process, and after their current value when the caller stops (Ctrl-C, or closing the
    iterator), so nothing needs to be joined. An exception in an iterator is raised here.
    """
    if len(lanes) <= 1:
        for lane in lanes:
            yield from lane
        return
    waiting: queue.SimpleQueue[Iterable[Value]] = queue.SimpleQueue()
    for lane in lanes:
        waiting.put(lane)
    yield from _gathered(waiting, min(workers, len(lanes)))


def _gathered(waiting: "queue.SimpleQueue[Iterable[Value]]", workers: int) -> Iterator[Value]:
    values: queue.SimpleQueue[Value | _Ended] = queue.SimpleQueue()
    stopped = threading.Event()
    for _ in range(workers):
        threading.Thread(target=_walk, args=(waiting, values, stopped), daemon=True).start()
    try:
        while workers:
            value = values.get()
            if not isinstance(value, _Ended):
                yield value
                continue
            workers -= 1
            if value.error:
                raise value.error
    finally:
        stopped.set()


def _walk(
    waiting: "queue.SimpleQueue[Iterable[Value]]",
    values: "queue.SimpleQueue[Value | _Ended]",
    stopped: threading.Event,
) -> None:
    try:
        while not stopped.is_set():
            for value in waiting.get_nowait():
                values.put(value)
                if stopped.is_set():
                    return
    except queue.Empty:
        values.put(_Ended())
    except BaseException as error:  # noqa: BLE001  it is raised again, in the caller's thread
        values.put(_Ended(error))
