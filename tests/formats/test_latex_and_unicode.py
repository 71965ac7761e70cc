"""LaTeX to Unicode and back, without a difference."""

import time
import unicodedata
from typing import Protocol

import pytest
from hypothesis import given
from hypothesis import strategies as st

from litlog.parsing.latex.accents import SPELLED
from litlog.parsing.latex.codec import decoded, encoded, encoded_title, is_balanced


class Encode(Protocol):
    """`encoded` or `encoded_title`."""

    def __call__(self, text: str, *, unicode: bool) -> str:
        """Return the LaTeX of a text."""


ANYTHING = st.characters(exclude_categories=["Cs"])
TEXTS = st.text(
    st.characters(exclude_categories=["Cc", "Cs"]) | st.sampled_from("-–—`“'”~^\\{}$&%#_\u00a0ıßäấ "), max_size=40
)


@pytest.mark.parametrize(
    ("latex", "text"),
    [
        (r"G{\"o}del", "Gödel"),
        (r"G\"odel", "Gödel"),
        (r"{\'{\i}}", "í"),
        (r"\'\i", "í"),
        (r"\c{c}a \c cb", "ça çb"),
        (r"{\v Z}i\v{z}ek", "Žižek"),
        (r"Stra\ss e", "Straße"),
        (r"{\AA}ngstr{\"o}m", "Ångström"),
        (r"\textcommabelow{s}", "ș"),
        (r"\'{\^e}", "ế"),
        (r"d\\'ecoret caf\\'{e} Swe{\\i}g", "décoret café Sweıg"),
        (r'K{\\"u}hn', "Kühn"),
        (r"one \\ two \\it", "one   two  it"),
        (r"``q'' -- ---", "“q” – —"),
        (r"50\% \& 50% \#1 a\_b", "50% & 50% #1 a_b"),
        (r"Feb~2020", "Feb\u00a02020"),
        (r"\~{}user", "~user"),
        (r"$\lambda$-calculus in $O(n^2)$", r"$\lambda$-calculus in $O(n^2)$"),
        (r"\emph{Nature} {\em is} \textbf{bold}", "Nature is bold"),
        (r"{DNA} of {{LaTeX}}", "DNA of LaTeX"),
        (r"\alpha-helix", "α-helix"),
        (r"\nosuchmacro{x}", r"\nosuchmacrox"),
        ("C:\\", "C:\\"),
    ],
)
def test_what_latex_prints(latex: str, text: str) -> None:
    assert decoded(latex) == text


@pytest.mark.parametrize("character", sorted(SPELLED))
def test_every_character_of_the_table_comes_back(character: str) -> None:
    assert decoded(encoded(f"a{character}b")) == f"a{character}b"


def test_letters_that_latex_has_no_command_for_stay() -> None:
    assert encoded("Достоевский 東京 Ωμέγα") == "Достоевский 東京 Ωμέγα"


def test_latin_letters_are_spelled_unless_unicode_is_wanted() -> None:
    assert encoded("Erdős & Gödel") == r"Erd{\H{o}}s \& G{\"o}del"
    assert encoded("Erdős & Gödel", unicode=True) == r"Erdős \& Gödel"


def test_prices_are_no_formulas() -> None:
    assert encoded("from $5 to $6, or $x_1$") == r"from \$5 to \$6, or $x_1$"


@pytest.mark.parametrize("unicode", [True, False])
@pytest.mark.parametrize("encode", [encoded, encoded_title])
@given(text=TEXTS)
def test_encoding_is_undone_by_decoding(text: str, encode: Encode, *, unicode: bool) -> None:
    latex = encode(text, unicode=unicode)
    assert decoded(latex) == text
    assert is_balanced(latex)


@given(st.text(ANYTHING | st.sampled_from(r"\{}$'\"`^~c i"), max_size=60))
def test_decoding_takes_anything(latex: str) -> None:
    assert isinstance(decoded(latex), str)


@pytest.mark.parametrize(
    ("title", "latex"),
    [
        ("Attention is all you need", "Attention is all you need"),
        ("Pre-training of BERT and LLaMA", "Pre-training of {BERT} and {LLaMA}"),
        ("Vitamin C in a test", "Vitamin {C} in a test"),
        ("O'Reilly's GPT-4", "{O'Reilly's} {GPT}-4"),
        ("A SHOUTED TITLE", "A SHOUTED TITLE"),
        ("On $L^2$ norms", "On $L^2$ norms"),
        ("McÉtoile", r"{Mc{\'E}toile}"),
    ],
)
def test_capitals_that_a_style_must_not_touch_stand_in_braces(title: str, latex: str) -> None:
    assert encoded_title(title) == latex


@pytest.mark.parametrize("piece", [r"\'{", "{", "$", r"\a", r"{\'{\^", "$a{b}", r"$\a", "`", "-", r"\c{a}{"])
def test_no_text_takes_long(piece: str) -> None:
    started = time.process_time()
    decoded(piece * 20_000)
    encoded_title(piece * 20_000)
    assert time.process_time() - started < 5


def test_composed_letters_are_normal() -> None:
    assert unicodedata.is_normalized("NFC", decoded(r"\"u\d{\^a}"))
