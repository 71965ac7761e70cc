"""Relations between the works of a page: comment in a thread, found via it, code of a paper, cited by notes."""

import re
from collections.abc import Iterator, Mapping, Sequence

from litlog.model.item import RelationKind
from litlog.model.pages import Block, PageNote, PageRelation
from litlog.pages.works.sightings import Sighting

_IN = re.compile(r"\W*\bin (?:this|the|a|that)\b\W*")
_VIA = re.compile(
    r"\b(?:from (?:this|that|a|an|the)|via(?: the| this)?|h/t|found (?:in|on|via|through)(?: the| this)?)\s*$",
    re.IGNORECASE,
)
_ABOUT = re.compile(r"\s*about\b(?P<topic>[^.;:]*)")
_DISTINCT = re.compile(r"\b\w*[A-Z]\w*[A-Z]\w*\b|\b[A-Z]{3,}\b")


def find_relations(
    blocks: Sequence[Block], sightings: Sequence[Sighting], names: Mapping[int, str], notes: Sequence[PageNote]
) -> tuple[PageRelation, ...]:
    """Return the relations that the page states, each once."""
    here: dict[int, list[int]] = {}
    for number in sorted(names, key=lambda one: (sightings[one].mention.block, sightings[one].mention.start)):
        here.setdefault(sightings[number].mention.block, []).append(number)
    about = dict(_discussions(sightings, names))
    found: list[PageRelation] = [PageRelation(one, RelationKind.DISCUSSES, other) for one, other in about.items()]
    for block, numbers in here.items():
        above = _works_above(blocks[block], here, names)
        discussed = [about[name] for name in above if name in about]
        found += _in_block(blocks[block].raw, [(sightings[one], names[one]) for one in numbers], discussed)
    found += [PageRelation(note.work, RelationKind.CITES, cited) for note in notes for cited in note.cites]
    return tuple(dict.fromkeys(one for one in found if one.subject != one.object))


def _works_above(block: Block, here: Mapping[int, Sequence[int]], names: Mapping[int, str]) -> list[str]:
    return [names[one] for one in here.get(-1 if block.parent is None else block.parent, ())]


def _in_block(raw: str, pairs: Sequence[tuple[Sighting, str]], discussed: Sequence[str]) -> Iterator[PageRelation]:
    main = next((name for one, name in pairs if one.mention.kind not in ("thread", "software")), None)
    main = main or next((name for one, name in pairs if one.mention.kind == "software"), None)
    for place, (one, name) in enumerate(pairs):
        if one.mention.kind == "thread":
            yield from _of_thread(raw, pairs, place, main)
        elif one.mention.kind == "software" and one.mention.url:
            object_ = main if main != name else next(iter(discussed), None)
            if object_:
                yield PageRelation(name, RelationKind.IMPLEMENTS, object_)


def _of_thread(raw: str, pairs: Sequence[tuple[Sighting, str]], place: int, main: str | None) -> Iterator[PageRelation]:
    one, name = pairs[place]
    if main and _VIA.search(one.before):
        yield PageRelation(main, RelationKind.VIA, name)
    if place + 1 < len(pairs):
        other, other_name = pairs[place + 1]
        between = raw[one.mention.end : other.mention.start]
        if other.mention.kind == "thread" and _IN.fullmatch(between):
            yield PageRelation(name, RelationKind.COMMENT_IN, other_name)


def _discussions(sightings: Sequence[Sighting], names: Mapping[int, str]) -> Iterator[tuple[str, str]]:
    """Return threads "about …" with the latest work above whose title has the same distinctive name, such as LLaMA."""
    titled: dict[str, str] = {}
    for number in sorted(names, key=lambda one: (sightings[one].mention.block, sightings[one].mention.start)):
        one = sightings[number]
        about = _ABOUT.match(one.after) if one.mention.kind == "thread" else None
        topics = _DISTINCT.findall(about["topic"]) if about else ()
        found = next((titled[topic] for topic in topics if topic in titled), None)
        if found:
            yield names[number], found
        titled.update(dict.fromkeys(_DISTINCT.findall(one.says.title), names[number]))
