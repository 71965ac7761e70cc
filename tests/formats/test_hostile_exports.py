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

from litlog.formats.markdown.annotated_page import render_page
from litlog.formats.markdown.front_matter import front_matter
from litlog.formats.markdown.log import LogForm, render_log
from litlog.formats.protocols import Manner
from litlog.formats.registry import exporter, exporter_names, importer
from litlog.model.dates import PartialDate
from litlog.model.identifiers import Doi
from litlog.model.item import Encounter, Item
from litlog.model.links import Link, LinkRole
from litlog.model.pages import LoggedEntry
from litlog.model.people import Contributor
from litlog.model.reading import Anchor, Note, NoteKind, Reading, Status, StatusChange
from litlog.model.work import ContentsItem, Work
from strategies import items

FRAGMENTS = (
    "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "<iframe src=//evil.example>", "<svg/onload=x>",
    "<a href='javascript:x'>", "</li>", "<!--", "-->", "<?php", "<![CDATA[", "<style>", "<", ">", "&lt;", "&#60;img>",
    "[x](javascript:alert(1))", "[x](JaVaScRiPt:alert(1))", "[x](<javascript:alert(1)>)", "[x]( javascript:x)",
    "[x](java&#115;cript:x)", "[x](&#106;avascript:x)", "[x](javascript&colon;x)", "[x](java\\script:x)",
    "[x](javascript\\:x)", "[x](\njavascript:x)", "[x](\x01javascript:x)", "]\x01(javascript:x)", "[x](data:text/html,x)",
    "[x](vbscript:x)", "[x](file:///etc/passwd)", "![x](https://evil.example/i.png)", "![x](javascript:x)", "![x][r]",
    "[x]", "[r]", "[r]: javascript:x", "\n\n[r]: javascript:x\n", "\n[x]: <javascript:x>\n", "[r]:\n  data:x",
    "\n> [x](\n> javascript:x)", "![[x]](https://evil.example/i.png)", "![[r]][r]", "<javascript:x>",
    "<https://example.org>", "<mailto:a@example.org>", "<https://example.org/\"onclick=\"x>", "[", "]", "(", ")", "!", "\\",
    "`", "``", "```\n", "    ", "\t", "\n", "\n\n", "> ", "- ", "1. ", "# ", "* * *\n", "---\n", "***", "__", "~~~\n", "|",
    "{{ site.secret }}", "{% include x %}", "{%- raw -%}", "{{", "{%", "{", "}", "{:onclick=x}", "\n{: onclick=\"x\"}\n",
    "{::nomarkdown}", "{::options x=\"y\" /}", "{\x01{ x }}", "{\x1b%", "<\x01script>", "\x1b[31m", "\x1b]0;owned\x07",
    "\x9b31m", "\x7f", "\x85", "\x00", "\r", "\r\n", "\u202e", "\u2028", "$$", "$x$", "^", "javascript:x", "a", "b:", " ",
    "=1+1", "@x", "-1", "'", "https://example.org/a", "http:", "//evil.example", "/a", "&", ";", "&colon;", "é",
)  # fmt: skip
hostile = st.lists(st.sampled_from(FRAGMENTS), max_size=8).map("".join) | st.text(max_size=12)


@st.composite
def spoiled(draw: st.DrawFn) -> Item:
    """Return an item with hostile text in all its parts."""
    text = [draw(hostile) for _ in range(14)]
    work = Work(
        title=text[0],
        container=text[1],
        publisher=text[1],
        edition=text[2],
        abstract=text[3],
        contributors=(Contributor(text[2], text[3]), Contributor(literal=text[4])),
        issued=PartialDate(1999, printed=text[4]),
        links=(Link(text[5]), Link("https://example.org/" + text[6], LinkRole.PDF), Link("https://x.example", typed=text[7])),
        identifiers=(Doi("10.1000/182"),),
        aliases=(text[7],),
        contents=(ContentsItem(text[8], text[9]),),
        extra={text[9]: text[10], "note": text[10]},
    )  # fmt: skip
    notes = (
        Note(text[11], heading=text[12], anchor=Anchor("page", text[13], text[0]), children=(Note(text[12]),)),
        Note(text[13], NoteKind.QUOTE, Anchor("section", text[1])),
    )
    met = Encounter(PartialDate(2023, 2, 9), text[2], f"* 2/09 - {text[11]}\n\t* {text[12]}")
    history = (StatusChange(Status.READING, PartialDate(2023, 2, 9), text[4]),)
    reading = Reading(history, (text[8],), 3, notes)
    return Item(key="key", work=work, reading=reading, added="2023-02-21T09:30:00Z", encounters=(met,))


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
