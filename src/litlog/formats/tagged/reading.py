"""Lines with a tag before them, as records: where each begins, and what each tag says."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from litlog.formats.facts import Fact

Says = str | Callable[[str], Iterable[Fact]]
"""What the text under a tag says: a word of the vocabulary, or a function that reads it."""


@dataclass(slots=True)
class Tagged:
    """A record: its first line, and its tags with their texts in order; a text may have several lines."""

    line: int
    pairs: list[tuple[str, str]] = field(default_factory=list)

    def all(self, *tags: str) -> list[str]:
        """Give the texts under some tags, those of the first tag first."""
        return [text for tag in tags for name, text in self.pairs if name == tag and text.strip()]

    def first(self, *tags: str) -> str:
        """Give the first text under the first of the tags that has one, on one line, or ""."""
        return " ".join(next(iter(self.all(*tags)), "").split())


def split_records(
    text: str, tag: re.Pattern[str], *, begins: str, ends: str = "", every_line: str = ""
) -> Iterator[Tagged]:
    """Cut a text at the tag that begins a record; lines without a tag go on what is above them.

    `tag` matches a whole line, with its tag and its text as groups. After the tag `ends` nothing belongs to a record
    until the next begins. Under the tags that `every_line` matches, each line is a text of its own.
    """
    record: Tagged | None = None
    for number, line in enumerate(text.split("\n"), 1):
        found = tag.fullmatch(line)
        if found and found[1] == begins:
            if record:
                yield record
            record = Tagged(number)
        if record is None:
            continue
        if found and ends and found[1] == ends:
            yield record
            record = None
        elif found:
            record.pairs.append((found[1], (found[2] or "").strip()))
        elif record.pairs:
            _go_on(record, line, every_line)
    if record:
        yield record


def _go_on(record: Tagged, line: str, every_line: str) -> None:
    """Put a line without a tag under the tag above it."""
    tag, text = record.pairs[-1]
    if every_line and re.fullmatch(every_line, tag):
        record.pairs.append((tag, line.strip()))
    elif line.strip() or text:
        record.pairs[-1] = (tag, f"{text}\n{line.strip()}" if len(text) < _LONGEST else text)


_LONGEST = 1_000_000
"""Characters of one text; what goes on longer is no record."""


def facts_of(record: Tagged, tags: Mapping[str, Says], *, prefix: str) -> Iterator[Fact]:
    """Give the facts under each tag in the order of the record; unknown tags are kept as `prefix:TAG`."""
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
    """Give the date that a year and a printed day and month tell together, and the year alone."""
    if rest and year and not re.search(r"\d{4}", rest):
        yield "date", f"{rest} {year}"
    elif rest:
        yield "date", rest
    yield "date", year


def full_range(pages: str) -> str:
    """Give "475-482" for "475-82", as medicine shortens its pages."""
    first, _, last = pages.partition("-")
    short = first.isdecimal() and last.isdecimal() and len(last) < len(first)
    return f"{first}-{first[: len(first) - len(last)]}{last}" if short else pages


def page_range(first: str, last: str) -> Iterator[Fact]:
    """Give pages from first to last; a first that is a range already says all of it."""
    yield "pages", f"{first}-{last}" if first and last and first != last and "-" not in first else first or last
