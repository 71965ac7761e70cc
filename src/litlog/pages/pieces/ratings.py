"""Ratings in the text of a block, converted to the library's scale of 1 to 5: stars, "4.5/5", "8/10", "Rating: 4"."""

import math
import re
from collections.abc import Iterator, Mapping, Sequence

from litlog.model.pages import Block

FULL_STARS, EMPTY_STARS = "★⭐🌟", "☆✩✰"
_STARS = re.compile(rf"(?:[{FULL_STARS}{EMPTY_STARS}]\ufe0f?[ ]?){{2,10}}(?P<half>½)?|(?::star:[ ]?){{2,5}}")
_RATED = r"(?:rating|rated|score|stars|grade|my vote|note)"
_FRACTION = re.compile(
    rf"(?P<named>\b{_RATED}\b[*_]{{0,2}}\s*(?:it|is|of|:|=|-|–)?[*_]{{0,2}}\s*)?(?P<open>[(\[*_]{{0,3}})"
    r"(?<![\d/.,-])(?P<value>\d{1,2}(?:[.,]\d{1,2})?)\s?/\s?(?P<scale>5|10)(?![\d/]|[.,]\d)(?P<close>[)\]*_]{0,3})",
    re.IGNORECASE,
)
_PAIR = re.compile(r"(?<![\w/.-])\d{1,2}/(\d{1,2})(?![\w/])")
_LEAD = 8
_LED_IN = re.compile(r"[-–—:,]\s*\Z")
_ENDS = re.compile(r"\s*(?:stars?\b|[.,;!⭐★]|[-–—:]|\Z|\r?\n|[|)])", re.IGNORECASE)
_NAMED = re.compile(rf"[*_]{{0,2}}(?:my )?{_RATED}[*_]{{0,2}}\s*::?[*_]{{0,2}}\s*(?P<value>\S.{{0,30}})", re.IGNORECASE)
_PLAIN = re.compile(
    r"(?P<value>\d{1,2}(?:[.,]\d{1,2})?)(?:\s*/\s*(?P<scale>5|10)|\s*(?:out of|of)\s*(?P<of>5|10))?(?:\s*stars?)?"
)
_MAYBE = re.compile(rf"[{FULL_STARS}{EMPTY_STARS}]|:star:|/\s?(?:5|10)\b|\b{_RATED}\b", re.IGNORECASE)
_COLUMN = re.compile(r"(?:my )?(?:rating|score|stars|grade)", re.IGNORECASE)


def may_rate(raw: str) -> bool:
    """Return whether a block can contain a rating (a fast check before parsing)."""
    return bool(_MAYBE.search(raw))


def rates_in_fractions(blocks: Sequence[Block]) -> bool:
    """Return whether "4/5" can be a rating on a page.

    All its pairs of numbers have one second number, as days have not.
    """
    return len({second for block in blocks for second in _PAIR.findall(block.raw)}) == 1


def rating_in(free: str, *, fractions: bool, is_field: bool = False) -> int | None:
    """Return the rating that a block states; a single star is praise, not a rating of one.

    In `free` the links, the date and the bullet's opening are blanked out. A fraction of two whole numbers counts only
    if it is labelled a rating, or if the page has such `fractions` and it stands in brackets or ends a phrase: others
    are days, parts and scores of games. A value in a field of its own must be labelled a rating.
    """
    text = free.strip()
    if is_field:
        named = _NAMED.fullmatch(text.lstrip("-*+> \t"))
        return rating_stated(named["value"]) if named else None
    stars = _STARS.search(text)
    return _of_stars(stars) if stars else next(_fractions(text, whole_too=fractions), None)


def rating_stated(value: str) -> int | None:
    """Parse a value that is known to be a rating: "4", "4.5/5", "8 out of 10", "★★★★"."""
    value = value.strip(" \t*_.\"'")
    stars = _STARS.fullmatch(value)
    if stars:
        return _of_stars(stars)
    found = _PLAIN.fullmatch(value)
    scale = int(found["scale"] or found["of"] or 5) if found else 5
    return _on_scale(_number(found["value"]), scale) if found else None


def rating_columns(blocks: Sequence[Block]) -> Mapping[int, int]:
    """Return the rating of each table row with a rating column; if a number is above five, the scale is ten."""
    found: dict[int, int] = {}
    for head, rows in _tables(blocks):
        names = _cells(blocks[head])
        column = next((place for place, name in enumerate(names) if _COLUMN.fullmatch(name)), None)
        values = {
            row: _cells(blocks[row])[column] for row in rows if column is not None and len(_cells(blocks[row])) > column
        }
        above = any(re.fullmatch(r"(?:[6-9]|10)(?:\.\d+)?", value) for value in values.values())
        rated = {
            row: rating_stated(f"{value}/10" if above and value.isdigit() else value) for row, value in values.items()
        }
        found.update({row: rating for row, rating in rated.items() if rating})
    return found


def _tables(blocks: Sequence[Block]) -> Iterator[tuple[int, range]]:
    """Yield the header and the rows of each table."""
    start = None
    for number in range(len(blocks) + 1):
        inside = number < len(blocks) and blocks[number].kind == "table"
        if inside and start is None:
            start = number
        elif not inside and start is not None:
            yield start, range(start + 2, number)
            start = None


def _cells(block: Block) -> list[str]:
    return [cell.strip(" *_") for cell in block.raw.strip().strip("|").split("|")]


def _fractions(text: str, *, whole_too: bool) -> Iterator[int]:
    for found in _FRACTION.finditer(text):
        whole = not re.search(r"[.,]", found["value"])
        bracketed = found["open"] and found["close"]
        lead = text[max(0, found.start() - _LEAD) : found.start()]
        ends = _LED_IN.search(lead) and _ENDS.match(text, found.end())
        rating = _on_scale(_number(found["value"]), int(found["scale"]))
        if rating and (found["named"] or not whole or (whole_too and (bracketed or ends))):
            yield rating


def _of_stars(found: re.Match[str]) -> int | None:
    printed = found[0].replace(":star:", "★")
    full = sum(letter in FULL_STARS for letter in printed) + 0.5 * ("½" in printed)
    total = full + sum(letter in EMPTY_STARS for letter in printed)
    return _on_scale(full, 5 if total <= 5.5 else 10)


def _number(value: str) -> float:
    return float(value.replace(",", "."))


def _on_scale(value: float, scale: int) -> int | None:
    """Return a value converted to 1 to 5, halves rounded up; None if it is outside its scale."""
    return max(1, math.floor(value * 5 / scale + 0.5)) if 0 < value <= scale else None
