"""Back-references to a work on the same page: "the same thread", "author of the first Transformer paper"."""

import re
from collections.abc import Iterator, Sequence

from litlog.model.pages import Block
from litlog.pages.pieces.people_text import people_in, share_author
from litlog.pages.words.vocabulary import KINDS, PIECE
from litlog.pages.works.sightings import Sighting
from litlog.pages.works.unlinked import Known, Place

_SAME = re.compile(r"\bsame (?:[\w-]+ ){0,2}?(?P<piece>" + "|".join(KINDS) + r")\b", re.IGNORECASE)
_AUTHOR_OF = re.compile(rf"\b(?:co-?)?authors? of (?:the )?(?P<words>(?:[\w-]+ ){{1,5}}?){PIECE}\b", re.IGNORECASE)


def same_as_above(place: Place, known: Known) -> Iterator[Sighting]:
    """Find "the same HN thread", which refers to the latest work of that kind above."""
    for found in _SAME.finditer(place.text, place.start) if place.has("same ") else ():
        kind = KINDS[found["piece"].lower()]
        same = known.latest(kind, place.number)
        if same is not None:
            yield Sighting(place.mention(found.span(), kind), same_as=same, how="said to be the same")


def described_by_author(place: Place, known: Known, blocks: Sequence[Block]) -> Iterator[Sighting]:
    """Find "[Ada Lovelace](…), author of the first Engine paper", if the page has one work of hers on engines.

    The person is that of the last link before; the work's own block must have a word of the description.
    """
    for found in _AUTHOR_OF.finditer(place.text, place.start) if place.has("author") else ():
        people = [
            one.mention
            for one in known.sightings
            if one.mention.block == place.number and one.mention.target == "person"
        ]
        names = [one.text for one in people if one.end <= found.start()]
        topics = [word.lower() for word in found["words"].split() if word[:1].isupper()]
        fitting = [
            number
            for number, one in enumerate(known.sightings)
            if names
            and share_author(one.says.contributors, people_in(names[-1])[0])
            and any(topic in blocks[one.mention.block].raw.lower() for topic in topics)
        ]
        if len(fitting) == 1:
            mention = place.mention(found.span(), known.sightings[fitting[0]].mention.kind)
            yield Sighting(mention, same_as=fitting[0], how="described by its author like the same")
