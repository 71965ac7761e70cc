"""URL lists: plain text with one address or identifier per line, such as exports of open tabs."""

import re
from collections.abc import Iterator

from litlog.formats.common.decoding import text_of
from litlog.formats.common.record_fields import Fact
from litlog.formats.common.record_importer import Record, RecordImporter, Records

_LINE = re.compile(r"(?:[-*+]\s+|\d{1,4}[.)]\s+)?(?P<address><?\S+>?)(?:\s+(?:[-–—|#]\s*)?(?P<words>\S.*))?")


def _facts(line: str) -> Iterator[Fact]:
    """Return the address and the title that may follow it."""
    found = _LINE.fullmatch(line)
    if not found:
        return
    address = found["address"].strip("<>")
    yield ("url" if address.lower().startswith(("http://", "https://")) else "id"), address
    yield "title", found["words"] or ""


def _records(data: bytes) -> Records:
    for number, line in enumerate(text_of(data).split("\n"), 1):
        if line.strip() and not line.lstrip().startswith("#"):
            yield Record(number, _facts(line.strip()), line.strip())


IMPORTER = RecordImporter("urls", (".txt", ".urls"), _records)
