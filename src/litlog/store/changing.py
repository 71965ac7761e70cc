"""The one way to change a library: a transaction that is a step, and steps taken back."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Literal

from litlog.model.journal import Step
from litlog.store import undoing
from litlog.store.change import Change
from litlog.store.connection import Connection
from litlog.store.indexing import Indexer
from litlog.store.journal import Recorder
from litlog.store.text_index import TextIndex

_CHOOSE = {"undo": undoing.step_to_undo, "redo": undoing.step_to_redo}


@contextmanager
def changing(
    connection: Connection, index: TextIndex, now: Callable[[], str], command: str, step: int | None
) -> Iterator[Change]:
    """See `Store.change`."""
    with connection.writing():
        recorder = Recorder(connection, command, now(), goes_on=undoing.standing(connection, step))
        indexer = Indexer(connection, index, recorder)
        yield Change(connection, index, recorder, indexer)
        indexer.finish()
        recorder.finish()


def taken_back(connection: Connection, index: TextIndex, now: Callable[[], str], way: Literal["undo", "redo"]) -> Step:
    """See `Store.undo` and `Store.redo`."""
    with connection.writing():
        step = _CHOOSE[way](connection)
        command = str(step["command"]).removeprefix("undo: ").removeprefix("redo: ")
        recorder = Recorder(connection, f"{way}: {command}", now(), way, step["id"])
        undoing.take_back(connection, recorder, step)
        Indexer(connection, index, recorder).finish()
        return recorder.finish() or Step(step["id"], step["at"], step["command"], 0)
