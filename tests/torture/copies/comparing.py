"""What an import and a join must leave as it was, and what has to be in both copies then."""

from collections.abc import Iterator, Sequence

from torture.copies.choosing import MARKED
from torture.copies.seen import Seen, markers
from torture.copies.side import Ran

_OF_PAGES = ("people", "issued", "kind", "statuses", "notes", "own_notes")
"""What each copy takes from its pages itself, or that is compared by itself."""


def joined(source: Seen, ran: Ran, report: str) -> Iterator[str]:
    """Yield what a join lost, doubled, or did not tell."""
    yield from nothing_doubled(ran)
    before, after = ran.before, ran.after
    lost = set(before.markers() | source.markers()) - set(after.markers())
    yield from (f"the note {marker} is gone" for marker in sorted(lost) if not _on_a_page(marker, before, source))
    for number, keys in ({} if ran.merged else after.numbered()).items():
        parts = [seen.items[key] for seen in (before, source) for key in seen.numbered().get(number, [])]
        item = after.items[keys[0]]
        for name in ("tags", "statuses"):
            missing = {one for part in parts for one in getattr(part, name)} - set(getattr(item, name))
            missing = {one for one in missing if name == "tags" or MARKED.search(one)}
            if missing and len(keys) == 1:
                yield f"{keys[0]}: {name} {sorted(missing)} are gone"
        ratings = {part.rating for part in parts if part.rating}
        if (ratings and item.rating not in ratings) or (len(ratings) > 1 and "rating is" not in report):
            yield f"{keys[0]}: of ratings {ratings} there is {item.rating}"
    yield from typed_stays(ran)


def _on_a_page(marker: str, *some: Seen) -> bool:
    return any(marker.encode() in text for seen in some for text in seen.pages.values())


def nothing_doubled(ran: Ran) -> Iterator[str]:
    """Yield works and notes that an import made two of."""
    before = ran.before.numbered()
    for number, keys in ran.after.numbered().items():
        if len(keys) > max(1, len(before.get(number, []))) and not ran.merged:
            yield f"{keys} are one work"
    counts = ran.before.markers()
    for marker, times in ran.after.markers().items():
        where = [key for key, item in ran.after.items.items() if any(marker in one for one in item.notes)]
        if times > max(1, counts[marker]) and not (ran.merged and len(where) > 1):
            yield f"the note {marker} is there {times} times: {[(key, ran.after.items[key].notes) for key in where]}"


def typed_stays(ran: Ran) -> Iterator[str]:
    """Yield what an import took away from what was here."""
    yield from nothing_doubled(ran)
    for key, before in ran.before.items.items():
        after = ran.after.items.get(ran.after.aliases.get(key, key))
        if after is None:
            yield f"{key} is gone"
            continue
        if not before.tags <= after.tags:
            yield f"{key}: tags {sorted(before.tags - after.tags)} are gone"
        if lost := markers(before.own_notes) - markers(after.own_notes):
            yield f"{key}: notes {lost} are gone"
        if before.rating in (1, 2, 3) and after.rating in (4, 5):
            yield f"{key}: the rating was {before.rating}, and is {after.rating}"
        if (
            before.title != after.title
            and ": n" in before.title
            and ": n" not in after.title
            and "title is" not in ran.out
        ):
            yield f"{key}: the title was {before.title}, and is {after.title}"
        if before.statuses and not _is_part(before.statuses, after.statuses):
            yield f"{key}: statuses were {before.statuses}, and are {after.statuses}"


def _is_part(part: Sequence[str], whole: Sequence[str]) -> bool:
    """Return whether all that was marked of a history is in another; a join sorts it by the days."""
    return {one for one in part if MARKED.search(one)} <= set(whole)


def alike(one: Seen, other: Seen, report: str) -> Iterator[str]:
    """Yield what two copies differ in that have joined each other, and that neither was told of."""
    for number, keys in one.numbered().items():
        theirs = other.numbered().get(number, [])
        if len(keys) == len(theirs) == 1 and one.parts(keys[0]) == other.parts(theirs[0]):
            mine, yours = one.items[keys[0]], other.items[theirs[0]]
            told_of = ("rating", "priority") if "stays" in report else ()
            yield from (
                f"{keys[0]} here and there: {each}"
                for each in mine.differences(yours)
                if each.partition(":")[0] not in (*told_of, *_OF_PAGES)
            )
            if set(filter(MARKED.search, mine.statuses)) != set(filter(MARKED.search, yours.statuses)):
                yield f"{keys[0]} here and there: {mine.statuses} and {yours.statuses}"
            if markers(mine.own_notes) != markers(yours.own_notes):
                yield f"{keys[0]} here and there: {mine.own_notes} and {yours.own_notes}"
        elif not keys or not theirs:
            yield f"{keys} here are {theirs} there"
