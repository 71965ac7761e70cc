"""Steps that change one library: what they are, and what has to be so after each."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from torture.copies.choosing import Chooser
from torture.copies.entries import edit_file, log, log_delete, log_edit, redo, undo
from torture.copies.judging import becomes, failed, only
from torture.copies.side import Side

Step = Callable[[Side, Chooser], Iterator[str]]
"""Does one step, and yields its faults."""


def add(side: Side, choose: Chooser) -> Iterator[str]:
    """Add a planted work, new or met again, with a tag and a note."""
    work, note = choose.work(), choose.text()
    words = ["add", *filter(None, (work.target,)), "--title", work.title, "--author", work.author, "--date", work.year]
    was_here = work.number in side.seen.numbered()
    ran = side.run(*words, "--kind", work.kind, "--tag", "added", "--note", note)
    yield from failed(ran)
    keys = ran.after.numbered().get(work.number, [])
    if ran.merged and len(keys) > 1:
        return
    yield from (f"{work.title} is {keys}" for _ in [0] if len(keys) != 1)
    yield from ran.before.differences(ran.after, but=keys)
    for key in keys:
        item = ran.after.items[key]
        if not any(note.split()[0] in one for one in item.notes):
            yield f"{key}: the note {note!r} of add is not there ({'met' if was_here else 'new'})"
        if "added" not in item.tags:
            yield f"{key}: the tag of add is not there"


def note(side: Side, choose: Chooser) -> Iterator[str]:
    """Write a note."""
    key, text = choose.key(side), choose.text()
    place = choose.chance.choice(((), ("--page", "74"), ("--section", "4.1"), ("--quote",)))
    ran = side.run("note", key, text, *place)
    yield from failed(ran)
    yield from only(ran, key, "notes", "own_notes")
    if ran.after.markers()[text.split()[0]] != 1:
        yield f"{key}: the note {text!r} is not there once"


def tag(side: Side, choose: Chooser) -> Iterator[str]:
    """Add a tag."""
    key, name = choose.key(side), choose.chance.choice(("red", "blue", "a/b", "long tag"))
    ran = side.run("tag", key, name)
    yield from failed(ran)
    yield from becomes(ran, key, lambda item: replace(item, tags=item.tags | {name}))


def untag(side: Side, choose: Chooser) -> Iterator[str]:
    """Remove a tag."""
    key = choose.key(side)
    tags = sorted(side.seen.items[key].tags) if key in side.seen.items else []
    if tags:
        name = choose.chance.choice(tags)
        ran = side.run("untag", key, name)
        yield from failed(ran)
        yield from becomes(ran, key, lambda item: replace(item, tags=item.tags - {name}))


def mark(side: Side, choose: Chooser) -> Iterator[str]:
    """Mark a work with a status and its day."""
    key, status, day = choose.key(side), choose.chance.choice(("want", "reading", "read", "abandoned")), choose.day(1)
    ran = side.run("mark", key, status, "--date", day)
    yield from failed(ran)
    yield from only(ran, key, "statuses")
    if f"{status} {day}" not in ran.after.items[key].statuses:
        yield f"{key}: {status} of {day} is not there"


def rate(side: Side, choose: Chooser) -> Iterator[str]:
    """Rate a work; only the reader gives 1 to 3, and exports 4 and 5."""
    key, rating = choose.key(side), choose.chance.randrange(4)
    ran = side.run("mark", key, "--rating", str(rating))
    yield from failed(ran)
    yield from becomes(ran, key, lambda item: replace(item, rating=rating or None))


def edit(side: Side, choose: Chooser) -> Iterator[str]:
    """Type a field of a work."""
    key, name, marker = choose.key(side), choose.chance.choice(("abstract", "title")), choose.marker()
    value = f"About {marker}" if name == "abstract" else f"{side.seen.items[key].title.split(':')[0]}: {marker}"
    ran = side.run("edit", key, "--set", f"{name}={value}")
    yield from failed(ran)
    yield from only(ran, key, name)
    if getattr(ran.after.items[key], name) != value:
        yield f"{key}: {name} is not {value!r}"


def remove(side: Side, choose: Chooser) -> Iterator[str]:
    """Remove a work."""
    key = choose.key(side)
    ran = side.run("remove", key, "--yes")
    yield from failed(ran)
    yield from ran.before.differences(ran.after, but=[key])
    if key in ran.after.items:
        yield f"{key} is still there"


def merge(side: Side, choose: Chooser) -> Iterator[str]:
    """Merge two works: tags, notes and statuses of both are there."""
    key, other = choose.key(side), choose.key(side)
    if key == other:
        return
    side.merged.append(key)
    ran = side.run("merge", key, other)
    yield from failed(ran)
    yield from ran.before.differences(ran.after, but=[key, other])
    parts, both = [ran.before.items[one] for one in (key, other)], ran.after.items.get(key)
    if both is None or other in ran.after.items or ran.after.aliases.get(other) != key:
        yield f"{key} and {other} are not one"
        return
    for name in ("tags", "statuses", "notes"):
        had = {one for part in parts for one in getattr(part, name)}
        if set(getattr(both, name)) != had:
            yield f"{key}: {name} of both were {sorted(had)}, and are {sorted(getattr(both, name))}"
    if both.rating not in [part.rating for part in parts if part.rating] + [None] * (not any(p.rating for p in parts)):
        yield f"{key}: the rating is {both.rating}"


CHANGES: Sequence[tuple[Step, int]] = (
    (add, 10), (note, 8), (tag, 5), (untag, 2), (mark, 6), (rate, 4), (edit, 4), (remove, 2), (merge, 1), (log, 6),
    (log_edit, 2), (log_delete, 1), (edit_file, 2), (undo, 6), (redo, 3),
)  # fmt: skip
