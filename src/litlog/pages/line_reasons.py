"""Why a line of a page is a work or none: its works with their reasons, or the evidence that did not suffice."""

from collections.abc import Sequence

from litlog.errors import UsageError
from litlog.model.pages import Block, Meaning, Page
from litlog.pages.explain import Plain, mention_as_plain
from litlog.pages.layouts.evidence import ENOUGH
from litlog.pages.layouts.verdict import Verdict
from litlog.pages.reading import as_read
from litlog.pages.understanding import verdicts

_SILENT = ("blank", "code", "rule", "definition", "front matter", "html")


def why_line(page: Page, meaning: Meaning, line: int, *, base_urls: Sequence[str] = ()) -> Plain:
    """Return what is understood of a line, and why: its works, how it was read, the evidence with its weight.

    Raises:
        UsageError: The page has no such line.
    """
    number = _block_at(page.blocks, line)
    mentions = [one for one in meaning.mentions if one.block == number]
    verdict = verdicts(as_read(page), base_urls=base_urls).get(number)
    works = sorted({one.work for one in mentions if one.work})
    return {
        "line": line,
        "text": page.blocks[number].raw.rstrip("\n"),
        "works": works,
        "mentions": [mention_as_plain(page, meaning, one) for one in mentions],
        "list": _as_plain(verdict) if verdict else None,
        "because": "" if works else verdict.because if verdict else _otherwise(page.blocks[number]),
    }


def _block_at(blocks: Sequence[Block], line: int) -> int:
    found = next((number for number in reversed(range(len(blocks))) if blocks[number].line <= line), None)
    if found is None or line < 1 or line >= blocks[found].line + max(len(blocks[found].raw.splitlines()), 1):
        raise UsageError(f"The page has no line {line}.", "Lines count from 1, the front matter included.")
    return found


def _as_plain(verdict: Verdict) -> Plain:
    return {
        "layout": verdict.layout,
        "read_as": verdict.read_as,
        "title": verdict.title,
        "people": verdict.names,
        "evidence": [{"weight": round(weight, 2), "reason": reason} for weight, reason in verdict.weighed.parts],
        "weight": round(verdict.weighed.weight, 2),
        "needed": ENOUGH,
    }


def _otherwise(block: Block) -> str:
    """Return why a line outside lists is no work."""
    if block.kind in _SILENT:
        return f"a {block.kind} line names no works" if block.kind == "blank" else f"{block.kind} is not read for works"
    if block.kind == "table":
        return "no column of its table tells of works"
    if block.kind == "heading":
        return "a heading names a work only by a link, a reference, or fields or an address below it"
    return "nothing in it is a link or set apart as a title, or it is a note on the work above"
