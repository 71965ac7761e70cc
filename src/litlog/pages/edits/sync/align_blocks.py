"""Block alignment (diff): which block of one revision of a page matches which block of another.

Blocks with the same text are paired first, by patience diff (blocks that occur once in both revisions are the
anchors; Bram Cohen, 2008), then blocks that differ only in blanks, then blocks that share most of their words. Pairs
never cross, and if there are too many blocks to compare, no pair is guessed.
"""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Hashable, Iterator, Sequence
from difflib import SequenceMatcher
from itertools import pairwise, takewhile

from litlog.model.pages import Block

Pairs = list[tuple[int, int]]
"""Positions in the two revisions, both ascending."""

# Maximum number of candidate pairs: comparing more takes too long, so that the blocks then count as new.
_MOST_TO_MATCH = 100_000
_MOST_TO_COMPARE = 2_500
_ALIKE = 0.5
_WORD = re.compile(r"\S+")


def align(before: Sequence[Block], after: Sequence[Block]) -> Pairs:
    """Return the pairs of matching blocks of two revisions of a page."""
    ways = (_paired_by(lambda block: block.raw), _paired_by(lambda block: tuple(block.raw.split())), _paired_by_words)
    pairs: Pairs = []
    for way in ways:
        gaps = list(_gaps(pairs, len(before), len(after)))
        found = [way(before[a:b], after[c:d], (a, c)) for a, b, c, d in gaps]
        pairs = sorted(pairs + [pair for some in found for pair in some])
    return pairs


def _gaps(pairs: Pairs, before: int, after: int) -> Iterator[tuple[int, int, int, int]]:
    """Return the gaps between pairs that have blocks on both sides: start and end in each revision."""
    for (i, j), (k, m) in pairwise([(-1, -1), *pairs, (before, after)]):
        if i + 1 < k and j + 1 < m:
            yield i + 1, k, j + 1, m


def _paired_by(
    key: Callable[[Block], Hashable],
) -> Callable[[Sequence[Block], Sequence[Block], tuple[int, int]], Pairs]:
    def paired(before: Sequence[Block], after: Sequence[Block], offset: tuple[int, int]) -> Pairs:
        return _shifted(_patience([key(one) for one in before], [key(one) for one in after]), offset)

    return paired


def _shifted(pairs: Pairs, offset: tuple[int, int]) -> Pairs:
    return [(i + offset[0], j + offset[1]) for i, j in pairs]


def _patience(before: Sequence[Hashable], after: Sequence[Hashable]) -> Pairs:
    """Return the pairs of equal blocks: common start and end, then recursively between anchors, else by `difflib`."""
    pairs: Pairs = []
    waiting = [(0, len(before), 0, len(after))]
    while waiting:
        a, b, c, d = waiting.pop()
        first = common_start(before[a:b], after[c:d])
        last = common_start(before[a + first : b][::-1], after[c + first : d][::-1])
        pairs += [(a + number, c + number) for number in range(first)]
        pairs += [(b - number, d - number) for number in range(1, last + 1)]
        a, b, c, d = a + first, b - last, c + first, d - last
        anchors = _shifted(_anchors(before[a:b], after[c:d]), (a, c))
        if anchors:
            pairs += anchors
            inner = [(i - a, j - c) for i, j in anchors]
            waiting += [(a + p, a + q, c + r, c + s) for p, q, r, s in _gaps(inner, b - a, d - c)]
        elif (b - a) * (d - c) <= _MOST_TO_MATCH:
            pairs += _shifted(_matched(before[a:b], after[c:d]), (a, c))
    return sorted(pairs)


def common_start(before: Sequence[Hashable], after: Sequence[Hashable]) -> int:
    """Return the length of the common prefix."""
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(before, after, strict=False)))


def _anchors(before: Sequence[Hashable], after: Sequence[Hashable]) -> Pairs:
    """Return the longest increasing sequence of the values that occur exactly once on each side."""
    counts = Counter(before), Counter(after)
    where = {one: place for place, one in enumerate(after)}
    once = [(i, where[one]) for i, one in enumerate(before) if counts[0][one] == counts[1][one] == 1]
    return _longest_ascending(once)


def _longest_ascending(pairs: Pairs) -> Pairs:
    """Return the longest increasing subsequence, by patience sorting.

    Each pair goes on the leftmost pile whose top is not below it, and points to the top of the pile to its left.
    """
    tops: list[int] = []
    piles: list[int] = []
    left: list[int] = []
    for number, (_, place) in enumerate(pairs):
        pile = bisect_left(tops, place)
        left.append(piles[pile - 1] if pile else -1)
        tops[pile : pile + 1] = [place]
        piles[pile : pile + 1] = [number]
    row: Pairs = []
    number = piles[-1] if piles else -1
    while number >= 0:
        row.append(pairs[number])
        number = left[number]
    return row[::-1]


def _matched(before: Sequence[Hashable], after: Sequence[Hashable]) -> Pairs:
    runs = SequenceMatcher(None, before, after, autojunk=False).get_matching_blocks()
    return [(run.a + number, run.b + number) for run in runs for number in range(run.size)]


def _paired_by_words(before: Sequence[Block], after: Sequence[Block], offset: tuple[int, int]) -> Pairs:
    """Return pairs of blocks of one kind that share most of their letters in whole words, by greatest total."""
    if len(before) * len(after) > _MOST_TO_COMPARE:
        return []
    bags = [Counter(_WORD.findall(one.raw)) for one in before], [Counter(_WORD.findall(one.raw)) for one in after]
    best = [[0.0] * (len(after) + 1) for _ in range(len(before) + 1)]
    alike = [[_alike(one, bag, other, its) for other, its in zip(after, bags[1], strict=True)]
             for one, bag in zip(before, bags[0], strict=True)]  # fmt: skip
    for i in range(len(before) - 1, -1, -1):
        for j in range(len(after) - 1, -1, -1):
            best[i][j] = max(best[i + 1][j], best[i][j + 1], alike[i][j] + best[i + 1][j + 1])
    return _shifted(_traced(best, alike), offset)


def _alike(one: Block, bag: Counter[str], other: Block, its: Counter[str]) -> float:
    """Return the similarity of two blocks (Dice's coefficient over letters), 0 if it is too low."""
    if one.kind != other.kind:
        return 0.0
    shared = sum(len(word) * number for word, number in (bag & its).items())
    whole = sum(len(word) * number for words in (bag, its) for word, number in words.items())
    share = 2 * shared / whole if whole else 0.0
    return share if share >= _ALIKE else 0.0


def _traced(best: Sequence[Sequence[float]], alike: Sequence[Sequence[float]]) -> Pairs:
    pairs: Pairs = []
    i = j = 0
    while i < len(alike) and j < len(alike[0]):
        if alike[i][j] and best[i][j] == alike[i][j] + best[i + 1][j + 1]:
            pairs.append((i, j))
            i, j = i + 1, j + 1
        elif best[i][j] == best[i + 1][j]:
            i += 1
        else:
            j += 1
    return pairs
