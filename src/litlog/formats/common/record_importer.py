"""Importer of formats that are a list of records: each becomes an item; an invalid one is reported and skipped."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace

from litlog.errors import LitlogError
from litlog.formats.common.record_fields import Fact, item_of
from litlog.model.citation_keys import unique_key
from litlog.model.item import Item
from litlog.model.results.parsed import Parsed, Problem


@dataclass(frozen=True, slots=True)
class Record:
    """Facts of a record, parsed on demand; `line` counts from 1, and is the index in a list of objects."""

    line: int
    facts: Iterable[Fact]
    text: str = ""


Records = Iterable[Record | Problem]


@dataclass(frozen=True, slots=True)
class RecordImporter:
    """An importer that is one function from bytes to records, which raises `Unreadable` for a file of another kind."""

    name: str
    suffixes: tuple[str, ...]
    records: Callable[[bytes], Records]

    def parse(self, data: bytes) -> Parsed:
        """Return an item for every record that names a work and a problem for every other."""
        items: list[Item] = []
        problems: list[Problem] = []
        taken: set[str] = set()
        for one in self.records(data):
            read = one if isinstance(one, Problem) else _read(one)
            if isinstance(read, Problem):
                problems.append(read)
            else:
                items.append(replace(read, key=unique_key(read.key, taken)) if read.key else read)
                taken.add(items[-1].key)
        return Parsed(tuple(items), tuple(problems))


def _read(record: Record) -> Item | Problem:
    try:
        return item_of(record.facts)
    except LitlogError as error:
        return Problem(record.line, error.message, record.text[:80], lost=True)
    except (ValueError, OverflowError) as error:
        return Problem(record.line, f"The record cannot be read: {error}.", record.text[:80], lost=True)


def together(records: Records, names: Callable[[list[Fact]], str]) -> Iterator[Record | Problem]:
    """Merge the records with one name, for formats with a record per highlight."""
    joined: dict[str, Record] = {}
    facts: dict[str, list[Fact]] = {}
    for one in records:
        if isinstance(one, Problem):
            yield one
            continue
        said = list(one.facts)
        name = names(said)
        joined.setdefault(name, one)
        facts.setdefault(name, []).extend(said)
    for name, record in joined.items():
        yield replace(record, facts=facts[name])
