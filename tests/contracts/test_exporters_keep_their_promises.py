"""What holds for every exporter of the registry: it takes any item, and what it writes reads back where it can be read.

An exporter that is added is under these tests by being in the registry.
"""

import io
from dataclasses import replace

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from litlog.formats.control_characters import without_controls
from litlog.formats.protocols import Citing, Converting, Grouped, Manner
from litlog.formats.registry import exporter, exporter_names, importer, importer_names, recognise
from litlog.model.identifiers import Doi
from litlog.model.item import Item
from litlog.model.people import Contributor
from litlog.model.reading import Note, Reading
from litlog.model.work import Kind, Work
from litlog.query.words import words
from strategies import items

NAMES = exporter_names()
ONE_ITEM = ("page",)
"""Formats of a document on one work."""
READ_BY = {"biblatex": "bibtex"}
"""Formats that the importer of another name reads; others are read by that of their own name, or by none."""
GROUPS = ("status", "tag", "year", "kind", "month")
STYLES = ("apa", "ieee")

# What a format may take for its own: ends of records, of fields, of markup; formulas; letters that turn the line.
HOSTILE = (
    "ER  - ", "\nER  - \nTY  - BOOK\nTI  - Other\n", "}\n@book{other, title={Other}}", "{{{", "}}}", "\\",
    "\\end{document}",
    "%", "$x^2", "#tag", "@string{a=b}", "]]>", "</title><x>", "<!--", "&amp;&", '"', "','", "=1+1", "-2", "@SUM(A1)",
    "'", ";", ",", "a; b", "|", "](http://evil.example)", "[x](", "`", "***", "---\ntitle: x\n---\n", "# Heading", "\t",
    "\r\n", "\r", "\x0b", "\x0c", "\x1b[31m", "\x85", "\u2028", "\u202e", "\ufeff", "\ufffe", "\x01", "é", "é",
    "深度", "😀",
)  # fmt: skip

_PUNCTUATION = ".,;:!?'\"()[]{}<>"

each_exporter = pytest.mark.parametrize("name", NAMES)
each_read_back = pytest.mark.parametrize("name", [name for name in NAMES if READ_BY.get(name, name) in importer_names()
                                                  and name != "markdown"])  # fmt: skip


def rendered(found: list[Item], name: str, manner: Manner | None = None) -> str:
    out = io.StringIO()
    exporter(name, manner or Manner()).render(found[:1] if name in ONE_ITEM else found, out)
    return out.getvalue()


def manners(name: str) -> list[Manner]:
    """Return the manners in which a format can write."""
    one = exporter(name)
    found = [Manner()]
    found += [Manner(group=group) for group in GROUPS if isinstance(one, Grouped)]
    found += [Manner(style=style) for style in STYLES if isinstance(one, Citing)]
    return found + ([Manner(convert=True)] if isinstance(one, Converting) else [])


def spoiled(item: Item, text: str) -> Item:
    """Return an item that has this text wherever a reader can type."""
    work = replace(
        item.work,
        title=f"Tides {text} again",
        abstract=text,
        container=text,
        contributors=(Contributor(text, text, printed=text), Contributor(literal=text)),
        extra={"shelf": text, text: "B4"},
        aliases=(text,),
    )
    reading = Reading(tags=(text,), notes=(Note(text, heading=text, children=(Note(text),)),))
    return replace(item, work=work, reading=reading)


def facts(item: Item) -> tuple[str, str, str]:
    """Return what must come back: the key, the letters of the title, the DOI (of several the first: most have one).

    A DOI that ends with punctuation is read without it, as in a sentence.
    """
    doi = str(item.work.identifier("doi") or "").rstrip(_PUNCTUATION)
    return item.key, "".join(words(without_controls(item.work.full_title))), "" if doi.endswith("/") else doi


@each_exporter
@settings(max_examples=10)
@given(found=st.lists(items, min_size=1, max_size=2, unique_by=lambda item: item.key))
def test_it_writes_any_item_in_every_manner(name: str, found: list[Item]) -> None:
    for manner in manners(name):
        text = rendered(found, name, manner)
        assert text == rendered(found, name, manner)
        assert text.encode()


@each_exporter
@pytest.mark.parametrize("text", HOSTILE, ids=ascii)
def test_it_writes_any_text(name: str, text: str) -> None:
    item = spoiled(Item(key="tides", work=Work(kind=Kind.PAPER, identifiers=(Doi("10.1000/182"),))), text)
    for manner in manners(name):
        assert rendered([item], name, manner)


@each_exporter
def test_it_writes_nothing_of_nothing(name: str) -> None:
    if name not in ONE_ITEM:
        assert rendered([], name) == rendered([], name)


@each_read_back
@pytest.mark.parametrize("text", HOSTILE, ids=ascii)
def test_hostile_texts_are_read_back_as_one_item(name: str, text: str) -> None:
    for kind in (None, Kind.PAPER, Kind.BOOK, Kind.VIDEO, Kind.SOFTWARE):
        item = spoiled(Item(key="tides", work=Work(kind=kind, identifiers=(Doi("10.1000/182"),))), text)
        data = rendered([item], name).encode()
        assert recognise(data) == READ_BY.get(name, name)
        assert [facts(one) for one in importer(READ_BY.get(name, name)).parse(data).items] == [facts(item)]


@each_read_back
@settings(max_examples=15)
@given(found=st.lists(items, min_size=1, max_size=2, unique_by=lambda item: item.key))
@example([Item(key="ab", work=Work())])
def test_any_item_is_read_back(name: str, found: list[Item]) -> None:
    named = [
        replace(item, key=f"key{item.key}", work=replace(item.work, title=f"T {item.work.title}")) for item in found
    ]
    parsed = importer(READ_BY.get(name, name)).parse(rendered(named, name).encode())
    assert list(map(facts, parsed.items)) == list(map(facts, named))
    assert not parsed.problems
