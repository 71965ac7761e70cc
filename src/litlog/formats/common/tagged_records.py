"""Tagged records: lines with a tag each; where a record begins, and what each tag means."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from litlog.formats.common.record_fields import Fact

Says = str | Callable[[str], Iterable[Fact]]
"""What the text under a tag says: a word of the vocabulary, or a function that reads it."""


@dataclass(frozen=True, slots=True)
class Tagged:
    """A record: its first line, its tags with their texts in order, and whether it has an end-of-record line.

    A text may have several lines.
    """

    line: int
    pairs: tuple[tuple[str, str], ...] = ()
    ended: bool = True

    def all(self, *tags: str) -> list[str]:
        """Return the texts under some tags, those of the first tag first."""
        return [text for tag in tags for name, text in self.pairs if name == tag and text.strip()]

    def first(self, *tags: str) -> str:
        """Return the first text under the first of the tags that has one, on one line, or ""."""
        return " ".join(next(iter(self.all(*tags)), "").split())


@dataclass(slots=True)
class _Lines:
    """A record being read: each tag with the lines under it."""

    line: int
    tags: list[tuple[str, list[str]]] = field(default_factory=list)

    def record(self, every_line: str, *, ended: bool) -> Tagged:
        pairs: list[tuple[str, str]] = []
        for tag, lines in self.tags:
            apart = every_line and re.fullmatch(every_line, tag)
            pairs += [(tag, line) for line in lines] if apart else [(tag, "\n".join(lines).strip())]
        return Tagged(self.line, tuple(pairs), ended)


def split_records(
    text: str, tag: re.Pattern[str], *, begins: str, ends: str = "", every_line: str = ""
) -> Iterator[Tagged]:
    """Split a text at the tag that begins a record; lines without a tag continue the line above.

    `tag` matches a whole line, with its tag and its text as groups. After the tag `ends` nothing belongs to a record
    until the next begins. Under the tags that `every_line` matches, each line is a text of its own.
    """
    read: _Lines | None = None
    for number, line in enumerate(text.split("\n"), 1):
        found = tag.fullmatch(line)
        if read and found and found[1] in (begins, ends):
            yield read.record(every_line, ended=found[1] == ends)
            read = None
        if found and found[1] == begins:
            read = _Lines(number)
        if read and found:
            read.tags.append((found[1], [(found[2] or "").strip()]))
        elif read:
            read.tags[-1][1].append(line.strip())
    if read:
        yield read.record(every_line, ended=False)


def facts_of(record: Tagged, tags: Mapping[str, Says], *, prefix: str) -> Iterator[Fact]:
    """Return the facts under each tag in the order of the record; unknown tags are kept as `prefix:TAG`."""
    for tag, text in record.pairs:
        says = tags.get(tag, f"{prefix}:{tag}")
        if not text.strip():
            continue
        if isinstance(says, str):
            if says:
                yield says, text
        else:
            yield from says(text)


def joined_date(year: str, rest: str) -> Iterator[Fact]:
    """Return the date combined from a year and a printed day and month, and the year alone."""
    if rest and year and not re.search(r"\d{4}", rest):
        yield "date", f"{rest} {year}"
    elif rest:
        yield "date", rest
    yield "date", year


def full_range(pages: str) -> str:
    """Return "475-482" for "475-82", as medicine shortens its pages."""
    first, _, last = pages.partition("-")
    short = first.isdecimal() and last.isdecimal() and len(last) < len(first)
    return f"{first}-{first[: len(first) - len(last)]}{last}" if short else pages


def page_range(first: str, last: str) -> Iterator[Fact]:
    """Return pages from first to last; a first value that is a range already is complete."""
    yield "pages", f"{first}-{last}" if first and last and first != last and "-" not in first else first or last
