"""Damaged values: a row whose JSON, packed text, date or kind does not read becomes one sentence."""

import zlib
from collections.abc import Iterator
from contextlib import contextmanager

from litlog.errors import DamagedDatabase, UsageError

_HINT = "`litlog check --database` looks at everything; `litlog restore BACKUP` puts a backup in the library's place."


@contextmanager
def legible(what: str) -> Iterator[None]:
    """Raise `DamagedDatabase` where the body cannot read what stands in a row of `what`."""
    try:
        yield
    except (UsageError, ValueError, TypeError, LookupError, AttributeError, zlib.error) as error:
        raise damaged(what) from error


def damaged(what: str) -> DamagedDatabase:
    """Return the error for something in the library that is not what was written."""
    return DamagedDatabase(f"What the library keeps of {what} is damaged.", _HINT)
