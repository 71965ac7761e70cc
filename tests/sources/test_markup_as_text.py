"""Titles and abstracts with markup, as the text that they show."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from litlog.parsing.markup import plain_paragraphs, plain_text


@pytest.mark.parametrize(
    ("marked", "text"),
    [
        ("A <i>plain</i> title", "A plain title"),
        ("H<sub>2</sub>O", "H2O"),
        ("Detecting\n        <i>KRAS</i>\n        /\n        <i>MET</i>", "Detecting KRAS / MET"),
        ("Cell &amp; Tissue", "Cell & Tissue"),
        ("Cell &amp;amp; Tissue", "Cell & Tissue"),
        ("&lt;i&gt;Danio rerio&lt;/i&gt; grows", "Danio rerio grows"),
        ("p < 0.05 and q > 3", "p < 0.05 and q > 3"),
        ('<mml:math xmlns:mml="x"><mml:mi>π</mml:mi></mml:math>-mesons', "π-mesons"),
        ("<math><mi>x</mi><annotation>\\(x\\)</annotation></math> rays", "x rays"),
        ("", ""),
    ],
)
def test_a_title(marked: str, text: str) -> None:
    assert plain_text(marked) == text


def test_an_abstract_keeps_its_paragraphs_and_loses_its_heading() -> None:
    jats = "<jats:title>Abstract</jats:title><jats:p>One\n   two.</jats:p>\n <jats:p>Three &lt; four.</jats:p>"
    assert plain_paragraphs(jats) == "One two.\n\nThree < four."


@given(st.text(alphabet="<>/&;!-amplti x\n"))
def test_no_text_breaks_it(text: str) -> None:
    assert "\n" not in plain_text(text)
    plain_paragraphs(text)
