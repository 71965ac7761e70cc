"""Markdown pages: parsing into exact blocks, their meaning, and edits in the style of the page."""

from litlog.pages.edits.entries.add_entry import add_entry
from litlog.pages.edits.entries.change_entry import change_entry, entry_text, rewrite_entry
from litlog.pages.edits.entries.delete_entry import delete_entry
from litlog.pages.edits.new_pages.fresh_log import new_log
from litlog.pages.edits.new_pages.promote_section import Promoted, promotable, promote, section_name
from litlog.pages.edits.repairs.doubts import doubts
from litlog.pages.edits.repairs.find_repairs import repairs
from litlog.pages.edits.repairs.repair import Doubt, Repair, apply
from litlog.pages.explain import explain
from litlog.pages.line_reasons import why_line
from litlog.pages.notes.named_mentions import with_mentions
from litlog.pages.reading import page_bytes, read_page
from litlog.pages.understanding import understand
from litlog.pages.works.reasons import with_reasons

__all__ = [
    "Doubt",
    "Promoted",
    "Repair",
    "add_entry",
    "apply",
    "change_entry",
    "delete_entry",
    "doubts",
    "entry_text",
    "explain",
    "new_log",
    "page_bytes",
    "promotable",
    "promote",
    "read_page",
    "repairs",
    "rewrite_entry",
    "section_name",
    "understand",
    "why_line",
    "with_mentions",
    "with_reasons",
]
