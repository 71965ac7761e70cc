"""Unified diffs of page edits."""

import difflib
import re
from collections.abc import Iterator

from litlog.model.pages import Page

_LINE = re.compile(r"[^\n]*\n|[^\n]+")


def page_diff(before: Page, after: Page) -> str:
    """Return the unified diff of two texts of a page (`diff -u`); empty if they are equal."""
    lines = difflib.unified_diff(_lines(before), _lines(after), before.name, after.name)
    return "".join(_whole(lines))


def _lines(page: Page) -> list[str]:
    return _LINE.findall(page.data.decode(page.encoding))


def _whole(lines: Iterator[str]) -> Iterator[str]:
    """Tell, as `diff` does, of a last line that has no end."""
    for line in lines:
        yield line if line.endswith("\n") else line + "\n\\ No newline at end of file\n"
