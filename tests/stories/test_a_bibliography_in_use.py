"""A LaTeX writer keeps a .bib by hand, and lets litlog write into it."""

from pathlib import Path

import pytest

from commands import CommandLine

REFS = """\
% mine
@string{annals = {Annals}}
@Article{noether,
  title   = {Ideal Theory},
  author  = {Noether, Emmy},
  journal = annals,
  year    = 1921
}
"""


@pytest.fixture
def refs(tmp_path: Path) -> Path:
    file = tmp_path / "refs.bib"
    file.write_text(REFS)
    return file


def test_the_file_stays_the_writers(litlog: CommandLine, refs: Path) -> None:
    litlog("import", str(refs))
    assert "as it was" in litlog.run("export", "bibtex", "-o", str(refs)).err
    litlog("edit", "noether", "--set", "date=1922")
    litlog("export", "bibtex", "-o", str(refs))
    assert refs.read_text() == REFS.replace("1921", "1922")
    assert refs.with_name("refs.bib.1").read_text() == REFS
    litlog("add", "--title", "Rings", "--key", "rings")
    litlog("export", "bibtex", "-o", str(refs))
    assert refs.read_text().startswith(REFS.replace("1921", "1922") + "\n@Misc{rings,\n  title   = {Rings},\n")
    assert not refs.with_name("refs.bib.2").exists()
    litlog("remove", "rings")
    assert "rings, which litlog had put there, is gone" in litlog.run("export", "bibtex", "-o", str(refs)).err
    assert refs.read_text() == REFS.replace("1921", "1922")


def test_a_paper_takes_what_it_cites(litlog: CommandLine, refs: Path, tmp_path: Path) -> None:
    litlog("import", str(refs))
    litlog("add", "--title", "Rings", "--key", "rings")
    paper = tmp_path / "paper.tex"
    paper.write_text(r"\cite{noether}")
    assert litlog("export", "bibtex", "--keys", str(paper)) == REFS.removeprefix("% mine\n")
    paper.write_text(r"\cite{noethr,rings}")
    result = litlog.run("export", "bibtex", "--keys", str(paper))
    assert result.code == 3
    assert result.out.startswith("@Misc{rings,")
    assert result.err == "noethr is cited, but not in the library. Is it noether?\n"
    assert litlog.run("export", "bibtex", "--keys", str(tmp_path / "no.tex")).code == 1


def test_csl_json_for_a_document(litlog: CommandLine, refs: Path, tmp_path: Path) -> None:
    litlog("import", str(refs))
    litlog("add", "--title", "Rings", "--key", "rings")
    essay = tmp_path / "essay.md"
    essay.write_text("[@noethr; @rings]")
    result = litlog.run("export", "csl-json", "--keys", str(essay))
    assert (result.code, [one["id"] for one in result.json]) == (3, ["rings"])
    assert result.err == "noethr is cited, but not in the library. Is it noether?\n"
    essay.write_text("[@noether]")
    assert "written" in litlog.run("export", "ris", "--keys", str(essay), "-o", str(tmp_path / "r.ris")).err


def test_letters_as_they_are_wanted(litlog: CommandLine) -> None:
    litlog("add", "--title", "Über Ringe", "--key", "ringe")
    assert '{\\"U}ber' in litlog("export", "biblatex", "--ascii")
    assert "Über" in litlog("export", "bibtex", "--unicode")


@pytest.mark.parametrize(
    "words", ["log --keys a.tex", "tree --keys a.tex -o t", "ris --watch", "markdown --ascii", "bibtex --watch"]
)
def test_options_that_do_not_go_together(litlog: CommandLine, words: str) -> None:
    litlog("add", "--title", "Rings")
    result = litlog.run("export", *words.split())
    assert (result.code, "hint:" in result.err) == (2, True)
