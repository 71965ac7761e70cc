"""Dry run: opens the library in a transaction that is rolled back, so that a command reports and changes nothing."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from tempfile import TemporaryDirectory

from litlog.errors import NotFound
from litlog.library.files.left_over import remove_folders_left_over
from litlog.library.library import Library, open_library
from litlog.library.locate import Place

_PREFIX = "litlog-try-"


@contextmanager
def tried_out(place: Place) -> Iterator[Library]:
    """Open the library in a transaction that is rolled back at the end; without a library, use an empty one.

    Yields:
        The library, offline.
    """
    try:
        library = open_library(place, offline=True)
    except NotFound:
        remove_folders_left_over(_PREFIX)
        with TemporaryDirectory(prefix=f"{_PREFIX}{os.getpid()}-") as folder:
            library = open_library(replace(place, database=f"{folder}/library.db"), create=True, offline=True)
            with library:
                yield library
        return
    with library, library.store.dry_run():
        yield library
