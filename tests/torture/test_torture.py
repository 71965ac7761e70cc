"""A few seconds of the torture for `make check`, and all its parts in about a minute for `make check-all`."""

from pathlib import Path

import pytest

from torture.__main__ import main


def test_what_is_killed_is_done_or_not(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--only", "kills", "--command", "log", "--command", "tag", "--kills", "4", "--seed", "1"]) == 0
    assert "kills" in capsys.readouterr().out


def test_what_is_undone_is_as_it_was() -> None:
    assert main(["--only", "undo", "--undos", "1", "--seed", "1"]) == 0


def test_what_two_copies_know_is_in_both() -> None:
    assert main(["--only", "copies", "--steps", "30", "--seed", "1"]) == 0


def test_what_is_hostile_is_read_or_refused() -> None:
    readers = [word for name in ("bibtex", "page", "query", "html") for word in ("--reader", name)]
    assert main(["--only", "inputs", *readers, "--inputs", "400", "--seed", "1"]) == 0


@pytest.mark.slow
@pytest.mark.parametrize(
    "arguments",
    [
        ("kills", "--kills", "24"),
        ("disks", "--kills", "24"),
        ("writers", "--seconds", "5"),
        ("undo", "--undos", "5"),
        ("inputs", "--inputs", "4000"),
        pytest.param(
            ("copies", "--steps", "300"),
            marks=pytest.mark.xfail(reason="docs/safety.md tells what two copies are not promised yet"),
        ),
        ("damage", "--damages", "12"),
        ("postgresql", "--server-kills", "5"),
    ],
    ids=lambda arguments: str(arguments[0]),
)
def test_a_little_of_every_part(arguments: tuple[str, ...], tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    told = tmp_path / "told.json"
    assert main(["--seed", "1", "--json", str(told), "--only", *arguments]) == 0, capsys.readouterr().out
    assert told.exists()
