"""Every reader of foreign text takes time in proportion to its size, whatever is repeated in it."""

import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest

from litlog.errors import Unreadable
from litlog.formats.registry import importer, importer_names
from litlog.library.importing import Imported, import_file
from litlog.library.library import Library
from litlog.library.locate import Place
from litlog.pages import read_page, understand
from litlog.store import open_store

REPEATED = (
    "[", "]", "![", "[[", "[a](", "[a](<", "[a][", "[^1]", "[a]: b\n", "(", "{", "}", "{a", "*", "**a", "_a ", "`",
    "`a ", "~", ">", "> - ", "| ", "|a|b|\n", "# ", "## a\n", "- ", "- a\n", "- [ ] a\n", "1. ", "=\n", "---\n",
    "```\n",
    "a:\n", "<", "<a ", "<a>", "</a>", '<a b="', "<!--", "<![CDATA[", "<?x", "<!DOCTYPE a[]", "&", "&x;",
    "&#1;", '"', '","',
    "“", "@", "@a{", "@a{b,", '@string{a="b"}\n', "\\", "\\a", "$", "%", "a: &a\n", "*a ", "[{", '{"a":',
    "TY  - JOUR\n",
    "ER  - \n", "%A a\n", "%0 Book\n", "==========\n", "http://", "http://a.b ", "www.", "arXiv:", "10.1/", "a@", "by ",
    " and ", "A", "A. ", "Word ", "2024-01-02 ", "2024-01-02\n", "é", "中", "★ ", "\0", "\r", "\n", " ", "\t", ",", ".",
)  # fmt: skip
"""What opens and does not close, closes and did not open, begins a record, or looks like what is searched for."""

SIZE = 4_000
NAMES = [name for name in importer_names() if name not in ("markdown", "json")]


def _seconds(read: Callable[[bytes], object], data: bytes) -> float:
    began = time.process_time()
    with suppress(Unreadable):
        read(data)
    return time.process_time() - began


def _slow(read: Callable[[bytes], object], size: int, before: str = "") -> list[tuple[str, float, float]]:
    """Return what takes more than four times as long at thrice the size, or more than ten seconds for 100 kB."""
    found = []
    for one in REPEATED:
        text = one * (size // len(one))
        times = _once_and_thrice(read, before, text)
        if _is_slow(*times, size) and _is_slow(*(times := _once_and_thrice(read, before, text)), size):
            found.append((one, *times))  # twice, since a busy machine or a collection of garbage may spoil one
    return found


def _once_and_thrice(read: Callable[[bytes], object], before: str, text: str) -> tuple[float, float]:
    once = _seconds(read, (before + text).encode())
    return once, _seconds(read, (before + text * 3).encode()) if once > 0.05 else 0.0


def _is_slow(once: float, thrice: float, size: int) -> bool:
    return thrice > max(5 * once, 1) or thrice > size * 3 / 10_000


def _page(data: bytes) -> object:
    return understand(read_page(data, "log.md"))


@pytest.mark.parametrize("name", NAMES)
def test_an_importer_takes_linear_time(name: str) -> None:
    assert _slow(importer(name).parse, SIZE) == []


@pytest.mark.parametrize("before", ["", "# Log\n\n- 2024-01-02: read "])
def test_a_page_is_read_in_linear_time(before: str) -> None:
    assert _slow(_page, SIZE, before) == []


@pytest.mark.slow
@pytest.mark.parametrize("name", [*NAMES, "markdown"])
def test_a_hundred_kilobytes_take_linear_time_too(name: str) -> None:
    assert _slow(_page if name == "markdown" else importer(name).parse, 33_000) == []


def _lines(line: str, count: int) -> str:
    return "".join(line.replace("NUMBER", str(number)) for number in range(count))


_ENTRY = "@article{kNUMBER,\n title={Attention Is All},\n author={Vaswani, Ashish},\n year={2017}"
GROUPS = {
    "equal lines": "- *Low Tide* by Ada Lund\n",
    "different lines": "- Low Tide NUMBER - Ada Lund\n",
    "links of one item": "[Tide NUMBER](https://a.example/NUMBER), ",
    "marks": "**",
    "marks with words": "**a ",
    "separators": "a - ",
    "colons": "a: ",
    "names": "Lund A. B., ",
    "references in one line": "Lund, A. (2020). Low tide. ",
    "words": "Tide ",
    "titles of another script": "《低潮》王芳，",
    "rows": "| Low Tide NUMBER | Ada Lund |\n",
    "headings with addresses": "\n# Tide NUMBER\n*Ada Lund*\n\n[A](https://a.example/NUMBER)\n",
    "sections of notes": "\n###### Tide NUMBER\n[Link](https://a.example/NUMBER)\n- a note\n",
    "records of fields": "\n## Tide NUMBER\nAuthor: Ada Lund\nYear: 2011\n",
    "fields of one block": "Author: Ada Lund\n",
    "authors above titles": "- Ada Lund\n  - Tide NUMBER\n  - Low NUMBER\n",
}
"""What is repeated under a heading that says that it lists books."""


@pytest.mark.parametrize("what", GROUPS)
def test_groups_of_works_are_read_in_linear_time(what: str) -> None:
    begin = "# Books\n\n" + (
        "| Title | Author |\n|---|---|\n" if what == "rows" else "- " if "\n" not in GROUPS[what] else ""
    )

    def seconds(count: int) -> float:
        return _seconds(_page, (begin + _lines(GROUPS[what], count)).encode())

    assert seconds(1200) < max(5 * seconds(400), 0.5) or seconds(1200) < max(5 * seconds(400), 0.5)


WORKS = {
    "links in one entry": (
        "a.md",
        "# Log\n\n- 2024-01-02: read ",
        "[Paper number NUMBER](https://a.example/pNUMBER), ",
    ),
    "lines of one link": ("a.md", "# Log\n\n", "- 2024-01-02: [Attention NUMBER](https://a.example/p)\n"),
    "links of one title": ("a.md", "# Log\n\n", "- 2024-01-02: [Attention Is All](https://a.example/pNUMBER)\n"),
    "equal entries": ("a.bib", "", _ENTRY + "\n}\n"),
    "entries that differ a little": ("a.bib", "", _ENTRY + ",\n note={n NUMBER}\n}\n"),
    "equal records": ("a.ris", "", "TY  - JOUR\nTI  - Attention Is All\nAU  - Vaswani, A\nPY  - 2017\nER  - \n"),
}
"""A file, how it begins, and what is repeated in it."""


def _imported(file: Path) -> tuple[Imported, float]:
    database = str(file.with_suffix(".db"))
    with open_store(database, create=True) as store:
        began = time.process_time()
        done = import_file(Library(store, Place(database, file.parent)), file)
        assert isinstance(done, Imported), done
        return done, time.process_time() - began


@pytest.mark.parametrize("what", WORKS)
def test_many_works_or_many_times_one_are_taken_in_in_seconds(what: str, tmp_path: Path) -> None:
    name, begin, line = WORKS[what]
    file = tmp_path / name
    file.write_text(begin + _lines(line, 400))
    _, seconds = _imported(file)
    assert seconds < 8


def test_a_chain_of_a_thousand_crossrefs_is_read(tmp_path: Path) -> None:
    chain = (f"@inproceedings{{k{one},\n title={{T {one}}},\n crossref={{k{one + 1}}}\n}}\n" for one in range(1000))
    file = tmp_path / "a.bib"
    file.write_text("".join(chain))
    done, seconds = _imported(file)
    assert len(done.added) == 1000
    assert seconds < 10


def test_a_file_that_says_too_many_things_of_one_work_is_told(tmp_path: Path) -> None:
    file = tmp_path / "a.bib"
    file.write_text(_lines(WORKS["entries that differ a little"][2], 40))
    done, _ = _imported(file)
    assert [one.message for one in done.problems] == [
        "Of k0 the file has more than 30 entries that differ; what the others tell is not kept."
    ]


def test_a_thousand_doctypes_are_no_xml() -> None:
    for name in ("mods", "opml", "endnote-xml"):
        assert _seconds(importer(name).parse, b"<!DOCTYPE a[]" * 20_000 + b"<a/>") < 2
