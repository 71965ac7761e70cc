"""The one way to change a library: a transaction that is a step."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from litlog.model.records.step import Step
from litlog.store.change import Change
from litlog.store.engines.protocol import Connection
from litlog.store.index.maintain import Indexer
from litlog.store.index.protocol import TextIndex
from litlog.store.journal.recorder import Recorder


@contextmanager
def changing(
    connection: Connection, index: TextIndex, now: Callable[[], str], command: str, step: int | None
) -> Iterator[Change]:
    """See `Store.change`."""
    with connection.writing():
        recorder = Recorder(connection, command, now(), goes_on=_standing(connection, step))
        indexer = Indexer(connection, index, recorder)
        yield Change(connection, index, recorder, indexer)
        indexer.finish()
        recorder.finish()


def _standing(connection: Connection, step: int | None) -> Step | None:
    if step is None:
        return None
    from litlog.store.undo import standing  # noqa: PLC0415 -- most commands are one change

    return standing(connection, step)
