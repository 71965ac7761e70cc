"""Markdown pages: exact blocks, what they mean, and edits in the page's own style."""

from litlog.pages.edits.adding import add_entry
from litlog.pages.edits.changing import change_entry, entry_text, rewrite_entry
from litlog.pages.edits.deleting import delete_entry
from litlog.pages.edits.doubts import doubts
from litlog.pages.edits.freshlog import new_log
from litlog.pages.edits.promoting import Promoted, promotable, promote, section_name
from litlog.pages.edits.repair import Doubt, Repair, apply
from litlog.pages.edits.repairs import repairs
from litlog.pages.explain import explain
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
    "with_reasons",
]
