"""Whoever watches the library hears of each change once."""

from collections.abc import Callable, Iterator

from litlog.library.adding import Facts, add
from litlog.library.history import undo
from litlog.library.library import Library
from litlog.library.watch import changes


def test_every_change_is_told_once(library: Library) -> None:
    happenings: Iterator[Callable[[], object]] = iter(
        [
            lambda: None,
            lambda: add(library, [], Facts(title="Rings")),
            lambda: None,
            lambda: undo(library),
        ]
    )

    def pause(_: float) -> None:
        next(happenings)()

    told = changes(library, pause)
    assert [next(told) for _ in range(3)] == [0, 1, 2]
