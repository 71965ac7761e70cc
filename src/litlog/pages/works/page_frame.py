"""Links that frame a page and are no works: the owner's site in the title, licence and "Return to" at the foot."""

import re
from collections.abc import Sequence
from dataclasses import replace

from litlog.model.pages import Block
from litlog.pages.works.sightings import Sighting

_FOOT = re.compile(
    r"\b(?:licen[sc]ed?|creative commons|copyright|all rights reserved|powered by|built with|made with|hosted (?:on|"
    r"by)|return to|back to|"
    r"go (?:back|home)|edit (?:this|on)|share (?:this|on)|follow me|subscribe|contact me|previous post|next post|"
    r"lizenz|zurück zu|licence|"
    r"retour à|licencia|volver a|licença|voltar|licenza|torna a)\b|©|\(c\)\s|版权|著作権|저작권",
    re.IGNORECASE,
)
_LAST = 6
"""Blocks at the end of a page that may be its foot."""
_LICENCE = "creativecommons.org/licenses/"


def without_frame(sightings: Sequence[Sighting], blocks: Sequence[Block]) -> list[Sighting]:
    """Return the sightings, those of a page's frame as links to something else than works."""
    spoken = [number for number, block in enumerate(blocks) if block.kind not in ("blank", "rule", "definition")]
    foot = {
        number
        for number in spoken[-_LAST:]
        if _FOOT.search(blocks[number].raw.replace("_", " ")) and blocks[number].kind != "item"
    }
    titles = {number for number in spoken[:_LAST] if blocks[number].kind == "heading" and blocks[number].level == 1}
    return [_framed(one) if _is_frame(one, foot, titles, blocks, spoken) else one for one in sightings]


def _is_frame(one: Sighting, foot: set[int], titles: set[int], blocks: Sequence[Block], spoken: Sequence[int]) -> bool:
    if one.mention.target not in ("work", "page") or not one.mention.url:
        return False
    if one.mention.block in foot or _LICENCE in one.mention.url:
        return True
    return (
        one.mention.block in titles and _is_beside_title(one, blocks[one.mention.block]) and _lists_more(blocks, spoken)
    )


def _is_beside_title(one: Sighting, heading: Block) -> bool:
    """Return whether a link stands behind the words of a title, and is not the title itself."""
    before = heading.raw[: one.mention.start].strip(" #")
    return len(before.split()) > 1 and not before.endswith((":", "by")) and one.anchor.kind != "none"


def _lists_more(blocks: Sequence[Block], spoken: Sequence[int]) -> bool:
    return sum(blocks[number].kind in ("item", "table") for number in spoken) > 1


def _framed(one: Sighting) -> Sighting:
    return replace(one, mention=replace(one.mention, target="other"))
