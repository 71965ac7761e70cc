"""PDF extraction program: prints the contents of a PDF as JSON lines; a subprocess, to limit its time and memory.

It reads a PDF from standard input and writes the parts that `told` yields, one object per line. The most important
parts come first, so that a file with a damaged outline still has a title. If not even those can be read, it ends with
an exception and status 1.
"""

import io
import json
import resource
import sys
from collections.abc import Callable, Iterator
from typing import Any

from pypdf import PasswordType, PdfReader

from litlog.sources.pdfs.marks import marks
from litlog.sources.pdfs.outline import outline
from litlog.sources.pdfs.type_sizes import largest, lines_by_size

_MEMORY = 2 * 2**30
_SECONDS = 15
_LONGEST = 20_000
_FIRST_PAGES = 3
_LIGATURES = {0xFB00 + at: letters for at, letters in enumerate(("ff", "fi", "fl", "ffi", "ffl", "st", "st"))}


def told(data: bytes) -> Iterator[dict[str, Any]]:
    """Yield the contents of a PDF, part by part; raises whatever `pypdf` raises.

    `titles`, `authors` and `metadata` (all values) come from XMP and the document information; `largest` is the text
    in the largest type on the first page, `lines` are the lines of that page, `pages` the texts of the first pages;
    then follow the `outline` and the reader's `marks`. For a file that needs a password, only `encrypted` is yielded.
    """
    reader = PdfReader(io.BytesIO(data))
    if reader.is_encrypted and reader.decrypt("") is PasswordType.NOT_DECRYPTED:
        yield {"encrypted": True}
        return
    yield _metadata(reader)
    parts: dict[str, Callable[[PdfReader], Any]] = {
        "largest": _set_largest, "pages": _first_pages, "lines": _lines, "outline": outline, "marks": marks,
    }  # fmt: skip
    for name, read in parts.items():
        try:
            yield {name: read(reader)}
        except Exception as error:  # noqa: BLE001  pypdf raises anything for a part that is damaged; the others are whole
            yield {f"no {name}": repr(error)[:200]}


def _metadata(reader: PdfReader) -> dict[str, Any]:
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
    }


def _values(information: Any, xmp: Any) -> list[str]:
    """Return the metadata values that may identify the work itself; a subject line often holds its DOI."""
    values = [str(value) for value in (information or {}).values()]
    if xmp:
        values += [str(xmp.dc_identifier or ""), *map(str, (xmp.custom_properties or {}).values())]
    return [value[:1000] for value in values if value]


def _set_largest(reader: PdfReader) -> str:
    return largest(lines_by_size(reader.pages[0]))[:_LONGEST] if reader.pages else ""


def _first_pages(reader: PdfReader) -> list[str]:
    return [reader.pages[at].extract_text()[:_LONGEST] for at in range(min(_FIRST_PAGES, len(reader.pages)))]


def _lines(reader: PdfReader) -> list[str]:
    if not reader.pages:
        return []
    return (
        reader.pages[0].extract_text(extraction_mode="layout", layout_mode_strip_rotated=True)[:_LONGEST].splitlines()
    )


def main() -> None:
    """Read the PDF, write the JSON lines, and exit."""
    resource.setrlimit(resource.RLIMIT_AS, (_MEMORY, _MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (_SECONDS, _SECONDS))
    for part in told(sys.stdin.buffer.read()):
        line = json.dumps(part, ensure_ascii=False).translate(_LIGATURES) + "\n"
        sys.stdout.buffer.write(line.encode("utf-8", "replace"))
        sys.stdout.flush()


if __name__ == "__main__":
    main()
