"""Snippets: the place that matched, and the text around it with matches between U+0002 and U+0003."""

from collections.abc import Iterator, Mapping, Sequence

from litlog.query.terms import Words
from litlog.query.words import folded, words
from litlog.store.index.protocol import WEIGHTS

WIDTH = 160
"""How many characters a snippet shows, about two lines."""

_NO_MARKS = str.maketrans({"\x02": " ", "\x03": " ", "\n": " ", "\r": " ", "\t": " ", "\0": " "})
Span = tuple[int, int]


def best_place(texts: Mapping[str, str], terms: Sequence[Words]) -> tuple[str, str]:
    """Return the column of most weight that one of the terms matches, and its text; the title where none does."""
    for column in sorted(WEIGHTS, key=lambda name: -WEIGHTS[name]):
        spoken = words(texts[column])
        if any(term.column in ("any", column) and any(_runs(spoken, term)) for term in terms):
            return column, texts[column]
    return "title", texts["title"]


def snippet(text: str, terms: Sequence[Words]) -> str:
    """Return the text around the first match, on one line, with the matching words marked."""
    spans = _word_spans(text)
    spoken = tuple(word for word, _ in spans)
    matched = sorted({place for term in terms for start, end in _runs(spoken, term) for place in range(start, end)})
    marks = [spans[place][1] for place in matched]
    start, end = _window(text, marks[0][0] if marks else 0)
    shown = _marked(text, [(first, last) for first, last in marks if start <= first and last <= end], start, end)
    return ("… " if start else "") + " ".join(shown.split()) + (" …" if end < len(text) else "")


def _runs(spoken: Sequence[str], term: Words) -> Iterator[Span]:
    """Return the positions where the term's words are consecutive."""
    *whole, last = term.words
    for start, _ in enumerate(spoken[: len(spoken) - len(whole)]):
        end = start + len(whole)
        ending = spoken[end]
        fits = ending.startswith(last) if term.prefix else ending == last
        if fits and list(spoken[start:end]) == whole:
            yield start, end + 1


def _word_spans(text: str) -> list[tuple[str, Span]]:
    """Return the normalised words of a text, with their positions.

    Folding may change a text's length ("ß" is "ss"), so the place of every folded character is kept.
    """
    pieces = [(piece, place) for place, letter in enumerate(text) for piece in folded(letter)]
    plain = "".join(piece for piece, _ in pieces)
    spans, at = [], 0
    for word in words(text):
        found = plain.find(word, at)
        if found >= 0:
            at = found + len(word)
            spans.append((word, (pieces[found][1], pieces[at - 1][1] + 1)))
    return spans


def _window(text: str, match: int) -> Span:
    if len(text) <= WIDTH:
        return 0, len(text)
    start = max(0, min(match - WIDTH // 3, len(text) - WIDTH))
    end = start + WIDTH
    first_blank, last_blank = text.find(" ", start, match), text.rfind(" ", match + WIDTH // 3, end)
    return (first_blank + 1 if start and first_blank >= 0 else start), (last_blank if last_blank > 0 else end)


def _marked(text: str, marks: Sequence[Span], start: int, end: int) -> str:
    pieces, at = [], start
    for first, last in marks:
        pieces += [text[at:first].translate(_NO_MARKS), "\x02", text[first:last].translate(_NO_MARKS), "\x03"]
        at = last
    return "".join(pieces) + text[at:end].translate(_NO_MARKS)
