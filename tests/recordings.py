"""Answers in the shape of the real services, written for these tests; each file is used by a test that names it."""

from pathlib import Path

FOLDER = Path(__file__).parent / "recorded"


def recorded(name: str) -> bytes:
    """Return a recorded answer by its file name."""
    return (FOLDER / name).read_bytes()
