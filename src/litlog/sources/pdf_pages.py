"""What a PDF holds, as JSON: a program of its own, so that its time and memory have an end.

Reads a PDF from standard input and writes `{"titles": […], "authors": […], "metadata": […], "page": "…",
"largest": "…"}`, where `page` is the text of the first page and `largest` what is set largest on it; ends with an
exception and status 1 for a file that cannot be read.
"""

import io
import json
import resource
import sys
from typing import Any

from pypdf import PdfReader

from litlog.sources.pdf_type import largest, lines_by_size

_MEMORY = 2 * 2**30
_SECONDS = 15
_LONGEST = 20_000


def told(data: bytes) -> dict[str, Any]:
    """Give what a PDF says about itself; raises whatever `pypdf` raises."""
    reader = PdfReader(io.BytesIO(data))
    information, xmp = reader.metadata, reader.xmp_metadata
    titles: list[str | None] = [*(xmp.dc_title or {}).values()] if xmp else []
    authors: list[str | None] = [*(xmp.dc_creator or [])] if xmp else []
    if information:
        titles.append(information.title)
        authors = authors or [information.author]
    return {
        "titles": [str(title) for title in titles if title],
        "authors": [str(author) for author in authors if author],
        "metadata": _values(information, xmp),
        "page": reader.pages[0].extract_text()[:_LONGEST] if reader.pages else "",
        "largest": largest(lines_by_size(reader.pages[0]))[:_LONGEST] if reader.pages else "",
    }


def _values(information: Any, xmp: Any) -> list[str]:
    """Give the values that may name the work itself; a subject line often holds its DOI."""
    values = [str(value) for value in (information or {}).values()]
    if xmp:
        values += [str(xmp.dc_identifier or ""), *map(str, (xmp.custom_properties or {}).values())]
    return [value[:1000] for value in values if value]


def main() -> None:
    """Read, write, end."""
    resource.setrlimit(resource.RLIMIT_AS, (_MEMORY, _MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (_SECONDS, _SECONDS))
    json.dump(told(sys.stdin.buffer.read()), sys.stdout)


if __name__ == "__main__":
    main()
