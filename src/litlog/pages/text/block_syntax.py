"""Block syntax: patterns by which a line begins a Markdown block (CommonMark 0.31, sections 4 and 5; GFM tables)."""

import re
from collections.abc import Callable

ITEM = re.compile(r"(?P<indent>[ \t]*)(?P<marker>[-*+]|\d{1,9}[.)])(?=[ \t\r\n]|$)")
CHILD_COLUMNS = 2
"""Minimum number of columns by which an item is indented more than its parent."""

HEADING = re.compile(r" {0,3}(#{1,6})(?=[ \t\r\n]|$)")
SETEXT = re.compile(r" {0,3}(=+|-+)[ \t\r\n]*")
RULE = re.compile(r" {0,3}(?:(?:-[ \t]*){3,}|(?:\*[ \t]*){3,}|(?:_[ \t]*){3,})[\r\n]*")
FENCE = re.compile(r"[ \t]*(`{3,}(?=[^`]*$)|~{3,})")
QUOTE = re.compile(r"[ \t]*>")
TABLE_RULE = re.compile(r"[ \t]*\|?(?:[ \t]*:?-+:?[ \t]*\|)+(?:[ \t]*:?-+:?)?[ \t\r\n]*")
DEFINITION = re.compile(r" {0,3}\[(?!\^)[^\[\]\n]{1,999}\]:[ \t]*\S")
DEFINITION_BEGUN = re.compile(r" {0,3}\[(?!\^)[^\[\]\n]{1,999}\]:[ \t\r\n]*")
"""A definition whose address stands on the next line (CommonMark 0.31, section 4.7)."""
VERBATIM = re.compile(r" {0,3}<(script|pre|style|textarea)\b", re.IGNORECASE)
HTML = re.compile(
    r" {0,3}</?(?:address|article|aside|blockquote|body|center|dd|details|dialog|dir|div|dl|dt|fieldset|figcaption|"
    r"figure|footer|form|h[1-6]|head|header|hr|html|iframe|li|link|main|menu|nav|ol|p|section|summary|table|tbody|td|tfoot|th|"
    r"thead|title|tr|ul)\b",
    re.IGNORECASE,
)


def column(line: str) -> int:
    """Return the column at which the line's text begins; a tab advances to the next multiple of four."""
    return len(line[: len(line) - len(line.lstrip(" \t"))].expandtabs(4))


def interrupts(marker: str) -> bool:
    """Return whether a list item may interrupt a paragraph: a numbered one only if its number is 1 (CommonMark 5.3)."""
    return not marker[0].isdigit() or marker[:-1] == "1"


def fence_end(line: str) -> Callable[[str], bool]:
    """Return a predicate for the line that closes the fence which this line opens: same mark, at least as long."""
    found = FENCE.match(line)
    mark = found[1] if found else ""
    closing = re.compile(rf"[ \t]*{re.escape(mark)}{re.escape(mark[:1])}*[ \t\r\n]*")
    return lambda one: bool(closing.fullmatch(one))


def html_end(line: str) -> str:
    """Return the text that ends the HTML comment or verbatim block which this line opens; empty if it opens none."""
    if line.lstrip().startswith("<!--"):
        return "-->"
    verbatim = VERBATIM.match(line)
    return f"</{verbatim[1].lower()}>" if verbatim else ""
