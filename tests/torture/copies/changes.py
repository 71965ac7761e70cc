"""Steps that change one library: what they are, and what has to be so after each."""

import random
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from torture.copies.planted import PLANTED, Planted
from torture.copies.seen import SeenItem
from torture.copies.side import Ran, Side

_ENTRY = re.compile(r"^\* \d{1,2}/\d{1,2} - .*n\d+x.*$", re.MULTILINE)
_HOUSES = ("with 50 % & more", "on _this_ and {that}", 'says "so" -- twice', "naïve – ü", "x < y > z", "#1 [see] (p. 3)",
           "$a_1$ costs $5", "first line\n\nsecond paragraph", "* a bullet", "1. a number", "~tilde \\ backslash")  # fmt: skip
MARKED = re.compile(r"-(?:0\d|1[0-4])$")
"""The end of a status that was given by a command: the days in logs and exports are later ones of a month."""
PAGE = "tides"


@dataclass(slots=True)
class Chooser:
    """Chance, and a counter of what was typed."""

    chance: random.Random
    typed: int = 0

    def marker(self) -> str:
        """Return a text that is nowhere yet."""
        self.typed += 1
        return f"n{self.typed}x"

    def text(self) -> str:
        """Return a note that is nowhere yet, with signs that mean something in one format or another."""
        return f"{self.marker()} {self.chance.choice(_HOUSES)}"

    def work(self) -> Planted:
        """Return a planted work."""
        return self.chance.choice(PLANTED)

    def linked(self) -> Planted:
        """Return a planted work with an address: a paper or an essay."""
        return self.chance.choice(PLANTED[::2])

    def key(self, side: Side) -> str:
        """Return the key of a work that is here."""
        return self.chance.choice(sorted(side.seen.items)) if side.seen.items else "nobody"

    def day(self, first: int = 15) -> str:
        """Return a day, the 15th or later."""
        day = self.chance.randrange(first, first + 14)
        return f"{self.chance.randrange(2020, 2024)}-{self.chance.randrange(1, 12):02}-{day:02}"


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
    yield from _only(ran, key, "notes", "own_notes")
    if ran.after.markers()[text.split()[0]] != 1:
        yield f"{key}: the note {text!r} is not there once"


def tag(side: Side, choose: Chooser) -> Iterator[str]:
    """Add a tag."""
    key, name = choose.key(side), choose.chance.choice(("red", "blue", "a/b", "long tag"))
    ran = side.run("tag", key, name)
    yield from failed(ran)
    yield from _becomes(ran, key, lambda item: replace(item, tags=item.tags | {name}))


def untag(side: Side, choose: Chooser) -> Iterator[str]:
    """Remove a tag."""
    key = choose.key(side)
    tags = sorted(side.seen.items[key].tags) if key in side.seen.items else []
    if tags:
        name = choose.chance.choice(tags)
        ran = side.run("untag", key, name)
        yield from failed(ran)
        yield from _becomes(ran, key, lambda item: replace(item, tags=item.tags - {name}))


def mark(side: Side, choose: Chooser) -> Iterator[str]:
    """Mark a work with a status and its day."""
    key, status, day = choose.key(side), choose.chance.choice(("want", "reading", "read", "abandoned")), choose.day(1)
    ran = side.run("mark", key, status, "--date", day)
    yield from failed(ran)
    yield from _only(ran, key, "statuses")
    if f"{status} {day}" not in ran.after.items[key].statuses:
        yield f"{key}: {status} of {day} is not there"


def rate(side: Side, choose: Chooser) -> Iterator[str]:
    """Rate a work; only the reader gives 1 to 3, and exports 4 and 5."""
    key, rating = choose.key(side), choose.chance.randrange(4)
    ran = side.run("mark", key, "--rating", str(rating))
    yield from failed(ran)
    yield from _becomes(ran, key, lambda item: replace(item, rating=rating or None))


def edit(side: Side, choose: Chooser) -> Iterator[str]:
    """Type a field of a work."""
    key, name, marker = choose.key(side), choose.chance.choice(("abstract", "title")), choose.marker()
    value = f"About {marker}" if name == "abstract" else f"{side.seen.items[key].title.split(':')[0]}: {marker}"
    ran = side.run("edit", key, "--set", f"{name}={value}")
    yield from failed(ran)
    yield from _only(ran, key, name)
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


def log(side: Side, choose: Chooser) -> Iterator[str]:
    """Write an entry to the log that names a planted work, or two."""
    works = sorted({choose.linked().number for _ in range(choose.chance.randrange(1, 3))})
    links = " and ".join(f"[{PLANTED[one].title}]({PLANTED[one].address}) by {PLANTED[one].author}" for one in works)
    marker = choose.marker()
    text = f"read {links} {marker}" + (f"\n{choose.text()}" if choose.chance.random() < 0.5 else "")
    ran = side.run("log", text, "--date", choose.day(), "--page", PAGE)
    if "would not read the entry" in ran.err:  # refused, and said
        yield from ran.before.whole_differences(ran.after)
        return
    yield from failed(ran)
    after = ran.after.numbered()
    yield from (f"{one} is {after.get(one)}" for one in works if len(after.get(one, [])) != 1 and not ran.merged)
    yield from _kept_apart_from(ran, {key for one in works for key in after.get(one, [])})
    if ran.after.pages[PAGE].count(marker.encode()) != 1:
        yield f"the entry {text!r} is not there once"


def log_edit(side: Side, choose: Chooser) -> Iterator[str]:
    """Replace the text of an entry."""
    line = _line(side, choose)
    if not line:
        return
    work, marker = choose.linked(), choose.marker()
    ran = side.run("log", "--edit", f"{PAGE}:{line}", f"again [{work.title}]({work.address}) by {work.author} {marker}")
    yield from failed(ran)
    if ran.after.pages[PAGE].count(marker.encode()) != 1:
        yield f"the new text {marker} is not there once"
    yield from _kept_own(ran)


def log_delete(side: Side, choose: Chooser) -> Iterator[str]:
    """Delete an entry; what was written elsewhere stays."""
    line = _line(side, choose)
    if line:
        ran = side.run("log", "--delete", f"{PAGE}:{line}")
        yield from failed(ran)
        yield from _kept_own(ran)


def edit_file(side: Side, choose: Chooser) -> Iterator[str]:
    """Edit the page's file as an editor does, and sync."""
    side.run("pages", "sync", PAGE)
    path = page_file(side)
    if not path.exists():
        return
    marker, work = choose.marker(), choose.linked()
    text = path.read_text(encoding="utf-8")
    line = f"* 1/{choose.chance.randrange(10, 29)} - saw [{work.title}]({work.address}) by {work.author} {marker}\n"
    head, heading, rest = text.partition("## 2023 Log\n")
    path.write_text(head + heading + line + rest if heading else text + line, encoding="utf-8")
    ran = side.run("pages", "sync", PAGE)
    yield from failed(ran)
    yield from _kept_own(ran)
    if path.read_bytes() != ran.after.pages[PAGE]:
        yield "page and file differ after sync"
    if ran.after.pages[PAGE].count(marker.encode()) != 1:
        yield f"the line {marker} of the file is not there once"


def undo(side: Side, _: Chooser) -> Iterator[str]:
    """Undo the last step: the library is as it was before."""
    if not side.undoable:
        return
    before = side.seen
    ran = side.run("undo")
    yield from failed(ran)
    yield from side.undoable.pop().whole_differences(ran.after)
    side.redoable.append(before)


def redo(side: Side, _: Chooser) -> Iterator[str]:
    """Do the last step again that was undone: the library is as it was after it."""
    if not side.redoable:
        return
    before = side.seen
    ran = side.run("redo")
    yield from failed(ran)
    yield from side.redoable.pop().whole_differences(ran.after)
    side.undoable.append(before)


def page_file(side: Side) -> Path:
    """Return the file of the log."""
    return side.folder / f"{side.name}-{PAGE}.md"


def failed(ran: Ran) -> Iterator[str]:
    """Yield what a command that must succeed said instead."""
    if ran.code:
        yield f"exit code {ran.code}: {ran.err.strip()}"


def _line(side: Side, choose: Chooser) -> int:
    text = side.seen.pages.get(PAGE, b"").decode()
    found = [text.count("\n", 0, one.start()) + 1 for one in _ENTRY.finditer(text)]
    return choose.chance.choice(found) if found else 0


def _becomes(ran: Ran, key: str, step: Callable[[SeenItem], SeenItem]) -> Iterator[str]:
    yield from ran.before.differences(ran.after, but=[key])
    yield from step(ran.before.items[key]).differences(ran.after.items[key])


def _only(ran: Ran, key: str, *names: str) -> Iterator[str]:
    yield from ran.before.differences(ran.after, but=[key])
    told = ran.before.items[key].differences(ran.after.items[key])
    yield from (f"{key}: {one}" for one in told if one.partition(":")[0] not in names)


def _kept_apart_from(ran: Ran, named: set[str]) -> Iterator[str]:
    if not ran.merged:  # else other works of the page may be named by a work that was merged
        yield from ran.before.differences(ran.after, but=named)
    yield from _kept_own(ran)


def _kept_own(ran: Ran) -> Iterator[str]:
    """Yield what a page took from what was typed by commands."""
    for key, before in ran.before.items.items():
        after = ran.after.items.get(ran.after.aliases.get(key, key))
        if after is None:
            if before.own_notes or before.tags or before.rating:
                yield f"{key} is gone: {before}"
        elif not (set(before.own_notes) <= set(after.own_notes) and before.tags <= after.tags):
            yield f"{key}: {before.differences(after)}"
        elif before.rating != after.rating:
            yield f"{key}: the rating was {before.rating} and is {after.rating}"


CHANGES: Sequence[tuple[Step, int]] = (
    (add, 10), (note, 8), (tag, 5), (untag, 2), (mark, 6), (rate, 4), (edit, 4), (remove, 2), (merge, 1), (log, 6),
    (log_edit, 2), (log_delete, 1), (edit_file, 2), (undo, 6), (redo, 3),
)  # fmt: skip
