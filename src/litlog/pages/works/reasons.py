"""Reasons: explanations for the reader why a mention was matched, such as "joined: same arXiv id as line 12"."""

from collections.abc import Sequence
from dataclasses import replace

from litlog.model.pages import Block, Meaning, Mention
from litlog.pages.works.same_work import Tie


def line_of(mention: Mention, blocks: Sequence[Block]) -> int:
    """Return the line on which a mention begins, or that of its address if it has one; lines count from 1."""
    block = blocks[mention.block]
    at = block.raw.find(mention.url, mention.start, mention.end) if mention.url else mention.start
    return block.line + block.raw.count("\n", 0, mention.start if at < 0 else at)


def told(tie: Tie, other: Mention, blocks: Sequence[Block]) -> str:
    """Return the reason that ties a mention to another of its work, as text."""
    return f"joined: {tie.how} as line {line_of(other, blocks)}"


def with_reasons(kept: Meaning, read: Meaning) -> Meaning:
    """Return a stored meaning with the reasons of a fresh reading of the same page."""
    reasons = {(one.block, one.start, one.end): one.why for one in read.mentions}
    mentions = (replace(one, why=reasons.get((one.block, one.start, one.end), ())) for one in kept.mentions)
    return replace(kept, mentions=tuple(mentions))
