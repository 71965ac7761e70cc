"""Each work tells the layout of its list and where its fields are from; each line tells why it is a work or none."""

from pathlib import Path
from typing import Any

import pytest

from commands import CommandLine
from litlog.errors import UsageError
from litlog.pages import explain, read_page, understand, why_line

BOOKS = """\
# Books

- Low Tide - Mira Halden
- Salt and Ledger - Tom Okeke (2001)
- [High Tide](https://a.example/high), Ada Lund

## Shopping

- Granny Smith - Apples
- Milk
"""


def of_line(line: int, text: str = BOOKS) -> dict[str, Any]:
    page = read_page(text.encode(), "books.md")
    return why_line(page, understand(page), line)


def test_a_work_tells_where_its_fields_are_from() -> None:
    (mention,) = of_line(4)["mentions"]
    assert mention["why"] == [
        "layout of the list: title - people",
        "title: before the dash",
        "people: behind the dash",
        "year: beside title and people",
        "kind: what the headings or the page name",
        (
            "a work because of heading “Books” (+2.0), page “Books” (+1.5), "
            "title and people in most lines (+2.0): 5.5 of 2.5"
        ),
    ]


def test_explain_has_the_same_reasons() -> None:
    page = read_page(BOOKS.encode(), "books.md")
    works: Any = explain(page, understand(page))["works"]
    mentions = [one for work in works for one in work["mentions"] if one["line"] == 4]
    assert mentions == of_line(4)["mentions"]


def test_a_line_that_is_no_work_tells_the_evidence_and_what_lacks() -> None:
    told = of_line(9)
    assert (told["works"], told["mentions"]) == ([], [])
    assert told["because"].startswith("the evidence that the items are works weighs ")
    assert told["because"].endswith(", and 2.5 is needed")
    assert {"weight": -3.0, "reason": "heading “Shopping”"} in told["list"]["evidence"]
    assert told["list"]["weight"] == pytest.approx(sum(one["weight"] for one in told["list"]["evidence"]))


@pytest.mark.parametrize(
    ("line", "because"), [(1, "a heading names a work only by"), (2, "a blank line names no works"), (5, "")]
)
def test_lines_outside_lists_tell_why(line: int, because: str) -> None:
    told = of_line(line)
    assert told["because"].startswith(because)
    assert bool(told["because"]) == bool(because)


@pytest.mark.parametrize("line", [0, 11, 99])
def test_a_line_that_is_not_there_is_refused(line: int) -> None:
    with pytest.raises(UsageError, match=f"no line {line}"):
        of_line(line)


@pytest.fixture
def litlog(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> CommandLine:
    (tmp_path / "books.md").write_text(BOOKS, encoding="utf-8")
    command = CommandLine(tmp_path, capsys)
    command("import", str(tmp_path / "books.md"))
    return command


def test_the_command_tells_it_as_text_and_as_json(litlog: CommandLine) -> None:
    shown = litlog("pages", "explain", "books", "--why", "9")
    assert "no work: the evidence that the items are works weighs" in shown
    assert "        -3  heading “Shopping”" in shown
    assert litlog.json("pages", "explain", "books", "--why", "9")["list"]["needed"] == 2.5
    assert "        people: behind the dash\n" in litlog("pages", "explain", "books")
