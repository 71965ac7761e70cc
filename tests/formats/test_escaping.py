"""Any text comes out of Markdown as it went in."""

import html
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from litlog.formats.common.markdown_escaping import escaped, followable, harmless, link
from litlog.formats.control_characters import without_controls

commonmark = MarkdownIt("commonmark")


@pytest.mark.parametrize(
    ("text", "markdown"),
    [
        ("Attention Is All You Need", "Attention Is All You Need"),
        ("[Draft] *On* `x_1`", r"\[Draft\] \*On\* \`x\_1\`"),
        ("<img src=x onerror=alert(1)>", "&lt;img src=x onerror=alert(1)&gt;"),
        ("a | b", r"a \| b"),
        ("R&D &amp; AT&T", "R&D &amp;amp; AT&T"),
        ("{{ site.title }} {% raw %} {:.class}", "&#123;{ site.title }} &#123;% raw %} &#123;:.class}"),
        ("~~old~~ ~/x", "&#126;~old&#126;~ ~/x"),
        ("1984. A novel", r"1984\. A novel"),
        ("2001: A Space Odyssey", "2001: A Space Odyssey"),
        ("3-D # not a heading", "3-D # not a heading"),
        ("# heading", r"\# heading"),
        ("- item", r"\- item"),
        ("two\n\n  lines", "two lines"),
    ],
)
def test_marks_are_made_harmless(text: str, markdown: str) -> None:
    assert escaped(text) == markdown


def shown(markdown: str) -> str:
    """What a reader sees of a list of one item."""
    inner = re.fullmatch(r"<ul>\n<li>(.*)</li>\n</ul>\n", commonmark.render(f"- {markdown}"), re.DOTALL)
    assert inner, markdown
    return html.unescape(re.sub(r'</?a(?: href="[^"]*")?>', "", inner[1]))


MARKS = st.text(alphabet="ab1 .)(-+#>*_`[]<>&;!{}%:|~$\\/=\"'\n", max_size=30)


@given(MARKS | st.text(max_size=30))
def test_a_reader_sees_the_text(text: str) -> None:
    visible = " ".join(without_controls(text).split())
    if visible:
        assert shown(escaped(text)) == visible


@given(MARKS, MARKS)
def test_a_link_shows_its_text_and_nothing_of_its_address(text: str, rest: str) -> None:
    visible = " ".join(text.split())
    if visible:
        assert shown(link(text, "https://example.org/" + rest)) == visible


@pytest.mark.parametrize(
    ("url", "markdown"),
    [
        ("https://example.org/a", "[x](https://example.org/a)"),
        ("https://example.org/a_(b)", "[x](<https://example.org/a_(b)>)"),
        ('https://example.org/a b>"c', "[x](https://example.org/a%20b%3E%22c)"),
        ("/benjamin-1936/", "[x](/benjamin-1936/)"),
        ("mailto:a@example.org", "[x](mailto:a@example.org)"),
        ("javascript:alert(1)", "x"),
        ("data:text/html,x", "x"),
        ("//example.org", "x"),
        ("", "x"),
    ],
)
def test_only_addresses_for_a_browser_become_links(url: str, markdown: str) -> None:
    assert link("x", url) == markdown
    assert followable(url) == markdown.startswith("[")


def test_the_readers_markdown_stays_but_for_its_html() -> None:
    assert harmless("*a* <b onclick=x>c</b> <!-- d --> e < f <https://example.org>") == (
        "*a* &lt;b onclick=x>c&lt;/b> &lt;!-- d --> e < f <https://example.org>"
    )
