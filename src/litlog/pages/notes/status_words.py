"""Status vocabulary: words and signs, in several languages, that state the reading status of a work."""

import re

from litlog.model.reading import Status

_READ, _READING, _WANT, _LEFT = Status.READ, Status.READING, Status.WANT, Status.ABANDONED

SIGNS = {"✅": _READ, "✔": _READ, "☑": _READ, "⏳": _READING, "🚧": _READING, "🔖": _WANT, "⬜": _WANT, "🔲": _WANT}
SIGN = re.compile(rf"[{''.join(SIGNS)}]")
"""Signs for each status; the pattern `SIGN` matches any of them."""
TASKS = {" ": _WANT, "x": _READ, "/": _READING, "-": _LEFT}
"""Checkboxes: Markdown's two, and those that Obsidian has for what is half done and what was given up."""

_WORDS = (
    (_READ, "读完|讀完|看完|已读|已讀|완독|다 읽음|읽었(?:다|음)|読了|読み終え|読んだ"),
    (_READING, "在读|在讀|正在读|阅读中|읽는 중|읽고 있|독서 ?중|読書中|読んでいる|読みかけ"),
    (_WANT, "想读|想讀|待读|待讀|想看|읽고 싶|읽을 (?:책|글|논문)|積読|読みたい"),
    (_READ, r"\b(?:gelesen|ausgelesen|fertig gelesen|leído|terminado de leer|прочитал[аи]?|прочитано)\b"),
    (_READING, r"\b(?:lese (?:ich )?gerade|en cours de lecture|leyendo|lendo|читаю)\b"),
    (_WANT, r"\b(?:zu lesen|noch lesen|à lire|por leer|para ler|da leggere|хочу прочитать|буду читать)\b"),
)
_SAID = re.compile("|".join(f"({words})" for _, words in _WORDS), re.IGNORECASE)

_TITLES = (
    (_READING, r"\b(?:(?:currently|now|am) (?:reading|watching)|reading now|in progress)\b|^reading$"),
    (_LEFT, r"\b(?:abandoned|did not finish|dnf|gave up on)\b"),
)
_TITLE = re.compile("|".join(f"({words})" for _, words in _TITLES), re.IGNORECASE)


def status_of_sign(text: str) -> Status | None:
    """Return the status of the first sign in a text: a tick, an hourglass, a bookmark."""
    found = SIGN.search(text)
    return SIGNS[found[0]] if found else None


def status_in_words(text: str) -> Status | None:
    """Return the status stated by a word of another language than English, anywhere in a text."""
    found = _SAID.search(text)
    return _WORDS[(found.lastindex or 1) - 1][0] if found else None


def status_of_section(text: str) -> Status | None:
    """Return the status that a heading gives the works under it, from the words of any language known here."""
    found = _TITLE.search(text)
    return _TITLES[(found.lastindex or 1) - 1][0] if found else status_in_words(text)
