"""How the tests of importers ask one for the items of a text, and for what it could not read."""

from litlog.formats.registry import importer
from litlog.model.item import Item


def read(name: str, text: str) -> tuple[Item, ...]:
    """Return the items of a text in a format."""
    return importer(name).parse(text.encode()).items


def one(name: str, text: str) -> Item:
    """Return the one item of a text in a format."""
    (item,) = read(name, text)
    return item


def problems(name: str, text: str) -> list[tuple[int, str]]:
    """Return the line and the message of each problem in a text."""
    return [(problem.line, problem.message) for problem in importer(name).parse(text.encode()).problems]
