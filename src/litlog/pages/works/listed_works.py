"""Works of records: what a group's layout says goes to the links in it; a record without a link becomes a sighting."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from litlog.identify import describe
from litlog.model.links import Link
from litlog.model.pages import Mention
from litlog.model.work import Kind, Work
from litlog.pages.dates.entries import Dated
from litlog.pages.layouts.record import Record
from litlog.pages.layouts.record_kind import with_kind
from litlog.pages.pieces.anchor_text import Anchor
from litlog.pages.text.addresses import canonical
from litlog.pages.works.sightings import Sighting
from litlog.pages.works.told import Told


def add_listed(records: Sequence[Record], dated: Dated, sightings: list[Sighting], raws: Sequence[str]) -> None:
    """Put what each record says on its links, in place, and add the sightings of records without a link."""
    by_block: dict[int, list[int]] = {}
    for number, one in enumerate(sightings):
        by_block.setdefault(one.mention.block, []).append(number)
    for record in records:
        if record.url:
            sightings.append(_page_sighting(record, raws[record.block]))
            _mark(record, len(sightings) - 1, sightings)
            continue
        here = by_block.get(record.block, [])
        below = [number for block in record.blocks if block != record.block for number in by_block.get(block, [])]
        own = _own_link(record, by_block, sightings)
        if own is not None:
            _tell_label(record, own, sightings)
            _mark(record, own, sightings)
            _tie(own, [number for number in (*here, *below) if number != own], sightings)
            continue
        titled = list(_linked(record, here, sightings))
        if titled:
            _tell(record, titled[0], sightings)
            _mark(record, titled[0], sightings)
            beside = [number for number in here if number != titled[0]] if record.heading is not None else []
            _tie(titled[0], [*beside, *below], sightings)
        elif not (record.sure or record.linked) or _names_others(here, sightings):
            continue
        elif (record.linked or not record.blocks) and (labels := list(_labels([*here, *below], sightings))):
            _tell_label(record, labels[0], sightings)
            _mark(record, labels[0], sightings)
            _tie(labels[0], labels[1:], sightings)
        elif record.sure:
            sightings.append(_sighting(record, dated, raws[record.block]))
            _mark(record, len(sightings) - 1, sightings)
            _tie(len(sightings) - 1, [*here, *below], sightings)


def _linked(record: Record, here: Sequence[int], sightings: Sequence[Sighting]) -> Iterator[int]:
    """Return the links that are the title of a record."""
    for number in here:
        one = sightings[number].mention
        own = one.target == "work" or (one.target == "page" and record.sure)
        if one.url and own and record.start <= one.start and one.end <= record.end:
            yield number


def _mark(record: Record, number: int, sightings: list[Sighting]) -> None:
    """Note the section of a record at its sighting, and what its fields tell of the reading."""
    start = record.block if record.heading is None else record.heading
    section = (start, record.ends) if record.noted and record.ends > start else None
    told = Told(record.rating, record.status, record.day, record.tags)
    sightings[number] = replace(sightings[number], section=section, told=told if told != Told() else None)


def _own_link(record: Record, by_block: Mapping[int, list[int]], sightings: Sequence[Sighting]) -> int | None:
    """Return the link in the field that gives a record's address."""
    if record.link is None:
        return None
    block, start, end = record.link
    inside = (number for number in by_block.get(block, ()) if start <= sightings[number].mention.start < end)
    return next((number for number in inside if sightings[number].mention.target == "work"), None)


def _names_others(here: Sequence[int], sightings: Sequence[Sighting]) -> bool:
    """Return whether a block names works by links of their own, with titles, so that the record is no work besides."""
    return any(
        sightings[number].mention.target == "work" and sightings[number].anchor.kind in ("title", "citation", "name")
        for number in here
    )


def _labels(here: Sequence[int], sightings: Sequence[Sighting]) -> Iterator[int]:
    """Return the links of a block that are only labels: "[pdf]", "[Notes]"; those to works first."""
    labels = [number for number in here if sightings[number].mention.target in ("work", "page")]
    yield from sorted(labels, key=lambda number: sightings[number].internal)


def _tell(record: Record, number: int, sightings: list[Sighting]) -> None:
    """Add what a record says to its link: only what the link's own sentence does not say."""
    one = sightings[number]
    says = replace(one.says, title="", contributors=()) if record.certain and record.work.title else one.says
    people = says.contributors or record.work.contributors
    told = replace(
        says,
        title=says.title or ("" if one.anchor.kind in ("label", "venue") and not record.certain else record.work.title),
        kind=_kind(record, one),
        contributors=people,
        and_others=says.and_others or (record.work.and_others and not says.contributors),
        issued=says.issued or record.work.issued,
        container=says.container or record.work.container,
        length=says.length or record.work.length,
        identifiers=tuple(dict.fromkeys((*says.identifiers, *record.work.identifiers))),
    )
    if told != one.says:
        why = (*one.mention.why, *_added(record, one.says, told))
        kind = str(told.kind) if told.kind != one.says.kind and one.mention.target == "work" else one.mention.kind
        mention = replace(one.mention, why=why, kind=kind)
        sightings[number] = replace(one, says=told, mention=mention, listed=record.sure)
    elif record.sure:
        sightings[number] = replace(one, listed=True)


def _added(record: Record, before: Work, after: Work) -> list[str]:
    """Return the reasons of what a record adds to its link: the layout, and the fields that are new."""
    pairs = (
        ("title", before.title, after.title),
        ("people", before.contributors, after.contributors),
        ("year", before.issued, after.issued),
        ("venue", before.container, after.container),
        ("kind", before.kind, after.kind),
    )
    new = tuple(f"{name}: " for name, old, now in pairs if old != now)
    return [reason for reason in record.reasons if reason.startswith(("layout", *new))]


def _page_sighting(record: Record, raw: str) -> Sighting:
    """Return the work of a page whose front matter has its address."""
    there = describe(record.url)
    start = raw.find(record.url)
    kind = Kind(there.kind) if there.kind in set(Kind) else None
    work = replace(
        record.work,
        kind=record.work.kind or kind or Kind.ARTICLE,
        identifiers=tuple(dict.fromkeys((*record.work.identifiers, *there.identifiers))),
        links=(Link(canonical(record.url), there.role),),
    )
    span = (start, start + len(record.url))
    mention = Mention(
        record.block, *span, record.work.title, record.url, kind=str(work.kind), role=there.role, why=record.reasons
    )
    return Sighting(mention, work, Anchor("title", title=record.work.title), listed=True)


def _sighting(record: Record, dated: Dated, raw: str) -> Sighting:
    work: Work = with_kind(record)
    text = " ".join(raw[record.start : record.end].split())
    mention = Mention(
        record.block,
        record.start,
        record.end,
        record.work.title or text,
        kind=str(work.kind),
        entry=dated.of[record.block],
        why=record.reasons,
    )
    return Sighting(mention, work, listed=True)


def _kind(record: Record, one: Sighting) -> Kind | None:
    """Return the kind of a work that a list names: what the list is of, where the address does not tell."""
    listed = record.work.kind if record.sure or record.placed else None
    vague = one.says.kind is None or one.mention.kind in ("webpage", "internal")
    vague = vague or (one.says.kind is Kind.ARTICLE and describe(one.mention.url).guessed)
    return listed if listed and vague else one.says.kind


def _tell_label(record: Record, first: int, sightings: list[Sighting]) -> None:
    """Make a label the link of a record."""
    one = sightings[first]
    work = record.work
    says = replace(
        one.says,
        title=work.title,
        contributors=work.contributors or (() if record.certain else one.says.contributors),
        and_others=work.and_others,
        issued=work.issued or one.says.issued,
        container=work.container or one.says.container,
        length=one.says.length or work.length,
        identifiers=tuple(dict.fromkeys((*one.says.identifiers, *work.identifiers))),
        kind=one.says.kind or (with_kind(record).kind if one.internal else None),
    )
    mention = replace(one.mention, why=record.reasons)
    sightings[first] = replace(one, says=says, mention=mention, same_as=None, how="", listed=True)


def _tie(first: int, labels: Sequence[int], sightings: list[Sighting]) -> None:
    """Make labels further links of a work: "[pdf]", "**Link:** https://…"."""
    for number in labels:
        one = sightings[number]
        bare = one.anchor.kind == "none" and one.mention.target == "work"
        if bare or (one.mention.target in ("work", "page") and one.anchor.kind in ("label", "venue")):
            says = replace(one.says, title="", contributors=(), and_others=False, issued=None)
            sightings[number] = replace(one, same_as=first, how="label in the record of the same", says=says)
