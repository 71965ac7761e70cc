"""JSON records: lists of objects read as records."""

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

from litlog.errors import Unreadable
from litlog.formats.common.decoding import text_of
from litlog.formats.common.record_fields import Fact
from litlog.formats.common.record_importer import Record, Records
from litlog.parsing.loose_json import JsonObject, json_objects

Fields = Mapping[str, str | Callable[[str], Iterable[Fact]]]
"""What the texts under a name say: a word of the vocabulary, or a function that reads one of them."""


def load_json(data: bytes) -> Any:
    """Return the content of a JSON file, numbers as written; raises `Unreadable`, with the place."""
    try:
        return json.loads(text_of(data), parse_float=str, parse_int=str)
    except RecursionError as error:
        raise Unreadable("The JSON is nested too deeply.", "Is it the right file?") from error
    except ValueError as error:
        raise Unreadable(f"The file is no JSON: {error}.", "It may have been cut off on its way.") from error


def objects(
    fields: Fields,
    more: Callable[[JsonObject], Iterable[Fact]] = lambda _: (),
    *,
    found: Callable[[Any], Iterable[JsonObject]] = json_objects,
) -> Callable[[bytes], Records]:
    """Return the reader of a list of objects with these fields; `found` finds them in what the file holds."""

    def records(data: bytes) -> Iterator[Record]:
        return each(found(load_json(data)), lambda item: facts_of(item, fields, more))

    return records


def each(items: Iterable[JsonObject], facts: Callable[[JsonObject], Iterable[Fact]]) -> Iterator[Record]:
    """Return a record for each object; its line is its place, as one line may hold a whole file."""
    for place, item in enumerate(items, 1):
        yield Record(place, facts(item), f"record {place}: {item.text('title', 'name', 'url', 'id')}")


def facts_of(
    item: JsonObject, fields: Fields, more: Callable[[JsonObject], Iterable[Fact]] = lambda _: ()
) -> Iterator[Fact]:
    """Return the facts in the fields of one object, and those that `more` reads from it."""
    for name, says in fields.items():
        for text in item.texts(name):
            if isinstance(says, str):
                yield says, text
            else:
                yield from says(text)
    yield from more(item)
