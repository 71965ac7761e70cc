"""Splicing text: inserting, replacing or removing lines of a page with every other byte unchanged."""

from dataclasses import replace

from litlog.errors import Refused
from litlog.model.pages import Page
from litlog.pages.reading import page_bytes, read_page


def text_of(page: Page) -> str:
    """Return the whole text of a page."""
    return page_bytes(page).decode(page.encoding)


def offset_of(page: Page, block: int) -> int:
    """Return the offset in the page's text at which a block begins; the number of blocks means the end of the page."""
    return sum(len(one.raw) for one in page.blocks[:block])


def with_text(page: Page, text: str) -> Page:
    """Return the page with another text, in its own encoding; raises `Refused` for a letter that has no code in it."""
    try:
        data = text.encode(page.encoding)
    except UnicodeEncodeError as error:
        raise Refused("The page is not in UTF-8 and has no place for these letters.", "Convert it to UTF-8.") from error
    after = read_page(data, page.path)
    return replace(after, name=page.name, title=page.title, permalink=page.permalink, seen_sha256=page.seen_sha256)


def put_in(page: Page, before: int, text: str) -> Page:
    """Return the page with whole lines inserted before a block; a missing final newline stays missing."""
    whole, at = text_of(page), offset_of(page, before)
    head, tail = whole[:at], whole[at:]
    if head and not head.endswith("\n"):
        end = "\r\n" if text.endswith("\r\n") else "\n"
        text = end + text.removesuffix(end)
    return with_text(page, head + text + tail)


def replaced(page: Page, numbers: range, text: str) -> Page:
    """Return the page with whole lines, or nothing, in place of blocks; a missing final newline stays missing."""
    whole = text_of(page)
    start, end = offset_of(page, numbers.start), offset_of(page, numbers.stop)
    head, tail = whole[:start], whole[end:]
    if not tail and not whole.endswith("\n"):
        head, text = (head, without_line_end(text)) if text else (without_line_end(head), "")
    return with_text(page, head + text + tail)


def without_line_end(text: str) -> str:
    """Return a text without its last line end."""
    return text.removesuffix("\n").removesuffix("\r") if text.endswith("\n") else text
