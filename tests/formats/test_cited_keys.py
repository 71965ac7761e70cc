"""What documents cite, in LaTeX source and in the files that LaTeX leaves."""

import time

import pytest

from litlog.formats.citations.cited_keys import Citations, citations_of


@pytest.mark.parametrize(
    ("source", "keys"),
    [
        (r"\cite{a} and \cite{b, c}", "a b c"),
        (r"\citep[see][12]{a} \citet*{b} \citeauthor{c} \Citealt{d}", "a b c d"),
        (r"\parencite[see \S 2]{a} \textcite(x)[y]{b} \footcite<see>{c}", "a b c"),
        (r"\parencites(pre)(post)[1]{a}[2][3]{b,c} {d}", "a b c d"),
        (r"\cite{a}{b}", "a"),
        (r"\volcite{2}[12]{a}", "a"),
        (r"\nocite{a}\fullcite{b}\supercite{c}\autocite{d}", "a b c d"),
        ("\\cite{a,\n  b}", "a b"),
        ("% \\cite{a}\n50\\% \\cite{b} % \\cite{c}\n\\\\% \\cite{d}\n", "b"),
        (r"\begin{verbatim}\cite{a}\end{verbatim}\cite{b}", "b"),
        (r"\setcitestyle{square}\citestyle{apa}\DeclareCiteCommand{\x}{}\citereset", ""),
        (r"\cite{DBLP:conf/x} \cite{O'Neil} \cite{乙部2006}", "DBLP:conf/x O'Neil 乙部2006"),
        (r"\cite \cite[", ""),
    ],
)
def test_keys_of_latex_source(source: str, keys: str) -> None:
    assert citations_of(source, ".tex").keys == tuple(keys.split())


def test_all_may_be_asked_for() -> None:
    assert citations_of(r"\cite{a}\nocite{*}", ".tex") == Citations(("a",), everything=True)
    assert citations_of("\\citation{*}\n\\citation{a,b}", ".aux") == Citations(("a", "b"), everything=True)


def test_keys_of_what_latex_leaves() -> None:
    aux = "\\citation{a}\n\\abx@aux@cite{0}{b}\n\\abx@aux@cite{c}\n\\@input{chapter.aux}\n\\bibdata{refs}"
    assert citations_of(aux, ".aux") == Citations(("a", "b", "c"), inputs=("chapter.aux",))
    bcf = '<bcf:citekey order="1">a&amp;b</bcf:citekey><bcf:citekey order="2" nocite="1">c</bcf:citekey>'
    assert citations_of(bcf, ".bcf").keys == ("a&b", "c")


def test_parts_of_a_document() -> None:
    source = r"\input{one} \include{two/three} % \input{no}" + "\n" + r"\import{four/}{five} \subfile{six.tex}"
    assert citations_of(source, ".tex").inputs == ("one", "two/three", "four/five", "six.tex")


@pytest.mark.parametrize(
    "piece", [r"\cite[", r"\cite{", r"\cites(", r"\cites[a]{b}", "%", r"\input{", r"\begin{verbatim}"]
)
@pytest.mark.slow
def test_no_document_takes_long(piece: str) -> None:
    started = time.process_time()
    citations_of(piece * 5_000, ".tex")
    assert time.process_time() - started < 5
