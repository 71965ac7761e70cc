"""Reading and writing page bytes: decoding a document into a page and encoding it back, byte for byte."""

import hashlib
import re
from pathlib import PurePath
from typing import Literal

from litlog.model.pages import Block, Page
from litlog.pages.text.blocks import split_blocks
from litlog.pages.text.front_matter import front_matter_values
from litlog.pages.text.link_scanner import links_as_texts

_HEADING_MARKS = re.compile(r"\A\s{0,3}#{1,6}[ \t]+|(?<![ \t])[ \t]+#+[ \t]*\Z|\n[ \t]*(?:=+|-+)[ \t\r\n]*\Z")


def read_page(data: bytes, path: str = "") -> Page:
    """Return the page parsed from the bytes of a Markdown document.

    Bytes that are not UTF-8 are decoded as Latin-1, which accepts any bytes; `encoding` records it. The name comes from
    the permalink (`/gen-ai/` is "gen-ai") or else the file name; the title from the front matter or the first `#`.
    """
    text, encoding = _decoded(data)
    blocks = split_blocks(text)
    values = front_matter_values(blocks[0].raw) if blocks and blocks[0].kind == "front matter" else {}
    permalink = values.get("permalink", "")
    return Page(
        name=permalink.strip("/") or PurePath(path).stem,
        data=data,
        title=values.get("title") or _first_title(blocks),
        permalink=permalink,
        path=path,
        encoding=encoding,
        seen_sha256=hashlib.sha256(data).hexdigest(),
        blocks=blocks,
    )


def as_read(page: Page) -> Page:
    """Return a page with only the fields that affect its meaning: pages of one text, title and file are equal."""
    return Page(name="", data=b"", title=page.title, path=page.path, blocks=page.blocks)


def page_bytes(page: Page) -> bytes:
    """Return the bytes of the document: its blocks joined, in its own encoding."""
    return "".join(block.raw for block in page.blocks).encode(page.encoding)


def heading_text(raw: str) -> str:
    """Return a heading's text, without the Markdown marks around it."""
    return _HEADING_MARKS.sub("", raw.rstrip("\r\n")).strip()


def _decoded(data: bytes) -> tuple[str, Literal["utf-8", "latin-1"]]:
    try:
        return data.decode("utf-8"), "utf-8"
    except UnicodeDecodeError:
        return data.decode("latin-1"), "latin-1"


def _first_title(blocks: tuple[Block, ...]) -> str:
    first = next((block for block in blocks if block.kind == "heading" and block.level == 1), None)
    return links_as_texts(heading_text(first.raw)) if first else ""
