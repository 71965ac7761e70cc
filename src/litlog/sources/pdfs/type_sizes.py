"""Type sizes of the lines of a PDF page; the largest type is usually the title."""

from math import hypot
from typing import Any

_MOST_LINES = 400


def lines_by_size(page: Any) -> list[tuple[float, str]]:
    """Return the lines of a `pypdf` page, each with its type size in points; a stamp in the margin is left out."""
    lines: list[tuple[float, str]] = []

    def take(text: str, outer: list[float], inner: list[float], font: Any, size: float) -> None:  # noqa: ARG001  pypdf's
        if len(lines) < _MOST_LINES and text.strip() and abs(inner[1]) < abs(inner[0]):
            points = round(size * hypot(inner[0], inner[1]) * hypot(outer[0], outer[1]), 1)
            lines.append((points, text))

    page.extract_text(visitor_text=take)
    return lines


def largest(lines: list[tuple[float, str]], fewest_letters: int = 8) -> str:
    """Return the first run of lines in the largest type, if it has the length of a title, else ""."""
    for size in sorted({size for size, _ in lines}, reverse=True):
        run = _first_run(lines, size)
        if sum(map(str.isalpha, run)) >= fewest_letters:
            return " ".join(run.split())
    return ""


def _first_run(lines: list[tuple[float, str]], size: float) -> str:
    start = next(place for place, (points, _) in enumerate(lines) if points == size)
    end = next((place for place, (points, _) in enumerate(lines) if place > start and points != size), len(lines))
    return "".join(text for _, text in lines[start:end])
