"""A recording that no test names is dead weight, or a test that got lost."""

from pathlib import Path

from recordings import FOLDER

TESTS = Path(__file__).parents[1]


def test_every_recording_is_named_by_a_test() -> None:
    tests = "\n".join(path.read_text(encoding="utf-8") for path in TESTS.rglob("*.py"))
    assert [path.name for path in FOLDER.iterdir() if f'"{path.name}"' not in tests] == []
