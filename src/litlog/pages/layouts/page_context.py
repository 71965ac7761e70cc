"""What a page says around a group of lines: its name, the headings and sentences above, checkboxes."""

import re
from collections.abc import Sequence
from dataclasses import replace

from litlog.model.pages import Page
from litlog.model.work import Kind
from litlog.pages.structure.groups import Group
from litlog.pages.structure.outline import label_of, name_of_file
from litlog.pages.text.block_text import words_start
from litlog.pages.words.lists import is_list, kind_of_list
from litlog.pages.words.states import status_of_prose

_BOLD = re.compile(r"\s*(?:\*\*|__)[^*_\n]{2,150}(?:\*\*|__)(?!:)[^\n]{0,120}\n?\Z")
"""A paragraph of one line that opens with a text in bold."""
_LONGEST_OPENING = 300


def names_of_page(page: Page) -> tuple[str, ...]:
    """Return the page's title and, without front matter, its file's name; that alone if it has several titles."""
    titles = sum(block.kind == "heading" and block.level == 1 for block in page.blocks)
    if page.title and page.blocks and page.blocks[0].kind == "front matter":
        return (page.title,)
    named = titles == 1 or is_list(page.title)
    return (page.title, name_of_file(page)) if named else (name_of_file(page),)


def titles_among(page: Page, group: Group) -> Group:
    """Return a run of paragraphs without its prose, where short ones of it open with a title in bold."""
    if group.form != "paragraphs":
        return group
    bold = [number for number in group.members if _BOLD.match(page.blocks[number].raw)]
    return replace(group, members=tuple(bold)) if len(bold) > 1 else group


def intro_of(page: Page, group: Group) -> list[str]:
    """Return the line that announces a list, as "My favourites:" does; [] if none stands right before it."""
    blocks, at = page.blocks, group.members[0] - 1
    while at >= 0 and blocks[at].kind == "blank":
        at -= 1
    if group.form != "items" or at < 0 or blocks[at].kind != "paragraph":
        return []
    text = blocks[at].raw.strip()
    bold = text.startswith("**") and text.endswith(("**", "**:"))
    return [label_of(blocks[at]) + ":"] if text.rstrip("*_ ").endswith((":", "：")) or bold else []


def share_of_tasks(page: Page, group: Group) -> float:
    """Return the share of a group's members that have a checkbox."""
    tasks = sum(bool(words_start(page.blocks[number]).task) for number in group.members)
    return tasks / len(group.members)


def kind_under(page: Page, headings: Sequence[str]) -> Kind | None:
    """Return the kind of works that the nearest heading names, or the page's title, or its opening sentence."""
    return next(filter(None, map(kind_of_list, (*headings, page.title, _opening(page)))), None)


def _opening(page: Page) -> str:
    """Return the opening prose of a page, if it says what its lists are: "A log of books I've read"."""
    opening = next((block.raw for block in page.blocks[:8] if block.kind == "paragraph"), "")[:_LONGEST_OPENING]
    return opening if status_of_prose(opening) else ""
