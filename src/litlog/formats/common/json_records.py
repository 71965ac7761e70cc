"""Lists of JSON objects, as records."""

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

from litlog.errors import Unreadable
from litlog.formats.common.decoding import text_of
from litlog.formats.common.record_fields import Fact
from litlog.formats.common.record_importer import Record, Records
from litlog.parsing.json_object import Thing, things_in

Fields = Mapping[str, str | Callable[[str], Iterable[Fact]]]
"""What the texts under a name say: a word of the vocabulary, or a function that reads one of them."""


def load_json(data: bytes) -> Any:
    """Return what a JSON file holds, numbers as they are written; raises `Unreadable`, with the place."""
    try:
        return json.loads(text_of(data), parse_float=str, parse_int=str)
    except RecursionError as error:
        raise Unreadable("The JSON is nested too deeply.", "Is it the right file?") from error
    except ValueError as error:
        raise Unreadable(f"The file is no JSON: {error}.", "It may have been cut off on its way.") from error


def objects(
    fields: Fields,
    more: Callable[[Thing], Iterable[Fact]] = lambda _: (),
    *,
    found: Callable[[Any], Iterable[Thing]] = things_in,
) -> Callable[[bytes], Records]:
    """Return the reader of a list of objects with these fields; `found` finds them in what the file holds."""

    def records(data: bytes) -> Iterator[Record]:
        return each(found(load_json(data)), lambda thing: facts_of(thing, fields, more))

    return records


def each(things: Iterable[Thing], facts: Callable[[Thing], Iterable[Fact]]) -> Iterator[Record]:
    """Return a record for each object; its line is its place, as one line may hold a whole file."""
    for place, thing in enumerate(things, 1):
        yield Record(place, facts(thing), f"record {place}: {thing.text('title', 'name', 'url', 'id')}")


def facts_of(thing: Thing, fields: Fields, more: Callable[[Thing], Iterable[Fact]] = lambda _: ()) -> Iterator[Fact]:
    """Return what the fields of one object say, and what `more` reads of it."""
    for name, says in fields.items():
        for text in thing.texts(name):
            if isinstance(says, str):
                yield says, text
            else:
                yield from says(text)
    yield from more(thing)
