"""Block parser: splits Markdown text into blocks of whole lines, nested by indentation.

CommonMark 0.31 decides what begins a block, with three deviations for real logs: a bullet is a bullet at any
indentation, two columns more than the bullet above make it a child, and each row of a table is its own block. Time
and memory are linear in the text.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass, field

from litlog.model.pages import Block, BlockKind
from litlog.pages.text import block_syntax as form
from litlog.pages.text.front_matter import front_matter_length
from litlog.pages.text.open_block import OpenBlock

_LINE = re.compile(r"[^\n]*\n|[^\n]+")


def split_blocks(text: str) -> tuple[Block, ...]:
    """Return the blocks of a text; joining their `raw` gives the text."""
    cutter = _Cutter()
    start = front_matter_length(text)
    if start:
        cutter.add("front matter", text[:start])
    for found in _LINE.finditer(text, start):
        cutter.take(found[0])
    cutter.close()
    return tuple(cutter.blocks)


@dataclass(slots=True)
class _Cutter:
    """A parser that takes lines one by one; `items` and `headings` are open: (column or level, block number)."""

    blocks: list[Block] = field(default_factory=list)
    items: list[tuple[int, int]] = field(default_factory=list)
    headings: list[tuple[int, int]] = field(default_factory=list)
    open: OpenBlock | None = None
    line: int = 1

    def add(self, kind: BlockKind, raw: str, parent: int | None = None) -> None:
        """Append a finished block."""
        self.close()
        self.open = OpenBlock(kind, [raw], parent=parent)
        self.close()

    def close(self) -> None:
        """Finish the open block."""
        if self.open is None:
            return
        now, self.open = self.open, None
        raw = "".join(now.lines)
        self.blocks.append(Block(now.kind, raw, self.line, now.level, now.marker, now.indent, now.parent))
        self.line += raw.count("\n")

    def take(self, line: str) -> None:
        """Process the next line."""
        if self.open and self.open.until:
            self._take_inside(self.open, self.open.until, line)
        elif not line.strip():
            self._begin_or_go_on("blank", line)
        elif not (self._take_underline(line) or self._take_opener(line)):
            self._take_text(line)

    def _take_inside(self, block: OpenBlock, until: Callable[[str], bool], line: str) -> None:
        block.lines.append(line)
        if until(line):
            self.close()

    def _begin_or_go_on(self, kind: BlockKind, line: str, parent: int | None = None) -> None:
        if self.open and self.open.kind == kind:
            self.open.lines.append(line)
            return
        self.close()
        self.open = OpenBlock(kind, [line], parent=parent)

    def _take_underline(self, line: str) -> bool:
        """Process a line that changes the paragraph above: a Setext underline, a delimiter row of a table."""
        if not self.open or self.open.kind != "paragraph":
            return False
        if form.TABLE_RULE.fullmatch(line) and "|" in self.open.lines[-1]:
            self._begin_table(self.open, line)
            return True
        underline = form.SETEXT.fullmatch(line)
        if underline and self.open.parent == self._heading():
            self.open.kind, self.open.level = "heading", 1 if underline[1][0] == "=" else 2
            self.open.lines.append(line)
            self._enter_heading(self.open)
            return True
        return False

    def _begin_table(self, paragraph: OpenBlock, rule: str) -> None:
        head = paragraph.lines.pop()
        self.open = paragraph if paragraph.lines else None
        self.add("table", head, parent=paragraph.parent)
        self.add("table", rule, parent=paragraph.parent)

    def _enter_heading(self, block: OpenBlock) -> None:
        self.items.clear()
        while self.headings and self.headings[-1][0] >= block.level:
            self.headings.pop()
        block.parent = self._heading()
        self.open = block
        self.close()
        self.headings.append((block.level, len(self.blocks) - 1))

    def _take_opener(self, line: str) -> bool:
        """Process a line that begins a block regardless of the block above it."""
        heading = form.HEADING.match(line)
        if heading:
            self.close()
            self._enter_heading(OpenBlock("heading", [line], len(heading[1]), heading[1]))
        elif form.FENCE.match(line):
            self._begin_until("code", line, form.fence_end(line))
        elif form.RULE.fullmatch(line):
            self.items.clear()
            self.add("rule", line, parent=self._heading())
        else:
            return self._take_item(line) or self._take_markup(line)
        return True

    def _take_item(self, line: str) -> bool:
        found = form.ITEM.match(line)
        if not found or (self.open and self.open.kind == "paragraph" and not form.interrupts(found["marker"])):
            return False
        self.close()
        at = form.column(line)
        self._leave_items(at)
        parent = self.items[-1][1] if self.items else self._heading()
        self.open = OpenBlock("item", [line], len(self.items) + 1, found["marker"], found["indent"], parent)
        self.items.append((at, len(self.blocks)))
        return True

    def _take_markup(self, line: str) -> bool:
        end = form.html_end(line)
        if end:
            self._begin_until("html", line, lambda one: end in one.lower())
            if end in line.lower():
                self.close()
        elif form.QUOTE.match(line):
            self._begin_or_go_on("quote", line, self._container(line))
        elif not (self._after_nothing() and self._take_definition(line)):
            return self._take_row(line)
        return True

    def _take_definition(self, line: str) -> bool:
        begun = form.DEFINITION_BEGUN.fullmatch(line)
        if begun:
            self._begin_until("definition", line, bool)  # whatever comes next is its address
        elif form.DEFINITION.match(line):
            self.add("definition", line)
        else:
            return False
        return True

    def _begin_until(self, kind: BlockKind, line: str, ends: Callable[[str], bool]) -> None:
        """Begin a block that blank lines do not end."""
        self.close()
        self.open = OpenBlock(kind, [line], parent=self._container(line), until=ends)

    def _take_row(self, line: str) -> bool:
        if not self.open and self.blocks and self.blocks[-1].kind == "table" and "|" in line:
            self.add("table", line, parent=self.blocks[-1].parent)
            return True
        return False

    def _take_text(self, line: str) -> None:
        """Continue the block above, or begin a paragraph, an HTML block or indented code."""
        if self.open and self.open.kind in ("paragraph", "item", "quote", "html"):
            self.open.lines.append(line)
            return
        container = self._container(line)
        indented = form.column(line) >= 4 and not self.items
        kind: BlockKind = (
            "html" if form.HTML.match(line) else "code" if indented and self._after_nothing() else "paragraph"
        )
        self._begin_or_go_on(kind, line, container)

    def _after_nothing(self) -> bool:
        """Return whether no block can be continued: at the start of the page, or after a blank or closed block."""
        return self.open is None or self.open.kind in ("blank", "code", "definition")

    def _container(self, line: str) -> int | None:
        """Return the item, or else the heading, under which text at this column is nested."""
        if self.open and self.open.kind != "blank" and self.items:
            return self.items[-1][1]
        self._leave_items(form.column(line))
        return self.items[-1][1] if self.items else self._heading()

    def _leave_items(self, at: int) -> None:
        while self.items and at < self.items[-1][0] + form.CHILD_COLUMNS:
            self.items.pop()

    def _heading(self) -> int | None:
        return self.headings[-1][1] if self.headings else None
