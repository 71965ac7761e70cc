"""Formats are found by name, and files are known by what they hold."""

import io
import subprocess
import sys

import pytest

from litlog.errors import Unreadable, UsageError
from litlog.formats.protocols import Manner
from litlog.formats.registry import exporter, exporter_names, importer, importer_names, recognise


def test_every_named_exporter_is_there_and_writes_nothing_from_nothing() -> None:
    for name in exporter_names():
        found = exporter(name)
        assert found.name == name
        assert found.suffix.startswith(".")
        if name != "page":
            found.render([], io.StringIO())


def test_every_named_importer_is_there_and_knows_its_files() -> None:
    for name in importer_names()[:-2]:
        found = importer(name)
        assert found.name == name
        assert all(suffix.startswith(".") for suffix in found.suffixes)


def test_the_names() -> None:
    assert exporter_names() == ("bibtex", "biblatex", "csl-json", "ris", "markdown", "page", "csv", "atom")
    assert importer_names()[0] == "bibtex"
    assert importer_names()[-2:] == ("markdown", "json")
    assert importer("bibtex").suffixes[0] == ".bib"


@pytest.mark.parametrize("name", ["docx", "", "markdown"])
def test_a_format_that_cannot_be_read_is_told_with_those_that_can(name: str) -> None:
    with pytest.raises(UsageError) as caught:
        importer(name)
    assert "bibtex" in caught.value.hint


def test_a_format_that_cannot_be_written_and_one_without_groups() -> None:
    with pytest.raises(UsageError, match='no format "docx"') as caught:
        exporter("docx")
    assert "log, json, bibtex" in caught.value.hint
    with pytest.raises(UsageError, match="csv has no groups"):
        exporter("csv", Manner(group="tag"))


def test_naming_formats_loads_none_of_them() -> None:
    script = (
        "import sys; from litlog.formats import registry; registry.exporter_names();"
        "print(*(name for name in sys.modules if 'bibtex' in name or name.startswith('litlog.formats.')))"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    loaded = {name.removeprefix("litlog.formats.") for name in done.stdout.split()}
    assert loaded == {
        "registry", "protocols", "detect", "importers", "signatures", "csv", "csv.column_names", "control_characters",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("data", "path", "expected"),
    [
        (b"@article{a,\n title={x}}\n", "", "bibtex"),
        (b"\xef\xbb\xbf% Encoding: UTF-8\n\n@ Book (a, title={x})", "refs.txt", "bibtex"),
        ("\ufeff@misc{a}".encode("utf-16-le"), "a.bib", "bibtex"),
        ("@misc{a,title={x}}".encode("utf-16-be"), "a.bib", "bibtex"),
        (b"Written by hand.\n\n@string{a = {b}}\n", "", "bibtex"),
        (b"nothing known", "old.BIB", "bibtex"),
        (b'{"litlog": 1, "items": []}', "", "json"),
        (b'{\n "litlog": 1, "items": []}', "backup.txt", "json"),
        (b"[]", "a.json", "json"),
        (b"---\ntitle: Log\n---\n", "", "markdown"),
        (b"# Log\n\n```bibtex\n@article{a}\n```\n", "log.md", "markdown"),
        (b"## 2023 Log\n* 2/09 - caf\xe9\n", "", "markdown"),
        (b"see [it](https://example.org)\n", "", "markdown"),
        (b"plain words", "notes.markdown", "markdown"),
    ],
)
def test_a_file_is_recognised(data: bytes, path: str, expected: str) -> None:
    assert recognise(data, path) == expected


@pytest.mark.parametrize(
    ("data", "path", "message"),
    [
        (b"", "a.bib", "is empty"),
        (b" \n", "a.bib", "is empty"),
        (b"%PDF-1.7\n", "a.bib", "is a PDF"),
        (b"SQLite format 3\0...", "a.db", "is a database"),
        (b"PK\x03\x04...", "a.docx", "is a ZIP archive"),
        (b"GIF89a\x01\x00\x01", "a.md", "is no text"),
        (b"plain words", "a.xyz", "a.xyz is in no format"),
        (b"[1, 2]", "", "The file is in no format"),
    ],
)
def test_a_file_of_another_kind_is_refused_with_a_next_step(data: bytes, path: str, message: str) -> None:
    with pytest.raises(Unreadable, match=message) as caught:
        recognise(data, path)
    assert caught.value.hint
