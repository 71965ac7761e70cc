"""Format protocols: an importer reads items from bytes, an exporter writes items as text."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Protocol, TextIO, runtime_checkable

from litlog.formats.control_characters import without_controls
from litlog.model.item import Item
from litlog.model.results.parsed import Parsed


class Importer(Protocol):
    """Reads a format; `suffixes` are how its files end (".bib")."""

    @property
    def name(self) -> str:
        """Name of the format for `import --from`."""

    @property
    def suffixes(self) -> tuple[str, ...]:
        """How its files end, in lower case, with the dot."""

    def parse(self, data: bytes) -> Parsed:
        """Read a file.

        Returns:
            Its items in order, and its problems.

        Raises:
            Unreadable: For a file of another kind.
        """


class Exporter(Protocol):
    """Writes a format; `suffix` is how its files end (".bib")."""

    @property
    def name(self) -> str:
        """Name of the format for `export`."""

    @property
    def suffix(self) -> str:
        """How its files end, with the dot."""

    def render(self, items: Iterable[Item], out: TextIO) -> None:
        """Write items in the given order.

        Args:
            items: The items, an iterable that is consumed once.
            out: The output stream.
        """


@runtime_checkable
class Grouped(Protocol):
    """A format that groups items under headings."""

    def grouped(self, group: str) -> Exporter:
        """Return the exporter for a grouping.

        Returns:
            An exporter that puts a heading before each group.

        Raises:
            UsageError: For a grouping that it does not know.
        """


@runtime_checkable
class Citing(Protocol):
    """A format that can write references in a citation style."""

    def citing(self, style: str) -> Exporter:
        """Return the exporter for a citation style.

        Returns:
            An exporter that writes references in that style.

        Raises:
            UsageError: For a style that it does not know.
        """


@runtime_checkable
class Converting(Protocol):
    """A format that exports entries in the dialect of their import, unless told to convert them."""

    def converting(self) -> Exporter:
        """Return the exporter that converts all to its own dialect.

        Returns:
            An exporter of the same name.
        """


@dataclass(frozen=True, slots=True, kw_only=True)
class Manner:
    """How a format is to write: grouped, citing in a style, converting all to its own dialect; or as it does."""

    group: str | None = None
    style: str | None = None
    convert: bool = False


PLAIN = Manner()
"""As each format does by itself."""


@dataclass(frozen=True, slots=True)
class TextExporter:
    """An exporter that is one function from items to text."""

    name: str
    suffix: str
    text: Callable[[Iterable[Item]], str]

    def render(self, items: Iterable[Item], out: TextIO) -> None:
        """Write the text of the items, without control characters.

        Args:
            items: The items in order.
            out: The output stream.
        """
        out.write(without_controls(self.text(items)))
