"""Nicknames of well-known papers: "the first Transformer paper", "the BERT paper"."""

import re
from collections.abc import Iterator

from litlog.model.identifiers import ArxivId
from litlog.pages.works.sightings import Sighting
from litlog.pages.works.unlinked import Known, Place

_PAPERS = {
    "adam": "1412.6980", "bert": "1810.04805", "chinchilla": "2203.15556", "clip": "2103.00020", "ddpm": "2006.11239",
    "dqn": "1312.5602", "elmo": "1802.05365", "gan": "1406.2661", "gpt-3": "2005.14165", "instructgpt": "2203.02155",
    "llama": "2302.13971", "lora": "2106.09685", "resnet": "1512.03385", "seq2seq": "1409.3215", "t5": "1910.10683",
    "transformer": "1706.03762", "vae": "1312.6114", "vit": "2010.11929", "word2vec": "1301.3781",
}  # fmt: skip
"""Nicknames, each with the arXiv id of the paper whose abstract introduces the name."""

_NAMED = re.compile(
    r"\b(?:(?:co-?)?authors? of )?the (?:(?:first|original|famous|classic|seminal) )?"
    r"(?P<name>[A-Za-z][\w-]{1,15}) paper\b",
    re.IGNORECASE,
)


def named_by_nickname(place: Place, known: Known) -> Iterator[Sighting]:
    """Find a linked paper of the page by its nickname; a nickname alone makes no work."""
    for found in _NAMED.finditer(place.text, place.start) if place.has(" paper") else ():
        number = _PAPERS.get(found["name"].lower())
        same = known.identified(str(ArxivId.parse(number))) if number else None
        if same is not None:
            yield Sighting(place.mention(found.span(), "paper"), same_as=same, how="nickname of the same")
