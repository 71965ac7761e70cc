"""What others wrote is shown and never obeyed: by a terminal, a browser, a site's generator, a spreadsheet."""

import csv
import io
import json
import shutil
import subprocess
from collections.abc import Iterator
from html.parser import HTMLParser

import pytest
import yaml
from hypothesis import example, given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from hostile_texts import hostile, spoiled
from litlog.formats.common.markdown_escaping import link
from litlog.formats.markdown.annotated_page import render_page
from litlog.formats.markdown.front_matter import front_matter
from litlog.formats.markdown.log import LogForm, render_log
from litlog.formats.protocols import Manner
from litlog.formats.registry import exporter, exporter_names, importer
from litlog.model.dates import PartialDate
from litlog.model.item import Item
from litlog.model.pages import LoggedEntry
from litlog.model.work import Work
from strategies import items


def exported(item: Item, name: str, manner: Manner | None = None) -> str:
    out = io.StringIO()
    exporter(name, manner or Manner()).render([item], out)
    return out.getvalue()


def markdown_exports(item: Item) -> Iterator[str]:
    """Return each form of Markdown, without its front matter."""
    entry = LoggedEntry("log", PartialDate(2023, 3, 1), item.encounters[0].text, ("key",))
    pages = [render_page(item), render_log([item]), render_log([item], [entry], LogForm(headings=True))]
    yield from (page.split("---\n", 2)[2] for page in pages)
    yield from (exported(item, "markdown", manner) for manner in (Manner(), Manner(group="tag"), Manner(style="apa")))


class _Seen(HTMLParser):
    """Collects what a browser would act upon."""

    def __init__(self) -> None:
        super().__init__()
        self.bad: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in ("script", "iframe", "svg", "style", "object", "embed", "form", "base", "meta", "link"):
            self.bad.append(tag)
        for name, value in attrs:
            there = (value or "").strip().lower()
            if name.startswith("on") or name == "style":
                self.bad.append(f"{tag} {name}")
            if name in ("href", "src") and not is_harmless(there, tag):
                self.bad.append(f"{tag} {name}={there}")


def is_harmless(address: str, tag: str) -> bool:
    """Return whether a browser asks only the web; an image of another site is not asked for at all."""
    head = address.partition("/")[0].partition("?")[0].partition("#")[0]
    if tag == "img":
        return ":" not in head and not address.startswith("//")
    return ":" not in head or address.startswith(("http:", "https:", "mailto:", "ftp:"))


def obeyed(html: str) -> list[str]:
    seen = _Seen()
    seen.feed(html)
    return seen.bad


def pandoc(markdown: str, dialect: str) -> str:
    return subprocess.run(
        ["pandoc", "--from", dialect, "--to", "html"], input=markdown.encode(), capture_output=True, check=True
    ).stdout.decode()


@settings(max_examples=150)
@given(spoiled())
def test_a_browser_obeys_nothing_in_markdown(item: Item) -> None:
    judge = MarkdownIt("commonmark", {"html": True})
    judge.validateLink = lambda url: True  # type: ignore[method-assign]  # it would hide what it refuses
    for text in markdown_exports(item):
        assert obeyed(judge.render(text)) == []


def test_an_address_with_a_line_separator_stays_whole() -> None:
    judge = MarkdownIt("commonmark", {"html": True})
    judge.validateLink = lambda url: True  # type: ignore[method-assign]
    written = link("T", "https://example.org/[x](javascript:alert(1))\u2028")
    assert obeyed("".join(judge.render(line) for line in written.splitlines())) == []


@pytest.mark.slow
@pytest.mark.skipif(not shutil.which("pandoc"), reason="pandoc is not installed")
@pytest.mark.parametrize(
    "dialect",
    [
        "commonmark",
        "commonmark_x-attributes",
        "gfm",
        "markdown-raw_attribute-link_attributes-bracketed_spans-fenced_divs-header_attributes-inline_code_attributes-fenced_code_attributes-native_divs-native_spans-tex_math_dollars",
    ],
)
@settings(max_examples=8)
@given(item=spoiled())
def test_pandoc_finds_nothing_to_obey_either(item: Item, dialect: str) -> None:
    for text in markdown_exports(item):
        assert obeyed(pandoc(text, dialect)) == []


@settings(max_examples=150)
@given(spoiled())
def test_jekyll_finds_nothing_to_run(item: Item) -> None:
    for text in markdown_exports(item):
        assert not any(mark in text for mark in ("{{", "{%", "{:"))


def controls(text: str) -> list[str]:
    return [sign for sign in text if sign not in "\n\t" and (sign < " " or "\x7f" <= sign <= "\x9f")]


def shown(text: str) -> str:
    """Return what is left of a text on one line."""
    return " ".join("".join(sign for sign in text if sign.isspace() or not controls(sign)).split())


@pytest.mark.parametrize("name", exporter_names())
@settings(max_examples=60)
@given(spoiled() | items)
def test_no_export_has_a_control_character(name: str, item: Item) -> None:
    assert controls(exported(item, name)) == []


@given(spoiled())
def test_no_log_or_page_has_a_control_character(item: Item) -> None:
    for text in (*markdown_exports(item), render_log([item]), render_page(item)):
        assert controls(text) == []


@settings(max_examples=200)
@given(hostile, hostile)
@example("a\n---\npermalink: /x/", "/")
@example('"', "\\")
@example("\ufffe\uffff\u2029", "no")
def test_a_title_does_not_break_out_of_front_matter(title: str, permalink: str) -> None:
    text = front_matter(title, permalink)
    assert text.startswith("---\n")
    assert text.endswith("\n---\n")
    read = yaml.safe_load(text.removeprefix("---\n").removesuffix("---\n"))
    assert read == {"title": shown(title), "permalink": shown(permalink)}


@settings(max_examples=150)
@given(hostile | st.text(alphabet="=+-@'＝＋－＠ a1", max_size=5))
@example("'=1")
@example("''-1")
@example("＝1")
def test_a_cell_is_no_formula_and_comes_back(title: str) -> None:
    text = exported(Item(key="key", work=Work(title="T", container=title)), "csv")
    cell = next(csv.DictReader(io.StringIO(text, newline="")))["venue"]
    assert not cell.startswith(("=", "+", "-", "@", "＝", "＋", "－", "＠", "\t", "\r"))
    [item] = importer("csv").parse(text.encode()).items
    assert item.work.container == shown(title)


def test_json_of_csl_is_whole_and_plain() -> None:
    text = exported(Item(key="key", work=Work(title="a\x1b[31m\x9b\x7fb")), "csl-json")
    assert json.loads(text)[0]["title"] == "a\x1b[31m\x9b\x7fb"
    assert controls(text) == []
