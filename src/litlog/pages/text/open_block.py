"""The block that is being read, line by line."""

from collections.abc import Callable
from dataclasses import dataclass

from litlog.model.pages import BlockKind


@dataclass(slots=True)
class OpenBlock:
    """The block being parsed; `until` is the text that ends it, if only that text does."""

    kind: BlockKind
    lines: list[str]
    level: int = 0
    marker: str = ""
    indent: str = ""
    parent: int | None = None
    until: Callable[[str], bool] | None = None
