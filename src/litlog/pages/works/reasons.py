"""Why a mention was understood as it was, in words for the reader: "joined: same arXiv id as line 12"."""

from collections.abc import Sequence
from dataclasses import replace

from litlog.model.pages import Block, Mention
from litlog.pages.works.joining import Tie


def line_of(mention: Mention, blocks: Sequence[Block]) -> int:
    """Give the line on which a mention begins, or that of its address where it has one; lines count from 1."""
    block = blocks[mention.block]
    at = block.raw.find(mention.url, mention.start, mention.end) if mention.url else mention.start
    return block.line + block.raw.count("\n", 0, mention.start if at < 0 else at)


def with_tie(mention: Mention, tie: Tie | None, other: Mention | None, blocks: Sequence[Block]) -> Mention:
    """Give a mention that tells also what ties it to another of its work."""
    if tie is None or other is None:
        return mention
    return replace(mention, why=(*mention.why, f"joined: {tie.how} as line {line_of(other, blocks)}"))
