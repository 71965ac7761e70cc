"""pubs metadata of an entry (https://github.com/pubs/pubs): tags, document file, time of addition."""

from dataclasses import replace

from litlog.formats.common.yaml_records import documents
from litlog.model.item import Item
from litlog.parsing.date_texts import read_time
from litlog.parsing.loose_json import JsonObject


def with_pubs_facts(item: Item, data: bytes) -> Item:
    """Return an item of a .bib with the facts of its .yaml; a damaged one is ignored."""
    facts = next((one for _, one in documents(data) if isinstance(one, JsonObject)), JsonObject({}))
    tags = tuple(dict.fromkeys((*item.reading.tags, *facts.texts("tags"))))
    document = {"file": facts.text("docfile").removeprefix("docsdir://")} if facts.text("docfile") else {}
    return replace(
        item,
        work=replace(item.work, extra={**item.work.extra, **document}),
        reading=replace(item.reading, tags=tags),
        added=read_time(facts.text("added")),
    )
