"""Names and notes that others chose, printed: one line each, and nothing that a terminal obeys."""

from pathlib import Path

import pytest

from commands import CommandLine


@pytest.mark.parametrize("command", ["pages", "check"])
def test_a_page_whose_name_has_a_line_end_is_one_line(litlog: CommandLine, tmp_path: Path, command: str) -> None:
    page = tmp_path / "a\nb.md"
    page.write_text(
        "# Log\n* 2/30/2023 read [Rings](https://example.org/rings)\n* cafÃ© [Moss](https://example.org/m)\n"
    )
    litlog.run("import", str(page))
    lines = litlog.run(command).out.splitlines()
    assert lines
    assert all(line.startswith("a b") or "  " in line for line in lines)
    assert "a" not in lines


@pytest.mark.parametrize("command", ["show moss", "list note:red", "search red"])
def test_a_note_with_escape_sequences_is_harmless_when_shown(litlog: CommandLine, tmp_path: Path, command: str) -> None:
    litlog("add", "--title", "Moss", "--key", "moss")
    litlog("export", "tree", "-o", str(tmp_path / "tree"))
    file = tmp_path / "tree" / "works" / "moss.md"
    file.write_text(file.read_text() + "\n## Notes\n\n* \x1b[31mred\u202e end\n")
    litlog("import", str(tmp_path / "tree"))
    assert not {"\x1b", "\u202e"} & set(litlog(*command.split()))
    litlog("export", "tree", "-o", str(tmp_path / "tree"))
    assert "\x1b[31mred\u202e end" in file.read_text()


@pytest.mark.parametrize(
    ("query", "hint"),
    [
        ("key:mos", "Did you mean moss1900?"),
        ("key:moss19000 -is:read", "Did you mean moss1900?"),
        ("tag:peet", "Did you mean peat?"),
        ("key:quite-other", ""),
    ],
)
@pytest.mark.parametrize("command", ["list", "search"])
def test_a_query_with_a_mistyped_key_or_tag(litlog: CommandLine, command: str, query: str, hint: str) -> None:
    litlog("add", "--title", "Moss", "--key", "moss1900", "--tag", "peat")
    result = litlog.run(command, *query.split())
    assert (result.code, result.err) == (0, f"Nothing found. {hint}".strip() + "\n")
